import { expect, test } from 'vitest';
import { readOwnNumbers } from './own-numbers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const line = JSON.stringify({
  metric: 'content.views',
  subject: { platform: 'youtube-studio', account: 'UC1' },
  value: 10,
  low: 10,
  high: 10,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29',
  source: { kind: 'manual' },
});

test('a platform’s export is refused in words and nothing of it is taken', () => {
  const { observations, problems } = readOwnNumbers(
    'Table data.csv',
    bytes('Content,Views\nTotal,10\n'),
  );
  expect(observations).toEqual([]);
  expect(problems).toEqual([
    { line: 0, what: 'This is no file of numbers that Fourfold saved. Nothing was taken from it.' },
  ]);
});

test('good lines are kept, each bad line is named', () => {
  const { observations, problems } = readOwnNumbers(
    'a.ndjson',
    bytes(`${line}\n{"metric":1}\n{"half`),
  );
  expect(observations.map((o) => o.value)).toEqual([10]);
  expect(problems.map((p) => p.line)).toEqual([2, 3]);
});

test('a broken first line costs no other line', () => {
  const { observations, problems } = readOwnNumbers('a.ndjson', bytes(`numbers\n${line}\n`));
  expect(observations).toHaveLength(1);
  expect(problems).toEqual([{ line: 1, what: 'This line is not JSON.' }]);
});

test('Windows line ends, a byte order mark and blank lines are nothing to complain of', () => {
  const text = `\uFEFF\r\n${line}\r\n\r\n  \r\n${line}\r\n`;
  expect(readOwnNumbers('a.ndjson', bytes(text))).toMatchObject({ problems: [] });
  expect(readOwnNumbers('a.ndjson', bytes(text)).observations).toHaveLength(2);
});

test.each([
  [{ seen: undefined }, 'This line has no "seen": it should be a date such as 2026-10-01.'],
  [{ from: '2026-02-30' }, '"from" should be a date such as 2026-10-01.'],
  [{ value: 'ten' }, '"value" should be a number.'],
  [{ metric: null }, '"metric" should be the name of a metric, such as content.views.'],
  [{ unit: 'euros' }, '"unit" should be 1, %, s, B or a currency code such as EUR.'],
  [{ subject: 'me' }, '"subject" should be whom it speaks of: {"platform": "…", "account": "…"}.'],
  [{ source: { kind: 'guess' } }, '"source.kind" should be page, file, manual, register or sync.'],
  [{ low: 11 }, 'The value must lie between low and high.'],
  [{ to: '2026-09-01' }, 'The period must not end before it begins.'],
])('a line with %o says what should stand there', (change, what) => {
  const text = JSON.stringify({ ...JSON.parse(line), ...change });
  expect(readOwnNumbers('a.ndjson', bytes(text)).problems).toEqual([{ line: 1, what }]);
});

test('a number too large for a number is refused as one', () => {
  const text = line.replace('"value":10', '"value":1e999');
  expect(readOwnNumbers('a.ndjson', bytes(text)).problems[0]?.what).toBe(
    '"value" should be a number.',
  );
});

test('an id in the file is not believed: it follows from the content', () => {
  const forged = line.replace('{', '{"id":"forged",');
  const [a] = readOwnNumbers('a.ndjson', bytes(forged)).observations;
  const [b] = readOwnNumbers('a.ndjson', bytes(line)).observations;
  expect(a?.id).toBe(b?.id);
  expect(a?.id).toHaveLength(32);
});

test('a correction names what it corrects by the id that the file gives it', () => {
  const first = line.replace('{', '{"id":"n-1",');
  const second = line.replace('{', '{"id":"n-2","supersedes":"n-1",').replaceAll(':10,', ':12,');
  const [a, b] = readOwnNumbers('a.ndjson', bytes(`${first}\n${second}`)).observations;
  expect(b?.value).toBe(12);
  expect(b?.supersedes).toBe(a?.id);
});

test.each([
  ['empty', '', 'The file is empty.'],
  ['blank', '\uFEFF\n \r\n', 'The file is empty.'],
  ['binary', '\u0000\u0001PK', /no file of numbers/],
])('an %s file is refused', (_, text, what) => {
  expect(readOwnNumbers('x', bytes(text)).problems[0]?.what).toMatch(what);
});
