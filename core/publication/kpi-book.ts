import { observedMetric } from '../metrics/index.ts';
import {
  journeyKpis,
  type KpiDefinition,
  type KpiUse,
  type ScorecardDefinition,
} from '../model/index.ts';
import { type HistorySource, tableHistory } from '../rules/index.ts';
import { type Numbers, numbersWithSummaries, ObservationTable } from '../series/index.ts';
import {
  type KpiScore,
  type ScoredScorecard,
  StrategyMemo,
  scoreScorecard,
} from '../strategy/index.ts';
import type { Evidence } from './evaluate-kpi.ts';
import { HeldBack } from './held-back.ts';
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
  readonly evidence: Evidence;
  /** What rules look at. */
  readonly history: HistorySource;
  /** By metric, its version when the scores were made last. */
  readonly versions: Map<string, number>;
  /** By metric, the KPIs that ever asked for it. */
  readonly askers: Map<string, Set<Entry>>;
  readonly scores: Map<string, KpiScore>;
  /** What was scored last. */
  done: Scores | null;
}

/** Reports of more days are not remembered. */
const MOST_DAYS = 4;

/**
 * Keeps what KPIs came to, with the metrics that each asked for. As long as nothing more is observed
 * of those, a KPI is not evaluated again, and a goal above it not scored again.
 */
export class KpiBook {
  readonly #days = new Map<string, Day>();
  /** What is being evaluated, and for which day. */
  #asking: { readonly entry: Entry; readonly day: Day } | null = null;
  /** The numbers, noting which metrics are asked for. */
  readonly #noting: Numbers;

  readonly numbers: Numbers;
  /** Numbers that are not in the table, because their platform is on probation. */
  readonly held: HeldBack;

  constructor(
    readonly library: Library,
    readonly table: ObservationTable = new ObservationTable(),
    held: HeldBack = new HeldBack(),
  ) {
    this.held = held;
    const numbers = numbersWithSummaries(table);
    this.numbers = numbers;
    this.#noting = {
      version: numbers.version,
      has: (metric) => {
        this.#note(metric);
        return numbers.has(metric);
      },
      over: (law, period, options) => {
        this.#note(law.id);
        for (const id of law.formerIds ?? []) this.#note(id);
        return numbers.over(law, period, options);
      },
      // Of a platform no other metrics are asked for than of all.
      ...(numbers.onPlatform ? { onPlatform: numbers.onPlatform } : {}),
    };
  }

  /** The scores alone: no explanations, no past, nothing that only a publication holds. */
  scores(report: Report): Scores {
    const day = this.#day(report);
    const before = day.done;
    const changed = this.#changed(day);
    if (before && changed.size === 0) return before;
    let kpis: Map<string, ScoredKpi> | null = null;
    for (const entry of before ? this.#touched(day, changed.keys()) : day.entries) {
      const scored = this.#scored(entry, report, day);
      const { id } = entry.definition;
      if (before?.kpis.get(id) === scored) continue;
      // What was given out before stays as it was.
      kpis ??= new Map(before?.kpis ?? []);
      kpis.set(id, scored);
      day.scores.set(id, scored.scored);
    }
    // Not before all went well: what could not be read is refused again when it is asked for again.
    for (const [metric, version] of changed) day.versions.set(metric, version);
    if (before && !kpis) return before;
    const strategy = scoreScorecard(report.scorecard, day.scores, day.memo);
    day.done = { kpis: kpis ?? new Map(), strategy };
    return day.done;
  }

  /** The KPIs as they are published, in the order of the scorecard. */
  made(report: Report): MadeKpi[] {
    const day = this.#day(report);
    return day.entries.map((entry) => {
      const scored = this.#scored(entry, report, day);
      entry.made ??= this.#asked(entry, day, (evidence) =>
        publishKpi(entry.definition, entry.use, report, evidence, scored),
      );
      return entry.made;
    });
  }

  /** A KPI as the report defines and uses it; null where the report has none of that id. */
  used(report: Report, id: string): Pick<Entry, 'definition' | 'use'> | null {
    return this.#day(report).entries.find((one) => one.definition.id === id) ?? null;
  }

  /** The past of accounts, kept from one publication to the next. */
  history(report: Report): HistorySource {
    return this.#day(report).history;
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
      evidence: { library: this.library, numbers: this.#noting, terms: termsOf(report) },
      history: tableHistory(this.table, report),
      versions: new Map(),
      askers: new Map(),
      scores: new Map(),
      done: null,
    };
    this.#days.set(key, day);
    return day;
  }

  /** The metrics of which more was observed since the scores were made, with their versions now. */
  #changed({ versions }: Day): Map<string, number> {
    const changed = new Map<string, number>();
    for (const [metric, before] of versions) {
      const version = this.numbers.version(metric);
      if (version !== before) changed.set(metric, version);
    }
    return changed;
  }

  #touched({ askers }: Day, metrics: Iterable<string>): Set<Entry> {
    const touched = new Set<Entry>();
    for (const metric of metrics) for (const one of askers.get(metric) ?? []) touched.add(one);
    return touched;
  }

  #scored(entry: Entry, report: Report, day: Day): ScoredKpi {
    const { scored: before } = entry;
    if (before && this.#isCurrent(entry)) return before;
    entry.made = null;
    entry.scored = null;
    entry.asked = new Map();
    const after = this.#asked(entry, day, (evidence) =>
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
  #asked<T>(entry: Entry, day: Day, work: (evidence: Evidence) => T): T {
    this.#asking = { entry, day };
    try {
      return work(day.evidence);
    } finally {
      this.#asking = null;
    }
  }

  #note(id: string): void {
    if (!this.#asking) return;
    const { entry, day } = this.#asking;
    const metric = observedMetric(id);
    const version = this.numbers.version(metric);
    entry.asked.set(metric, version);
    if (!day.versions.has(metric)) day.versions.set(metric, version);
    const askers = day.askers.get(metric) ?? new Set<Entry>();
    day.askers.set(metric, askers.add(entry));
  }
}

function same(one: object, other: object): boolean {
  const [a, b] = [one, other] as Record<string, unknown>[];
  if (!a || !b) return false;
  for (const name in a) if (!alike(a[name], b[name])) return false;
  for (const name in b) if (!(name in a)) return false;
  return true;
}

function alike(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => same(item, other[at]));
  }
  return Object.is(one, other);
}

/** Every KPI that the scorecard lists, a goal takes in, a risk is of or the journey measures, once, in that order. */
function entriesOf(
  { kpis, goals, own = [], risks = [], journey }: ScorecardDefinition,
  library: Library,
): Entry[] {
  const inGoals = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
  const ids = [
    ...kpis.map((use) => use.kpi),
    ...inGoals.flatMap((i) => ('kpi' in i ? i.kpi : [])),
    ...risks.map((risk) => risk.kpi),
    ...journeyKpis(journey),
  ];
  return [...new Set(ids)].map((id) => {
    const definition: KpiDefinition = own.find((one) => one.id === id) ?? library.kpi(id);
    const use = kpis.find((one) => one.kpi === id);
    return { definition: { ...definition, id }, use, asked: new Map(), scored: null, made: null };
  });
}
