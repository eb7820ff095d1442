import { type Answer, answer, checkOption, refuse } from '../../statistics/index.ts';
import { hypergeometricTail } from './hypergeometric-tail.ts';
import type { SuspicionCode } from './suspected.ts';

/** That somebody engaged with something: a like, a comment, a share. */
export interface Engagement {
  /** The post. Any text that tells one from another. */
  readonly item: string;
  /** Who engaged. Any text that tells one from another; a code will do. */
  readonly who: string;
}

/** Options of the search for rings. */
export interface RingOptions {
  /** The chance to find any pair that is none, by default 0.01. */
  readonly alpha?: number;
  /** The fewest members of a ring, by default 3. */
  readonly leastMembers?: number;
  /** The fewest posts that two must have in common, by default 3. */
  readonly leastShared?: number;
}

/** Accounts that engage together more than chance brings. */
export interface EngagementRing {
  readonly status: 'suspected';
  readonly reasons: readonly SuspicionCode[];
  /** As they were given, by alphabet. */
  readonly members: readonly string[];
  /** Pairs of them that engage together too often, and of how many. */
  readonly pairs: number;
  readonly possiblePairs: number;
  /** Posts with which at least two of them engaged. */
  readonly items: number;
  /** Posts that a pair has in common, on average, and how many chance brings. */
  readonly shared: number;
  readonly expected: number;
}

/** What the search found. */
export interface EngagementRings {
  /** The largest first. */
  readonly rings: readonly EngagementRing[];
  readonly items: number;
  readonly people: number;
  /** Pairs that could have been found, by which the limit was divided. */
  readonly tests: number;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly expected: number;
}

const LEAST_ITEMS = 10;
/** Pairs of people on posts, beyond which it would take seconds. */
const MOST = 10_000_000;

interface Table {
  readonly people: readonly string[];
  /** Of each, with how many posts. */
  readonly degree: readonly number[];
  /** People of each post who engaged often enough to be looked at. */
  readonly posts: readonly (readonly number[])[];
  readonly items: number;
  readonly all: number;
}

function tableOf(engagements: readonly Engagement[], leastShared: number): Table {
  const posts = new Map<string, Set<string>>();
  const degrees = new Map<string, number>();
  for (const { item, who } of engagements) {
    const own = posts.get(item) ?? new Set<string>();
    posts.set(item, own);
    if (own.has(who)) continue;
    own.add(who);
    degrees.set(who, (degrees.get(who) ?? 0) + 1);
  }
  const people = [...degrees.keys()].filter((who) => (degrees.get(who) ?? 0) >= leastShared).sort();
  const places = new Map(people.map((who, i) => [who, i]));
  return {
    people,
    degree: people.map((who) => degrees.get(who) ?? 0),
    posts: [...posts.values()].map((own) => [...own].flatMap((who) => places.get(who) ?? [])),
    items: posts.size,
    all: degrees.size,
  };
}

/** How many posts each pair has in common, by `a * people + b`, a before b. */
function sharedOf({ posts, people }: Table): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const own of posts) {
    for (const [i, one] of own.entries()) {
      for (const other of own.slice(i + 1)) {
        const key = Math.min(one, other) * people.length + Math.max(one, other);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  return shared;
}

function pairsOf(table: Table, least: number, limit: number): readonly Pair[] {
  const { people, degree, items } = table;
  return [...sharedOf(table)].flatMap(([key, shared]) => {
    if (shared < least) return [];
    const [a, b] = [Math.floor(key / people.length), key % people.length];
    const [mine = 0, theirs = 0] = [degree[a], degree[b]];
    const p = hypergeometricTail(shared, items, mine, theirs);
    return p < limit ? [{ a, b, shared, expected: (mine * theirs) / items }] : [];
  });
}

/** The connected parts of the pairs, as lists of pairs. */
function partsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const above = new Map<number, number>();
  const top = (one: number): number => {
    let at = one;
    for (let next = above.get(at) ?? at; next !== at; next = above.get(at) ?? at) at = next;
    return at;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [top(a), top(b)];
    if (one !== other) above.set(Math.max(one, other), Math.min(one, other));
  }
  const parts = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const root = top(pair.a);
    parts.set(root, [...(parts.get(root) ?? []), pair]);
  }
  return [...parts.values()];
}

function ringOf(pairs: readonly Pair[], { people, posts }: Table): EngagementRing {
  const members = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const n = members.size;
  const average = (of: (pair: Pair) => number) =>
    pairs.reduce((sum, one) => sum + of(one), 0) / pairs.length;
  return {
    status: 'suspected',
    reasons: ['acts-together'],
    members: [...members].map((one) => people[one] ?? '').sort(),
    pairs: pairs.length,
    possiblePairs: (n * (n - 1)) / 2,
    items: posts.filter((own) => own.filter((one) => members.has(one)).length > 1).length,
    shared: average(({ shared }) => shared),
    expected: average(({ expected }) => expected),
  };
}

/**
 * Groups of accounts that engage with the same posts more often than chance brings: engagement pods
 * and rings of bought accounts. Friends and fans of one theme do so too, so it is a reason to look.
 *
 * Method: of two accounts that engaged with nₐ and n_b of N posts, the number in common is
 * hypergeometric if neither follows the other; a pair is kept where its upper tail is below `alpha` ÷
 * the number of pairs that were looked at (Bonferroni). Pairs that hang together are a ring. Source:
 * Tumminello, Miccichè, Lillo, Piilo and Mantegna, Statistically Validated Networks in Bipartite
 * Complex Systems, PLoS ONE 6 (2011). Who engages with every post shows nothing by that: let posts of
 * several accounts be in the table.
 * Only accounts with `leastShared` posts and more are looked at; a line that comes twice counts once.
 * Fewer than 10 posts, fewer than `leastMembers` such accounts, and tables that lead to more than ten
 * million pairs on posts are refused in words. Throws RangeError on options out of range.
 *
 * @example
 * engagementRings(Array.from({ length: 40 }, (_, i) => (i < 8 ? ['a', 'b', 'c'] : ['d', 'e'].slice(0, 1 + (i % 2))).map((who) => ({ item: String(i), who }))).flat()).rings[0].members // → ["a","b","c"]
 */
export function engagementRings(
  engagements: readonly Engagement[],
  { alpha = 0.01, leastMembers = 3, leastShared = 3 }: RingOptions = {},
): Answer<EngagementRings> {
  const place = 'engagementRings';
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  for (const [name, value] of Object.entries({ leastMembers, leastShared })) {
    checkOption(
      place,
      name,
      value,
      'a whole number from 2 to 1000',
      (one) => Number.isInteger(one) && one >= 2 && one <= 1000,
    );
  }
  const table = tableOf(engagements, leastShared);
  const { people, posts, items, all } = table;
  if (items < LEAST_ITEMS) {
    return refuse(
      `${items} ${items === 1 ? 'post is' : 'posts are'} too few to say who acts together: at least ${LEAST_ITEMS} are needed.`,
    );
  }
  if (people.length < leastMembers) {
    return refuse(
      `Of ${all} accounts ${people.length} engaged with ${leastShared} posts or more: at least ${leastMembers} such accounts are needed.`,
    );
  }
  const size = posts.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (size > MOST) {
    return refuse(
      'These are too many accounts on too many posts to compare each with each. Leave out the posts that went round, or take fewer posts.',
    );
  }
  const tests = (people.length * (people.length - 1)) / 2;
  const rings = partsOf(pairsOf(table, leastShared, alpha / tests))
    .map((pairs) => ringOf(pairs, table))
    .filter(({ members }) => members.length >= leastMembers)
    .sort((a, b) => b.members.length - a.members.length || (a.members < b.members ? -1 : 1));
  return answer({ rings, items, people: all, tests });
}
