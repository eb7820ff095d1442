import type { Observation } from '../model/index.ts';
import type { Noticed } from './rule.ts';

type Find = (observations: readonly Observation[], asOf: string) => readonly Noticed[];

/** What is found in a list that is kept, and is the same list as long as nothing came: looked for once a day. */
export function onceForList(find: Find): Find {
  const known = new WeakMap<object, { readonly asOf: string; readonly said: readonly Noticed[] }>();
  return (kept, asOf) => {
    const before = known.get(kept);
    if (before?.asOf === asOf) return before.said;
    const said = find(kept, asOf);
    known.set(kept, { asOf, said });
    return said;
  };
}
