import { render, type TemplateResult } from 'lit/html.js';

/** Said where nothing can be drawn. Of all that draws, it is templates that a page can refuse. */
const UNSHOWN = 'This could not be shown. List fourfold in trusted-types.';

/** `text` and `flag` live in the attribute of their name; `own` is a property without one. */
export type PropertyKind = 'text' | 'flag' | 'own';
export type Properties = Readonly<Record<string, PropertyKind>>;

/**
 * A custom element drawn with Lit's templates. It stands in for LitElement, whose controllers,
 * converters and older-browser paths weigh a tenth of all that a page may load for its scorecard.
 * Attributes are the state: a property that has one reads and writes it.
 */
export abstract class LightElement extends HTMLElement {
  static readonly properties: Properties = {};
  static readonly styles: readonly CSSStyleSheet[] = [];

  /** Asked for once, at registration: the moment to give the class those properties that it has not yet. */
  // biome-ignore-start lint/complexity/noThisInStatic: it is the subclass that is registered
  static get observedAttributes(): string[] {
    const { properties, prototype } = this;
    giveProperties(prototype, properties);
    return ['lang', 'dir', ...Object.keys(properties).filter((name) => properties[name] !== 'own')];
  }
  // biome-ignore-end lint/complexity/noThisInStatic: it is the subclass that is registered

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  #changed = new Set<string>();
  #update: Promise<void> | null = null;

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [...(this.constructor as typeof LightElement).styles];
  }

  /** Resolves when what was asked for is drawn. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  connectedCallback(): void {
    // A page may have set properties before the script came; they hide the class's own.
    for (const name of Object.keys((this.constructor as typeof LightElement).properties)) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (!early) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early.value);
    }
    this.#changed.clear();
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before !== now) this.requestUpdate(name);
  }

  /** Draws soon, once for all that changed until then. */
  requestUpdate(changed?: string): void {
    if (changed) this.#changed.add(changed);
    this.#update ??= Promise.resolve().then(() => this.#draw());
  }

  /** Hears which properties changed, before the element is drawn. */
  protected willUpdate(_changed: ReadonlySet<string>): void {}

  /** Whether it is time to draw; who says no asks again. */
  protected get ready(): boolean {
    return true;
  }

  protected abstract render(): TemplateResult;

  /** Called when drawn. */
  protected updated(): void {}

  #draw(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    if (this.isConnected) {
      try {
        this.willUpdate(changed);
        if (this.ready) render(this.render(), this.renderRoot);
      } catch {
        // What stands in the page without a script, such as a table, says more than a refusal alone.
        this.renderRoot.textContent = UNSHOWN;
      }
    }
    this.#update = null;
    if (this.isConnected) this.updated();
  }
}

/** Gives a class the properties that neither it nor one that it stands on has. */
export function giveProperties(prototype: LightElement, properties: Properties): void {
  for (const [name, kind] of Object.entries(properties)) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, kind === 'own' ? held(name) : mirrored(name, kind));
  }
}

function held(name: string): PropertyDescriptor & ThisType<LightElement> {
  const values = new WeakMap<LightElement, unknown>();
  return {
    get() {
      return values.get(this);
    },
    set(value) {
      if (values.get(this) === value) return;
      values.set(this, value);
      this.requestUpdate(name);
    },
  };
}

function mirrored(name: string, kind: PropertyKind): PropertyDescriptor & ThisType<LightElement> {
  return {
    get() {
      return kind === 'flag' ? this.hasAttribute(name) : this.getAttribute(name);
    },
    set(value) {
      if (kind === 'flag') this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  };
}
