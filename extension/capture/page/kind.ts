const MOST_KINDS = 96;

/** How a text looks, as far as it tells headings, values and notes apart. */
export interface Look {
  readonly size: number;
  readonly weight: number;
  readonly color: string;
  /** Written small in the page, shown with capitals. */
  readonly caps: boolean;
  readonly family: string;
  /** Its letters are shown in another order than they are written in. */
  readonly turned: boolean;
}

/**
 * What a page's style sheets give to all elements that are built alike. A browser takes longer to
 * tell the style of one element than to measure it, and a page has the same card a thousand times.
 */
export class Kind {
  display: string | null = null;
  /** Which overflow it cuts off. */
  cut: number | null = null;
  /** The overflow across for which that was asked. */
  overflow: string | null = null;
  /** True for an inline element without room around its text. */
  isTight: boolean | null = null;
  look: Look | null = null;
  /** True where one of it is drawn. */
  isDrawn = false;
  /** How high its texts are drawn: the same style gives each line the same height. */
  height: number | null = null;
  private readonly kinds = new Map<string, Map<number, Map<string, Kind>>>();
  private known = 0;

  /** The kind of an element in one of this kind; of more kinds than a page repeats, each is its own. */
  of(name: string, position: number, attributes: string): Kind {
    const places = this.kinds.get(name) ?? new Map<number, Map<string, Kind>>();
    const kinds = places.get(position) ?? new Map<string, Kind>();
    const known = kinds.get(attributes);
    if (known) return known;
    const kind = new Kind();
    if (this.known >= MOST_KINDS) return kind;
    this.known += 1;
    this.kinds.set(name, places.set(position, kinds.set(attributes, kind)));
    return kind;
  }
}
