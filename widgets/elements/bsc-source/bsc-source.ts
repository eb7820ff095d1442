import { html, type TemplateResult } from 'lit/html.js';
import { type Feed, feedFor, feedOf } from '../../base/feed.ts';
import { LightElement, type Properties } from '../../base/light-element.ts';
import { loadPart } from '../../base/parts.ts';
import { sourcesChanged } from '../../base/resolve.ts';
import { said } from '../../base/say.ts';
import { send } from '../../base/send.ts';
import { css } from '../../base/sheet.ts';

/**
 * `<bsc-source>`: loads a scorecard file once and feeds the elements inside it and those that name
 * it with `source="#id"`. The file is at `src`, or in a `<script type="application/json">` child, or
 * in the `data` property. Shows nothing of its own.
 *
 * @attr {string} src - Address of the scorecard file. Elements with the same address share one fetch.
 * @attr {string} refresh - How often the file is asked for again: `30s`, `15m`, `2h`; ten seconds at least.
 * @attr {string} pubkey - Public key (Ed25519, base64). A file that was not signed with it is not shown.
 * @attr {string} kiosk - Shows the elements inside one after another, for a screen on a wall, each as long as
 *   this says: `20s`, `1m`. It rests under the pointer, with the focus, and where no motion is wanted.
 * @prop {object|string} data - The publication itself, or its text, in place of an address.
 * @slot - The elements that it feeds, and a `<script type="application/json">` with the file.
 * @csspart kiosk - The buttons that hold, and choose what is shown.
 * @csspart button - One of them.
 * @fires bsc-load - `{ publication }` when a publication has come.
 * @fires bsc-error - `{ why }` when it could not be loaded or understood.
 */
export class BscSource extends LightElement {
  static readonly fourfold = true;

  static override readonly properties: Properties = {
    src: 'text',
    refresh: 'text',
    pubkey: 'text',
    kiosk: 'text',
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
  declare kiosk: string | null;
  declare data: unknown;

  #feed: Feed | null = null;
  #leave: () => void = () => {};
  #still: () => void = () => {};
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
    void this.#rotate();
  }

  override disconnectedCallback(): void {
    this.#inline?.disconnect();
    this.#leave();
    this.#still();
    this.#feed = null;
    sourcesChanged();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (['src', 'refresh', 'pubkey', 'data'].some((name) => changed.has(name))) this.#follow();
    if (changed.has('kiosk')) void this.#rotate();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Without its part all stand there at once, as on a page without a script. */
  async #rotate(): Promise<void> {
    const every = this.kiosk;
    const part = every && (await loadPart('more').catch(() => null));
    this.#still();
    this.#still =
      part && this.kiosk === every && this.isConnected ? part.kiosk(this, every) : () => {};
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
    const script = this.querySelector(':scope > script[type="application/json"]');
    // While the page arrives, what is followed by something is there as a whole.
    const whole = document.readyState !== 'loading' || script?.nextSibling;
    return script && whole ? feedOf(script.textContent, this.pubkey) : null;
  }

  #tell({ state }: Feed): void {
    if (state.kind === 'waiting') return;
    if (state.problem) send(this, 'bsc-error', { why: said(state.problem) });
    else if (state.kind === 'ready') send(this, 'bsc-load', { publication: state.publication });
  }
}
