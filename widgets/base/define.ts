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
  } else if (there !== element) {
    say(tag, there.fourfold === true);
  }
}

function say(tag: string, ours: boolean): void {
  const why = ours
    ? `Fourfold is on this page twice. <${tag}> keeps the copy that came first; remove one of the two scripts.`
    : `<${tag}> already belongs to another script on this page. Fourfold leaves it alone, so this element will not show a scorecard.`;
  // biome-ignore lint/suspicious/noConsole: the page's owner has no other place to learn this
  console.warn(why);
}
