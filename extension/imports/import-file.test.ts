import { expect, test } from 'vitest';
import { importFile } from './import-file.ts';

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
  const { observations, problems } = importFile(
    'Table data.csv',
    bytes('Content,Views\nTotal,10\n'),
  );
  expect(observations).toEqual([]);
  expect(problems).toEqual([
    { line: 0, what: 'The format of this file is not known yet. Nothing was taken from it.' },
  ]);
});

test('good lines are kept, each bad line is named', () => {
  const { observations, problems } = importFile('a.ndjson', bytes(`${line}\n{"metric":1}\n{"half`));
  expect(observations.map((o) => o.value)).toEqual([10]);
  expect(problems.map((p) => p.line)).toEqual([2, 3]);
});

test('an id in the file is not believed: it follows from the content', () => {
  const forged = line.replace('{', '{"id":"forged",');
  const [a] = importFile('a.ndjson', bytes(forged)).observations;
  const [b] = importFile('a.ndjson', bytes(line)).observations;
  expect(a?.id).toBe(b?.id);
  expect(a?.id).toHaveLength(32);
});

test.each([
  ['empty', '', 'The file is empty.'],
  ['binary', '\u0000\u0001PK', /not known yet/],
])('an %s file is refused', (_, text, what) => {
  expect(importFile('x', bytes(text)).problems[0]?.what).toMatch(what);
});
