import type { LightElement } from './light-element.ts';
import { say, speak } from './say.ts';
import { css } from './sheet.ts';

const styles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    justify-content: center;
    align-items: center;
    padding-block: 8px;
    font-size: 0.875em;
  }
  button {
    min-width: 2.25em;
    min-height: 2.25em;
    padding: 4px 8px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button[aria-pressed],
  button[aria-current='true'] {
    border-color: currentColor;
  }
  button[aria-current='true'] {
    font-weight: 600;
  }
  button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  @media print {
    nav {
      display: none;
    }
  }
`;

const LEAST_MS = 3000;
const FALLBACK_MS = 20_000;

/**
 * Shows the elements inside a source one after another, for a screen on a wall. It rests while the
 * pointer is over them, while the focus is in them, while the page is hidden and where the person wants
 * no motion; a button holds it, numbers and arrow keys choose. On paper, and once it is stopped, all
 * stand there.
 *
 * @param every how long each is shown: `20s`, `1m`; three seconds at least, 20 where it is no time.
 * @returns what ends it.
 */
export function kiosk(host: LightElement, every: string): () => void {
  const [, n, unit] = /^\s*(\d+(?:\.\d+)?)\s*([sm])\s*$/.exec(every) ?? [];
  const ms = n === undefined ? FALLBACK_MS : Number(n) * (unit === 'm' ? 60_000 : 1000);
  const turn = new Kiosk(host, Math.max(LEAST_MS, ms));
  return () => turn.stop();
}

class Kiosk {
  readonly #nav = document.createElement('nav');
  readonly #off = new AbortController();
  readonly #slides = new MutationObserver(() => this.#draw());
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #at = 0;
  #held: boolean;
  #left: number;
  #timer: ReturnType<typeof setInterval>;

  constructor(
    readonly host: LightElement,
    readonly ms: number,
  ) {
    this.#held = this.#still.matches;
    this.#left = ms;
    host.renderRoot.adoptedStyleSheets.push(styles);
    host.renderRoot.append(this.#nav);
    this.#slides.observe(host, { childList: true });
    const { signal } = this.#off;
    this.#still.addEventListener('change', () => this.#hold(this.#still.matches), { signal });
    host.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), { signal });
    // What is printed is all of it.
    addEventListener('beforeprint', () => this.#show(null), { signal });
    addEventListener('afterprint', () => this.#draw(), { signal });
    this.#timer = setInterval(() => this.#tick(), 250);
    this.#draw();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#off.abort();
    this.#slides.disconnect();
    this.#nav.remove();
    this.#show(null);
  }

  get #all(): HTMLElement[] {
    return [...this.host.children].filter(
      (one): one is HTMLElement =>
        one instanceof HTMLElement && !['SCRIPT', 'TEMPLATE', 'STYLE'].includes(one.tagName),
    );
  }

  /** Whoever reads or works there is not interrupted. */
  get #busy(): boolean {
    return (
      this.#held ||
      document.hidden ||
      this.host.matches(':focus-within') ||
      this.#all.some((one) => one.matches(':hover')) ||
      this.#nav.matches(':hover, :focus-within')
    );
  }

  #tick(): void {
    if (this.#busy) return;
    this.#left -= 250;
    if (this.#left <= 0) this.#go(this.#at + 1);
  }

  #go(to: number): void {
    const n = Math.max(1, this.#all.length);
    this.#at = ((to % n) + n) % n;
    this.#left = this.ms;
    this.#draw();
  }

  #hold(held: boolean): void {
    this.#held = held;
    this.#left = this.ms;
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    // Elsewhere arrows belong to what has the focus: a map, a table.
    if (!event.composedPath().includes(this.#nav)) return;
    const rtl = getComputedStyle(this.#nav).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: rtl, ArrowLeft: -rtl, Home: -this.#at, End: -this.#at - 1 }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    this.#go(this.#at + step);
    this.#nav.querySelector<HTMLElement>('[aria-current=true]')?.focus();
  }

  #show(at: number | null): void {
    for (const [i, one] of this.#all.entries()) one.hidden = at !== null && i !== at;
  }

  #draw(): void {
    const all = this.#all;
    if (this.#at >= all.length) this.#at = 0;
    this.#show(this.#at);
    speak(this.host.closest('[lang]')?.getAttribute('lang') ?? '', () => this.#draw());
    this.#nav.setAttribute('part', 'kiosk');
    this.#nav.setAttribute('aria-label', say('kiosk'));
    const had = (this.host.renderRoot.activeElement as HTMLElement | null)?.dataset.to;
    const hold = button(this.#held ? '▶' : '❚❚', say('kiosk.hold'), () => this.#hold(!this.#held));
    hold.dataset.to = 'hold';
    hold.setAttribute('aria-pressed', String(this.#held));
    const numbers = all.map((_, i) => {
      const one = button(String(i + 1), say('kiosk.one', { n: i + 1, all: all.length }), () =>
        this.#go(i),
      );
      one.dataset.to = String(i);
      one.setAttribute('aria-current', String(i === this.#at));
      return one;
    });
    this.#nav.replaceChildren(...(all.length > 1 ? [hold, ...numbers] : []));
    if (had) this.#nav.querySelector<HTMLElement>(`[data-to="${had}"]`)?.focus();
  }
}

function button(text: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = name;
  made.setAttribute('aria-label', name);
  made.setAttribute('part', 'button');
  made.addEventListener('click', press);
  return made;
}
