import type { JSX } from 'preact';
import type { Publication } from '../../../core/publication/index.ts';

type Widget = JSX.HTMLAttributes<HTMLElement> & {
  density?: 'regular' | 'compact';
  kpi?: string;
  data?: Publication;
  'onbsc-select'?: (event: CustomEvent<{ kind: string; id: string }>) => void;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'bsc-source': Widget;
      'bsc-scorecard': Widget;
      'bsc-strategy-map': Widget;
      'bsc-explain': Widget;
      'bsc-kpi': Widget;
    }
  }
}
