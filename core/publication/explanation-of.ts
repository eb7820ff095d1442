import type { KpiDefinition, Observation, ScoreFunction } from '../model/index.ts';
import { clip } from './clip.ts';
import type { KpiInput, KpiValue } from './evaluate-kpi.ts';
import type { Library } from './library.ts';
import type { ExplainedInput, PublishedExplanation, Sight } from './publication.ts';
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
      words: clip(scoring.words, 4000),
      ...(scoring.currencies ? { currencies: scoring.currencies.slice(0, 20) } : {}),
    },
  };
}

function explainedInput({ law, value }: KpiInput): ExplainedInput {
  const input = {
    metric: law.id,
    name: clip(law.name, 400),
    kind: law.kind,
    distinct: law.distinct === true,
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
function structuredScoring(fn: ScoreFunction): PublishedExplanation['scoring']['function'] {
  return fn.kind === 'steps'
    ? { kind: 'steps', steps: fn.steps.map(({ from, score }) => ({ from, score })) }
    : { ...fn };
}
