import {
  type Publication,
  type ScorecardDefinition,
  type WhatIf,
  type WhatIfChange,
  whatIf,
} from '../../core/index.ts';
import { ArgumentError } from '../support/args.ts';
import { figure, signed } from './print-publication.ts';

const HOW =
  'Write changes like followers=12000, followers:score=80, followers:weight=2, goal/reach:weight=2 or perspective/customer:weight=2, with commas between them.';

const CHANGE = /^(?:(goal|perspective)\/)?([a-z][a-z0-9-]{0,99})(?::(score|weight))?=(.{1,40})$/;

type Kpi = Publication['kpis'][number];

/** The changes that a person wrote, each a number. */
export function readChanges(text: string, kpis: readonly Kpi[]): readonly WhatIfChange[] {
  return text.split(',').map((one) => {
    const [, kind, id = '', part, given = ''] = CHANGE.exec(one.trim()) ?? [];
    const number = given.trim() === '' ? Number.NaN : Number(given);
    if (id === '') throw new ArgumentError(`"${one.trim()}" is no change. ${HOW}`);
    if (part === 'score' && given === 'none') return { kpi: id, score: null };
    if (!Number.isFinite(number)) {
      throw new ArgumentError(`"${given}" in "${one.trim()}" is not a number. ${HOW}`);
    }
    if (kind !== undefined) {
      if (part !== 'weight') throw new ArgumentError(`A ${kind} takes a weight alone. ${HOW}`);
      const weight = positive(number, one);
      return kind === 'goal' ? { goal: id, weight } : ({ perspective: id, weight } as WhatIfChange);
    }
    if (part === 'weight') return { kpi: id, weight: positive(number, one) };
    return part === 'score' ? { kpi: id, score: number } : changeOfValue(id, number, kpis);
  });
}

function positive(weight: number, change: string): number {
  if (weight > 0) return weight;
  throw new ArgumentError(`A weight is above 0, and "${change.trim()}" is not.`);
}

/** Another value is scored as the value of the report is. */
function changeOfValue(id: string, value: number, kpis: readonly Kpi[]): WhatIfChange {
  const kpi = kpis.find((one) => one.id === id);
  const scoring = kpi?.explanation?.scoring;
  if (!scoring) throw new ArgumentError(`This scorecard has no KPI "${id}".`);
  if (scoring.refused) {
    throw new ArgumentError(
      `A value of ${kpi.name} has no score here: ${kpi.why ?? scoring.words} Change its score instead.`,
    );
  }
  return { kpi: id, value, by: scoring.function };
}

/** What moves with the changes, from the scores of a publication. */
export function whatIfOf(
  scorecard: ScorecardDefinition,
  { kpis }: Publication,
  changes: readonly WhatIfChange[],
): WhatIf {
  const scores = new Map(
    kpis.map(({ id, score, scoreLow: low, scoreHigh: high, status }) => [
      id,
      { score, low, high, status },
    ]),
  );
  try {
    return whatIf(scorecard, scores, changes);
  } catch (error) {
    if (error instanceof RangeError) throw new ArgumentError(error.message);
    throw error;
  }
}

/** What moves in lines for the terminal, each with its way there. */
export function printedWhatIf(title: string, { moved }: WhatIf): string {
  if (moved.length === 0) return `Nothing of ${title} moves.`;
  return [
    `What moves in ${title}`,
    ...moved.map(({ id, name, before, after, difference, path }) => {
      const part = id.slice(id.lastIndexOf('/') + 1);
      const way = path.length === 0 ? '' : `  by ${path.join(' → ')}`;
      return `  ${name}, ${part}: ${figure(before)} → ${figure(after)} (${signed(difference)})${way}`;
    }),
  ].join('\n');
}
