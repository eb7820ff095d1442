import { scaleOf, trendOf } from '../scoring/index.ts';
import { checkPast } from './check-past.ts';
import { checkRisks, checkThemes } from './check-strategy.ts';
import { type Claims, compared, type Mismatch } from './compared.ts';
import type { Library } from './library.ts';
import { targetOf } from './numbers-in-words.ts';
import type { ExplainedInput, Publication, PublishedGoal, PublishedKpi } from './publication.ts';
import {
  functionAgain,
  type RecomputedInput,
  recomputeInput,
  recomputeValue,
} from './recompute.ts';
import type { RecomputedScorecard } from './recompute-scorecard.ts';
import { unnamedApart } from './unnamed-apart.ts';

/**
 * What stands between the words on the pages and the scores, and is not what the file gives: inputs
 * by the numbers that they list, values by formulas over the inputs, targets by score functions,
 * trends by the points, points of the past by what they were made of, ages by when numbers were read,
 * a KPI's place and weight by the goals, themes by their goals and risks by their limits.
 */
export function checkEvidence(
  publication: Publication,
  again: RecomputedScorecard,
  library: Pick<Library, 'evaluate'>,
): Mismatch[] {
  const places = placesIn(publication.goals);
  return [
    ...publication.kpis.flatMap((kpi) => [
      ...compared(`kpis ${kpi.id}`, placed(kpi), places.get(kpi.id) ?? NOWHERE),
      ...eitherWay(kpi, (one) => kpiEvidence(one, publication, library)),
    ]),
    ...publication.goals.flatMap((goal) => partsOf(goal, again)),
    ...counted(publication),
    ...checkThemes(publication, again),
    ...checkRisks(publication),
  ];
}

/**
 * A page that names no account speaks of the platform's one account, and of one of its own where
 * there are several, which may be no longer among the numbers. The file leaves open which: what
 * follows one way or the other follows.
 */
function eitherWay(kpi: PublishedKpi, check: (kpi: PublishedKpi) => Mismatch[]): Mismatch[] {
  const found = check(kpi);
  const apart = found.length === 0 ? null : unnamedApart(kpi);
  if (!apart) return found;
  const other = new Set(check(apart).map((one) => one.where));
  return found.filter((one) => other.has(one.where));
}

function kpiEvidence(
  kpi: PublishedKpi,
  publication: Publication,
  library: Pick<Library, 'evaluate'>,
): Mismatch[] {
  const { id, explanation, value, low, high, target, trend, scale } = kpi;
  if (!explanation) return [];
  const found = recomputeValue(kpi, library);
  const fn = functionAgain(explanation, found !== null);
  const ends = fn && scaleOf(fn);
  const from = baselineIn(explanation.scoring.function);
  const claims = {
    ...{ value, low, high, target, trend },
    ...{ zero: scale?.zero ?? null, full: scale?.full ?? null },
    ...(from === undefined ? {} : { 'change from': from }),
  };
  return [
    ...compared(`kpis ${id}`, claims, {
      value: found?.value ?? null,
      low: found?.low ?? null,
      high: found?.high ?? null,
      target: fn && targetOf(fn),
      trend: trendOf(kpi.series),
      zero: ends?.zero ?? null,
      full: ends?.full ?? null,
      'change from': kpi.baseline ? kpi.baseline.value : (from ?? null),
    }),
    ...inputsOf(kpi, explanation.inputs, publication),
    ...checkPast(kpi, publication, library),
  ];
}

function baselineIn(fn: object): number | undefined {
  return 'baseline' in fn && typeof fn.baseline === 'number' ? fn.baseline : undefined;
}

function inputsOf(
  kpi: PublishedKpi,
  inputs: readonly ExplainedInput[],
  publication: Publication,
): Mismatch[] {
  const { id, freshness, estimated } = kpi;
  const again = inputs.map((input) => recomputeInput(input, publication));
  const differing = inputs.flatMap((input, at) => {
    const one = again[at];
    if (!one || isPartial(input)) return [];
    return compared(`kpis ${id} ${input.metric}`, inputClaims(input), inputClaims(one));
  });
  const isEstimated = kpi.value !== null && inputs.some((one) => one.estimated);
  const rest = compared(
    `kpis ${id}`,
    { estimated: String(estimated) },
    { estimated: String(isEstimated) },
  );
  // A sum that is too large has an age and lists nothing.
  const isListed = inputs.every((one) => !isPartial(one) && one.value !== null);
  if (!isListed) return [...differing, ...rest];
  const { seen, until, ageDays } = freshness;
  const ages = compared(`kpis ${id}`, { seen, until, ageDays }, ageOf(again));
  return [...differing, ...rest, ...ages];
}

/** Older numbers of it are not listed, so that it cannot be made again. */
function isPartial({ sightsLeft = 0 }: ExplainedInput): boolean {
  return sightsLeft > 0;
}

function inputClaims(one: Pick<RecomputedInput, keyof ExplainedInput & keyof RecomputedInput>) {
  const { value, low, high, unit, from, to, estimated } = one;
  return { value, low, high, unit, from, to, estimated: String(estimated) };
}

/** A KPI is as old as the oldest number in it. */
function ageOf(inputs: readonly RecomputedInput[]): Claims {
  const known = inputs.filter((one) => one.ageDays !== null);
  const oldest = known.reduce<RecomputedInput | undefined>(
    (a, b) => (a && (a.ageDays ?? 0) >= (b.ageDays ?? 0) ? a : b),
    undefined,
  );
  const { seen = null, until = null, ageDays = null } = oldest ?? {};
  return { seen, until, ageDays };
}

const NOWHERE: Claims = { goal: null, tier: 'lagging', weight: null };

function placed({ goal, tier, weight }: PublishedKpi): Claims {
  return { goal, tier, weight };
}

/** The first part that a KPI reports to, lagging before leading, and its share of the weight there. */
function placesIn(goals: readonly PublishedGoal[]): ReadonlyMap<string, Claims> {
  const places = new Map<string, Claims>();
  for (const tier of ['lagging', 'leading'] as const) {
    for (const goal of goals) {
      const all = goal[tier].reduce((total, part) => total + part.weight, 0);
      for (const { kind, id, weight } of goal[tier]) {
        if (kind !== 'kpi' || places.has(id)) continue;
        places.set(id, { goal: goal.id, tier, weight: all > 0 ? weight / all : 0 });
      }
    }
  }
  return places;
}

/** The score beside each part of a goal is that of the KPI, or the other goal's lagging one. */
function partsOf(
  goal: PublishedGoal,
  { kpis, goals }: Pick<RecomputedScorecard, 'kpis' | 'goals'>,
): Mismatch[] {
  return [...goal.lagging, ...goal.leading].flatMap(({ kind, id, score }) => {
    const found = kind === 'kpi' ? kpis.get(id) : goals.get(id)?.score;
    return compared(`goals ${goal.id} ${id}`, { score }, { score: found?.score ?? null });
  });
}

function counted({ kpis, overall }: Publication): Mismatch[] {
  const { kpisKnown, kpisTotal, kpisStale } = overall;
  return compared(
    'overall',
    { kpisKnown, kpisTotal, kpisStale },
    {
      kpisKnown: kpis.filter((one) => one.score !== null).length,
      kpisTotal: kpis.length,
      kpisStale: kpis.filter((one) => one.freshness.stale).length,
    },
  );
}
