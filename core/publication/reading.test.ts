import fc from 'fast-check';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { publish, readPublication, safeLink } from './index.ts';
import { faultIn, readForShowing } from './reading.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
} from './worked-example.ts';

const good = publish(
  { scorecard: EXAMPLE_SCORECARD, observations: EXAMPLE_OBSERVATIONS, asOf: ASOF },
  EXAMPLE_LIBRARY,
);
const TEXT = JSON.stringify(good);
const whyOf = (input: unknown) => {
  const result = readPublication(input);
  return result.ok ? 'ok' : result.why;
};

describe('what cannot be shown says why in words', () => {
  test.each<[string, unknown, string]>([
    ['nothing', '', 'is empty'],
    ['white space', ' \n\t', 'is empty'],
    ['null', 'null', 'is empty'],
    ['no input', undefined, 'is empty'],
    ['half a file', TEXT.slice(0, TEXT.length / 2), 'ends too early'],
    ['all but the last character', TEXT.slice(0, -1), 'ends too early'],
    ['noise', 'scorecard', 'is damaged or something else'],
    [
      'a number that is none',
      TEXT.replace('"score":65', '"score":NaN'),
      'is damaged or something else',
    ],
    ['a login page', '<!doctype html><p>Sign in</p>', 'A web page came'],
    ['a login page after a mark', '\uFEFF <html>', 'A web page came'],
    [
      'another version',
      TEXT.replace('publication@1', 'publication@2'),
      'written by a newer Fourfold',
    ],
    [
      'an older version',
      TEXT.replace('publication@1', 'publication@0'),
      'written by an older Fourfold',
    ],
    ['another file', '{"hello":1}', 'not a scorecard'],
    ['a list', '[]', 'not a scorecard'],
    ['a word', '"fourfold/publication@1"', 'not a scorecard'],
    ['5 MB of letters', `{"a":"${'x'.repeat(5_000_000)}"}`, 'larger than 5 MB'],
    ['5 MB in other scripts', `{"a":"${'万'.repeat(1_700_000)}"}`, 'larger than 5 MB'],
    ['a thousand brackets', '['.repeat(100_000), 'is damaged or something else'],
    ['a function', () => good, 'not a scorecard'],
  ])('%s', (_, input, why) => {
    expect(whyOf(input)).toContain(why);
    expect(whyOf(input)).toMatch(/^[A-Z].*\.$/);
    expect(whyOf(input)).not.toMatch(/null|undefined|JSON|parse|schema|!/);
  });

  test.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['a list that is missing', (file) => delete file.kpis, '“kpis” is missing'],
    [
      'a name that is missing',
      (file) => delete at(file, 'kpis', 1).name,
      '“kpis › 2 › name” is missing',
    ],
    ['a score above 100', (file) => set(at(file, 'kpis', 0), 'score', 101), '“kpis › 1 › score”'],
    ['a negative score', (file) => set(at(file, 'goals', 0), 'laggingScore', -1), 'not below 0'],
    ['a score in words', (file) => set(at(file, 'goals', 0), 'laggingScore', 'high'), 'a number'],
    [
      'NaN in an object',
      (file) => set(at(file, 'kpis', 0), 'value', Number.NaN),
      '“kpis › 1 › value”',
    ],
    ['Infinity', (file) => set(at(file, 'kpis', 0), 'value', Number.POSITIVE_INFINITY), 'a number'],
    [
      'a share above 1',
      (file) => set(at(file, 'goals', 0), 'coverage', 7),
      '“goals › 1 › coverage”',
    ],
    [
      'too many goals',
      (file) => set(file, 'goals', Array(201).fill(at(file, 'goals', 0))),
      '“goals”',
    ],
    ['a text without end', (file) => set(file, 'title', 'x'.repeat(401)), '“title”'],
    ['goals that are no list', (file) => set(file, 'goals', {}), '“goals”'],
  ])('%s: the field is named', (_, spoil, why) => {
    const file = JSON.parse(TEXT) as Record<string, unknown>;
    spoil(file);
    expect(whyOf(file)).toContain(why);
  });

  test('a number too large for a computer, which JSON lets through', () => {
    expect(whyOf(TEXT.replace('"value":32.5', '"value":1e999'))).toContain('“kpis › 1 › value”');
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (input) => {
        const result = readPublication(input);
        return result.ok || /^[A-Z]/.test(result.why);
      }),
      { numRuns: 1000 },
    );
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('caught');
        },
      },
    );
    expect(readPublication(trap).ok).toBe(false);
  });

  test('never throws on a good file cut anywhere, and never takes it for whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEXT.length - 1 }), (end) => {
        return !readPublication(TEXT.slice(0, end)).ok;
      }),
    );
  });
});

describe('what can be shown', () => {
  test('is read from text and from an object, and comes out as it was published', () => {
    expect(readPublication(TEXT)).toEqual({ ok: true, publication: good });
    expect(readPublication(JSON.parse(TEXT))).toEqual({ ok: true, publication: good });
    expect(readPublication(`\uFEFF${TEXT}\n`)).toEqual({ ok: true, publication: good });
  });

  test('keeps script as the text that it is', () => {
    const result = readPublication(TEXT.replace('Kiln & Loom', '<script>alert(1)</script>'));
    expect(result.ok && result.publication.title).toBe('<script>alert(1)</script>');
  });

  test('leaves away what is not in the schema, and lets nothing near the prototypes', () => {
    const spoiled = TEXT.replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const result = readPublication(
      spoiled.replace('"name":', '"__proto__":{"polluted":1},"name":'),
    );
    expect(result).toEqual({ ok: true, publication: good });
    expect(result.ok && Object.hasOwn(result.publication, '__proto__')).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('may hold no more than the published contract asks for: the rest is not known', () => {
    const kpi = {
      id: 'k',
      name: 'K',
      brief: 'B',
      unit: '1',
      value: 5,
      low: 5,
      high: 5,
      score: 80,
      scoreLow: 80,
      scoreHigh: 80,
      status: 'good',
      trend: 'up',
      target: 6,
      thresholds: { good: 60, watch: 30 },
      weight: 1,
      tier: 'lagging',
      series: [{ from: '2026-10-01', to: '2026-10-29', value: 5 }],
      freshness: {},
      owner: null,
      explanation: null,
    };
    const goal = {
      id: 'g',
      name: 'G',
      perspective: 'customer',
      laggingScore: 65,
      leadingScore: null,
      coverage: 1,
      kpis: ['k'],
      feeds: [],
    };
    const file = {
      schema: 'fourfold/publication@1',
      id: 'x',
      title: 'T',
      asOf: '2026-10-29',
      period: { from: '2026-10-01', to: '2026-10-29' },
      profile: 'full',
      audience: '',
      locale: 'de',
      currency: 'EUR',
      perspectives: [
        { id: 'customer', name: 'C', score: 20, outlook: null, coverage: 1, goals: ['g'] },
      ],
      goals: [goal],
      kpis: [kpi],
      links: [{ from: 'g', to: 'g' }],
      risks: [],
      findings: [],
      overall: { score: 65 },
      provenance: {},
      signature: null,
    };
    const result = readPublication(JSON.stringify(file));
    if (!result.ok) throw new Error(result.why);
    const { publication } = result;
    expect(publication.goals[0]).toMatchObject({ laggingLow: null, lagging: [], weight: 1 });
    expect(publication.kpis[0]).toMatchObject({
      why: null,
      direction: 'none',
      source: [],
    });
    expect(publication.kpis[0]?.freshness).toMatchObject({ seen: null, stale: false });
    // A known score has a status, by the thresholds of the file.
    expect(publication.goals[0]?.status).toBe('good');
    expect(publication.perspectives[0]?.status).toBe('bad');
    expect(publication.overall.status).toBe('good');
  });
});

describe('what is read for showing', () => {
  const shown = (input: unknown) => {
    const result = readForShowing(input);
    if (!result.ok) throw new Error(result.why);
    return result.publication;
  };

  test('is the same in the end, and copies: a page that changes its object changes nothing', () => {
    const given = JSON.parse(TEXT) as typeof good;
    const publication = shown(given);
    expect(publication.kpis[0]?.series).not.toBe(given.kpis[0]?.series);
    expect(publication).toEqual(good);
    expect(faultIn(publication)).toBeNull();
    expect(JSON.parse(JSON.stringify(shown(TEXT)))).toEqual(JSON.parse(TEXT));
  });

  test.each<[string, (file: Record<string, unknown>) => void, string]>([
    [
      'a history of words',
      (file) => set(at(file, 'kpis', 0), 'series', [{ from: 'a', to: 'b', value: '<img src=x>' }]),
      '“kpis › 1 › series › 1 › value” is not as expected (a number)',
    ],
    [
      'a history that is no list',
      (file) => set(at(file, 'kpis', 1), 'series', { length: 3 }),
      '“kpis › 2 › series” is not as expected (a list)',
    ],
    [
      'an explanation without its formula',
      (file) => set(at(file, 'kpis', 0), 'explanation', { inputs: [] }),
      '“kpis › 1 › explanation › formula” is missing',
    ],
    [
      'an explanation that is a text',
      (file) => set(at(file, 'kpis', 0), 'explanation', 'x'),
      '“kpis › 1 › explanation”',
    ],
  ])('%s is never given out, and is told when asked for', (_, spoil, why) => {
    const file = JSON.parse(TEXT) as Record<string, unknown>;
    spoil(file);
    const publication = shown(file);
    expect(faultIn(publication)).toBeNull();
    const asked = publication.kpis.map(({ series, explanation }) => ({ series, explanation }));
    expect(asked.some((one) => one.series.length === 0 || one.explanation === null)).toBe(true);
    expect(JSON.stringify(asked)).not.toContain('<img');
    expect(faultIn(publication)?.why).toContain(why);
    // The reader that checks all at once refuses it with the same words.
    expect(whyOf(file)).toBe(faultIn(publication)?.why);
  });

  test('what throws when it is looked at is garbled', () => {
    const file = JSON.parse(TEXT) as Record<string, unknown>;
    const trap = new Proxy([1], {
      get: () => {
        throw new Error('caught');
      },
    });
    set(at(file, 'kpis', 0), 'series', trap);
    const publication = shown(file);
    expect(publication.kpis[0]?.series).toEqual([]);
    expect(faultIn(publication)?.code).toBe('garbled');
  });

  test('all else is refused at once, by its kind and place for other languages', () => {
    const file = JSON.parse(TEXT) as Record<string, unknown>;
    set(at(file, 'kpis', 0), 'score', 101);
    expect(readForShowing(file)).toMatchObject({
      ok: false,
      code: 'wrong',
      place: 'kpis › 1 › score',
      wanted: 'max_value',
    });
    expect(readForShowing('')).toMatchObject({ ok: false, code: 'empty' });
  });
});

test('a link is an address of the web and nothing else', () => {
  expect(safeLink('https://intranet.example/a?b=1#c')).toBe('https://intranet.example/a?b=1#c');
  for (const address of [
    'javascript:alert(1)',
    ' https://a.example',
    'https://a.example" onclick="x',
    'data:text/html,x',
    '//a.example',
    'https://',
    'HTTPS://a\n.example',
  ]) {
    expect(safeLink(address)).toBeNull();
  }
});

test('the reading side stays small enough for any page: at most 5 kB gzip', async () => {
  const { gzipSync } = await import('node:zlib');
  const reading = JSON.stringify(new URL('./reading.ts', import.meta.url).pathname);
  const plugin = {
    name: 'what-a-page-uses',
    resolveId: (id: string) => (id === 'page' ? '\0page' : null),
    load: (id: string) =>
      id === '\0page' ? `export { readForShowing, faultIn, safeLink } from ${reading};` : null,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: 'page', preserveEntrySignatures: 'strict' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const output = bundle && 'output' in bundle ? bundle.output : [];
  const code = output.flatMap((one) => (one.type === 'chunk' ? one.code : [])).join('');
  expect(code).toContain('publication@');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(5000);
}, 60_000);

function at(file: Record<string, unknown>, list: string, index: number): Record<string, unknown> {
  return (file[list] as Record<string, unknown>[])[index] ?? {};
}

function set(target: Record<string, unknown>, key: string, value: unknown): void {
  target[key] = value;
}
