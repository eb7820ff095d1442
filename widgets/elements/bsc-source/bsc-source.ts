import {
  css,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { type Feed, feedAt, feedOf, refreshOf } from '../../base/feed.ts';
import { sourcesChanged } from '../../base/resolve.ts';

const text = { type: String, reflect: true } as const;

/**
 * `<bsc-source>`: loads a scorecard file once and feeds the elements inside it and those that name
 * it with `source="#id"`. The file is at `src`, or in a `<script type="application/json">` child, or
 * in the `data` property. Shows nothing of its own.
 *
 * @fires bsc-load when a publication has come
 * @fires bsc-error when it could not be loaded or understood; `detail.why`
 */
export class BscSource extends LitElement {
  static readonly fourfold = true;

  static override properties: PropertyDeclarations = {
    src: text,
    refresh: text,
    pubkey: text,
    data: { attribute: false },
  };

  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  declare src: string | null;
  declare refresh: string | null;
  declare pubkey: string | null;
  declare data: unknown;

  #feed: Feed | null = null;
  #leave: () => void = () => {};
  #inline: MutationObserver | null = null;

  constructor() {
    super();
    this.src = null;
    this.refresh = null;
    this.pubkey = null;
    this.data = undefined;
  }

  /** What those around this element listen to; null while there is nothing to load. */
  get feed(): Feed | null {
    return this.#feed;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The script child may come after this element, or still be arriving with the page.
    const again = () => {
      if (this.#feed === null) this.#follow();
    };
    this.#inline = new MutationObserver(again);
    this.#inline.observe(this, { childList: true });
    document.addEventListener('DOMContentLoaded', again, { once: true });
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inline?.disconnect();
    this.#leave();
    this.#feed = null;
    sourcesChanged();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.size > 0) this.#follow();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #follow(): void {
    this.#leave();
    this.#feed = this.#find();
    const feed = this.#feed;
    this.#leave = feed?.subscribe(() => this.#tell(feed)) ?? (() => {});
    if (feed && feed.state.kind !== 'waiting') this.#tell(feed);
    sourcesChanged();
  }

  #find(): Feed | null {
    if (this.data !== undefined && this.data !== null) return feedOf(this.data, this.pubkey);
    if (this.src) return feedAt(this.src, this.pubkey, refreshOf(this.refresh));
    if (document.readyState === 'loading') return null;
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script ? feedOf(script.textContent, this.pubkey) : null;
  }

  #tell(feed: Feed): void {
    const { state } = feed;
    const why = state.kind === 'bad' ? state.why : state.kind === 'ready' ? state.problem : null;
    if (why !== null) this.#send('bsc-error', { why });
    else if (state.kind === 'ready') this.#send('bsc-load', { publication: state.publication });
  }

  #send(name: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
