import { dimensionOf, isAccountLevel, type Observation, type Unit } from '../model/index.ts';
import { dayNumber, isDate } from './days.ts';
import type { MetricLaw } from './metric-value.ts';

/** The observations of one account in one unit, each valid time once. */
export interface Source {
  readonly key: string;
  /** As a person would name the account. */
  readonly name: string;
  readonly unit: string;
  readonly observations: readonly Observation[];
}

/**
 * A metric's observations by account, sorted, with corrections carried out: of the same valid time
 * the latest seen counts, and what another supersedes does not. Left out are items and segments
 * (they are parts of an account's number), other units, and what lies after `asOf`.
 */
export function sourcesOf(
  law: MetricLaw,
  observations: readonly Observation[],
  asOf: string,
): Source[] {
  const known = observations.filter((one) => one.metric === law.id && hasBegun(one, asOf));
  const superseded = new Set(known.flatMap((one) => one.supersedes ?? []));
  const counted = known.filter(
    (one) =>
      !superseded.has(one.id) &&
      isAccountLevel(one.subject) &&
      dimensionOf(one.unit as Unit) === law.unit,
  );
  const only = onlyAccounts(counted);
  const groups = new Map<string, Observation[]>();
  for (const one of counted) {
    const { platform } = one.subject;
    const account = one.subject.account || (only.get(platform) ?? '');
    const key = JSON.stringify([platform, account, one.unit]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .map(([key, group]) => {
      const [platform = '', account = '', unit = ''] = JSON.parse(key) as string[];
      const name = account === '' ? platform : `${account} (${platform})`;
      return { key, name, unit, observations: latestOfEach(group) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A page that names no account speaks of the platform's one account, where there is only one. */
function onlyAccounts(observations: readonly Observation[]): Map<string, string> {
  const named = new Map<string, Set<string>>();
  for (const { subject } of observations) {
    if (subject.account === '') continue;
    named.set(subject.platform, (named.get(subject.platform) ?? new Set()).add(subject.account));
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
    const time = `${dayNumber(one.from)}/${dayNumber(one.to)}`;
    const other = latest.get(time);
    if (!other || isNewer(one, other)) latest.set(time, one);
  }
  return [...latest.values()];
}

/** Seen later; of the same moment the one with the narrower interval; then by id, to be the same always. */
function isNewer(one: Observation, other: Observation): boolean {
  const seen = dayNumber(one.seen) - dayNumber(other.seen);
  const width = one.high - one.low - (other.high - other.low);
  return seen !== 0 ? seen > 0 : width !== 0 ? width < 0 : one.id < other.id;
}

/** A moment counts up to and with the day of the report; a window has to begin before it. */
function hasBegun(one: Observation, asOf: string): boolean {
  const [from, limit] = [dayNumber(one.from), dayNumber(asOf)];
  if (one.from !== one.to) return from < limit;
  return isDate(asOf) ? from < limit + 1 : from <= limit;
}
