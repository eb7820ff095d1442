import { warn } from './warn.ts';

/**
 * Registers an element once. A stranger's element of the same name leaves the page working: whoever
 * came first keeps the name, and the console says so. Two copies of this script end at its first
 * line, so that what is told here is always of another script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const there = customElements.get(tag);
  if (!there) customElements.define(tag, element);
  else if (!('fourfold' in there)) warn('foreign', { tag });
}
