/** The event by which a part's script hands the part over, on its own script element: no global is made. */
export const HANDED_OVER = 'fourfold-part';

/** What the entry of a part's classic script does. */
export function handOver(part: object): void {
  document.currentScript?.dispatchEvent(new CustomEvent(HANDED_OVER, { detail: part }));
}
