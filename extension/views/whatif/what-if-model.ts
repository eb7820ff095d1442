import { computed, signal } from '@preact/signals';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Publication, PublishedKpi } from '../../../core/publication/index.ts';
import { applyScoreFunction } from '../../../core/scoring/index.ts';
import { type WhatIf, type WhatIfChange, whatIf } from '../../../core/strategy/index.ts';
import { scoresOf, typed } from '../work/scores.ts';
import { rangeOf, type SliderRange } from './slider-range.ts';
import { say } from './words.ts';

/** One KPI that is tried with another number. */
export interface Tried {
  readonly kpi: PublishedKpi;
  /** What stands in its field. */
  readonly text: string;
  readonly range: SliderRange;
  /** Its score with that number; null where the field holds none. */
  readonly score: number | null;
  readonly wrong: string | null;
}

/** By what a value of a KPI is scored; null where its score is changed itself. */
const scoringOf = ({ explanation }: PublishedKpi) =>
  explanation && !explanation.scoring.refused ? explanation.scoring.function : null;

/** What moves when something is different. Nothing of it is ever stored. */
export class WhatIfModel {
  /** By KPI, what stands in its field. In the order in which they were taken. */
  readonly fields = signal<ReadonlyMap<string, string>>(new Map());
  readonly #given = signal<{ scorecard: ScorecardDefinition; publication: Publication } | null>(
    null,
  );

  /** Takes in what is stored now; what is tried stays. */
  follow(scorecard: ScorecardDefinition, publication: Publication): void {
    const now = this.#given.value;
    if (now?.scorecard === scorecard && now.publication === publication) return;
    this.#given.value = { scorecard, publication };
    const here = this.#used(scorecard);
    const kept = [...this.fields.value].filter(([id]) => here.has(id));
    this.fields.value = new Map(kept);
  }

  #used({ goals }: ScorecardDefinition): ReadonlySet<string> {
    return new Set(
      goals.flatMap(({ lagging, leading }) =>
        [...lagging, ...leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
      ),
    );
  }

  /** KPIs that count somewhere and are not tried yet. */
  readonly offered = computed((): readonly PublishedKpi[] => {
    const given = this.#given.value;
    if (!given) return [];
    const used = this.#used(given.scorecard);
    return given.publication.kpis.filter(({ id }) => used.has(id) && !this.fields.value.has(id));
  });

  #kpi = (id: string): PublishedKpi | undefined =>
    this.#given.value?.publication.kpis.find((one) => one.id === id);

  /** Tries a KPI, from what it is now. */
  take = (id: string): void => {
    const kpi = this.#kpi(id);
    if (!kpi) return;
    const now = scoringOf(kpi) ? kpi.value : kpi.score;
    const text = now === null ? '' : String(Number(now.toPrecision(6)));
    this.fields.value = new Map(this.fields.value).set(id, text);
  };

  type = (id: string, text: string): void => {
    this.fields.value = new Map(this.fields.value).set(id, text);
  };

  drop = (id: string): void => {
    this.fields.value = new Map([...this.fields.value].filter(([one]) => one !== id));
  };

  clear = (): void => {
    this.fields.value = new Map();
  };

  readonly tried = computed((): readonly Tried[] =>
    [...this.fields.value].flatMap(([id, text]): Tried[] => {
      const kpi = this.#kpi(id);
      if (!kpi) return [];
      const by = scoringOf(kpi);
      const range = rangeOf(by, by ? kpi.value : kpi.score);
      const value = typed(text);
      const fits = value !== null && (by !== null || (value >= 0 && value <= 100));
      const wrong = text.trim() === '' || fits ? null : say(by ? 'wrong.value' : 'wrong.score');
      const score = fits ? (by ? applyScoreFunction(by, value) : value) : null;
      return [{ kpi, text, range, score, wrong }];
    }),
  );

  /** What moves; null while no field holds a number. */
  readonly result = computed((): WhatIf | null => {
    const given = this.#given.value;
    const changes = this.tried.value.flatMap(({ kpi, score }): WhatIfChange[] =>
      score === null ? [] : [{ kpi: kpi.id, score }],
    );
    if (!given || changes.length === 0) return null;
    return whatIf(given.scorecard, scoresOf(given.publication), changes);
  });
}
