/** Their parts make sense only together: half of one and half of another would be a third thing. */
export const WHOLE: ReadonlySet<string> = new Set([
  'score',
  'suggested',
  'baseline',
  'thresholds',
  'hysteresis',
  'normaliser',
  'rollUp',
  'strategic',
  'band',
  'calendar',
  'places',
  'guards',
  'proxy',
  'about',
  'journey',
  'agenda',
]);

/** A group of names and values. */
export type Item = Readonly<Record<string, unknown>>;

/** Whether a thing is one. */
export const isItem = (thing: unknown): thing is Item =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

/** Whether two things say the same, whatever the order of their names. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => same(one, b[at]));
  }
  if (!isItem(a) || !isItem(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/** What tells the things of a list apart; null where they are told apart by their place alone. */
function keyOf(thing: unknown): string | null {
  if (!isItem(thing)) return null;
  for (const name of ['id', 'kpi', 'goal'] as const) {
    if (typeof thing[name] === 'string') return `${name === 'id' ? '' : `${name} `}${thing[name]}`;
  }
  return typeof thing.from === 'string' && typeof thing.to === 'string'
    ? `${thing.from} → ${thing.to}`
    : null;
}

/** A list by key; null where a thing has no key, or two have the same. */
export function keyed(list: unknown): ReadonlyMap<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const map = new Map<string, unknown>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === null || map.has(key)) return null;
    map.set(key, one);
  }
  return map;
}
