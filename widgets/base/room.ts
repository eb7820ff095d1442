/** How high an outline was. */
const heights = new WeakMap<Element, number>();

/**
 * Notes how high an outline is, before anything is drawn in its place: of fifty elements all are asked
 * before the first is drawn, so that the browser lays out nothing for it.
 */
export function noteOutline(within: ParentNode): void {
  const root = within.querySelector('.bones')?.closest<HTMLElement>('.root');
  if (root) heights.set(root, root.offsetHeight);
}

/**
 * Height in pixels that an element keeps at a width, by its attribute `room`: pairs of a width and the
 * height that it keeps from there on, as in `240:2020 620:1010 1120:680`. Null where none is said.
 *
 * @example
 * roomAt('240:2020 620:1010', 700) // → 1010
 * roomAt('soon', 700) // → null
 */
export function roomAt(room: string | null, width: number): number | null {
  let found: number | null = null;
  for (const [, from, height] of (room ?? '').matchAll(/(\d{1,5}):(\d{1,5})(?!\d)/g)) {
    if (found === null || Number(from) <= width) found = Number(height);
  }
  return found;
}

interface Fit {
  readonly room: string;
  readonly outlined: boolean;
}
const fits = new WeakMap<Element, Fit>();

/**
 * What stands below an element does not move when its content comes in the place of its outline: the
 * place stays as high as it was, or as the page says. When the window changes all is laid out anew
 * anyway, and the height of an outline says nothing any more.
 */
export function keepRoom(root: HTMLElement, room: string | null, filled: boolean): void {
  const outlined = root.querySelector('.bones') !== null;
  if (room) {
    const before = fits.get(root);
    if (!before) atResize(root, fitTo);
    fits.set(root, { room, outlined });
    if (before?.room !== room || before.outlined !== outlined) fitTo(root);
  } else if (!outlined) {
    // A tile that says what is wrong needs no room for a scorecard.
    if (filled && heights.has(root)) {
      rule(root, `min-height:${heights.get(root)}px`);
      atResize(root, (one) => rule(one, ''));
    }
    heights.delete(root);
  }
}

/** An outline is no higher than what will stand there. */
function fitTo(root: HTMLElement): void {
  const { room, outlined } = fits.get(root) ?? { room: null, outlined: false };
  const height = roomAt(room, root.clientWidth);
  const kept = height === null ? '' : `min-height:${height}px;`;
  rule(root, kept && outlined ? `${kept}max-height:${height}px;overflow:clip` : kept);
}

const sheets = new WeakMap<Element, CSSStyleSheet>();

/** In a sheet of its own: a strict page has no style attributes. What an element says of its outline gives way. */
function rule(root: HTMLElement, text: string): void {
  const sheet = sheets.get(root) ?? new CSSStyleSheet();
  if (!sheets.has(root)) (root.getRootNode() as ShadowRoot).adoptedStyleSheets.push(sheet);
  sheets.set(root, sheet);
  sheet.replaceSync(`.root.root{${text}}`);
}

/** An element that left the page is not held back by it. */
function atResize(root: HTMLElement, then: (root: HTMLElement) => void): void {
  const held = new WeakRef(root);
  const listener = () => {
    const one = held.deref();
    if (one) then(one);
    else removeEventListener('resize', listener);
  };
  addEventListener('resize', listener);
}
