import { expect, test } from 'vitest';
import { type Observation, observationId } from '../../core/model/index.ts';
import { metricsNeeded } from '../../core/publication/index.ts';
import { isoDay } from '../../core/series/index.ts';
import { template } from '../../core/templates/index.ts';
import { QUESTIONS } from './registry.ts';
import { Responder } from './respond.ts';
import type { FromWorker } from './wire.ts';

const TODAY = '2026-12-01';
/** 2026-12-01 as days since 1970. */
const END = 20_788;
const DAYS = 140;

function daily(metric: string, value: (i: number) => number): Observation[] {
  return Array.from({ length: DAYS }, (_, i) => {
    const day = END - DAYS + i;
    const n = Math.round(value(i));
    const content = {
      metric,
      subject: { platform: 'tiktok-studio', account: 'kiln' },
      ...{ value: n, low: n, high: n, unit: '1' },
      ...{ from: isoDay(day), to: isoDay(day + 1), seen: `${isoDay(day + 1)}T08:00:00.000Z` },
      source: { kind: 'file' as const },
    };
    return { id: observationId(content), ...content };
  });
}

test('S1-M7.5: a whole scorecard of more KPIs than can be told apart together is answered, each by itself', () => {
  const scorecard = template('social-media-strategy');
  const needed = metricsNeeded(scorecard, TODAY);
  const responder = new Responder(QUESTIONS);
  const told: FromWorker[] = [];
  for (const [at, metric] of [...needed].entries()) {
    const rows = daily(metric, (i) => 100 + 20 * Math.sin(i * i * 0.7 + at) + 10 * Math.sin(i / 9));
    responder.respond({ n: 1, kind: 'numbers', metric, rows, isFirst: true }, () => undefined);
  }
  const inputs = { outcome: 'qualified-interactions' };
  responder.respond(
    {
      ...({ n: 2, kind: 'answer', question: 'fair-weights', inputs, today: TODAY } as const),
      ...{ locale: 'en', events: [], scorecard, needed },
    },
    (said) => told.push(said),
  );
  const last = told.at(-1);
  if (last?.kind !== 'answer') throw new Error(JSON.stringify(last));
  expect(last.said.why).toBeNull();
  expect(last.said.says[0]).toMatch(/^More than 15 KPIs cannot be told apart/);
  expect(last.said.tables[0]?.rows.length).toBeGreaterThan(15);
  expect(JSON.stringify(last.said)).not.toMatch(/NaN|Infinity|undefined/);
}, 60_000);
