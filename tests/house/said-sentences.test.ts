import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTION_TREE, SCORE_TREE, THRESHOLD_TREE } from '../../core/choices/index.ts';
import { KPIS } from '../../core/kpis/index.ts';
import { RUBRICS } from '../../core/kpis/rubrics/index.ts';
import { METRICS } from '../../core/metrics/index.ts';
import { RULES } from '../../core/rules/index.ts';
import { TEMPLATES } from '../../core/templates/index.ts';
import { QUESTIONS } from '../../extension/questions/index.ts';
import { sentenceIn } from '../../extension/words/sentences.ts';
import { sentencesIn } from './sentences-in-source.ts';

/** Languages in which everything is said. */
const WHOLE = ['id'];

const read = (path: string) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

function listOf(
  language: string,
  folders: readonly string[] = ['said', 'library'],
): Record<string, string> {
  const subjects = folders.flatMap((folder) =>
    Object.values(read(`extension/words/${folder}/${language}.json`) as Record<string, object>),
  );
  return Object.assign(
    {},
    read(`extension/words/names/${language}.json`),
    ...subjects,
    read(`extension/words/${language}.json`).sentences,
  );
}

/** Rooms whose sentences come to a person through `inWords`. Views have keys of their own. */
const ROOMS = [
  'core/kpis/formula',
  'core/publication',
  'core/rules',
  'core/scoring',
  'core/series',
  'core/strategy',
  'core/templates',
  'core/text',
  'core/model',
  'extension/capture',
  'extension/entrypoints',
  'extension/imports',
  'extension/messages',
  'extension/store',
];

/** Files whose sentences no page of the extension shows: what widgets say, and what commands print. */
const ELSEWHERE: readonly RegExp[] = [
  /core\/publication\/read-errors\.ts$/,
  /core\/publication\/redact\.ts$/,
  /core\/publication\/worked-example\.ts$/,
  /core\/templates\/past-templates\.ts$/,
];

function filesOf(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'fixtures' && name !== 'samples')
    .flatMap(({ name }) => filesOf(join(path, name)))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
}

const SAID = ROOMS.flatMap(filesOf)
  .filter((file) => !ELSEWHERE.some((one) => one.test(file)))
  .flatMap((file) => sentencesIn(file, readFileSync(file, 'utf8')).map((text) => [file, text]));

/** What stands in records for people, by the names of its keys. */
const SHOWN = new Set([
  ...['title', 'name', 'brief', 'decision', 'owner', 'response'],
  ...['label', 'levels', 'question', 'needs', 'hint', 'reason', 'mind'],
]);

/** All words of templates, checklists and questions that a dashboard shows. */
function wordsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return SHOWN.has(key) ? [value] : [];
  if (Array.isArray(value))
    return value.flatMap((one) => wordsIn(key === 'choices' ? { label: one[1] } : one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => wordsIn(one, name));
}

/** Sentences whose figures are typed so in every language. */
const AS_TYPED: ReadonlySet<string> = new Set([
  'Write a number with digits and one point, such as 0.5.',
  'Write it as the page would, such as 1,204 or 1.2K.',
]);

/** The figures of a text as English writes them, in order of size: a language may turn them round. */
function figuresIn(text: string, language: string): readonly string[] {
  const parts = new Intl.NumberFormat(language).formatToParts(1234.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return (text.replace(/\{\w+\}/g, '').match(/\d[\d.,]*\d|\d/g) ?? [])
    .map((figure) => figure.replaceAll(sign('group'), '').replace(sign('decimal'), '.'))
    .sort();
}

/** Sentences that are put together of several texts, each as it comes out. */
const COMPOSED: readonly string[] = [
  'Revenue is money and Orders is a count: they cannot be added or subtracted.',
  'Revenue is money and Orders is a count: they cannot be put in relation as a percentage.',
  'Views and Reach are not known.',
  'Views is not known.',
  'Something is missing between "a" and "b": write + - * or / there.',
  'share(…) takes 2 parts with a comma between them, not 1.',
  'sum(…) takes 1 parts or more with a comma between them, not 0.',
  'Views of the period before is below 0, and a change cannot be said as a percentage of that.',
  'The median of 1 period.',
  'The median of 4 periods of the same weekday.',
  'No number yet for Revenue. It needs Orders: enter it or capture a page that shows it.',
  'No number yet for Revenue. It needs Orders and Kilns: enter them or capture pages that show them.',
  'No number yet for Revenue. It needs Orders, or Views and Reach: enter one or capture a page that shows it.',
  'No goals here yet. Add one to the scorecard.',
  'No perspective here has a score yet. Capture or enter more numbers.',
  'No outlook: no goal here has a leading score yet. Capture or enter more numbers.',
  'The suggested target is for EUR or USD and says nothing of JPY.',
  'The suggested target is for EUR, and this number is in JPY. Set a target for it.',
  'Negative shares on TikTok came to 12 % of what was said in the last 7 days, after 3 % before. They double in about 4 days. Suspected, not proven.',
  'Negative shares on TikTok came to 12 % of what was said in the last 7 days, after 3 % before. Suspected, not proven.',
  '1 post has far more likes for its views than the other 9 posts on TikTok (kiln). Bought engagement is suspected, not proven.',
  '3 posts have far more likes for their views than the other 9 posts on TikTok. Bought engagement is suspected, not proven.',
  'Views and Reach go up and down mostly by chance from week to week.',
  'Followers on TikTok jumped by 900 (30 %) up to 2026-10-01, far beyond the usual. What speaks for bought ones: engagement did not rise with them. Suspected, not proven.',
  'Followers on TikTok jumped by 900 (30 %) up to 2026-10-01, far beyond the usual. Suspected, not proven.',
  'Views on TikTok (kiln) fell by 40 % around 2026-10-01 and stayed there. 2 more numbers of TikTok changed at the same time. A change of how the platform shows posts is suspected, not proven.',
  'Revenue has scored below 40 since 2026-10-01, in every number since: this is no single bad week any more.',
  'Revenue has scored below 40 since 2026-10-01. It becomes a breach if it stays there.',
  'Views on TikTok: 2026-10-01 stands out with 900, where about 120 was to be expected of that weekday. 2 more days stand out too. Suspected, not proven.',
  'The rate from USD to IDR of 2026-10-01 is of one currency to itself. Take it out.',
  'The rate from usd to IDR of 2026-10-01 needs two currency codes in capitals, such as USD and IDR.',
  'The rate from USD to IDR of soon needs a day such as 2026-10-01.',
  'The rate from USD to IDR of 2026-10-01 is 0, and a rate is a number above 0 that one of USD is worth in IDR.',
  'The rate from USD to IDR of 2026-12-01 lies after the day of the report, and nobody can know it yet.',
  'Estimated: 3 numbers cover 20 of the 28 days, scaled by days to the whole.',
  'The shares leave nothing for the 2 KPIs without one: revenue, orders.',
  'Social performance lies 4 points above the whole target of Revenue.',
  'This can mean 1 or 1000. The language of the page does not settle it.',
  'The money sign can mean 5 USD or 5 CAD. The language of the page does not settle it.',
  '"n/a" in column "Views" is not a number.',
  '"1-2" in column "Views" was a number that a spreadsheet turned into a date. What it was is not known; export again and do not open the file in between.',
  'One cell says that there is no number. Missing is not zero: nothing is stored for it.',
  '7 cells say that there is no number. Missing is not zero: nothing is stored for it.',
  'The file does not say which days 3 of its numbers cover. They are stored once you choose the days.',
  'The file does not name the currency of 12 amounts. They are stored once you choose it.',
  '4 numbers stand in the files twice with different values. The first one is taken.',
  'One line is not in UTF-8 and read as windows-1252. Exports are in UTF-8, so a program changed the file when it saved it. Check the names in it; better, export again.',
  'Revenue is about a thousand times as much as last time: “1.2M” after “1,200”. The page may count it in another unit now. Nothing was stored for it. Check the page.',
  'The goal “Earn from the work”: name changed from “A” to “B”.',
  'The goal “Earn”: the KPI “Revenue” counts now (leading).',
  'The link from “Earn” to “Grow revenue” was added.',
];

/** What the sentences above are made of, as it stands in the source. */
const PARTS_OF_THEM: readonly RegExp[] = [
  /^core\/kpis\/formula\/(?:check-formula|evaluate-formula|order|parse-formula|step)\.ts: Xx7/,
  /^core\/kpis\/formula\/order\.ts: Something is missing between Xx7:/,
  /^core\/publication\/(?:baseline-of|evaluate-kpi|publish-kpi|publish-strategy|scoring-for)\.ts: /,
  /^core\/rules\//,
  /^core\/series\/(?:currency\/rates|flow\/estimate)\.ts: Xx7/,
  /^core\/strategy\/(?:absolute-shares|theme-variance)\.ts: /,
  /^core\/text\/quantity\.ts: Xx7 can mean/,
  /^extension\/imports\/(?:engine\/read-section|import-files|own-numbers\/own-numbers|read\/decode)\.ts: /,
];

describe.each(WHOLE)('what other rooms say, in %s', (language) => {
  const list = listOf(language);
  const isKnown = (text: string) => sentenceIn(list, text) !== text || list[text] === text;

  test('every sentence of a room has its words', () => {
    expect(SAID.length).toBeGreaterThan(400);
    const unknown = SAID.filter(([, text]) => !isKnown(text ?? '')).map((one) => one.join(': '));
    expect(unknown.filter((one) => !PARTS_OF_THEM.some((part) => part.test(one)))).toEqual([]);
    // Few enough to be looked at one by one.
    expect(unknown.length).toBeLessThanOrEqual(40);
  });

  test('what popup and side panel say stands in the words that they load', () => {
    const near = listOf(language, []);
    const rooms = /^(?:core\/text|extension\/(?:capture|entrypoints|messages|store))/;
    const unknown = SAID.filter(([file = '']) => rooms.test(file))
      .map(([, text = '']) => text)
      .filter((text) => sentenceIn(near, text) === text && near[text] !== text);
    // What a sign or a figure can mean, which is put together of two texts.
    expect(unknown).toEqual(['Xx7 can mean Xx7. The language of the page does not settle it.']);
  });

  test('sentences that are put together have their words', () => {
    const left = /\b(?:the|is|are|was|were|of|and|with|that|not|there|points|days|which|this)\b/i;
    const said = COMPOSED.map((text) => sentenceIn(list, text));
    expect(said.filter((text) => left.test(text))).toEqual([]);
  });

  test.each([
    ['metric', METRICS.flatMap(({ name, brief }) => [name, brief])],
    ['KPI', KPIS.flatMap(({ name, brief, example, pitfalls }) => [name, brief, example, pitfalls])],
    ['rule', RULES.map(({ name }) => name)],
    ['template', wordsIn(TEMPLATES)],
    ['checklist', wordsIn(RUBRICS)],
    ['question', wordsIn(QUESTIONS)],
    ['decision tree', wordsIn([SCORE_TREE, ATTRIBUTION_TREE, THRESHOLD_TREE])],
  ])('every %s has all of its words', (_, texts) => {
    expect(texts.length).toBeGreaterThan(10);
    const shown = new Set(texts.filter((text) => text !== undefined));
    expect([...shown].filter((text) => !isKnown(text))).toEqual([]);
  });

  test('every number of a sentence stands in its translation, written as the language writes it', () => {
    const faults = Object.entries(list)
      .filter(([english]) => !AS_TYPED.has(english))
      .filter(
        ([english, text]) => figuresIn(english, 'en').join() !== figuresIn(text, language).join(),
      );
    expect(faults).toEqual([]);
  });
});

describe('these checks can fail', () => {
  test('sentences are found as they come out, and what is for programmers is not', () => {
    const text = `
      const a = \`\${why} Nothing came of \${name}.\`;
      const b = 'no sentence';
      throw new RangeError('A number must be above 0.');
    `;
    expect(sentencesIn('x.ts', text)).toEqual(['Nothing was stored. Nothing came of Xx7.']);
  });
});
