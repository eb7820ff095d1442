import type { LightElement } from './light-element.ts';

/** Puts an element on the page and waits until it is drawn. Tests only. */
export async function put<T extends HTMLElement = LightElement>(
  tag: string,
  properties: Record<string, unknown> = {},
  into: ParentNode & Node = document.body,
): Promise<T> {
  const element = document.createElement(tag) as T;
  Object.assign(element, properties);
  into.appendChild(element);
  await drawn(element);
  // What is still to come is drawn with the page's next frame.
  if (tag !== 'bsc-source' && (properties.src || properties.data))
    await until(() => part(element, 'base') !== null);
  // A trend's card comes with its lazy part.
  if (properties.data) await until(() => part(element, 'loading') === null);
  return element;
}

/** Waits until an element has drawn what it knows, also after a second round. */
export async function drawn(element: Element): Promise<void> {
  for (let i = 0; i < 3; i++) await (element as LightElement).updateComplete;
}

/** All that a person reads in an element, blanks folded. */
export function words(element: Element): string {
  return folded(element.shadowRoot?.querySelector('.root')?.textContent);
}

export function folded(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

export function part(element: Element, name: string): Element | null {
  return element.shadowRoot?.querySelector(`[part~="${name}"]`) ?? null;
}

/** Waits for something that comes by itself. */
export async function until(test: () => boolean, ms = 4000): Promise<void> {
  const end = performance.now() + ms;
  while (!test()) {
    if (performance.now() > end) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** An address on this machine for a content; nothing goes over a network. */
export function addressOf(content: string | object, type = 'application/json'): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return URL.createObjectURL(new Blob([text], { type }));
}
