import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { PAST_TEMPLATES, TEMPLATES } from '../../core/templates/index.ts';

const FILE = fileURLToPath(new URL('./template-versions.last.json', import.meta.url));
const HOW =
  'FOURFOLD_UPDATE=1 npx vitest run --project house tests/house/template-versions.test.ts';

/** By `id@version`, what stands in a version of a template. */
function versions(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...PAST_TEMPLATES, ...TEMPLATES].map((one) => {
      const text = canonicalize(JSON.parse(JSON.stringify(one))) ?? '';
      const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
      return [`${one.template.id}@${one.template.version}`, digest];
    }),
  );
}

/** Versions of before that are gone or say something else, and new ones. */
function compare(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) {
  return {
    lost: Object.keys(before).filter((name) => now[name] !== before[name]),
    fresh: Object.keys(now).filter((name) => before[name] === undefined),
  };
}

test('a version of a template never changes: scorecards that people keep were made from it', () => {
  const before = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const now = versions();
  const { lost, fresh } = compare(before, now);
  const instead =
    'give the template its next version, and keep the version before in core/templates/past-templates.ts';
  expect(lost, instead).toEqual([]);
  if (process.env.FOURFOLD_UPDATE === '1' && fresh.length > 0) {
    const all = Object.entries({ ...before, ...now }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    return;
  }
  expect(fresh, `new ones join the list with: ${HOW}`).toEqual([]);
});

test('one that changed without a new version, and one that went, are both seen', () => {
  expect(compare({ 'a@1': 'x', 'b@1': 'y' }, { 'a@1': 'z', 'c@1': 'w' })).toEqual({
    lost: ['a@1', 'b@1'],
    fresh: ['c@1'],
  });
});
