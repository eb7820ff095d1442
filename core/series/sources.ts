import { dimensionOf, type Observation, type Unit } from '../model/index.ts';
import { correctedIn, isNewer } from './corrected.ts';
import { dated } from './dated.ts';
import { type AsOf, asOfLimits, isDate } from './days.ts';
import { listSource } from './list-source.ts';
import type { MetricLaw } from './metric-value.ts';
import type { Source } from './source.ts';

/**
 * A metric's observations of whole accounts by account, with corrections carried out: of the same
 * valid time the latest seen counts, and what another supersedes does not. Left out are other units,
 * and what lies after `asOf`.
 */
export function sourcesOf(
  law: MetricLaw,
  observations: readonly Observation[],
  asOf: string,
): Source[] {
  const limit = asOfLimits(asOf);
  const known = observations.filter((one) => hasBegun(one, limit));
  const superseded = correctedIn(known);
  const counted = known.filter(
    (one) => !superseded.has(one.id) && dimensionOf(one.unit as Unit) === law.unit,
  );
  const only = onlyAccounts(counted);
  const groups = new Map<string, Observation[]>();
  for (const one of counted) {
    const account = accountOf(one, only);
    const key = dated(one).group + account;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => sourceOf(group, only));
}

function accountOf({ subject }: Observation, only: ReadonlyMap<string, string>): string {
  return subject.account || (only.get(subject.platform) ?? '');
}

function sourceOf(group: readonly Observation[], only: ReadonlyMap<string, string>): Source {
  const [first] = group;
  const platform = first?.subject.platform ?? '';
  const account = first ? accountOf(first, only) : '';
  const name = account === '' ? platform : `${account} (${platform})`;
  return listSource({ name, unit: first?.unit ?? '', platform }, latestOfEach(group));
}

/** A page that names no account speaks of the platform's one account, where there is only one. */
function onlyAccounts(observations: readonly Observation[]): Map<string, string> {
  const named = new Map<string, Set<string>>();
  for (const { subject } of observations) {
    if (subject.account === '') continue;
    const accounts = named.get(subject.platform);
    if (accounts) accounts.add(subject.account);
    else named.set(subject.platform, new Set([subject.account]));
  }
  return new Map(
    [...named].flatMap(([platform, accounts]) =>
      accounts.size === 1 ? [[platform, [...accounts][0] ?? ''] as const] : [],
    ),
  );
}

function latestOfEach(observations: readonly Observation[]): Observation[] {
  const latest = new Map<string, Observation>();
  for (const one of observations) {
    const { time } = dated(one);
    const other = latest.get(time);
    if (!other || isNewer(one, other)) latest.set(time, one);
  }
  return [...latest.values()];
}

/** A moment counts up to and with the day of the report; a window has to begin before it. */
function hasBegun(one: Observation, asOf: AsOf): boolean {
  const { from, to } = dated(one);
  if (from < to) return from < asOf.at;
  return to <= (isDate(one.to) ? asOf.lastDay : asOf.lastInstant);
}
