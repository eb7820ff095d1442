import { html, type TemplateResult } from 'lit/html.js';
import { type Feed, feedFor, feedOf } from '../../base/feed.ts';
import { LightElement, type Properties } from '../../base/light-element.ts';
import { sourcesChanged } from '../../base/resolve.ts';
import { said } from '../../base/say.ts';
import { send } from '../../base/send.ts';
import { css } from '../../base/sheet.ts';

/**
 * `<bsc-source>`: loads a scorecard file once and feeds the elements inside it and those that name
 * it with `source="#id"`. The file is at `src`, or in a `<script type="application/json">` child, or
 * in the `data` property. Shows nothing of its own.
 *
 * @fires bsc-load when a publication has come
 * @fires bsc-error when it could not be loaded or understood; `detail.why`
 */
export class BscSource extends LightElement {
  static readonly fourfold = true;

  static override readonly properties: Properties = {
    src: 'text',
    refresh: 'text',
    pubkey: 'text',
    data: 'own',
  };

  static override readonly styles = [
    css`
      :host {
        display: contents;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  declare src: string | null;
  declare refresh: string | null;
  declare pubkey: string | null;
  declare data: unknown;

  #feed: Feed | null = null;
  #leave: () => void = () => {};
  #inline: MutationObserver | null = null;

  /** What those around this element listen to; null while there is nothing to load. */
  get feed(): Feed | null {
    return this.#feed;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The script child may come after this element, or still be arriving with the page.
    const again = () => {
      if (this.#feed === null && this.isConnected) this.#follow();
    };
    this.#inline = new MutationObserver(again);
    this.#inline.observe(this, { childList: true });
    document.addEventListener('DOMContentLoaded', again, { once: true });
    this.#follow();
  }

  override disconnectedCallback(): void {
    this.#inline?.disconnect();
    this.#leave();
    this.#feed = null;
    sourcesChanged();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (changed.size > 0) this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #follow(): void {
    const feed = this.data || this.src ? feedFor(this) : this.#written();
    this.#leave();
    this.#feed = feed;
    this.#leave = feed?.subscribe(() => this.#tell(feed)) ?? (() => {});
    if (feed) this.#tell(feed);
    sourcesChanged();
  }

  #written(): Feed | null {
    if (document.readyState === 'loading') return null;
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script ? feedOf(script.textContent, this.pubkey) : null;
  }

  #tell({ state }: Feed): void {
    if (state.kind === 'waiting') return;
    if (state.problem) send(this, 'bsc-error', { why: said(state.problem) });
    else if (state.kind === 'ready') send(this, 'bsc-load', { publication: state.publication });
  }
}
