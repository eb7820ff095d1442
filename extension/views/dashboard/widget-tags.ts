import type { JSX } from 'preact';
import type { Publication } from '../../../core/publication/index.ts';

/** What a widget tells when the person chose something. */
export type SelectEvent = CustomEvent<{ readonly kind: string; readonly id: string }>;

type Widget = JSX.HTMLAttributes<HTMLElement> & {
  density?: 'regular' | 'compact';
  kpi?: string;
  compare?: string;
  events?: readonly { readonly day: string; readonly label: string }[];
  data?: Publication;
  'onbsc-select'?: (event: SelectEvent) => void;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'bsc-source': Widget;
      'bsc-scorecard': Widget;
      'bsc-strategy-map': Widget;
      'bsc-risks': Widget;
      'bsc-findings': Widget;
      'bsc-explain': Widget;
      'bsc-kpi': Widget;
      'bsc-trend': Widget;
    }
  }
}
