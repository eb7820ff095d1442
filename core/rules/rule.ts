import type {
  KpiDefinition,
  Observation,
  ScorecardDefinition,
  StatusThresholds,
} from '../model/index.ts';
import type { HistorySource } from './history-source.ts';

/** `info` to know, `watch` to look at soon, `act` for somebody to do something now. */
export type Severity = 'info' | 'watch' | 'act';

/** What a rule looks at. The day is given: rules have no clock. */
export interface RuleContext {
  readonly scorecard: ScorecardDefinition;
  readonly observations: readonly Observation[];
  /**
   * Ids of the metrics of which anything was ever observed, where that is known without the
   * observations; else it is looked for among them.
   */
  readonly captured?: ReadonlySet<string>;
  /** ISO date or instant of the report. */
  readonly asOf: string;
  /** The KPIs that it may name beside its own; those of the library where nothing is said. */
  readonly kpiOf?: (id: string) => KpiDefinition | null;
  /** The past of accounts where it is kept; else it is found among the observations. */
  readonly history?: HistorySource;
  /** What the KPIs came to, where they were scored; rules that need it are silent without. */
  readonly scored?: readonly ScoredForRules[];
}

/** Of a scored KPI, what rules look at. */
export interface ScoredForRules {
  readonly id: string;
  /** Null where it has no score. */
  readonly score: number | null;
  readonly freshness: { readonly stale: boolean };
  readonly name?: string;
  readonly owner?: string | null;
  /** From which score on it is good, and below which it is bad. */
  readonly thresholds?: StatusThresholds;
  /** The scores that it had, oldest first, the newest last; null where nothing is known. */
  readonly past?: readonly PastPoint[];
  /** Its signal score, 0–100; null or absent where it is not known. */
  readonly signal?: number | null;
}

/** A score of the past, by the end of the time that it speaks of. */
export interface PastPoint {
  readonly to: string;
  readonly score: number | null;
}

/** What a rule noticed, in the person's words. */
export interface Noticed {
  readonly severity: Severity;
  readonly what: string;
  /** The KPI, goal or metric that it speaks of, or null for the whole scorecard. */
  readonly about: string | null;
  /** Who must act, or null for nobody in particular. */
  readonly who: string | null;
  /** Ids of what shows it: observations, or KPIs and goals of the scorecard. */
  readonly evidence: readonly string[];
  /** What would settle it, as a suggestion. */
  readonly fix?: string;
}

/** What was noticed, and by which rule. `id` is the same as long as it is the same matter. */
export interface Finding extends Noticed {
  readonly id: string;
  readonly rule: string;
}

/** One rule. Never removed: `deprecated`, and `renamedTo` its successor. */
export interface RuleDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly brief: string;
  /** Checklist ids of the documents that ask for it. */
  readonly source: readonly string[];
  /**
   * `scorecard` looks at how a scorecard is made, for whoever makes it, and is left out of what is
   * published; `report`, also where nothing is said, looks at what a period brought.
   */
  readonly scope?: 'report' | 'scorecard';
  readonly check: (context: RuleContext) => readonly Noticed[];
  readonly deprecated?: string;
  readonly renamedTo?: string;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Makes a rule, after checking its id.
 *
 * Errors: throws TypeError that names the id where it is not words in small letters joined by hyphens.
 *
 * @example
 * defineRule({ id: 'stale', name: 'Stale number', brief: 'A number is older than it should be.', source: [], check: () => [] }).id // → "stale"
 */
export function defineRule<const Id extends string>(
  definition: RuleDefinition<Id>,
): RuleDefinition<Id> {
  if (!ID.test(definition.id)) {
    throw new TypeError(
      `rule "${definition.id}": an id is words in small letters joined by hyphens`,
    );
  }
  return definition;
}

const RANK: Readonly<Record<Severity, number>> = { act: 0, watch: 1, info: 2 };

/**
 * All that the rules notice, the most severe first, then by id. No rules and nothing noticed give
 * an empty list. The same matter keeps its id from report to report: rule, then what it is about,
 * then a count from 2 where a rule says more than one thing about it.
 *
 * @example
 * runRules([], { scorecard: {}, observations: [], asOf: '2026-01-01' }) // → []
 * runRules([defineRule({ id: 'empty', name: 'Empty', brief: '', source: [], check: (c) => c.observations.length === 0 ? [{ severity: 'watch', what: 'Nothing was captured yet.', about: null, who: null, evidence: [] }] : [] })], { scorecard: {}, observations: [], asOf: '2026-01-01' }).map((f) => f.id) // → ["empty"]
 */
export function runRules(
  rules: readonly RuleDefinition[],
  context: RuleContext,
): readonly Finding[] {
  const findings = rules.flatMap((rule) => {
    const times = new Map<string, number>();
    return rule.check(context).map((noticed): Finding => {
      const matter = noticed.about === null ? rule.id : `${rule.id}:${noticed.about}`;
      const time = (times.get(matter) ?? 0) + 1;
      times.set(matter, time);
      return { ...noticed, id: time === 1 ? matter : `${matter}:${time}`, rule: rule.id };
    });
  });
  return findings.sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
