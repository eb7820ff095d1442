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
    const colour = getComputedStyle(at).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!colour.startsWith('rgb') || alpha < 0.5) continue;
    return 0.3 * red + 0.6 * green + 0.1 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}

function parent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const up = element.parentNode;
  return up instanceof ShadowRoot ? up.host : element.parentElement;
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

/** Hears when the page or the person switches between light and dark, or the page its language. */
export function onSchemeChanged(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(tellTwice);
    const attributeFilter = [
      'class',
      'style',
      'lang',
      'dir',
      'theme',
      'data-theme',
      'data-bs-theme',
      'data-mode',
    ];
    observer.observe(document.documentElement, { attributeFilter });
    if (document.body) observer.observe(document.body, { attributeFilter });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellTwice);
  }
  return () => listeners.delete(listener);
}
