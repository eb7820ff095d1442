import { LEAST_GROUP, type LinkRecord } from '../model/index.ts';

/** How many people stand behind a part of a count; null where it is withheld. */
export interface LinkedPart {
  readonly people: number | null;
  /** Share of those who interacted, 0–1; null where it is withheld. */
  readonly share: number | null;
}

/** What became of those who interacted, in counts that single out nobody. */
export interface LinkedPeople {
  /** Records as they were imported, by kind. */
  readonly records: Readonly<Record<LinkRecord['kind'], number>>;
  /** People who interacted; null where they are fewer than `LEAST_GROUP`. */
  readonly people: number | null;
  /** Those of them who bought, and those who asked for help. */
  readonly bought: LinkedPart;
  readonly asked: LinkedPart;
}

/** Records that share a key are of one person: groups of indexes, joined as keys are met. */
function groupsOf(records: readonly LinkRecord[]): number[][] {
  const parent = records.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let one = at; parent[one] !== root; ) {
      const next = parent[one] ?? root;
      parent[one] = root;
      one = next;
    }
    return root;
  };
  const first = new Map<string, number>();
  for (const [at, { keys }] of records.entries()) {
    for (const key of keys) {
      const other = first.get(key);
      if (other === undefined) first.set(key, at);
      else parent[rootOf(at)] = rootOf(other);
    }
  }
  const groups = new Map<number, number[]>();
  for (const at of records.keys()) {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  }
  return [...groups.values()];
}

/** A part is withheld where it, or the rest that follows from it, are few. */
function partOf(part: number, all: number): LinkedPart {
  if (part < LEAST_GROUP || all - part < LEAST_GROUP) return { people: null, share: null };
  return { people: part, share: part / all };
}

/**
 * How many of those who interacted bought or asked for help (checklist S1-M3.2), from pseudonymised
 * records of one purpose. Records that share a key are of one person, also over a third one: a
 * customer entry with a handle and an e-mail joins the comments of the one with the orders of the
 * other. Records of other purposes are left out.
 *
 * Small groups are withheld by the threshold rule of statistical disclosure control, with the least
 * group of the house (5): a count of fewer, and one that leaves fewer of the whole, from which the
 * others could be told (Hundepool et al., Statistical Disclosure Control, 2012, ch. 5: frequency
 * threshold and secondary suppression). What is withheld is null and never 0. A person
 * with several handles and nothing that joins them counts once for each, so the true share can be
 * greater than the one that is found.
 *
 * @example
 * linkedPeople([], 'buyers').people // → null
 */
export function linkedPeople(records: readonly LinkRecord[], purpose: string): LinkedPeople {
  const mine = records.filter((one) => one.purpose === purpose);
  const count = (kind: LinkRecord['kind']) => mine.filter((one) => one.kind === kind).length;
  const people = groupsOf(mine)
    .map((group) => new Set(group.map((at) => mine[at]?.kind)))
    .filter((kinds) => kinds.has('interaction'));
  const all = people.length;
  return {
    records: {
      ...{ interaction: count('interaction'), ticket: count('ticket') },
      ...{ sale: count('sale'), customer: count('customer') },
    },
    people: all < LEAST_GROUP ? null : all,
    bought: partOf(people.filter((kinds) => kinds.has('sale')).length, all),
    asked: partOf(people.filter((kinds) => kinds.has('ticket')).length, all),
  };
}
