import { computed, signal } from '@preact/signals';
import type { ScorecardDefinition, TemplateOrigin } from '../../../core/model/index.ts';
import {
  applyChanges,
  changeInWords,
  changesBetween,
  changesInWords,
  OUR_VERSIONS,
  type ScorecardChange,
  type TemplateVersions,
  updateScorecard,
  validateScorecard,
} from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { say } from './words.ts';

/** One thing that the newer template has otherwise. */
export interface Offer {
  readonly at: string;
  /** In the person's words. */
  readonly what: string;
  readonly changes: readonly ScorecardChange[];
  /** True where the person changed it too, so that taking it over gives that up. */
  readonly isYours: boolean;
}

/** What an update offers, or that there is none. */
export type Update =
  | { readonly kind: 'none'; readonly words: string; readonly origin: TemplateOrigin | null }
  | {
      readonly kind: 'newer';
      readonly title: string;
      readonly from: number;
      readonly to: number;
      readonly offers: readonly Offer[];
      /** What the person made of it, which stays. */
      readonly kept: readonly string[];
    };

/** A list of KPIs in use goes with the places where they count: both are one offer. */
const isUseAlone = ({ at }: ScorecardChange) => /^kpis\/[^/]*$/.test(at) || at === 'template';

function offersOf(
  mine: ScorecardDefinition,
  merged: ScorecardDefinition,
  newer: ScorecardDefinition,
  conflicts: ReadonlySet<string>,
): readonly Offer[] {
  const fresh = changesBetween(mine, merged).filter((one) => !/^template(?:\/|$)/.test(one.at));
  const met = changesBetween(mine, newer).filter(({ at }) =>
    [...conflicts].some((one) => at === one || at.startsWith(`${one}/`)),
  );
  const offer = (one: ScorecardChange, isYours: boolean): Offer => ({
    at: one.at,
    what: changeInWords(one, mine, isYours ? newer : merged),
    changes: [one],
    isYours,
  });
  return [
    ...fresh.filter((one) => !isUseAlone(one)).map((one) => offer(one, false)),
    ...met.filter((one) => !isUseAlone(one)).map((one) => offer(one, true)),
  ];
}

/** A newer version of the template that the scorecard was made from, taken over thing by thing. */
export class UpdateModel {
  /** Offers that the person decided otherwise than they came: new things are taken, own ones kept. */
  readonly turned = signal<ReadonlySet<string>>(new Set());
  readonly #mine = signal<OwnScorecard | null>(null);
  readonly #edit: EditModel;
  readonly #versions: TemplateVersions;

  constructor(edit: EditModel, versions: TemplateVersions = OUR_VERSIONS) {
    this.#edit = edit;
    this.#versions = versions;
  }

  follow(mine: OwnScorecard): void {
    if (this.#mine.value === mine) return;
    this.#mine.value = mine;
    this.turned.value = new Set();
  }

  readonly update = computed((): Update | null => {
    const mine = this.#mine.value?.scorecard;
    if (!mine) return null;
    const origin = mine.template ?? null;
    const none = (words: string): Update => ({ kind: 'none', words, origin });
    if (!origin) return none(say('none.origin'));
    try {
      const { scorecard, conflicts } = updateScorecard(mine, this.#versions);
      const newer = this.#versions.now.find((one) => one.id === origin.id);
      const past = this.#versions.past.find(
        ({ template }) => template.id === origin.id && template.version === origin.version,
      );
      if (!newer || !past || newer.template.version === origin.version) {
        return none(say('none.newest', { title: newer?.title ?? mine.title, n: origin.version }));
      }
      const met = new Set(conflicts.map(({ at }) => at));
      return {
        kind: 'newer',
        ...{ title: newer.title, from: origin.version, to: newer.template.version },
        offers: offersOf(mine, scorecard, newer, met),
        kept: changesInWords(past, mine),
      };
    } catch (error) {
      if (error instanceof RangeError) return none(error.message);
      throw error;
    }
  });

  /** Whether an offer is taken over: what is new by default, what the person made otherwise not. */
  isTaken = ({ at, isYours }: Offer): boolean => this.turned.value.has(at) === isYours;

  turn = (at: string): void => {
    const now = new Set(this.turned.value);
    if (!now.delete(at)) now.add(at);
    this.turned.value = now;
  };

  /** The scorecard with what is taken over; it says from then on that it is of the newer version. */
  readonly result = computed((): ScorecardDefinition | null => {
    const [mine, update] = [this.#mine.value?.scorecard, this.update.value];
    if (!mine || update?.kind !== 'newer') return null;
    const { scorecard: merged } = updateScorecard(mine, this.#versions);
    const taken = update.offers.filter((one) => this.isTaken(one)).flatMap((one) => one.changes);
    const next = applyChanges(mine, taken);
    return { ...withUses(next, merged), ...(merged.template ? { template: merged.template } : {}) };
  });

  /** Why what is taken over does not fit together; null where it does. */
  readonly trouble = computed((): string | null => {
    const { value } = this.result;
    if (!value) return null;
    const checked = validateScorecard(JSON.parse(JSON.stringify(value)), this.#versions);
    return checked.ok ? null : checked.why;
  });

  take = (): Promise<boolean> => {
    const [from, next, update] = [this.#mine.value, this.result.value, this.update.value];
    if (!from || !next || update?.kind !== 'newer') return Promise.resolve(false);
    const n = update.offers.filter((one) => this.isTaken(one)).length;
    return this.#edit.edit(
      say('done', { title: update.title, version: update.to, n }),
      () => next,
      from,
    );
  };
}

/** KPIs that count now are on the list of those in use, as the template uses them. */
function withUses(next: ScorecardDefinition, merged: ScorecardDefinition): ScorecardDefinition {
  const used = new Set(
    next.goals.flatMap(({ lagging, leading }) =>
      [...lagging, ...leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ),
  );
  const here = new Set(next.kpis.map((one) => one.kpi));
  const more = merged.kpis.filter(({ kpi }) => used.has(kpi) && !here.has(kpi));
  return more.length === 0 ? next : { ...next, kpis: [...next.kpis, ...more] };
}
