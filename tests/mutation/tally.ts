/** What a way of reading did with the numbers of some mutants. */
export interface Count {
  /** Numbers that would be stored, and of those the wrong ones. */
  stored: number;
  wrong: number;
  /** Numbers that could be told for sure, and of those the ones that were stored right. */
  there: number;
  found: number;
}

/** Ways of reading: a platform's record, the general reader, recipes, and all of them as one. */
export type Way = 'record' | 'reader' | 'recipe' | 'together';

/** Counts by operator and way. */
export type Tally = Record<string, Partial<Record<Way, Count>>>;

/** A number that would be stored and is not true, to look at. */
export interface Example {
  readonly fixture: string;
  readonly operator: string;
  readonly way: Way;
  readonly what: string;
  readonly seed: number;
}

export const noCount = (): Count => ({ stored: 0, wrong: 0, there: 0, found: 0 });

export function addTo(tally: Tally, operator: string, way: Way, count: Count): void {
  tally[operator] ??= {};
  const ways = tally[operator];
  ways[way] ??= noCount();
  const held = ways[way];
  for (const key of ['stored', 'wrong', 'there', 'found'] as const) held[key] += count[key];
}

/** The sum over all operators, or over those with a name that is accepted. */
export function sumOf(
  tally: Tally,
  way: Way,
  accept: (name: string) => boolean = () => true,
): Count {
  const sum = noCount();
  for (const [name, ways] of Object.entries(tally)) {
    const count = ways[way];
    if (!count || !accept(name)) continue;
    for (const key of ['stored', 'wrong', 'there', 'found'] as const) sum[key] += count[key];
  }
  return sum;
}
