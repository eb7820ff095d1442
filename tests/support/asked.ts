// Questions asked as a page asks them, of numbers made here.
import { type Observation, observationId } from '../../core/model/index.ts';
import { metricsNeeded } from '../../core/publication/index.ts';
import { template } from '../../core/templates/index.ts';
import {
  type FromWorker,
  type Inputs,
  QUESTIONS,
  Responder,
  type Said,
} from '../../extension/questions/index.ts';

const TODAY = '2026-05-01';
export const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);

export function number(metric: string, i: number, value: number, account = 'kiln'): Observation {
  const content = {
    metric,
    subject: { platform: 'tiktok-studio', account },
    ...{ value, low: value, high: value, unit: '1' },
    ...{ from: day(i), to: day(i + 1), seen: `${day(i + 1)}T08:00:00.000Z` },
    source: { kind: 'file' as const },
  };
  return { id: observationId(content), ...content };
}

export const daily = (metric: string, n: number, value: (i: number) => number) =>
  Array.from({ length: n }, (_, i) => number(metric, i, value(i)));
export const key = (metric: string) => JSON.stringify([metric, 'tiktok-studio', 'kiln', '1']);

export function asked(
  question: string,
  inputs: Inputs = {},
  rows: readonly Observation[] = [],
): Said {
  const responder = new Responder(QUESTIONS);
  const told: FromWorker[] = [];
  const metrics = new Set(rows.map(({ metric }) => metric));
  for (const metric of metrics) {
    const own = rows.filter((row) => row.metric === metric);
    responder.respond({ n: 1, kind: 'numbers', metric, rows: own, isFirst: true }, () => undefined);
  }
  const scorecard = template('social-media-strategy');
  const needed = metricsNeeded(scorecard, TODAY);
  responder.respond(
    {
      n: 2,
      kind: 'answer',
      question,
      inputs,
      today: TODAY,
      locale: 'en',
      events: [],
      scorecard,
      needed,
    },
    (said) => told.push(said),
  );
  const last = told.at(-1);
  if (last?.kind !== 'answer') throw new Error(JSON.stringify(last));
  return last.said;
}

/** All that an answer says, as one text. */
export const textOf = (said: Said | Said['tables'] | Said['says']) => JSON.stringify(said);
