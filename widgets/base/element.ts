import { html, nothing, type TemplateResult } from 'lit/html.js';
import { faultIn, type Publication } from '../../core/publication/reading.ts';
import { type Feed, feedFor } from './feed.ts';
import { type Formats, formatsFor } from './formats.ts';
import { giveProperties, LightElement, type Properties } from './light-element.ts';
import type { Refused } from './read.ts';
import { namedSource, onSourcesChanged, sourceAround } from './resolve.ts';
import { keepRoom, noteOutline } from './room.ts';
import { said, say, speak } from './say.ts';
import { onSchemeChanged, type Scheme, schemeOf } from './scheme.ts';
import { send } from './send.ts';
import { skeleton, tile } from './tile.ts';

/** Milliseconds for which an empty place needs no outline. */
const MOMENT = 100;
const SOURCES = ['src', 'source', 'refresh', 'pubkey', 'data'];

/**
 * What every element is: it finds its publication (own `data`, own `src`, `source="#id"`, or the
 * `<bsc-source>` around it) and climbs one ladder: nothing yet, bad source, no data, stale, value.
 * Whatever goes wrong becomes a tile inside the element; nothing is thrown into the page.
 *
 * @attr {string} src - Address of the scorecard file. Elements with the same address share one fetch.
 * @attr {string} source - `#id` of the `<bsc-source>` that feeds it, where it does not stand inside one.
 * @attr {string} refresh - How often the file is asked for again: `30s`, `15m`, `2h`; ten seconds at least.
 * @attr {string} pubkey - Public key (Ed25519, base64). A file that was not signed with it is not shown.
 * @attr {'regular'|'compact'} density - `compact` takes less room, where the element has such a form.
 * @attr {'light'|'dark'} theme - Light or dark; without it the element follows the page.
 * @attr {string} room - Height that the element keeps, so that nothing below it moves when its numbers come:
 *   pairs of a width and the height in pixels from there on, as in `240:2020 620:1010 1120:680`.
 * @prop {object|string} data - The publication itself, or its text, in place of an address.
 * @csspart base - What holds all of the element.
 * @csspart loading - The outline that holds the place while the file is under way.
 * @csspart empty - The tile where there is nothing to show yet.
 * @csspart error - The tile that says what is wrong and how to mend it.
 * @csspart altered - The same where the signature is wrong.
 * @csspart note - Why the newest file could not be had, above the last good one.
 * @fires bsc-load - `{ publication }` when a publication has come.
 * @fires bsc-error - `{ why }`, in the reader's words, when there is none or no newer one.
 */
export abstract class FourfoldElement extends LightElement {
  /** How another copy of the script knows its own. */
  static readonly fourfold = true;

  static override readonly properties: Properties = {
    src: 'text',
    source: 'text',
    refresh: 'text',
    pubkey: 'text',
    density: 'text',
    theme: 'text',
    room: 'text',
    data: 'own',
  };

  static {
    // Once for the fifteen elements that stand on it.
    giveProperties(FourfoldElement.prototype, FourfoldElement.properties);
  }

  declare src: string | null;
  declare source: string | null;
  declare refresh: string | null;
  declare pubkey: string | null;
  declare density: string | null;
  declare theme: string | null;
  declare room: string | null;
  declare data: unknown;

  #feed: Feed | null = null;
  #own: Feed | null = null;
  #off: (() => void)[] = [];
  #told: unknown = null;
  #scheme: Scheme | null = null;
  #outlined = false;
  #held: HTMLElement | null = null;
  #coming = false;

  /** Height of the outline that holds the place, in lines. */
  protected readonly lines: number = 4;

  /** The element's content. Called with a publication that was understood. */
  protected abstract view(publication: Publication, formats: Formats): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme = schemeOf(this, this.theme);
    this.#off = [
      onSourcesChanged(() => this.#follow()),
      onSchemeChanged(() => this.requestUpdate('theme')),
      () => {},
    ];
    this.#follow();
  }

  override disconnectedCallback(): void {
    for (const off of this.#off) off();
    this.#feed = null;
  }

  override requestUpdate(changed?: string): void {
    noteOutline(this.renderRoot);
    super.requestUpdate(changed);
  }

  /**
   * Nothing is drawn of what is still to come before the page itself is: what came by then needs no
   * outline, and whoever sees the page sees one. Where the page says the room, an empty place keeps it,
   * and nobody misses the outline for a moment.
   */
  protected override get ready(): boolean {
    if (this.#outlined || this.#feed?.state.kind !== 'waiting') return true;
    this.#outlined = true;
    const draw = () => this.requestUpdate();
    if (this.room) {
      this.#held = document.createElement('div');
      this.#held.className = 'root';
      this.renderRoot.append(this.#held);
      setTimeout(draw, MOMENT);
    } else requestAnimationFrame(draw);
    return false;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (changed.has('data') || changed.has('pubkey')) this.#own = null;
    // Asking for it makes the browser lay out what was just drawn, fifty times on a page of fifty.
    if (changed.has('theme')) this.#scheme = null;
    if (SOURCES.some((name) => changed.has(name))) this.#follow();
  }

  protected override updated(): void {
    const state = this.#feed?.state;
    keepRoom(this.renderRoot, this.room, state?.kind === 'ready');
    if (!state || state.kind === 'waiting' || state === this.#told) return;
    this.#told = state;
    if (state.problem) send(this, 'bsc-error', { why: said(state.problem) });
    else if (state.kind === 'ready') send(this, 'bsc-load', { publication: state.publication });
  }

  protected override render(): TemplateResult {
    this.#coming = speak(this.#language(), () => this.requestUpdate());
    this.#scheme ??= schemeOf(this, this.theme);
    this.#held?.remove();
    return html`<div
      class="root"
      part="base"
      data-scheme=${this.#scheme}
      data-density=${this.density ?? nothing}
      aria-busy=${this.#feed?.state.kind === 'waiting' ? 'true' : nothing}
    >
      ${this.#content()}
    </div>`;
  }

  /** The publication in hand, for what is done after drawing. */
  protected get publication(): Publication | null {
    const state = this.#feed?.state;
    return state?.kind === 'ready' ? state.publication : null;
  }

  /** Whether the publication's signature was checked and is right. */
  protected get verified(): boolean {
    const state = this.#feed?.state;
    return state?.kind === 'ready' && state.verified;
  }

  /** In the page's language; where that is the publication's too, in its very locale. */
  protected formats(publication: Publication): Formats {
    const page = this.#language();
    const language = (tag: string) => tag.toLowerCase().split('-')[0];
    const asPublished = page === '' || language(page) === language(publication.locale);
    return formatsFor(asPublished ? publication.locale : page);
  }

  #language(): string {
    return this.closest('[lang]')?.getAttribute('lang') ?? '';
  }

  #content(): TemplateResult {
    try {
      return this.#ladder();
    } catch {
      return tile('error', say('odd'), say('odd.why'));
    }
  }

  #ladder(): TemplateResult {
    const state = this.#feed?.state;
    if (!state) {
      if (document.readyState === 'loading') return this.#arriving();
      return tile('empty', say('unfed'), say('unfed.why'));
    }
    // Words that are under way would change the lines that stand there already.
    if (state.kind === 'waiting' || this.#coming) return skeleton(this.lines);
    if (state.kind === 'bad') return refused(state.problem);
    const formats = this.formats(state.publication);
    const content = this.view(state.publication, formats);
    // What an element asked for while it was drawn may have turned out to be wrong.
    const problem = state.problem ?? faultIn(state.publication);
    if (problem === null) return content;
    const since = state.problem && say('unrefreshed', { time: formats.time(state.loaded) });
    return html`<p class="note" part="note" role="status">${since} ${said(problem)}</p>
      ${content}`;
  }

  /** Its source may still be on the way, with the rest of the page. */
  #arriving(): TemplateResult {
    document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    return skeleton(this.lines);
  }

  #follow(): void {
    const next = this.#find();
    if (next === this.#feed) return;
    this.#off.pop()?.();
    this.#feed = next;
    this.#off.push(next?.subscribe(() => this.requestUpdate()) ?? (() => {}));
    this.requestUpdate();
  }

  #find(): Feed | null {
    if (this.data || this.src) {
      const feed = this.data ? this.#own : null;
      this.#own = feed ?? feedFor(this);
      return this.#own;
    }
    return (this.source ? namedSource(this, this.source) : sourceAround(this))?.feed ?? null;
  }
}

/** A file that was changed since it was signed is told apart from one that is merely broken. */
function refused(problem: Refused): TemplateResult {
  return problem.altered
    ? tile('error', say('altered'), said(problem), 'error altered')
    : tile('error', say('refused'), said(problem));
}
