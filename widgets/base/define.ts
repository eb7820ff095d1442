interface Marked {
  readonly fourfold?: boolean;
}

/**
 * Registers an element once. A second copy of the script and a stranger's element of the same name
 * both leave the page working: whoever came first keeps the name, and the console says so.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const there = customElements.get(tag) as (CustomElementConstructor & Marked) | undefined;
  if (there === undefined) {
    customElements.define(tag, element);
    return;
  }
  const whose = there.fourfold ? 'another copy of Fourfold' : 'another script';
  // biome-ignore lint/suspicious/noConsole: the page's owner has no other place to learn this
  console.warn(`Fourfold: <${tag}> came from ${whose} on this page first. That one stays.`);
}
