import type { OwnMetricDraft, Unit } from '../../core/model/index.ts';
import type { Named } from '../capture/index.ts';

/** What a number's time is: the days that the page names, the level now, or all time until now. */
export type TimeChoice = 'period' | 'now' | 'lifetime';

/** How a number is measured, where the page itself does not say. */
export interface UnitChoice {
  readonly unit: Unit;
  /** What one shown unit is in `unit`: 3600 for hours. */
  readonly scale: number;
}

/** All that a person says of a number that they pointed at. */
export interface Choice {
  readonly el: Element;
  readonly raw: string;
  readonly value: number;
  readonly unit: Unit;
  /** The text that names it. */
  readonly label: Named;
  /** Language in which the number is to be read. */
  readonly language: string | null;
  /** Present where the page shows the bare number. */
  readonly measured: UnitChoice | null;
  readonly metric: string | OwnMetricDraft;
  readonly time: TimeChoice;
}

/** A number that was read before, for who puts it right. */
export interface Before {
  readonly metric: string | null;
  readonly label: string;
  readonly time: TimeChoice | null;
  /** The last number that was right, as a person reads it; null where there was none. */
  readonly good: { readonly words: string; readonly when: string } | null;
  /** Why it is not taken any more. */
  readonly why: string;
  readonly place: string;
  readonly raw: string;
}

/** What the picker needs of what is around it. */
export interface PickerApi {
  /** The person's own language and day. */
  readonly locale: string;
  readonly today: string;
  readonly url: URL;
  /** Metrics that the person made before. */
  readonly own: readonly OwnMetricChoice[];
  /** Elements of the page that would be taken for this number, itself among them. */
  matches(el: Element, label: Named | null, language: string | null): readonly Element[];
  /** Stores the recipe and the number; gives what was done in the person's words, or fails with why not. */
  save(choice: Choice): Promise<string>;
  /** True until the extension was updated or removed. */
  isAlive(): boolean;
  ended(): void;
}

/** A metric of the person's own, as far as choosing one needs it. */
export interface OwnMetricChoice {
  readonly id: string;
  readonly name: string;
  readonly brief: string;
  readonly unit: OwnMetricDraft['unit'];
  readonly kind: OwnMetricDraft['kind'];
}
