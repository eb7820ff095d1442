export type Scheme = 'light' | 'dark';

/**
 * Light or dark, so that a widget looks native on a stranger's page: the `theme` attribute first,
 * then the `color-scheme` that the page declares, then the colour that the page really paints
 * behind the element (many pages turn dark without saying so in CSS).
 */
export function schemeOf(element: Element, theme: string | null): Scheme {
  if (theme === 'light' || theme === 'dark') return theme;
  const declared = getComputedStyle(element).colorScheme;
  const dark = /\bdark\b/.test(declared);
  const light = /\blight\b/.test(declared);
  if (dark && light) return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (dark) return 'dark';
  return light ? 'light' : painted(element);
}

function painted(element: Element): Scheme {
  for (let at: Element | null = element; at; at = parent(at)) {
    const [red, green, blue, alpha] = channels(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}

function parent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const up = element.parentNode;
  return up instanceof ShadowRoot ? up.host : element.parentElement;
}

function channels(colour: string): readonly [number, number, number, number] {
  const numbers = /^rgba?\(([^)]*)\)/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return [numbers?.[0] ?? 0, numbers?.[1] ?? 0, numbers?.[2] ?? 0, numbers ? (numbers[3] ?? 1) : 0];
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
const tell = () => {
  for (const listener of [...listeners]) listener();
};
/** Pages fade between themes; the colour that counts is the one after the fade. */
const tellTwice = () => {
  tell();
  setTimeout(tell, 450);
};

/** Hears when the page or the person switches between light and dark. */
export function onSchemeChanged(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(tellTwice);
    const attributeFilter = ['class', 'style', 'theme', 'data-theme', 'data-bs-theme', 'data-mode'];
    observer.observe(document.documentElement, { attributeFilter });
    if (document.body) observer.observe(document.body, { attributeFilter });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellTwice);
  }
  return () => listeners.delete(listener);
}
