import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { idsOf, KEPT, metricLaws } from '../support/registries.ts';

const placeOf = (unit: string) => fileURLToPath(new URL(`./${unit}.last.json`, import.meta.url));

const HOW = 'FOURFOLD_UPDATE=1 npx vitest run --project house tests/house/kept.test.ts';

/** Ids that were there and are not, and ids that are there and not yet in the list. */
function compare(before: readonly string[], now: readonly string[]) {
  return {
    lost: before.filter((id) => !now.includes(id)),
    fresh: now.filter((id) => !before.includes(id)),
  };
}

describe('definitions are never removed, for numbers and scorecards that people keep name them', () => {
  test.each(Object.entries(KEPT))('%s', async (unit, list) => {
    const place = placeOf(unit);
    const before: string[] = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : [];
    const { lost, fresh } = compare(before, idsOf(await list()));
    const instead =
      'set `deprecated` (and `renamedTo`) instead of removing; a metric measured otherwise is a new one';
    expect(lost, instead).toEqual([]);
    if (process.env.FOURFOLD_UPDATE === '1' && fresh.length > 0) {
      const all = [...before, ...fresh].sort();
      writeFileSync(place, `${JSON.stringify(all, null, 2)}\n`);
      return;
    }
    expect(fresh, `new ones join the list with: ${HOW}`).toEqual([]);
  });

  test('a metric that changes its unit or kind is lost under its old law', async () => {
    const before = idsOf(await metricLaws());
    const now = before.map((law) =>
      law === 'content.views 1 flow' ? 'content.views % ratio' : law,
    );
    expect(compare(before, now)).toEqual({
      lost: ['content.views 1 flow'],
      fresh: ['content.views % ratio'],
    });
  });

  test('one that went and one that came are both seen', () => {
    expect(compare(['a.b', 'a.c'], ['a.c', 'a.d'])).toEqual({ lost: ['a.b'], fresh: ['a.d'] });
  });
});
