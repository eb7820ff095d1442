import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../support/files.ts';
import { meaningOf, publicFunctions, saysErrors } from '../support/throwing.ts';

const all = publicFunctions();

describe('core’s door says what others may count on', () => {
  test('the functions behind it were found', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.find((one) => one.name === 'rollUp')?.throws).toBe(true);
    expect(all.find((one) => one.name === 'mean')?.throws).toBe(false);
  });

  test('each has a doc block that says what it means, in a sentence', () => {
    const bare = all.filter(({ block }) => !/^.{12,}[.:]/s.test(meaningOf(block)));
    expect(bare.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  test('each that throws says what, and when', () => {
    const silent = all.filter(({ throws, block }) => throws && !saysErrors(block));
    expect(silent.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });
});

test('each function on the way from a number to a score has its section in docs/scoring.md', () => {
  const text = textOf('docs/scoring.md');
  const rooms = /^core\/(metrics|kpis|series|scoring|strategy|templates|rules|publication)\//;
  const missing = all.filter(
    ({ name, file }) => rooms.test(file) && !text.includes(`\n### ${name}\n`),
  );
  expect(missing.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

test('a function that throws in silence, or through another of its file, is seen', () => {
  const dir = mkdtempSync(join(tmpdir(), 'fourfold-door-'));
  const door = join(dir, 'door.ts');
  writeFileSync(
    door,
    `/** Says nothing of it. */
export function loud(): number { return helper(); }
function helper(): number { throw new RangeError('no'); }
/** Keeps it to itself. */
export const quiet = (): number => { try { return helper(); } catch { return 0; } };
/** Throws it on. */
export const on = (): number => { try { return helper(); } catch (error) { throw error; } };
export function bare() { return 1; }
`,
  );
  const found = publicFunctions(door);
  expect(found.filter((one) => one.throws).map((one) => one.name)).toEqual(['loud', 'on']);
  expect(
    found.filter((one) => one.throws && !saysErrors(one.block)).map((one) => one.name),
  ).toEqual(['loud']);
  expect(found.find((one) => one.name === 'bare')?.block).toBe('');
  rmSync(dir, { recursive: true, force: true });
});
