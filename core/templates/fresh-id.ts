/** Names that every object has: no id, so that no list by id can be led astray. */
const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype', 'proto']);

/** Letters that have no form without their marks, as people write them without. */
const WRITTEN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l' };

/**
 * An id for something that a person named: the name in lower case with hyphens, with a number behind
 * it where that is taken. A name in a script without Latin letters gives `fallback`.
 *
 * At most 60 characters. Never throws; never gives a name that every object has (`constructor`).
 *
 * @example
 * freshId('Replies per day', new Set(), 'kpi') // → "replies-per-day"
 * freshId('Replies per day', new Set(['replies-per-day']), 'kpi') // → "replies-per-day-2"
 * freshId('__proto__', new Set(), 'kpi') // → "proto-2"
 * freshId('利润', new Set(), 'goal') // → "goal"
 */
export function freshId(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = name
    .slice(0, 400)
    .toLowerCase()
    .replace(/[ßæøđł]/g, (letter) => WRITTEN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const base = plain.slice(0, 60).replace(/-+$/, '') || fallback;
  const isFree = (id: string) => !taken.has(id) && !FORBIDDEN.has(id);
  if (isFree(base)) return base;
  for (let n = 2; ; n += 1) {
    if (isFree(`${base}-${n}`)) return `${base}-${n}`;
  }
}
