import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Publication } from '../../core/publication/reading.ts';
import { type Feed, feedAt, feedOf, refreshOf } from './feed.ts';
import { type Formats, formatsFor } from './formats.ts';
import { namedSource, onSourcesChanged, sourceAround } from './resolve.ts';
import { onSchemeChanged, schemeOf } from './scheme.ts';
import { skeleton, tile } from './tile.ts';

const text = { type: String, reflect: true } as const;

/**
 * What every element is: it finds its publication (own `data`, own `src`, `source="#id"`, or the
 * `<bsc-source>` around it) and climbs one ladder: nothing yet, bad source, no data, stale, value.
 * Whatever goes wrong becomes a tile inside the element; nothing is thrown into the page.
 *
 * @fires bsc-load when a publication has come; `detail.publication`
 * @fires bsc-error when there is none; `detail.why` in the reader's words
 * @fires bsc-select when the person chose something; `detail.kind` and `detail.id`
 */
export abstract class FourfoldElement extends LitElement {
  /** How another copy of the script knows its own. */
  static readonly fourfold = true;

  static override properties: PropertyDeclarations = {
    src: text,
    source: text,
    refresh: text,
    pubkey: text,
    density: text,
    theme: text,
    data: { attribute: false },
  };

  declare src: string | null;
  declare source: string | null;
  declare refresh: string | null;
  declare pubkey: string | null;
  declare density: string | null;
  declare theme: string | null;
  declare data: unknown;

  #feed: Feed | null = null;
  #off: (() => void)[] = [];
  #leave: () => void = () => {};
  #told: unknown = null;
  /** Height of the outline that holds the place, in lines. */
  protected get lines(): number {
    return 4;
  }

  constructor() {
    super();
    this.src = null;
    this.source = null;
    this.refresh = null;
    this.pubkey = null;
    this.density = null;
    this.theme = null;
    this.data = undefined;
  }

  /** The element's content. Called with a publication that was understood. */
  protected abstract view(publication: Publication, formats: Formats): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#off = [
      onSourcesChanged(() => this.#follow()),
      onSchemeChanged(() => this.requestUpdate()),
    ];
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const off of this.#off) off();
    this.#leave();
    this.#feed = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const own = ['src', 'source', 'refresh', 'pubkey', 'data'];
    if (this.hasUpdated && own.some((name) => changed.has(name))) this.#follow(changed.has('data'));
  }

  protected override updated(_changed: PropertyValues): void {
    this.#tell();
  }

  override render(): TemplateResult {
    const scheme = schemeOf(this, this.theme);
    let content: TemplateResult;
    try {
      content = this.#ladder();
    } catch {
      content = tile(
        'error',
        'This could not be shown',
        'The scorecard file holds something unexpected here.',
      );
    }
    return html`<div
      class="root"
      part="base"
      data-scheme=${scheme}
      data-density=${this.density ?? 'regular'}
      aria-busy=${this.#feed?.state.kind === 'waiting' ? 'true' : nothing}
    >
      ${content}
    </div>`;
  }

  /** The publication in hand, for what is done after drawing. */
  protected get publication(): Publication | null {
    const state = this.#feed?.state;
    return state?.kind === 'ready' ? state.publication : null;
  }

  protected formats(publication: Publication): Formats {
    const page = this.closest('[lang]')?.getAttribute('lang') ?? '';
    const language = (tag: string) => tag.toLowerCase().split('-')[0];
    const asPublished = page === '' || language(page) === language(publication.locale);
    return formatsFor(asPublished ? publication.locale : page);
  }

  protected send(name: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #ladder(): TemplateResult {
    const state = this.#feed?.state;
    if (!state) {
      return tile(
        'empty',
        'No scorecard yet',
        'Give this element a src with the address of a scorecard file, or put it inside bsc-source.',
      );
    }
    if (state.kind === 'waiting') return skeleton(this.lines);
    if (state.kind === 'bad') return tile('error', 'The scorecard cannot be shown', state.why);
    const content = this.view(state.publication, this.formats(state.publication));
    return state.problem === null ? content : this.#stale(state.problem, state.loaded, content);
  }

  #stale(problem: string, loaded: number, content: TemplateResult): TemplateResult {
    const { locale } = formatsFor(this.publication?.locale ?? 'en');
    const since = new Date(loaded).toLocaleTimeString(locale, { timeStyle: 'short' });
    return html`<p class="note" part="note" role="status">
        Not refreshed since ${since}. ${problem}
      </p>
      ${content}`;
  }

  #follow(fresh = false): void {
    const next = this.#find(fresh);
    if (next === this.#feed && !fresh) return;
    this.#leave();
    this.#feed = next;
    this.#leave = next?.subscribe(() => this.requestUpdate()) ?? (() => {});
    this.requestUpdate();
  }

  #own: Feed | null = null;

  #find(fresh: boolean): Feed | null {
    if (this.data !== undefined && this.data !== null) {
      if (this.#own === null || fresh) this.#own = feedOf(this.data, this.pubkey);
      return this.#own;
    }
    this.#own = null;
    if (this.src) return feedAt(this.src, this.pubkey, refreshOf(this.refresh));
    if (this.source) return namedSource(this, this.source)?.feed ?? null;
    return sourceAround(this)?.feed ?? null;
  }

  #tell(): void {
    const state = this.#feed?.state;
    if (state?.kind === 'ready' && state.publication !== this.#told) {
      this.#told = state.publication;
      this.send('bsc-load', { publication: state.publication });
    }
    const why = state?.kind === 'bad' ? state.why : state?.kind === 'ready' ? state.problem : null;
    if (why !== null && why !== undefined && this.#told !== why) {
      this.send('bsc-error', { why });
      if (state?.kind === 'bad') this.#told = why;
    }
  }
}
