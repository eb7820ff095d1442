import type { Every, ObservationContent, PageReadings, RoundStop } from '../../core/model/index.ts';

/** Parts of an address that may open somebody's account, or only say where a visitor came from. */
const NOT_KEPT =
  /token|secret|auth|session|passw|signature|credential|ticket|nonce|^(?:sid|sig|code|key|api_?key|state|jwt|otp|pin|utm_\w+|fbclid|gclid|msclkid|spm)$/i;
/** A hash that names a page; any other is a place on one. */
const ROUTE = /^#!?\/[^?]*/;
const LONGEST = 2000;
const DAY_MS = 86_400_000;

/** An address that can be opened again, without what is nobody's business; null where there is none. */
export function addressToKeep(source: string): string | null {
  try {
    const url = new URL(source);
    if (!/^https?:$/.test(url.protocol)) return null;
    url.username = '';
    url.password = '';
    for (const name of [...url.searchParams.keys()])
      if (NOT_KEPT.test(name)) url.searchParams.delete(name);
    if (
      NOT_KEPT.test(url.hash.replace(/[=?&].*$/s, '').slice(1)) ||
      /[?&]\w*token=/i.test(url.hash)
    )
      url.hash = '';
    return url.href.length <= LONGEST ? url.href : null;
  } catch {
    return null;
  }
}

/** What makes two addresses one page of the round: a platform's page of one account, else the path. */
export function stopKey({ platform, page, account }: PageReadings, address: string): string {
  const { origin, pathname, hash } = new URL(address);
  return platform && page
    ? JSON.stringify([origin, platform, page, account?.id ?? ''])
    : JSON.stringify([origin, pathname, ROUTE.exec(hash)?.[0] ?? '']);
}

/** Pages of a single post or video are many and soon old: they are no part of a round. */
const isOfOneItem = (observations: readonly ObservationContent[]): boolean => {
  const items = new Set(observations.map(({ subject }) => subject.item));
  return items.size === 1 && !items.has(undefined);
};

/**
 * The page of the round that a capture is of, with the capture noted; null for pages that are no
 * part of one: those whose numbers were not stored, and those of single posts.
 */
export function stopAfter(
  page: PageReadings,
  observations: readonly ObservationContent[],
  when: { readonly now: string; readonly today: string },
  known: readonly RoundStop[],
): RoundStop | null {
  const address = addressToKeep(page.source);
  // Where people speak, what of the address may name them is not known, and leads nowhere.
  if (page.people && page.source.includes('/-')) return null;
  if (!address || observations.length === 0 || isOfOneItem(observations)) return null;
  const key = stopKey(page, address);
  const before = known.find((stop) => stop.key === key);
  return {
    key,
    address,
    platform: page.platform,
    page: page.page,
    account: page.account?.id ?? null,
    every: before?.every ?? 1,
    added: before?.added ?? when.now,
    captured: when.now,
    day: when.today,
    last: before?.last ?? null,
  };
}

/** Whether a page is to be captured on that day of the person's. */
export function isDue(stop: Pick<RoundStop, 'every' | 'day'>, today: string): boolean {
  if (stop.every === 0) return false;
  if (stop.day === null) return true;
  return (Date.parse(today) - Date.parse(stop.day)) / DAY_MS >= stop.every;
}

/** How often a page can be captured on the round. */
export const EVERY: readonly Every[] = [1, 7, 0];
