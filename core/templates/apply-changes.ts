import type { ScorecardDefinition } from '../model/index.ts';
import type { ScorecardChange } from './changes-between.ts';
import { type Item, isItem, keyed, WHOLE } from './scorecard-parts.ts';

/**
 * A scorecard with some of the changes of another laid over it, each where `changesBetween` says it is:
 * so that a person takes over one thing and leaves another. Things of a list that are added come last.
 * A change of something that is not there changes nothing.
 *
 * The input is left as it is. Whether the whole fits together is for `validateScorecard` to say.
 *
 * @example
 * applyChanges({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, [{ at: 'title', before: 'X', after: 'Y' }]).title // → "Y"
 */
export function applyChanges(
  scorecard: ScorecardDefinition,
  changes: readonly Pick<ScorecardChange, 'at' | 'after'>[],
): ScorecardDefinition {
  return changes.reduce(
    (now, { at, after }) => changed(now, at.split('/'), after) as ScorecardDefinition,
    scorecard,
  );
}

function changed(thing: unknown, path: readonly string[], after: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return after;
  const list = keyed(thing);
  if (list && Array.isArray(thing)) return changedList(thing, list, key, rest, after);
  if (!isItem(thing)) return rest.length === 0 ? withOwn({}, key, after) : thing;
  const inner = Object.hasOwn(thing, key) ? thing[key] : undefined;
  // A list that is not there yet comes with its first thing.
  const from = inner === undefined && rest.length === 1 && !WHOLE.has(key) ? [] : inner;
  return withOwn(thing, key, changed(from, rest, after));
}

function changedList(
  thing: readonly unknown[],
  list: ReadonlyMap<string, unknown>,
  key: string,
  rest: readonly string[],
  after: unknown,
): readonly unknown[] {
  if (!list.has(key)) return rest.length === 0 && after !== undefined ? [...thing, after] : thing;
  return [...list].flatMap(([name, one]) => {
    if (name !== key) return [one];
    const next = changed(one, rest, after);
    return next === undefined ? [] : [next];
  });
}

/** As a property of its own, whatever it is called; undefined takes it out. */
function withOwn(thing: Item, key: string, value: unknown): Item {
  const entries = Object.entries(thing).filter(([name]) => name !== key);
  const next = Object.fromEntries(entries);
  if (value === undefined) return next;
  Object.defineProperty(next, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return next;
}
