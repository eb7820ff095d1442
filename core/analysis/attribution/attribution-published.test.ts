import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { attributionChoice } from './attribution-choice.ts';
import type { Attribution, ConversionPath } from './conversion-path.ts';
import { firstTouch } from './first-touch.ts';
import { lastTouch } from './last-touch.ts';
import { linearTouch } from './linear-touch.ts';
import { markovAttribution } from './markov-attribution.ts';
import { markovChain } from './markov-chain.ts';
import { positionBased } from './position-based.ts';
import { shapleyAttribution } from './shapley-attribution.ts';
import { timeDecay } from './time-decay.ts';

/** The answer, where it is one. */
function given<T extends object>(answer: Answer<T>): T {
  if (answer.why !== null) throw new Error(answer.why);
  return answer;
}

const conversionsBy = (answer: Answer<Attribution>) =>
  Object.fromEntries(given(answer).credits.map((one) => [one.channel, one.conversions]));

const SHARED = new URL('../../../../shared/reference/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, SHARED), 'utf8').trim().split(/\r?\n/);
const here = existsSync(new URL('attribution_pathdata.csv', SHARED));

/** Channel → the columns of a file of expected results. */
function expected(name: string): Map<string, Record<string, number>> {
  const [header = '', ...lines] = file(name);
  const columns = header.split(',').slice(1);
  return new Map(
    lines.map((line) => {
      const [channel = '', ...cells] = line.split(',');
      return [channel, Object.fromEntries(columns.map((key, at) => [key, Number(cells[at])]))];
    }),
  );
}

describe.runIf(here)('published: 10,000 paths of the R package ChannelAttribution', () => {
  const [, ...lines] = here ? file('attribution_pathdata.csv') : [''];
  const paths: ConversionPath[] = lines.map((line) => {
    const [path = '', conversions, value, lost] = line.split(',');
    return {
      touches: path.split(' > '),
      conversions: Number(conversions),
      value: Number(value),
      lost: Number(lost),
    };
  });

  function agree(
    answer: Answer<Attribution>,
    results: Map<string, Record<string, number>>,
    key: string,
    of: 'conversions' | 'value' = 'conversions',
    within = 1e-8,
  ) {
    const { credits } = given(answer);
    expect(credits.length).toBe(results.size);
    for (const credit of credits) {
      const wanted = results.get(credit.channel)?.[key] ?? Number.NaN;
      expect(Math.abs((credit[of] ?? 0) - wanted), credit.channel).toBeLessThan(within);
    }
  }

  test('first, last and linear of heuristic_models, conversions and values', () => {
    const results = expected('attribution_pathdata.heuristic.expected.csv');
    for (const [name, answer] of [
      ['first', firstTouch(paths)],
      ['last', lastTouch(paths)],
      ['linear', linearTouch(paths)],
    ] as const) {
      agree(answer, results, `${name}_touch_conversions`);
      agree(answer, results, `${name}_touch_value`, 'value');
    }
  });

  test('Shapley, 40/20/40 and time decay', () => {
    const results = expected('attribution_pathdata.shapley_position_decay.expected.csv');
    agree(shapleyAttribution(paths), results, 'shapley_conversions');
    agree(shapleyAttribution(paths), results, 'shapley_value', 'value');
    agree(positionBased(paths), results, 'position_40_20_40_conversions');
    agree(positionBased(paths), results, 'position_40_20_40_value', 'value');
    agree(timeDecay(paths), results, 'time_decay_halflife7steps_conversions');
    agree(timeDecay(paths, { halfLife: 1 }), results, 'time_decay_halflife1step_conversions');
  });

  test('removal effects of a chain of order 1, and what they are worth', () => {
    const results = expected('attribution_pathdata.markov1_exact.expected.csv');
    const answer = markovAttribution(paths);
    agree(answer, results, 'total_conversions');
    for (const { channel, removalEffect } of given(answer).credits) {
      expect(removalEffect).toBeCloseTo(results.get(channel)?.removal_effect ?? -1, 11);
    }
  });

  test.each([1, 2, 3])(
    'of order %d converts with probability 0.2238451356, as observed',
    (order) => {
      expect(given(markovAttribution(paths, { order })).probability).toBeCloseTo(0.2238451356, 10);
    },
  );

  test('transition probabilities', () => {
    const chain = markovChain(paths, 1);
    const rows = file('attribution_pathdata.transition_matrix.expected.csv').slice(1);
    expect(rows.length).toBe(148);
    const starts = chain.begins.reduce((a, b) => a + b, 0);
    for (const row of rows) {
      const [from = '', to = '', probability] = row.split(',');
      const state = Number(from) - 1;
      const [first, last] = [chain.first[state] ?? 0, chain.first[state + 1] ?? 0];
      const out = chain.count.slice(first, last).reduce((a, b) => a + b, 0);
      const all = out + (chain.converted[state] ?? 0) + (chain.lost[state] ?? 0);
      const at = chain.next.indexOf(Number(to) - 1, first);
      const found =
        from === '(start)'
          ? (chain.begins[Number(to) - 1] ?? 0) / starts
          : (to === '(conversion)'
              ? (chain.converted[state] ?? 0)
              : to === '(null)'
                ? (chain.lost[state] ?? 0)
                : (chain.count[at] ?? 0)) / all;
      expect(found / Number(probability), row).toBeCloseTo(1, 12);
    }
  });

  test('the chain suggested for them is a Markov chain', () => {
    expect(attributionChoice(paths).suggested).toBe('markov');
  });
});

const MTA = new URL('attribution_mta_small.expected.json', SHARED);

describe.runIf(existsSync(MTA))('published: the small paths of eeghor/mta', () => {
  test('first, last, linear and 40/20/40', () => {
    const { paths, ...results } = JSON.parse(readFileSync(MTA, 'utf8'));
    const read: ConversionPath[] = paths.map(
      (one: { path: string; conversions: number; null: number }) => ({
        touches: one.path.split(' > '),
        conversions: one.conversions,
        lost: one.null,
      }),
    );
    const close = (answer: Answer<Attribution>, wanted: Record<string, number>) => {
      const found = conversionsBy(answer);
      for (const [name, credit] of Object.entries(found)) {
        expect(credit, name).toBeCloseTo(wanted[name] ?? 0, 12);
      }
    };
    close(firstTouch(read), results.first_touch);
    close(lastTouch(read), results.last_touch);
    close(linearTouch(read), results.linear);
    close(positionBased(read), results.position_40_20_40);
    const repeats = [{ touches: ['a', 'a', 'b'], conversions: 6 }];
    close(linearTouch(repeats), results.linear_repeats.expected);
    const two = [{ touches: ['x', 'y'], conversions: 10 }];
    close(positionBased(two), results.position_len2.weights_40_40);
    close(positionBased(two, { first: 0.3, last: 0.7 }), results.position_len2.weights_30_70);
  });
});
