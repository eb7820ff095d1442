import { type AsOf, asOfLimits } from '../days.ts';
import type { MetricLaw } from '../metric-value.ts';
import type { Source } from '../source.ts';
import { sourcesOf } from '../sources.ts';
import type { MetricRows } from './metric-rows.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Strand } from './strand.ts';
import { TableSource } from './table-source.ts';

/** The accounts of one metric as reports of one day know them; an account without later rows stays the same. */
export class View {
  #version = -1;
  #sources: readonly Source[] = [];
  /** The accounts of these strands, each with the strands that it is made of. */
  #strands: readonly Strand[] = [];
  #groups: { readonly strands: readonly Strand[]; source: TableSource }[] = [];
  readonly #limit: AsOf;

  constructor(
    readonly table: ObservationTable,
    readonly asOf: string,
  ) {
    this.#limit = asOfLimits(asOf);
  }

  /** The accounts in an order of their own, so that the order of the rows makes no difference. */
  sources(metric: MetricRows, law: MetricLaw): readonly Source[] {
    if (this.#version === metric.version) return this.#sources;
    this.#version = metric.version;
    const strands = metric.strands.filter((one) => one.dimension === law.unit);
    for (const strand of strands) strand.settle();
    // Settling may find that rows have to be told apart the long way.
    this.#sources = metric.isTangled
      ? sourcesOf(law, this.table.wholeOf(metric), this.asOf)
      : this.#known(strands.filter((one) => one.hasBegun(this.#limit)));
    return this.#sources;
  }

  /** An account to which nothing came stays the same source, with all that was worked out of it. */
  #known(strands: readonly Strand[]): readonly Source[] {
    if (!isSame(strands, this.#strands)) this.#group(strands);
    return this.#groups.map((group) => {
      if (!group.source.isOf(group.strands)) group.source = this.#sourceOf(group.strands);
      return group.source;
    });
  }

  #group(strands: readonly Strand[]): void {
    const only = onlyAccounts(strands);
    const groups = new Map<string, Strand[]>();
    for (const strand of strands) {
      const { platform, account } = strand.subject;
      const key = strand.group + (account || (only.get(platform) ?? ''));
      const group = groups.get(key);
      if (group) group.push(strand);
      else groups.set(key, [strand]);
    }
    const before = this.#groups;
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#groups = sorted.map(([, group]) => {
      const name = nameOf(group, only);
      const last = before.find((one) => one.source.name === name && one.source.isOf(group));
      return { strands: group, source: last?.source ?? this.#sourceOf(group, name) };
    });
    this.#strands = strands;
  }

  #sourceOf(group: readonly Strand[], name = nameOf(group, onlyAccounts(this.#strands))) {
    return new TableSource(name, group[0]?.unit ?? '', group, this.#limit, this.table);
  }
}

function isSame(some: readonly Strand[], others: readonly Strand[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

function nameOf([first]: readonly Strand[], only: ReadonlyMap<string, string>): string {
  const { platform = '', account: own = '' } = first?.subject ?? {};
  const account = own || (only.get(platform) ?? '');
  return account === '' ? platform : `${account} (${platform})`;
}

/** A page that names no account speaks of the platform's one account, where there is only one. */
function onlyAccounts(strands: readonly Strand[]): ReadonlyMap<string, string> {
  const only = new Map<string, string>();
  const several = new Set<string>();
  for (const { subject } of strands) {
    const { platform, account } = subject;
    if (account === '') continue;
    const other = only.get(platform);
    if (other !== undefined && other !== account) several.add(platform);
    only.set(platform, account);
  }
  for (const platform of several) only.delete(platform);
  return only;
}
