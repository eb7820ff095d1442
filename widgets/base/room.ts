/** What is known of the place of an element, by its shadow root. */
interface Place {
  /** How high its outline was; absent where there was none. */
  height?: number | undefined;
  room?: string;
  outlined?: boolean;
  /** A sheet of its own: a strict page has no style attributes. */
  sheet?: CSSStyleSheet;
}
const places = new WeakMap<ShadowRoot, Place>();

function placeOf(within: ShadowRoot): Place {
  const place = places.get(within) ?? {};
  places.set(within, place);
  return place;
}

const rootIn = (within: ShadowRoot) => within.querySelector<HTMLElement>('.root');
const isOutlined = (within: ShadowRoot) => within.querySelector('.bones') !== null;

/**
 * Notes how high an outline is, before anything is drawn in its place: of fifty elements all are asked
 * before the first is drawn, so that the browser lays out nothing for it.
 */
export function noteOutline(within: ShadowRoot): void {
  if (isOutlined(within)) placeOf(within).height = rootIn(within)?.offsetHeight;
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

/**
 * What stands below an element does not move when its content comes in the place of its outline: the
 * place stays as high as it was, or as the page says. When the window changes all is laid out anew
 * anyway, and the height of an outline says nothing any more.
 */
export function keepRoom(within: ShadowRoot, room: string | null, filled: boolean): void {
  const outlined = isOutlined(within);
  const place = placeOf(within);
  if (room) {
    const known = place.room === room && place.outlined === outlined;
    Object.assign(place, { room, outlined });
    if (!known) fitTo(within);
  } else if (!outlined) {
    // A tile that says what is wrong needs no room for a scorecard.
    if (filled && place.height) rule(within, `min-height:${place.height}px`);
    place.height = undefined;
  }
}

/** An outline is no higher than what will stand there. */
function fitTo(within: ShadowRoot): void {
  const { room, outlined } = placeOf(within);
  const height = room && roomAt(room, rootIn(within)?.clientWidth ?? 0);
  const kept = height ? `min-height:${height}px;` : '';
  rule(within, kept && outlined ? `${kept}max-height:${height}px;overflow:clip` : kept);
}

/** What an element says of its outline gives way. */
function rule(within: ShadowRoot, text: string): void {
  const place = placeOf(within);
  if (!place.sheet) {
    place.sheet = new CSSStyleSheet();
    within.adoptedStyleSheets.push(place.sheet);
    fitAtResize(new WeakRef(within));
  }
  place.sheet.replaceSync(`.root.root{${text}}`);
}

/** An element that left the page is not held back by it. */
function fitAtResize(held: WeakRef<ShadowRoot>): void {
  const listener = () => {
    const within = held.deref();
    if (within) fitTo(within);
    else removeEventListener('resize', listener);
  };
  addEventListener('resize', listener);
}
