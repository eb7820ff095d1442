import { clip, type KpiDefinition, type Observation, type ScoreFunction } from '../model/index.ts';
import type { KpiInput, KpiValue } from './evaluate-kpi.ts';
import type { Library } from './library.ts';
import { amount } from './numbers-in-words.ts';
import type { ExplainedInput, PublishedExplanation, Sight } from './publication.ts';
import { chanceOf } from './score-value.ts';
import type { Scoring } from './scoring-for.ts';
import { MOST_SIGHTS, withSights } from './with-sights.ts';

/** From the score down to the words on the page. */
export function explanationOf(
  definition: KpiDefinition,
  scoring: Scoring,
  value: KpiValue,
  library: Library,
): PublishedExplanation {
  return {
    formula: definition.formula,
    words: clip(library.inWords(definition.formula), 4000),
    inputs: value.inputs.map(explainedInput),
    scoring: {
      function: structuredScoring(scoring.fn),
      words: clip(scoring.words + chanceInWords(value), 4000),
      ...(scoring.refusal !== null && !scoring.currencies ? { refused: true } : {}),
      ...(scoring.currencies ? { currencies: scoring.currencies.slice(0, 20) } : {}),
    },
  };
}

/** What few cases allow, where the value is a share of counts. */
function chanceInWords({ counts, unit }: KpiValue): string {
  if (!counts) return '';
  const { low, high } = chanceOf(counts);
  const say = (value: number) => amount(Number(value.toPrecision(3)), unit);
  const [hits, n] = [counts.hits.value, counts.n.value].map((one) => Number(one.toPrecision(6)));
  return ` It is ${hits} of ${n}: by chance alone it may lie from ${say(low)} to ${say(high)} (95 %), and the score’s interval says so.`;
}

function explainedInput({ law, shift, value }: KpiInput): ExplainedInput {
  const input = {
    metric: law.id,
    ...(shift === 1 ? { before: true } : {}),
    name: clip(shift === 1 ? `${law.name} of the period before` : law.name, 400),
    kind: law.kind,
    distinct: law.distinct === true,
    ...(law.signed ? { signed: true } : {}),
    value: value.value,
    low: value.low,
    high: value.high,
    unit: value.unit,
    from: value.from,
    to: value.to,
    estimated: value.estimated,
    why: clip(value.why, 3900),
    sights: value.sights.map(sightOf),
  };
  return withSights(input, MOST_SIGHTS);
}

function sightOf(observation: Observation): Sight {
  const { id, subject, value, low, high, unit, from, to, seen, source } = observation;
  const { kind, place, ...words } = source;
  const said = Object.entries({ ...subject, ...words }).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, clip(text, 400)] as const] : [],
  );
  return {
    ...(Object.fromEntries(said) as Pick<Sight, 'platform' | 'account'>),
    id: clip(id, 400),
    // JSON has no −0.
    value: value + 0,
    low: low + 0,
    high: high + 0,
    unit,
    from,
    to,
    seen,
    kind,
    ...(place === undefined ? {} : { place: clip(place, 4000) }),
  };
}

/** A copy with the known fields only, because definitions come from files as well. */
export function structuredScoring(fn: ScoreFunction): PublishedExplanation['scoring']['function'] {
  return fn.kind === 'steps'
    ? { ...fn, steps: fn.steps.map(({ from, score }) => ({ from, score })) }
    : { ...fn };
}
