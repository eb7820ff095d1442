import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../commands/support/paths.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fourfold-commands-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(...args: string[]) {
  const done = spawnSync(process.execPath, [join(ROOT, 'commands', 'run.mjs'), ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: dir },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const write = (name: string, text: string) => {
  writeFileSync(join(dir, name), text);
  return name;
};

const observation = (change: object = {}) =>
  JSON.stringify({
    metric: 'social.leads',
    subject: { platform: 'crm.example', account: 'shop' },
    value: 246,
    low: 246,
    high: 246,
    unit: '1',
    from: '2026-10-26',
    to: '2026-11-23',
    seen: '2026-11-23T08:00:00Z',
    source: { kind: 'page', label: 'Social leads', raw: '246' },
    ...change,
  });

describe('score', () => {
  test('prints a publication and nothing else on stdout', () => {
    const file = write(
      'a.ndjson',
      `${observation()}\n${observation({ metric: 'social.leads-converted', value: 31, low: 31, high: 31 })}\n`,
    );
    const { code, out, err } = run(
      'score',
      '--scorecard',
      'social-media-strategy',
      '--observations',
      file,
      '--as-of',
      '2026-11-23',
      '--json',
    );
    expect(err).toBe('');
    expect(code).toBe(0);
    const publication = JSON.parse(out);
    expect(publication.schema).toBe('fourfold/publication@1');
    expect(publication.goals).toHaveLength(9);
    const known = publication.kpis.filter((kpi: { value: number | null }) => kpi.value !== null);
    expect(known.map((kpi: { value: number }) => Math.round(kpi.value * 100) / 100)).toEqual([
      12.6,
    ]);
  });

  const score = (name: string, text: string, ...more: string[]) =>
    run(
      ...['score', '--scorecard', 'social-media-strategy', '--observations', write(name, text)],
      ...['--as-of', '2026-11-23', '--json', ...more],
    );

  test('a metric that nobody knows is named and keeps nothing from being scored', () => {
    const { code, out, err } = score(
      'unknown.ndjson',
      `${observation()}\n${observation({ metric: 'social.leeds' })}\n`,
    );
    expect(code).toBe(0);
    expect(err).toBe(
      'unknown.ndjson: 1 number is of "social.leeds", which is no metric that Fourfold knows, and no KPI uses it.\n',
    );
    expect(JSON.parse(out).goals).toHaveLength(9);
  });

  test('for a person, a number without a fitting target comes with the reason', () => {
    const file = write('rupiah.ndjson', observation({ metric: 'commerce.revenue', unit: 'IDR' }));
    const { code, out } = run(
      ...['score', '--scorecard', 'seller', '--observations', file, '--as-of', '2026-11-23'],
    );
    expect(code).toBe(0);
    expect(out).toContain('■ Revenue: —  246 IDR. The suggested target is for EUR,');
  });

  test('goals in a circle are refused with the path, and nothing is printed', () => {
    const goal = (id: string, from: string) => ({
      ...{ id, name: `Goal ${id}`, perspective: 'customer', lagging: [{ kpi: 'likes' }] },
      leading: [{ goal: from }],
    });
    const scorecard = {
      ...{ schema: 'fourfold/scorecard@1', id: 'mine', title: 'Mine', periodDays: 28 },
      thresholds: { good: 70, watch: 40 },
      perspectives: [{ id: 'customer', name: 'People' }],
      goals: [goal('a', 'b'), goal('b', 'a')],
    };
    const file = write('circle.json', `\uFEFF${JSON.stringify(scorecard)}`);
    const { code, out, err } = run(
      ...['score', '--scorecard', file, '--observations', write('c.ndjson', observation())],
      ...['--as-of', '2026-11-23', '--json'],
    );
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Goal a → Goal b → Goal a');
  });

  test('a line that cannot be understood is named, the rest is scored, the code is 1', () => {
    const file = write('b.ndjson', `${observation()}\n{"half\n`);
    const { code, out, err } = run(
      'score',
      '--scorecard',
      'social-media-strategy',
      '--observations',
      file,
      '--as-of',
      '2026-11-23',
      '--json',
    );
    expect(code).toBe(1);
    expect(err).toContain('line 2');
    expect(JSON.parse(out).goals).toHaveLength(9);
  });

  test.each([
    ['no options', []],
    [
      'an unknown template',
      ['--scorecard', 'nope', '--observations', 'a.ndjson', '--as-of', '2026-11-23'],
    ],
    [
      'a day that is none',
      ['--scorecard', 'social-media-strategy', '--observations', 'a.ndjson', '--as-of', '23.11.'],
    ],
    [
      'a day that no calendar has',
      ['--scorecard', 'seller', '--observations', 'a.ndjson', '--as-of', '2026-02-30'],
    ],
    [
      'a folder of numbers',
      ['--scorecard', 'seller', '--observations', '.', '--as-of', '2026-11-23'],
    ],
    [
      'a folder as scorecard',
      ['--scorecard', '.', '--observations', 'a.ndjson', '--as-of', '2026-11-23'],
    ],
    ['an unknown option', ['--scorcard', 'x']],
  ])('%s is a bad command line: code 2 and words', (_, args) => {
    const { code, out, err } = run('score', ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim()).not.toBe('');
  });
});

describe('import', () => {
  test('a platform’s export is read; what keeps a number from being stored is told', () => {
    const file = write('Table data.csv', 'Content,Views\nTotal,12\nabcdefghijk,7\n');
    const { code, out } = run('import', file, '--json');
    expect(code).toBe(0);
    const [{ platform, observations, notes, problems }] = JSON.parse(out);
    expect(platform).toBe('youtube-studio');
    expect(problems).toEqual([]);
    expect(observations).toMatchObject([
      { metric: 'content.views', value: 12, unit: '1', from: null, to: null, label: 'Views' },
      { metric: 'content.views', value: 7, subject: { item: 'abcdefghijk' } },
    ]);
    expect(notes[0]).toContain('does not say which days');
    const dated = run('import', file, '--json', '--from', '2026-10-01', '--to', '2026-10-29');
    expect(JSON.parse(dated.out)[0].observations).toMatchObject([
      { from: '2026-10-01', to: '2026-10-29', source: { kind: 'file', raw: '12' } },
      { from: '2026-10-01', to: '2026-10-29' },
    ]);
  });

  test('a table that no format knows is shown and told; a bad option is a bad command line', () => {
    const file = write('own.csv', 'Day,Things\n2026-10-01,5\n');
    const { code, out, err } = run('import', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)[0].observations).toMatchObject([
      { metric: null, label: 'Things', value: 5, from: '2026-10-01', to: '2026-10-02' },
    ]);
    expect(err).toContain('not known yet');
    expect(run('import', file, '--year', 'soon').code).toBe(2);
    expect(run('import', file, '--from', '2026-10-01').code).toBe(2);
  });

  test('a folder and a file that is not there keep no other file from being read', () => {
    const file = write('good.ndjson', observation());
    const { code, out, err } = run('import', '.', 'nowhere.csv', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).map((one: { observations: [] }) => one.observations.length)).toEqual([
      0, 0, 1,
    ]);
    expect(err).toContain('.: This is a folder.');
    expect(err).toContain('There is no file "nowhere.csv".');
  });
});

describe('capture', () => {
  test('reads a page of cards from a file; stdout is JSON alone', () => {
    const file = write(
      'cards.html',
      `<!doctype html><html lang="en"><title>t</title><body><main>
       <style>.r{display:flex;gap:20px}.c{border:1px solid #ccc;padding:12px;width:180px}.v{font-size:26px}</style>
       <p>Last 28 days</p><div class="r">
       <div class="c"><div>Views</div><div class="v">1.2K</div></div>
       <div class="c"><div>Likes</div><div class="v">345</div></div>
       <div class="c"><div>Revenue</div><div class="v">€1,234.50</div></div></div></main></body></html>`,
    );
    const { code, out, err } = run('capture', file, '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    const [page] = JSON.parse(out);
    expect(page.source).toBe(file);
    const found = page.readings.map(
      (r: { label: string; value: number; low: number; high: number; unit: string }) => [
        r.label,
        r.value,
        r.low,
        r.high,
        r.unit,
      ],
    );
    expect(found).toEqual([
      ['Views', 1200, 1150, 1250, '1'],
      ['Likes', 345, 345, 345, '1'],
      ['Revenue', 1234.5, 1234.5, 1234.5, 'EUR'],
    ]);
    expect(page.period.raw).toBe('Last 28 days');
  });

  test('a page that is not there is named and the others are still printed', () => {
    const file = write(
      'one.html',
      '<!doctype html><html lang="en"><body><dl><dt>Orders</dt><dd>42</dd></dl></body></html>',
    );
    const { code, out } = run('capture', 'missing.html', file, '--json');
    const pages = JSON.parse(out);
    expect(code).toBe(1);
    expect(pages[0].problems[0].what).toContain('missing.html');
    expect(pages[1].readings.map((r: { value: number }) => r.value)).toEqual([42]);
  });

  test('a page finds its styles in a folder beside its own, as it does when opened from the disk', () => {
    mkdirSync(join(dir, 'pages'));
    mkdirSync(join(dir, 'assets'));
    write('assets/page.css', '.old { display: none }');
    const file = write(
      'pages/one.html',
      `<!doctype html><html lang="en"><link rel="stylesheet" href="../assets/page.css"><body>
       <dl class="old"><dt>Orders</dt><dd>41</dd></dl><dl><dt>Visits</dt><dd>42</dd></dl></body></html>`,
    );
    const [page] = JSON.parse(run('capture', file, '--json').out);
    expect(page.readings.map((r: { label: string }) => r.label)).toEqual(['Visits']);
  });

  test('a page with no numbers says so', () => {
    const file = write(
      'none.html',
      '<!doctype html><html lang="en"><body><h1>Welcome</h1><p>Nothing to count.</p></body></html>',
    );
    const { code, out, err } = run('capture', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)[0].readings).toEqual([]);
    expect(err).toContain('No numbers');
  });

  test('no page at all is a bad command line', () => {
    expect(run('capture').code).toBe(2);
  });
});

test('a command that does not exist is named', () => {
  const { code, err } = run('frobnicate');
  expect(code).toBe(2);
  expect(err).toContain('frobnicate');
});
