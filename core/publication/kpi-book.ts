import { observedMetric } from '../metrics/index.ts';
import type { KpiDefinition, KpiUse, ScorecardDefinition } from '../model/index.ts';
import type { Numbers } from '../series/index.ts';
import {
  type KpiScore,
  type ScoredScorecard,
  StrategyMemo,
  scoreScorecard,
} from '../strategy/index.ts';
import type { Library } from './library.ts';
import { type MadeKpi, publishKpi, type ScoredKpi, scoreKpi } from './publish-kpi.ts';
import { type Report, termsOf } from './report-of.ts';

/** What a scorecard scored on a day. */
export interface Scores {
  /** By id, every KPI that the scorecard lists or a goal takes in. */
  readonly kpis: ReadonlyMap<string, ScoredKpi>;
  readonly strategy: ScoredScorecard;
}

/** One KPI of a report, with what it was made of. */
interface Entry {
  readonly definition: KpiDefinition;
  readonly use: KpiUse | undefined;
  /** The metrics that it asked for, with their versions then. */
  asked: Map<string, number>;
  scored: ScoredKpi | null;
  made: MadeKpi | null;
}

/** The KPIs and goals of one scorecard on one day. */
interface Day {
  readonly scorecard: ScorecardDefinition;
  readonly entries: readonly Entry[];
  readonly memo: StrategyMemo;
  /** What was scored last. */
  kpis: Map<string, ScoredKpi>;
  readonly scores: Map<string, KpiScore>;
  strategy: ScoredScorecard | null;
}

/** Reports of more days are not remembered. */
const MOST_DAYS = 4;

/**
 * Keeps what KPIs came to, with the metrics that each asked for. As long as nothing more is observed
 * of those, a KPI is not evaluated again, and a goal above it not scored again.
 */
export class KpiBook {
  readonly #days = new Map<string, Day>();

  constructor(
    readonly library: Library,
    readonly numbers: Numbers,
  ) {}

  /** The scores alone: no explanations, no past, nothing that only a publication holds. */
  scores(report: Report): Scores {
    const day = this.#day(report);
    let { kpis } = day;
    for (const entry of day.entries) {
      const scored = this.#scored(entry, report);
      const { id } = entry.definition;
      if (kpis.get(id) === scored) continue;
      // What was given out before stays as it was.
      if (kpis === day.kpis) kpis = new Map(kpis);
      kpis.set(id, scored);
      day.scores.set(id, scored.scored);
    }
    if (day.strategy === null || kpis !== day.kpis) {
      day.kpis = kpis;
      day.strategy = scoreScorecard(report.scorecard, day.scores, day.memo);
    }
    return { kpis, strategy: day.strategy };
  }

  /** The KPIs as they are published, in the order of the scorecard. */
  made(report: Report): MadeKpi[] {
    return this.#day(report).entries.map((entry) => {
      const scored = this.#scored(entry, report);
      entry.made ??= this.#asking(entry, report, (evidence) =>
        publishKpi(entry.definition, entry.use, report, evidence, scored),
      );
      return entry.made;
    });
  }

  /** A KPI as the report defines and uses it; null where the report has none of that id. */
  used(report: Report, id: string): Pick<Entry, 'definition' | 'use'> | null {
    return this.#day(report).entries.find((one) => one.definition.id === id) ?? null;
  }

  /** By KPI, the metrics that it was made of when it was last asked for. */
  asked(report: Report): ReadonlyMap<string, readonly string[]> {
    const { entries } = this.#day(report);
    return new Map(entries.map((one) => [one.definition.id, [...one.asked.keys()]]));
  }

  #day(report: Report): Day {
    const key = `${report.asOf} ${report.seenBy ?? ''}`;
    const known = this.#days.get(key);
    if (known?.scorecard === report.scorecard) return known;
    if (this.#days.size >= MOST_DAYS) this.#days.clear();
    const day: Day = {
      scorecard: report.scorecard,
      entries: entriesOf(report.scorecard, this.library),
      memo: new StrategyMemo(),
      kpis: new Map(),
      scores: new Map(),
      strategy: null,
    };
    this.#days.set(key, day);
    return day;
  }

  #scored(entry: Entry, report: Report): ScoredKpi {
    const { scored: before } = entry;
    if (before && this.#isCurrent(entry)) return before;
    entry.made = null;
    entry.asked = new Map();
    const after = this.#asking(entry, report, (evidence) =>
      scoreKpi(entry.definition, entry.use, report, evidence),
    );
    // The same score as the same object, so that no goal above is scored again for it.
    entry.scored =
      before && same(before.scored, after.scored) ? { ...after, scored: before.scored } : after;
    return entry.scored;
  }

  #isCurrent({ asked }: Entry): boolean {
    for (const [metric, version] of asked) {
      if (this.numbers.version(metric) !== version) return false;
    }
    return true;
  }

  /** Evaluates with numbers that note which metrics are asked for. */
  #asking<T>(
    { asked }: Entry,
    report: Report,
    work: (evidence: Parameters<typeof scoreKpi>[3]) => T,
  ): T {
    const { numbers, library } = this;
    const note = (id: string) => asked.set(observedMetric(id), numbers.version(id));
    const noting: Numbers = {
      version: numbers.version,
      has: (metric) => {
        note(metric);
        return numbers.has(metric);
      },
      over: (law, period, options) => {
        for (const id of [law.id, ...(law.formerIds ?? [])]) note(id);
        return numbers.over(law, period, options);
      },
    };
    return work({ library, numbers: noting, terms: termsOf(report) });
  }
}

function same(one: object, other: object): boolean {
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([name, value]) => alike(value, b.get(name)));
}

function alike(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => same(item, other[at]));
  }
  return Object.is(one, other);
}

/** Every KPI that the scorecard lists, a goal takes in or a risk is of, once, in that order. */
function entriesOf(
  { kpis, goals, own = [], risks = [] }: ScorecardDefinition,
  library: Library,
): Entry[] {
  const inGoals = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
  const ids = [
    ...kpis.map((use) => use.kpi),
    ...inGoals.flatMap((i) => ('kpi' in i ? i.kpi : [])),
    ...risks.map((risk) => risk.kpi),
  ];
  return [...new Set(ids)].map((id) => {
    const definition: KpiDefinition = own.find((one) => one.id === id) ?? library.kpi(id);
    const use = kpis.find((one) => one.kpi === id);
    return { definition: { ...definition, id }, use, asked: new Map(), scored: null, made: null };
  });
}
