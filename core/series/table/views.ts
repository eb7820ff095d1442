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
  #byKey = new Map<string, TableSource>();
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

  #known(strands: readonly Strand[]): readonly Source[] {
    const only = onlyAccounts(strands);
    const groups = new Map<string, Strand[]>();
    for (const strand of strands) {
      const { platform, account } = strand.subject;
      const key = strand.group + (account || (only.get(platform) ?? ''));
      const group = groups.get(key);
      if (group) group.push(strand);
      else groups.set(key, [strand]);
    }
    const before = this.#byKey;
    this.#byKey = new Map();
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([key, group]) => {
      const last = before.get(key);
      const source = last?.isOf(group) ? last : this.#sourceOf(group, only);
      this.#byKey.set(key, source);
      return source;
    });
  }

  #sourceOf(group: readonly Strand[], only: ReadonlyMap<string, string>): TableSource {
    const [first] = group;
    const { platform = '', account: own = '' } = first?.subject ?? {};
    const account = own || (only.get(platform) ?? '');
    const name = account === '' ? platform : `${account} (${platform})`;
    return new TableSource(name, first?.unit ?? '', group, this.#limit, this.table);
  }
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
