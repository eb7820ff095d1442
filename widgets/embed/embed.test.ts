import { describe, expect, test } from 'vitest';
import type { Publication } from '../../core/publication/reading.ts';
import { roomAt } from '../base/room.ts';
import { samplePublication } from '../fixtures/sample.ts';
import { heightIn } from '../frame/message.ts';
import { escaped, jsonInScript, programInScript } from './escape.ts';
import {
  choicesOf,
  EMBEDDABLE,
  type EmbedChoice,
  type EmbeddedTag,
  elementHtml,
  framePage,
  frameSnippet,
  inLanguage,
  languageFor,
  learn,
  partsFor,
  pictureFor,
  roomFor,
  snippetOf,
  svgOf,
  tableHtml,
  tableOf,
} from './index.ts';

const choice = (tag: EmbeddedTag, of = ''): EmbedChoice => ({ tag, of, language: '', theme: '' });
const TAGS = Object.keys(EMBEDDABLE) as EmbeddedTag[];
const SAMPLE = samplePublication({ unknown: ['comments'] });
const FULL = samplePublication();
const HOSTILE = '</table></script><img src=x onerror=alert(1)>"\'&\u0000\u2028';

/** Each text of a file that a person may have written, in the worst way. */
const hostile = (): Publication => {
  const { kpis, goals, perspectives, findings, risks, provenance, ...rest } = samplePublication();
  const name = HOSTILE;
  return {
    ...rest,
    title: HOSTILE,
    kpis: kpis.map((one) => ({
      ...one,
      name,
      why: name,
      id: `${HOSTILE}${one.id}`,
      byPlatform: [{ platform: name, value: null, low: null, high: null, unit: name, why: name }],
    })),
    distributions: [
      null,
      {
        id: name,
        name,
        platform: name,
        from: name,
        seen: name,
        shares: [{ segment: name, value: 1 }],
      },
    ],
    matrices: [
      { id: name, name, platform: name, unit: name, cells: [{ day: 1, hour: 1, value: 9 }] },
    ],
    provenance: { ...provenance, sources: [{ platform: name, account: name, seen: name }] },
    goals: goals.map((one) => ({
      ...one,
      name,
      kpis: one.kpis.map((id) => `${HOSTILE}${id}`),
    })),
    perspectives: perspectives.map((one) => ({ ...one, name })),
    findings: findings.map((one) => ({ ...one, what: name, who: name })),
    risks: risks.map((one) => ({ ...one, name, why: name })),
  } as unknown as Publication;
};

const tableIn = (publication: Publication, of: EmbedChoice, language: 'en' | 'id' | 'ar' = 'en') =>
  inLanguage(language, publication, (formats) =>
    tableHtml(tableOf(publication, of, formats), language),
  );

describe('a table of a publication', () => {
  test('has a caption, heads with their scope, each KPI once, and no style or script', async () => {
    await learn('en');
    const html = tableIn(SAMPLE, choice('bsc-scorecard'));
    expect(html).toContain('<caption>Kiln &amp; Co social media: ');
    expect(html).toContain('<th scope="col">Name</th><th scope="col">Value</th>');
    expect(html.match(/<th scope="rowgroup"/g)).toHaveLength(4);
    expect(html.match(/<th scope="row">/g)).toHaveLength(SAMPLE.kpis.length);
    expect(html).not.toMatch(/style|class|<script|on\w+=/);
  });

  test('what is not known is a dash with its reason and never nought', async () => {
    await learn('en');
    const html = tableIn(SAMPLE, choice('bsc-kpi', 'comments'));
    expect(html).toMatch(/<th scope="row">[^<]+<\/th><td>.*Not known/);
    expect(html).not.toContain('<td>0</td>');
  });

  test('values that are withheld leave no column behind', async () => {
    await learn('en');
    const bare = {
      ...SAMPLE,
      profile: 'score-only',
      kpis: SAMPLE.kpis.map((kpi) => ({ ...kpi, value: null, target: null })),
    } as Publication;
    const html = tableIn(bare, choice('bsc-scorecard'));
    expect(html).not.toContain('>Value<');
    expect(html).toContain('>Score<');
  });

  test('is written in the chosen language, Arabic from right to left', async () => {
    await learn('id');
    expect(tableIn(SAMPLE, choice('bsc-scorecard'), 'id')).toContain('<table lang="id">');
    expect(tableIn(SAMPLE, choice('bsc-scorecard'), 'id')).not.toContain('On track');
    await learn('ar');
    expect(tableIn(SAMPLE, choice('bsc-scorecard'), 'ar')).toContain('<table lang="ar" dir="rtl">');
  });

  test.each(TAGS)('S0: hostile names and reasons stay texts in the table of %s', async (tag) => {
    await learn('en');
    const html = tableIn(hostile(), choice(tag));
    expect(html).not.toMatch(/<(?!\/?(?:table|caption|thead|tbody|tr|th|td)\b)/);
    expect(html.match(/<\/table>/g)).toHaveLength(1);
    expect(html).not.toContain('\u0000');
  });

  test.each(TAGS)('an empty scorecard still gives a table for %s', async (tag) => {
    await learn('en');
    const none = {
      ...{ ...SAMPLE, kpis: [], goals: [], perspectives: [], risks: [], findings: [] },
      ...{ distributions: undefined, matrices: undefined, provenance: {} },
    } as unknown as Publication;
    expect(tableIn(none, choice(tag))).toContain('<caption>');
  });

  test('S1-M2.6: shares, hours, platforms and sources stand in it as the elements show them', async () => {
    await learn('en');
    const shares = tableIn(SAMPLE, choice('bsc-distribution', 'audience.countries/youtube-studio'));
    expect(shares).toContain('<caption>Followers by country · YouTube Studio · Kiln &amp; Co');
    expect(shares).toContain('<th scope="row">Germany</th><td>31.2%</td>');
    expect(shares).toContain('<th scope="row">Not known</th><td>12.6%</td>');
    const hours = tableIn(SAMPLE, choice('bsc-heatmap'));
    expect(hours).toContain('<th scope="col">Mon</th>');
    expect(hours.match(/<th scope="row">/g)).toHaveLength(24);
    // Nobody has seen the night: a dash, and no zero.
    expect(hours).toMatch(/<th scope="row">0?0:00<\/th><td>–<\/td>/);
    const platforms = tableIn(FULL, choice('bsc-comparison', 'comments'));
    expect(platforms).toContain('<th scope="row">TikTok Studio</th><td>806</td>');
    expect(platforms).toContain('<th scope="row">Ghost</th><td>–</td><td>No comment');
    const sources = tableIn(SAMPLE, choice('bsc-freshness'));
    expect(sources).toContain('<caption>How fresh the numbers are · Kiln');
    expect(sources).toMatch(
      /TikTok Studio · Kiln &amp; Co<\/th><td>20 Nov 2026 · due every 7 days/,
    );
    expect(tableIn(SAMPLE, choice('bsc-export'))).toContain('<th scope="rowgroup"');
  });

  test('shares and platforms that are withheld, and those that never came, are told apart', async () => {
    await learn('en');
    const { distributions: _, matrices: __, ...bare } = SAMPLE;
    const kpis = SAMPLE.kpis.map(({ byPlatform: ___, ...kpi }) => kpi);
    for (const tag of ['bsc-distribution', 'bsc-heatmap', 'bsc-comparison'] as const) {
      const never = { ...bare, kpis } as Publication;
      expect(tableIn(never, choice(tag))).toMatch(
        /No shares yet|No days and hours|Nothing to compare/,
      );
      const withheld = { ...never, profile: 'score-only' } as Publication;
      expect(tableIn(withheld, choice(tag))).toContain('These numbers are withheld');
    }
  });
});

describe('pictures', () => {
  test.each(TAGS)('%s is drawn, and hostile texts in it are no tags', async (tag) => {
    await learn('en');
    const svg = inLanguage('en', hostile(), (formats) =>
      svgOf(pictureFor(hostile(), choice(tag), formats)),
    );
    expect(svg).not.toMatch(/<(?!\/?(?:svg|title|rect|text|path)\b)/);
  });

  test('a KPI is drawn with its value, a perspective alone', async () => {
    await learn('en');
    const words = (of: EmbedChoice) =>
      inLanguage('en', SAMPLE, (formats) => svgOf(pictureFor(SAMPLE, of, formats)));
    expect(words(choice('bsc-distribution', 'audience.countries/youtube-studio'))).toContain(
      'Germany',
    );
    expect(words(choice('bsc-heatmap')).match(/<rect/g)?.length).toBeGreaterThan(7 * 24);
    const [one] = SAMPLE.kpis.filter((kpi) => kpi.value !== null);
    expect(words(choice('bsc-kpi', one?.id))).toContain(escaped(one?.name ?? '-').slice(0, 10));
    const others = SAMPLE.perspectives.filter(({ id }) => id !== 'customer');
    const svg = words(choice('bsc-perspective', 'customer'));
    expect(others.some(({ name }) => svg.includes(`>${name}<`))).toBe(false);
  });

  test('every status has its shape and its word, so that a grey print tells them apart', async () => {
    await learn('en');
    const statuses = ['good', 'watch', 'bad', 'unknown'] as const;
    const goals = SAMPLE.goals.map((one, at) => ({
      ...one,
      status: statuses[at % 4] ?? one.status,
    }));
    const file = { ...SAMPLE, goals };
    const { shapes } = inLanguage('en', file, (formats) =>
      pictureFor(file, choice('bsc-scorecard'), formats),
    );
    const marks = shapes.flatMap((shape) => (shape.kind === 'mark' ? [shape] : []));
    expect(marks).toHaveLength(1 + SAMPLE.perspectives.length + SAMPLE.goals.length);
    expect(new Set(marks.map(({ path }) => path)).size).toBe(4);
    expect(new Set(marks.map(({ path, fill }) => `${path} ${fill}`)).size).toBe(4);
    for (const mark of marks) {
      const { fill } = mark;
      const beside = shapes.find(
        (one) =>
          one.kind === 'text' && one.fill === fill && Math.abs(one.y - mark.y - mark.size) < 1,
      );
      expect(beside).toMatchObject({ end: true });
      // The words end before the shape begins.
      expect(beside?.x).toBeLessThan(mark.x);
    }
    const one = inLanguage('en', SAMPLE, (formats) =>
      pictureFor(SAMPLE, choice('bsc-kpi', 'comments'), formats),
    );
    expect(one.shapes.filter(({ kind }) => kind === 'mark')).toHaveLength(1);
  });

  test('days and hours have their scale: the least, the most, and what nobody has seen', async () => {
    await learn('en');
    const drawn = (file: Publication) =>
      inLanguage('en', file, (formats) => pictureFor(file, choice('bsc-heatmap'), formats));
    const said = (file: Publication) =>
      drawn(file).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    const [first, ...rest] = SAMPLE.matrices ?? [];
    if (!first) throw new Error('the sample has no hours');
    const cells = Array.from({ length: 168 }, (_, at) => ({
      ...{ day: Math.floor(at / 24) + 1, hour: at % 24 },
      ...{ value: at, low: at, high: at },
    }));
    const whole = { ...SAMPLE, matrices: [{ ...first, unit: '1', cells }, ...rest] };
    expect(said(whole).slice(-2)).toEqual(['0', '167']);
    const open = {
      ...SAMPLE,
      matrices: [{ ...first, unit: '1', cells: cells.slice(24) }, ...rest],
    };
    expect(said(open).slice(-3)).toEqual(['0', '167', 'not seen']);
    // Nothing but zeros has no scale, and nothing stands below the picture's edge.
    const flat = cells.map((cell) => ({ ...cell, value: 0 }));
    expect(said({ ...SAMPLE, matrices: [{ ...first, cells: flat }, ...rest] })).not.toContain('0');
    const { shapes, height } = drawn(open);
    expect(Math.max(...shapes.map(({ y }) => y))).toBeLessThan(height);
  });
});

describe('lines for a page', () => {
  test('carry key, language, theme and what the element is of', () => {
    const of: EmbedChoice = { tag: 'bsc-kpi', of: 'comments', language: 'ar', theme: 'dark' };
    const [, line] = snippetOf(SAMPLE, of, { src: 'scorecard.json', pubkey: 'K' }).split('\n');
    expect(line).toBe(
      '<bsc-kpi kpi="comments" src="scorecard.json" pubkey="K" lang="ar" dir="rtl" theme="dark"></bsc-kpi>',
    );
  });

  test('carry the room that the element keeps; the script is not deferred, so that it is kept from the first; the file is sent for beside it', () => {
    const from = { src: 'scorecard.json', pubkey: null, room: '240:2020 620:1010' };
    expect(snippetOf(SAMPLE, choice('bsc-scorecard'), from)).toBe(
      '<link rel="preload" href="scorecard.json" as="fetch" crossorigin><script src="fourfold.js"></script>\n<bsc-scorecard src="scorecard.json" room="240:2020 620:1010"></bsc-scorecard>',
    );
  });

  test('the room is never less than what was measured, nor a twentieth more', () => {
    const heights = [2000, 1990, 1960, 1400, 1380, 900, 905, 900, 1000, 700];
    const all = heights.map((height, at) => ({ width: 240 + 20 * at, height }));
    const room = roomFor(all);
    for (const { width, height } of all) {
      const kept = roomAt(room, width) ?? 0;
      expect(kept).toBeGreaterThanOrEqual(height);
      // Half a step further it may already be as high as the next.
      const next = all.find((one) => one.width === width + 20)?.height ?? height;
      expect(roomAt(room, width + 10)).toBeGreaterThanOrEqual(Math.min(height, next));
    }
    expect(roomAt(room, 240)).toBe(2000);
    expect(roomAt(room, 440)).toBe(700);
    expect(room?.split(' ').length).toBeLessThan(heights.length);
    expect(roomFor([])).toBeNull();
  });

  test('an id that is not there any more becomes the first that is', () => {
    const line = elementHtml(SAMPLE, choice('bsc-goal', 'gone'), { src: 'a', pubkey: null });
    expect(line).toContain(`goal="${SAMPLE.goals[0]?.id}"`);
  });

  test('S0: an id full of markup stays inside its attribute', () => {
    const line = elementHtml(hostile(), choice('bsc-kpi'), { src: 'a', pubkey: null });
    expect(line.match(/[<>]/g)).toHaveLength(4);
    expect(line.match(/"/g)).toHaveLength(4);
  });

  test('choices are those of the publication', () => {
    expect(choicesOf('bsc-kpi', SAMPLE)).toHaveLength(SAMPLE.kpis.length);
    expect(choicesOf('bsc-scorecard', SAMPLE)).toEqual([]);
    expect(choicesOf('bsc-comparison', FULL).map(({ id }) => id)).toEqual(['comments']);
    expect(choicesOf('bsc-heatmap', SAMPLE)).toEqual([
      { id: 'audience.active-times/tiktok-studio', name: 'Active days and hours · TikTok Studio' },
    ]);
    expect(choicesOf('bsc-distribution', SAMPLE)).toHaveLength(3);
  });

  test('name the scripts that they need and no other', () => {
    expect(partsFor(choice('bsc-scorecard'), false)).toEqual([]);
    expect(partsFor(choice('bsc-scorecard'), true)).toEqual(['more']);
    expect(partsFor({ ...choice('bsc-trend'), language: 'id' }, false)).toEqual([
      'cards',
      'trend',
      'words-id',
    ]);
  });

  test('a publication in a language of ours is written in it, any other in English', () => {
    expect(languageFor('', { locale: 'id-ID' })).toBe('id');
    expect(languageFor('', { locale: 'nl' })).toBe('en');
    expect(languageFor('de', { locale: 'id-ID' })).toBe('de');
  });
});

describe('what stands in a script', () => {
  test('S0: JSON cannot leave it, and parses to the same', () => {
    const json = JSON.stringify({ a: '</script><!--<script>\u2028\u2029' });
    const safe = jsonInScript(json);
    expect(safe).not.toMatch(/[<>\u2028\u2029]/);
    expect(JSON.parse(safe)).toEqual(JSON.parse(json));
  });

  test('a program cannot end its element, and means the same', () => {
    const program = `"</script>" + '<!--' + \`<script\` + /<\\/SCRIPT/.source`;
    const safe = programInScript(program);
    expect(safe).not.toMatch(/<(\/script|script|!--)/i);
    // biome-ignore lint/security/noGlobalEval: it is shown that both texts are the same program
    expect(globalThis.eval(safe.split(' + /')[0] ?? '')).toBe('</script><!--<script');
  });
});

describe('a page in a frame', () => {
  const page = {
    publication: hostile(),
    choice: choice('bsc-scorecard'),
    from: { src: 'scorecard.json', pubkey: null },
    language: 'en',
    table: '',
    parent: 'https://intranet.example',
  };

  test('has no style and no program of its own', () => {
    const html = framePage(page);
    expect(html).toContain('data-parent="https://intranet.example"');
    expect(html).not.toMatch(/<style|style=|<script>|onerror=alert\(1\)>/);
  });

  test('the lines around it escape the title and name the address twice', () => {
    const lines = frameSnippet(HOSTILE, 'https://files.example/team/scorecard.html', 400);
    expect(lines).toContain('src="https://files.example/team/fourfold-resize.js"');
    expect(lines).toContain('height="400"');
    expect(lines.match(/</g)).toHaveLength(4);
  });

  test('believes heights that are heights', () => {
    expect(heightIn({ type: 'fourfold:height', height: 240.2 })).toBe(241);
    for (const height of [0, -1, 1e9, Number.NaN, '240', null]) {
      expect(heightIn({ type: 'fourfold:height', height })).toBeNull();
    }
    for (const data of [null, 'x', [], { height: 5 }]) expect(heightIn(data)).toBeNull();
  });
});
