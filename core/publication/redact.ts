import { statusOf } from '../scoring/index.ts';
import { OWN_RULES } from './findings-of.ts';
import type { Publication, PublishedGoal, PublishedKpi } from './publication.ts';
import { publicationId } from './publication-id.ts';

type Profile = Publication['profile'];

/**
 * The publication as a profile lets it leave the machine. `full` as it is; `indexed` values as an
 * index in which the first known point is 100, without targets; `banded` no values, and scores only
 * as the middle of their band; `score-only` scores and no values. All but `full` go without
 * explanations, without what was learnt and what speaks for assumptions, without texts from pages and without the names of platforms and accounts.
 *
 * A number that is withheld is null, with a `why`. The id follows from the redacted content; a
 * signature, which was of other content, is gone. Throws RangeError where the publication was
 * redacted before to another profile: what was withheld cannot come back.
 *
 * @example
 * redact(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }), 'score-only').profile // → "score-only"
 */
export function redact(publication: Publication, profile: Profile): Publication {
  if (publication.profile === profile) return publication;
  if (publication.profile !== 'full') {
    throw new RangeError(`a ${publication.profile} publication cannot become ${profile}`);
  }
  // Rates would tell in which currency the values that are withheld are.
  // Shares and hours are values, and name platforms and accounts.
  const {
    rates: _,
    rateDays: __,
    distributions: ___,
    matrices: ____,
    sensitivity,
    ...shown
  } = publication;
  const { findings, provenance, kpis, goals } = publication;
  const banded = profile === 'banded';
  const redacted: Publication = {
    ...shown,
    profile,
    currency: null,
    kpis: kpis.map((kpi) => redactKpi(kpi, profile)),
    goals: goals.map((goal) => withoutLearnt(banded ? bandedGoal(goal, publication) : goal)),
    ...withoutEvidence(publication),
    findings: findings.filter((one) => OWN_RULES.some((rule) => rule === one.rule)),
    provenance: withoutNames(provenance),
    signature: null,
    // Near 0 and 100 what a score can still move says exactly where it lies.
    ...(banded || !sensitivity ? {} : { sensitivity }),
    overall: withoutHolding(publication.overall),
    ...(banded ? bandedWhole(publication) : {}),
    risks: publication.risks.map((risk) => ({
      ...risk,
      value: null,
      why: risk.value === null ? null : WITHHELD,
      unit: '1',
      ...(risk.terms
        ? { terms: { ...risk.terms, appetite: null, tolerance: null, breachDays: null } }
        : {}),
    })),
  };
  return { ...redacted, id: publicationId(redacted) };
}

function withoutNames({
  sources: _,
  ...provenance
}: Publication['provenance']): Publication['provenance'] {
  return { ...provenance, platforms: [] };
}

const WITHHELD = 'This publication shows scores, not values.';
const UNKNOWN = 'No number yet.';

/** Hours and people are values. */
function withoutLearnt({ learnt: _, ...goal }: PublishedGoal): PublishedGoal {
  return goal;
}

/** What speaks for an assumption may say values in words. */
function withoutEvidence({ assumptions }: Publication): Pick<Publication, 'assumptions'> {
  if (!assumptions) return {};
  return { assumptions: assumptions.map((one) => ({ ...one, evidence: null })) };
}

/** What holds a status is of no use without the past that it holds by. */
function withoutHolding({ hysteresis: _, ...shown }: Publication['overall']) {
  return shown;
}

function redactKpi(kpi: PublishedKpi, profile: Profile): PublishedKpi {
  // Values of the KPI's own unit stand in these as well, and the past that holds a status.
  const { baseline: _, scale: __, hysteresis: ___, byPlatform: ____, ...shown } = kpi;
  const bare: PublishedKpi = {
    ...shown,
    performance: kpi.score,
    unit: '1',
    value: null,
    low: null,
    high: null,
    target: null,
    series: [],
    explanation: null,
    why: kpi.value === null ? UNKNOWN : WITHHELD,
  };
  if (profile === 'indexed') return indexed(kpi, bare);
  if (profile !== 'banded') return bare;
  // A held status would say on which side of a threshold, and how near, the score lies.
  const status = statusOf(kpi.score, kpi.thresholds);
  return { ...bare, ...scoresInBand(kpi), status, performance: null, progress: null };
}

/** Everything divided by one number, so that only proportions are left. */
function indexed(kpi: PublishedKpi, bare: PublishedKpi): PublishedKpi {
  if (kpi.value === null) return bare;
  const base = kpi.series.find((point) => point.value !== null)?.value ?? kpi.value;
  if (base <= 0) {
    return { ...bare, why: 'The first number is not above 0, so there is no index of it.' };
  }
  const index = (value: number | null) => {
    const proportion = value === null ? null : rounded((value / base) * 100);
    return proportion !== null && Number.isFinite(proportion) ? proportion : null;
  };
  if (index(kpi.value) === null) {
    return { ...bare, why: 'The first number is too small to be the 100 of an index.' };
  }
  return {
    ...bare,
    value: index(kpi.value),
    low: index(kpi.low),
    high: index(kpi.high),
    series: kpi.series.map((point) => ({
      from: point.from,
      to: point.to,
      value: index(point.value),
      low: index(point.low),
      high: index(point.high),
    })),
    why: kpi.score === null ? 'Its target does not fit, so it has no score.' : null,
  };
}

/** One decimal: enough to draw, too coarse to find whole numbers that have just these proportions. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

type Thresholds = PublishedKpi['thresholds'];

/** A score as the band that it lies in, and the middle of it. */
function bandOf(score: number | null, thresholds: Thresholds) {
  const { good, watch } = thresholds;
  switch (statusOf(score, thresholds)) {
    case 'good':
      return { score: (good + 100) / 2, low: good, high: 100 };
    case 'watch':
      return { score: (watch + good) / 2, low: watch, high: good };
    case 'bad':
      return { score: watch / 2, low: 0, high: watch };
    default:
      return { score: null, low: null, high: null };
  }
}

function scoresInBand(kpi: PublishedKpi): Pick<PublishedKpi, 'score' | 'scoreLow' | 'scoreHigh'> {
  const { score, low, high } = bandOf(kpi.score, kpi.thresholds);
  return { score, scoreLow: low, scoreHigh: high };
}

function bandedGoal(goal: PublishedGoal, publication: Publication): PublishedGoal {
  const thresholds = thresholdsOf(publication);
  const lagging = bandOf(goal.laggingScore, thresholds);
  const leading = bandOf(goal.leadingScore, thresholds);
  const part = (one: PublishedGoal['lagging'][number]) => ({
    ...one,
    score: bandOf(one.score, thresholds).score,
  });
  return {
    ...goal,
    status: plainStatus(goal.status, goal.laggingScore, publication),
    laggingScore: lagging.score,
    laggingLow: lagging.low,
    laggingHigh: lagging.high,
    leadingScore: leading.score,
    leadingLow: leading.low,
    leadingHigh: leading.high,
    lagging: goal.lagging.map(part),
    leading: goal.leading.map(part),
  };
}

function bandedWhole(
  publication: Publication,
): Pick<Publication, 'perspectives' | 'overall' | 'themes'> {
  const thresholds = thresholdsOf(publication);
  const { overall, perspectives } = publication;
  const whole = bandOf(overall.score, thresholds);
  const outlookOf = (outlook: number | null) => bandOf(outlook, thresholds).score;
  return {
    overall: {
      ...withoutHolding(overall),
      ...whole,
      outlook: outlookOf(overall.outlook),
      status: plainStatus(overall.status, overall.score, publication),
    },
    ...(publication.themes ? { themes: publication.themes.map(bandedTheme) } : {}),
    perspectives: perspectives.map((one) => {
      const { score, low, high } = bandOf(one.score, thresholds);
      const status = plainStatus(one.status, one.score, publication);
      const outlook = outlookOf(one.outlook);
      return { ...one, score, scoreLow: low, scoreHigh: high, outlook, status };
    }),
  };
}

/** A held status would say on which side of a threshold, and how near, a score lies. */
function plainStatus<T extends string>(status: T, score: number | null, publication: Publication) {
  if (!publication.overall.hysteresis) return status;
  return statusOf(score, thresholdsOf(publication));
}

/** Whether a theme lies within its band, without the scores. */
function bandedTheme({
  against: _,
  band: __,
  ...theme
}: NonNullable<Publication['themes']>[number]) {
  return { ...theme, social: null, strategic: null, variance: null, why: WITHHELD };
}

/** Those of goals and above; a file of before had one set, and every KPI carried it. */
function thresholdsOf({ overall, kpis }: Pick<Publication, 'overall' | 'kpis'>): Thresholds {
  return overall.thresholds ?? kpis[0]?.thresholds ?? { good: 70, watch: 40 };
}
