import type { TemplateResult } from 'lit/html.js';
import type { Publication } from '../../core/publication/reading.ts';
import { FourfoldElement } from './element.ts';
import type { Formats } from './formats.ts';
import type { Properties } from './light-element.ts';
import { loadPart, type Parts } from './parts.ts';
import { say } from './say.ts';
import { shared } from './styles.ts';
import { skeleton, tile } from './tile.ts';
import { tokens } from './tokens.ts';

/** What draws an element of a lazy part: one for each element on the page. */
export interface Drawer {
  readonly styles: readonly CSSStyleSheet[];
  view(publication: Publication, formats: Formats): TemplateResult;
  /** Called when drawn; null while there is nothing to show. */
  drawn?(publication: Publication | null, formats: Formats | null): void;
  /** Called when the element left the page. */
  gone?(): void;
}

/** What makes a drawer for an element of its kind. */
export type MakeDrawer = (host: never) => Drawer;

/**
 * An element of which the first script knows name, attributes, place and states, while what draws
 * it is fetched with the first of its kind. Where that cannot be had it says so in its place.
 */
export abstract class LazyElement extends FourfoldElement {
  static override readonly properties: Properties = { ...FourfoldElement.properties, lazy: 'own' };
  static override readonly styles = [...tokens, shared];

  declare private lazy: Drawer | null | undefined;

  #dressed: Drawer | null = null;

  /** The part that draws it, and its name there. */
  protected abstract readonly drawnBy: readonly [part: keyof Parts, name: string];

  /** What draws a lesser picture of it where that part cannot be had. */
  protected readonly orBy: LazyElement['drawnBy'] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.wanted();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lazy?.gone?.();
  }

  /** Asks for what draws it. */
  protected wanted(): void {
    if (this.lazy) return;
    this.#drawBy(this.drawnBy)
      .catch(() => this.orBy && this.#drawBy(this.orBy))
      .catch(() => null)
      .then((drawer) => {
        this.lazy = drawer;
      });
  }

  async #drawBy([part, name]: LazyElement['drawnBy']): Promise<Drawer | null> {
    const drawers: Record<string, MakeDrawer> = (await loadPart(part)).drawers;
    return drawers[name]?.(this as never) ?? null;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    if (this.lazy === null) {
      return tile('error', say('part.gone'), say('part.why', { name: this.drawnBy[0] }));
    }
    const { lazy } = this;
    if (!lazy) return skeleton(this.lines);
    // Not before there is what they are for: the outline would move.
    if (this.#dressed !== lazy) this.renderRoot.adoptedStyleSheets.push(...lazy.styles);
    this.#dressed = lazy;
    return lazy.view(publication, formats);
  }

  protected override updated(): void {
    super.updated();
    const { publication } = this;
    this.lazy?.drawn?.(publication, publication && this.formats(publication));
  }
}
