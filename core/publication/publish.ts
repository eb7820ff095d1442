import * as v from 'valibot';
import {
  clip,
  type DatedRate,
  type Observation,
  type ScorecardDefinition,
} from '../model/index.ts';
import { recordNumbers } from '../registers/index.ts';
import { RULES, type RuleContext, type RuleDefinition, runRules } from '../rules/index.ts';
import { dayNumber, ObservationTable } from '../series/index.ts';
import { forUnit, type KpiScore, scoreScorecard, sensitivity } from '../strategy/index.ts';
import { distributionsOf, matricesOf } from './distributions-of.ts';
import { findingsOf } from './findings-of.ts';
import { HeldBack, withHeldBack } from './held-back.ts';
import { KpiBook } from './kpi-book.ts';
import { type Library, libraryOf } from './library.ts';
import { periodBefore } from './period-before.ts';
import {
  MOST_EVIDENCE,
  PUBLICATION_SCHEMA,
  type Publication,
  type PublishedFinding,
  type PublishedLink,
  publicationSchema,
} from './publication.ts';
import { publicationId } from './publication-id.ts';
import type { MadeKpi } from './publish-kpi.ts';
import {
  linksOf,
  placesOf,
  publishGoal,
  publishOverall,
  publishPerspective,
  themesOf,
} from './publish-strategy.ts';
import type { PublishedSensitivity } from './read-parts.ts';
import { learntOf, recordsOf } from './records-of.ts';
import { redact } from './redact.ts';
import { type Report, reportOf, stepOf, termsOf } from './report-of.ts';
import { risksOf } from './risks-of.ts';
import { accountsIn, segmentsSeen } from './shares-seen.ts';
import { sourcesOf } from './sources-of.ts';
import { testedLinks } from './tested-links.ts';
import { fitted } from './with-sights.ts';

/** What may leave the machine: everything, values as an index, score bands, or scores alone. */
export type Profile = Publication['profile'];

/** What a publication is made of. */
export interface PublishOptions {
  readonly scorecard: ScorecardDefinition;
  readonly observations: readonly Observation[];
  /** Day or instant of the report. The period ends, exclusively, on that day. */
  readonly asOf: string;
  /**
   * The last day or instant on which a number may have been seen: a report of the past is made again
   * as it was. By default all that is known now counts, and corrects what was known then.
   */
  readonly seenBy?: string;
  /** BCP 47, by default `en`. */
  readonly locale?: string;
  /** Who it is for, by default nobody in particular. */
  readonly audience?: string;
  /** By default `full`. */
  readonly profile?: Profile;
  /** By default it follows from the content. */
  readonly id?: string;
  /** Name and version of the program that publishes. */
  readonly generator?: string;
  /**
   * True for how far the overall score moves with each score and weight as well; by default not,
   * because every one of them is a scorecard scored four times more.
   */
  readonly sensitivity?: boolean;
  /**
   * True to test the links of the strategy map on the last year of weeks; by default not, because
   * every goal is evaluated 52 times more. What a person states of a link stands.
   */
  readonly testLinks?: boolean;
  /** What the person found otherwise and wants among the findings. */
  readonly noted?: readonly PublishedFinding[];
  /**
   * True for the numbers that the points of the past were made of as well, so that they can be
   * computed again; by default only where their scores hold a status, because a file grows by them.
   */
  readonly pastNumbers?: boolean;
  /** Id of the business unit by whose weights it is scored; by default the scorecard's own. */
  readonly unit?: string;
}

/**
 * The approved snapshot that widgets show: every KPI evaluated over the reporting period, scored
 * and explained down to the text on the page; goals, perspectives and the whole rolled up from
 * them. There is no clock in it: the same scorecard, observations and day give the same file.
 *
 * Units: each KPI carries its own; scores are 0–100, coverage 0–1. A number that is not known is
 * null, with a `why` and the next step in words, and is left out of every mean. A KPI whose targets
 * make no sense, or were suggested for another currency, keeps its value, has no score and says so;
 * a target suggested for an amount over other days is scaled to the period. So that any page can
 * read the file, sights are left out past 400 of one number and past 3.5 MB of all. Throws
 * RangeError on a day that is none, an unknown unit and on a bad period or weight, CycleError where goals feed each
 * other in a circle, and whatever the library throws on a metric, KPI or formula that it does not
 * know.
 *
 * @example
 * publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }).period // → {"from":"2026-10-01","to":"2026-10-29"}
 * publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }).overall.score // → null
 */
export function publish(
  options: PublishOptions,
  library: Library = libraryOf(options.scorecard),
): Publication {
  const { observations, ...rest } = options;
  const table = new ObservationTable();
  const held = new HeldBack();
  table.add(held.sift(observations, options.scorecard));
  table.add(recordNumbers(options.scorecard));
  return publishWith(rest, new KpiBook(library, table, held));
}

type KeptOptions = Omit<PublishOptions, 'observations'>;

/** The same, from KPIs that are kept from one publication to the next. */
export function publishWith(options: KeptOptions, book: KpiBook): Publication {
  const { asOf, unit } = options;
  const scorecard = unit === undefined ? options.scorecard : forUnit(options.scorecard, unit);
  const report = reportOf(scorecard, asOf, options.seenBy);
  const own = book.made(report);
  const asked = book.asked(report);
  const made = own.map((one) => withHeldBack(one, book.held.of(asked.get(one.published.id) ?? [])));
  const step = stepOf(scorecard);
  const draft = {
    schema: PUBLICATION_SCHEMA,
    id: '',
    title: clip(scorecard.title, 400),
    asOf,
    period: report.period,
    ...(step === undefined ? {} : { previous: { ...periodBefore(report.period, step) } }),
    profile: 'full' as const,
    audience: clip(options.audience ?? '', 400),
    locale: options.locale ?? 'en',
    currency: scorecard.currency ?? currencyOf(made),
    ...moneyAndZone(made, scorecard),
    ...(unit === undefined ? {} : { unit }),
    ...withTestedLinks(strategyOf(scorecard, made, options), {
      report,
      book,
      asked: options.testLinks === true,
    }),
    ...segmentsOf(made, report, book),
    risks: [...risksOf(scorecard, made)],
    ...recordsOf(scorecard, report.asOf),
    findings: [...findings(made, report, book), ...(options.noted ?? [])].slice(0, 1000),
    provenance: provenanceOf(made, options),
    signature: null,
  };
  const full = fitted(v.parse(publicationSchema, draft));
  const published = redact(full, options.profile ?? 'full');
  return { ...published, id: options.id ?? publicationId(published) };
}

function strategyOf(
  scorecard: ScorecardDefinition,
  made: readonly MadeKpi[],
  options: Pick<PublishOptions, 'asOf' | 'sensitivity' | 'pastNumbers'>,
) {
  const scores = new Map<string, KpiScore>(made.map((one) => [one.published.id, one.scored]));
  const scored = scoreScorecard(scorecard, scores);
  const names = new Map([
    ...made.map(({ published }) => [`kpi:${published.id}`, published.name] as const),
    ...scorecard.goals.map((goal) => [`goal:${goal.id}`, goal.name] as const),
  ]);
  const untargeted = new Set(
    made.flatMap(({ published: { id, value, score } }) =>
      value !== null && score === null ? [id] : [],
    ),
  );
  const places = placesOf(scored.goals);
  const kpis = made.map((one) => {
    const { published } = one;
    const isAsked = options.pastNumbers === true || published.hysteresis !== undefined;
    return { ...(isAsked ? withPast(one) : published), ...places.get(published.id) };
  });
  const { thresholds } = scorecard;
  return {
    perspectives: scored.perspectives.map((one) => publishPerspective(one, thresholds)),
    goals: scored.goals.map((one) => ({
      ...publishGoal(one, { names, untargeted }, thresholds),
      ...learntOf(one.goal.id, scorecard, options.asOf),
    })),
    kpis,
    links: linksOf(scored.goals, scorecard),
    ...themesOf(scorecard, scored),
    ...(options.sensitivity ? { sensitivity: sensitivityOf(scorecard, scores) } : {}),
    overall: publishOverall(scored, kpis, scorecard),
  };
}

function withPast({ published, pastNumbers }: MadeKpi): MadeKpi['published'] {
  const { explanation } = published;
  return explanation
    ? { ...published, explanation: { ...explanation, past: pastNumbers() } }
    : published;
}

function withTestedLinks<Strategy extends { readonly links: PublishedLink[] }>(
  strategy: Strategy,
  { report, book, asked }: { report: Report; book: KpiBook; asked: boolean },
): Strategy {
  if (!asked) return strategy;
  const { library, numbers } = book;
  return {
    ...strategy,
    links: testedLinks(strategy.links, report, { library, numbers, terms: termsOf(report) }),
  };
}

/** What the overall score hangs on. Statuses are nothing to it, and so neither is what holds them. */
function sensitivityOf(
  { hysteresis: _, ...scorecard }: ScorecardDefinition,
  scores: ReadonlyMap<string, KpiScore>,
): PublishedSensitivity {
  const { scores: ofScores, weights } = sensitivity(scorecard, scores);
  return { scores: [...ofScores], weights: weights.slice(0, 4000) };
}

/** What the numbers were converted by, and where instants are days: without it nobody could make them again. */
function moneyAndZone(made: readonly MadeKpi[], { calendar, rateDays }: ScorecardDefinition) {
  const used = new Set(
    made.flatMap(({ value }) => value.inputs.flatMap((one) => one.value.rates ?? [])),
  );
  const key = (one: DatedRate) => `${one.day} ${one.from} ${one.to}`;
  const rates = [...used].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    ...(calendar?.timeZone === undefined ? {} : { timeZone: calendar.timeZone }),
    ...(rates.length === 0 ? {} : { rates: rates.map(publishedRate) }),
    ...(rates.length === 0 || rateDays === undefined ? {} : { rateDays }),
  };
}

function publishedRate({ from, to, day, rate, source }: DatedRate) {
  return { from, to, day, rate, ...(source === undefined ? {} : { source: clip(source, 400) }) };
}

/** Shares and tables of days and hours, of the accounts that the scorecard rests on. */
function segmentsOf(made: readonly MadeKpi[], report: Report, book: KpiBook) {
  const { asOf, seenBy } = report;
  const { library, table } = book;
  const seen = segmentsSeen(table, { accounts: accountsIn(made), asOf, seenBy });
  const scoredBy = new Set([...book.asked(report).values()].flat());
  const distributions = distributionsOf(seen, library, scoredBy);
  const matrices = matricesOf(seen, library, scoredBy);
  return {
    ...(distributions.length === 0 ? {} : { distributions }),
    ...(matrices.length === 0 ? {} : { matrices }),
  };
}

function currencyOf(made: readonly MadeKpi[]): string | null {
  const units = made.flatMap(({ value }) =>
    value.inputs.flatMap((one) => (one.law.unit === 'money' ? (one.value.unit ?? []) : [])),
  );
  const [only, ...others] = new Set(units);
  return only !== undefined && others.length === 0 ? only : null;
}

function findings(made: readonly MadeKpi[], report: Report, book: KpiBook): PublishedFinding[] {
  const { scorecard, asOf } = report;
  // How the scorecard is made is for whoever makes it: that is its check-up, not news of the period.
  const rules: readonly RuleDefinition[] = RULES;
  const ofReports = rules.filter(({ scope }) => scope !== 'scorecard');
  const scored = made.map(
    ({ published: { id, name, owner, score, thresholds, freshness }, past }) => ({
      ...{ id, name, owner, score, thresholds, freshness, past },
    }),
  );
  const context: RuleContext = {
    ...{ scorecard, asOf, scored, history: book.history(report) },
    // Made of columns only for a rule that asks for every one.
    get observations() {
      return book.table.observations();
    },
  };
  const noticed = runRules(ofReports, context).map(({ evidence, ...one }) => ({
    ...one,
    ...(evidence.length === 0 ? {} : { evidence: evidence.slice(0, MOST_EVIDENCE) }),
  }));
  return [...noticed, ...findingsOf(made)];
}

function provenanceOf(made: readonly MadeKpi[], options: KeptOptions): Publication['provenance'] {
  const used = new Map(
    made
      .flatMap(({ value }) => value.inputs.flatMap((one) => one.value.sights))
      .map((one) => [one.id, one]),
  );
  const sights = [...used.values()].sort((a, b) => dayNumber(a.seen) - dayNumber(b.seen));
  const platforms = [...new Set(sights.map((one) => clip(one.subject.platform, 400)))].sort();
  return {
    generator: options.generator ?? 'Fourfold',
    scorecard: options.scorecard.id,
    observations: used.size,
    platforms: platforms.slice(0, 200),
    ...(options.seenBy === undefined ? {} : { seenBy: options.seenBy }),
    firstSeen: sights[0]?.seen ?? null,
    lastSeen: sights.at(-1)?.seen ?? null,
    sources: sourcesOf(made, options.asOf),
  };
}
