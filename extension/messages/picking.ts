/** As long as a person may take to pick numbers on one page before the page has to be asked for anew. */
const LONGEST_MS = 60 * 60_000;

/** The note that a person picks numbers in a tab. */
export const pickingIn = (tab: number, origin: string, now: string): string =>
  `${tab} ${origin} ${now}`;

/** Whether the person asked to pick numbers in this tab and site. A page that claims it is not believed. */
export function isPicking(
  note: string | undefined,
  tab: number,
  origin: string,
  now: string,
): boolean {
  const [where, site, since] = (note ?? '').split(' ');
  const age = Date.parse(now) - Date.parse(since ?? '');
  return where === String(tab) && site === origin && age >= 0 && age < LONGEST_MS;
}
