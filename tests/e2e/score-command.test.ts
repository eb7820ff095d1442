import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../commands/support/paths.ts';

const ASOF = '2026-11-23';
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fourfold-score-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function score(...args: string[]) {
  const done = spawnSync(process.execPath, [join(ROOT, 'commands', 'run.mjs'), 'score', ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: dir },
    maxBuffer: 50_000_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const write = (name: string, content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(dir, name), text);
  return name;
};

const RATIO = {
  ...{ id: 'ratio', name: 'Ratio', brief: 'One by another.', unit: '1', direction: 'higher' },
  ...{ perspective: 'customer', category: 'engagement' },
  formula: 'engagement.likes / content.views',
  suggested: { kind: 'higher', floor: 0, target: 1 },
};

const card = (change: object = {}) => ({
  ...{ schema: 'fourfold/scorecard@1', id: 'mine', title: 'Mine', periodDays: 28 },
  thresholds: { good: 70, watch: 40 },
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    { id: 'g', name: 'G', perspective: 'customer', lagging: [{ kpi: 'followers' }], leading: [] },
  ],
  kpis: [],
  ...change,
});
const own = (change: object = {}) =>
  card({
    own: [{ ...RATIO, ...change }],
    goals: [
      { id: 'g', name: 'G', perspective: 'customer', lagging: [{ kpi: 'ratio' }], leading: [] },
    ],
  });

const seen = (metric: string, value: number, change: object = {}) => ({
  metric,
  subject: { platform: 'site.example', account: 'shop' },
  ...{ value, low: value, high: value, unit: '1', from: '2026-10-26', to: ASOF },
  seen: '2026-11-23T08:00:00Z',
  source: { kind: 'page', label: metric, raw: String(value) },
  ...change,
});
const moment = { from: '2026-11-22', to: '2026-11-22' };
const lines = (...all: object[]) => `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;
const LEVEL = lines(seen('audience.followers', 1200, moment));

interface Kpi {
  readonly id: string;
  readonly value: number | null;
  readonly score: number | null;
  readonly why: string | null;
  readonly progress: number | null;
  readonly baseline?: { readonly why: string };
}

/** The publication of a scorecard and numbers; no number in it is NaN or infinite. */
function published(scorecard: object, observations: string, ...more: string[]) {
  const args = [
    ...[
      '--scorecard',
      write('card.json', scorecard),
      '--observations',
      write('n.ndjson', observations),
    ],
    ...['--as-of', ASOF],
    ...more,
  ];
  const done = score(...args, '--json');
  expect(done.out, done.err).not.toBe('');
  const file = JSON.parse(done.out);
  const visit = (thing: unknown): void => {
    if (typeof thing === 'number') expect(Number.isFinite(thing)).toBe(true);
    if (typeof thing === 'object' && thing !== null)
      for (const one of Object.values(thing)) visit(one);
  };
  visit(file);
  expect(done.out).not.toMatch(/\b(?:NaN|Infinity|undefined)\b/);
  return { ...done, file, kpi: file.kpis[0] as Kpi };
}

const nothing = { overall: { score: null } };

describe('bad input has a defined answer with its reason', () => {
  test('a target that equals the baseline: scored, no progress, and the check-up says so', () => {
    const fixed = card({
      kpis: [
        {
          kpi: 'followers',
          baseline: { kind: 'fixed', value: 1000, on: '2026-10-01' },
          score: { kind: 'higher', floor: 0, target: 1000 },
        },
      ],
    });
    const { kpi, code } = published(fixed, LEVEL);
    expect(code).toBe(0);
    expect(kpi).toMatchObject({ value: 1200, score: 100, progress: null });
    expect(kpi.baseline?.why).toContain('The target equals the baseline');
    const checked = score(
      ...['--scorecard', 'card.json', '--observations', 'n.ndjson', '--as-of', ASOF],
      ...['--check-up', '--json'],
    );
    const rules = JSON.parse(checked.out).findings.map((one: { rule: string }) => one.rule);
    expect(rules).toContain('target-at-baseline');
  });

  test('a baseline of 0 with a change in percent', () => {
    const zero = card({
      kpis: [
        {
          kpi: 'followers',
          baseline: { kind: 'fixed', value: 0, on: '2026-10-01' },
          score: { kind: 'versus-baseline', worst: -10, best: 10 },
        },
      ],
    });
    const { kpi, file } = published(zero, LEVEL);
    expect(kpi).toMatchObject({ value: 1200, score: null });
    expect(kpi.why).toMatch(/baseline is 0/);
    expect(file).toMatchObject(nothing);
  });

  test('zero weights: refused where they are relative, no score where they are shares', () => {
    const goals = [{ ...card().goals[0], lagging: [{ kpi: 'followers', weight: 0 }] }];
    const refused = score(
      ...[
        '--scorecard',
        write('z.json', card({ goals })),
        '--observations',
        write('n.ndjson', LEVEL),
      ],
      ...['--as-of', ASOF],
    );
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('with a weight above 0');
    const shares = card({ weighting: 'absolute', kpis: [{ kpi: 'followers', share: 0 }] });
    const { file } = published(shares, LEVEL);
    expect(file.overall.score).toBeNull();
    expect(file.overall.why).toContain('Every part has the weight 0');
  });

  test('division by zero', () => {
    const none = lines(seen('engagement.likes', 5), seen('content.views', 0));
    const { kpi, file } = published(own(), none);
    expect(kpi).toMatchObject({ value: null, score: null });
    expect(kpi.why).toBe('Views is 0, and nothing can be divided by 0.');
    expect(file).toMatchObject(nothing);
  });

  test('an empty history, and one of a single point', () => {
    const history = card({
      kpis: [
        {
          kpi: 'followers',
          baseline: { kind: 'history' },
          score: { kind: 'versus-baseline', worst: -10, best: 10 },
        },
      ],
    });
    const empty = published(history, '');
    expect(empty.code).toBe(1);
    expect(empty.err).toContain('The file is empty.');
    expect(empty.kpi).toMatchObject({ value: null, score: null });
    expect(empty.kpi.why).toMatch(/^No number yet for Followers/);
    const single = published(history, LEVEL);
    expect(single.kpi).toMatchObject({ value: 1200, score: null });
    expect(single.kpi.why).toContain('still being gathered: 0 of 8 periods known');
  });

  test('dates in the future', () => {
    const later = lines(seen('audience.followers', 9, { from: '2027-01-05', to: '2027-01-05' }));
    const { kpi } = published(card(), later);
    expect(kpi).toMatchObject({ value: null, score: null });
    expect(kpi.why).toContain('speak of days after the report');
  });

  test('two currencies, without a rate, with a rate and no currency, and with both', () => {
    const money = { formula: 'commerce.revenue', unit: 'money' };
    const other = { platform: 'site.example', account: 'second' };
    const two = lines(
      seen('commerce.revenue', 500, { unit: 'EUR' }),
      seen('commerce.revenue', 1_750_000, { unit: 'IDR', subject: other }),
    );
    const rates = write('rates.csv', 'from,to,day,rate\nIDR,EUR,2026-10-25,0.00006\n');
    const without = published(own(money), two);
    expect(without.kpi).toMatchObject({ value: null, score: null });
    expect(without.kpi.why).toMatch(/two currencies, EUR and IDR, and no rate/);
    const unnamed = published(own(money), two, '--rates', rates);
    expect(unnamed.kpi.value).toBeNull();
    expect(unnamed.kpi.why).toContain('names no currency');
    const both = published({ ...own(money), currency: 'EUR' }, two, '--rates', rates);
    expect(both.kpi.value).toBeCloseTo(605, 9);
    const odd = write('odd.csv', 'from,to,day,rate\nIDR,EUR,2026-11-01,"16,000"\n');
    const refused = published({ ...own(money), currency: 'EUR' }, two, '--rates', odd);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('could be 16000 or 16');
    expect(refused.kpi.value).toBeNull();
  });

  test.each([
    ['of 10,000 characters', `engagement.likes${' + 1'.repeat(2500)}`, /at most 400 characters/],
    ['of 5,000 brackets', `${'('.repeat(5000)}1${')'.repeat(5000)}`, /at most 400 characters/],
    ['with constructor', 'constructor', /"constructor" means nothing here/],
    [
      'that calls constructor',
      "engagement.likes.constructor.constructor('return 1')()",
      /no function called "engagement.likes.constructor.constructor"/,
    ],
    ['with a member in brackets', 'engagement.likes["constructor"]', /cannot be used/],
  ])('a formula %s', (_, formula, why) => {
    const { code, out, err } = score(
      ...['--scorecard', write('f.json', own({ formula })), '--as-of', ASOF],
      ...['--observations', write('n.ndjson', LEVEL)],
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(why);
  });

  test('a result past the largest number', () => {
    const huge = own({ formula: 'engagement.likes * 1000000000000' });
    const { kpi } = published(huge, lines(seen('engagement.likes', 1e308)));
    expect(kpi).toMatchObject({
      value: null,
      score: null,
      why: 'The result is too large to be a number.',
    });
  });

  test.each([
    [
      'a template of a newer version',
      { template: { id: 'seller', version: 99 } },
      /version 99 of the template "Seller"/,
    ],
    ['a file of a newer version', { schema: 'fourfold/scorecard@2' }, /made by a newer Fourfold/],
  ])('%s', (_, change, why) => {
    const { code, out, err } = score(
      ...['--scorecard', write('newer.json', card(change)), '--as-of', ASOF],
      ...['--observations', write('n.ndjson', LEVEL)],
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(why);
  });
});

describe('all that the engine does can be asked for', () => {
  const sample = ['--scorecard', 'seller', '--sample', '--as-of', ASOF];

  test('--help names every option', () => {
    const { code, out } = score('--help');
    expect(code).toBe(0);
    for (const option of [
      'sensitivity',
      'check-up',
      'what-if',
      'rubric',
      'add',
      'without',
      'update',
      'sample',
    ]) {
      expect(out).toContain(`--${option}`);
    }
  });

  test('--sensitivity, and the file can be computed again', () => {
    const { out } = score(...sample, '--sensitivity', '--json');
    const file = JSON.parse(out);
    expect(file.sensitivity.scores.length).toBeGreaterThan(7);
    expect(score(...sample, '--sensitivity').out).toContain('How far the overall score moves');
    expect(score('--check', write('file.json', out))).toMatchObject({ code: 0, err: '' });
    file.sensitivity.weights[0].more += 1;
    const wrong = score('--check', write('wrong.json', file));
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('sensitivity weights');
  });

  test('--check-up gives quality, alignment and findings', () => {
    const checked = JSON.parse(score(...sample, '--check-up', '--json').out);
    expect(checked.quality.parts).toHaveLength(8);
    expect(checked.alignment.score).toBe(100);
    expect(checked.signals).toHaveLength(8);
    expect(checked.findings[0]).toMatchObject({ rule: 'kpi-unowned' });
    expect(checked.findings[0].fix).not.toBe('');
    expect(score(...sample, '--check-up').out).toContain('Quality');
  });

  test('--what-if says what moves and by which way', () => {
    const moved = JSON.parse(score(...sample, '--what-if', 'revenue:score=0', '--json').out).moved;
    expect(moved.map((one: { id: string }) => one.id)).toEqual([
      'goal:grow-revenue/lagging',
      'perspective:financial/score',
      'overall/score',
    ]);
    expect(moved[0].path).toEqual(['kpi:revenue', 'goal:grow-revenue/lagging']);
    expect(score(...sample, '--what-if', 'goal/win-orders:weight=9').out).not.toContain('NaN');
    for (const change of [
      'revenue=x',
      'nothing=1',
      'goal/none:weight=2',
      'revenue:weight=0',
      '=',
      '',
    ]) {
      const { code, err } = score(...sample, '--what-if', change);
      expect({ change, code }).toEqual({ change, code: 2 });
      expect(err.trim()).not.toBe('');
    }
  });

  test('--add, --without, --update and --definition make scorecards', () => {
    const both = score('--scorecard', 'classic', '--add', 'social-commerce-2025', '--definition');
    expect(both.code).toBe(0);
    const made = JSON.parse(both.out);
    expect(made.template).toEqual({ id: 'classic', version: 1 });
    expect(made.layers[0].template).toEqual({ id: 'social-commerce-2025', version: 1 });
    const file = write('both.json', both.out);
    const off = score('--scorecard', file, '--without', 'social-commerce-2025', '--definition');
    const plain = score('--scorecard', 'classic', '--definition');
    expect(JSON.parse(off.out)).toEqual(JSON.parse(plain.out));
    const updated = score('--scorecard', file, '--update', '--definition');
    expect(JSON.parse(updated.out)).toEqual(made);
    const bare = write('bare.json', card());
    expect(score('--scorecard', bare, '--update', '--definition').err).toContain(
      'does not say which',
    );
    expect(score('--scorecard', file, '--without', 'none', '--definition').code).toBe(2);
    expect(
      score('--scorecard', file, '--add', 'social-commerce-2025', '--definition').err,
    ).toContain('added already');
  });

  test('S2-I5: --rubric gives the default points, and refuses what is no answer', () => {
    const answers = write('answers.json', {
      ...{ proofread: true, illustrations: true, 'relevant-links': true, 'good-layout': true },
    });
    const done = score(
      '--rubric',
      'content-quality',
      '--answers',
      answers,
      '--as-of',
      ASOF,
      '--json',
    );
    expect(JSON.parse(done.out)).toMatchObject({
      points: 11,
      observation: { metric: 'content.quality', value: 11, from: ASOF },
    });
    expect(score('--rubric', 'content-quality').out).toContain('illustrations');
    expect(score('--rubric', 'none').code).toBe(2);
    for (const bad of ['[]', '{"proofread": "yes"}', '{"nothing": true}', '{"proofread": 7}', '']) {
      const { code, err } = score(
        '--rubric',
        'content-quality',
        '--answers',
        write('bad.json', bad),
      );
      expect({ bad, code }).toEqual({ bad, code: 2 });
      expect(err.trim()).not.toBe('');
    }
  });
});
