import type { Period } from '../../../core/model/index.ts';
import { cleanLabel, type LabelUnit, labelKey, unitOfLabel } from '../../../core/text/index.ts';

/** What is in a label itself; the columns of a table and the cards of a page share few of them. */
export interface LabelFacts {
  readonly label: string;
  readonly key: string;
  readonly unit: LabelUnit;
  readonly period: Period | null;
}

/** Each label is looked at once a run. */
export class LabelBook {
  private readonly known = new Map<string, LabelFacts>();
  private readonly keys = new Map<string, string>();
  private readonly periodOf: (label: string, locale: string | undefined) => Period | null;

  constructor(periodOf: (label: string, locale: string | undefined) => Period | null) {
    this.periodOf = periodOf;
  }

  factsOf(raw: string, locale: string | undefined): LabelFacts {
    let facts = this.known.get(raw);
    if (!facts) {
      const label = cleanLabel(raw);
      facts = {
        label,
        key: labelKey(label),
        unit: unitOfLabel(label, locale),
        period: this.periodOf(label, locale),
      };
      this.known.set(raw, facts);
    }
    return facts;
  }

  keyOf(label: string): string {
    let key = this.known.get(label)?.key ?? this.keys.get(label);
    if (key === undefined) {
      key = labelKey(label);
      this.keys.set(label, key);
    }
    return key;
  }
}
