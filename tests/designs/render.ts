import type { Chance } from './chance.ts';
import type { Css, Part } from './node.ts';

/** How a page's markup is written. */
export interface Markup {
  readonly tags: 'semantic' | 'soup' | 'spans' | 'custom';
  readonly classes: 'inline' | 'hashed' | 'utility' | 'bem';
  /** How often a text stands in one more element. */
  readonly wrap: number;
  /** Whether line breaks stand between elements, as in a page written by hand. */
  readonly isAiry: boolean;
  readonly shadow: 'none' | 'whole' | 'slotted';
}

const BLOCKS = new Set(
  'div p section article header footer main nav aside ul ol li dl dt dd h1 h2 h3 h4 h5 h6 figure form'.split(
    ' ',
  ),
);
const NATURAL = new Set(
  'table thead tbody tfoot tr td th svg select input button option'.split(' '),
);
const SEMANTIC: Readonly<Record<string, readonly string[]>> = {
  nav: ['nav', 'aside'],
  top: ['header'],
  main: ['main'],
  section: ['section', 'div'],
  cards: ['div', 'ul', 'section'],
  card: ['article', 'section', 'div', 'li', 'a'],
  page: ['h1'],
  title: ['h2', 'h3'],
  label: ['h3', 'h4', 'p', 'span', 'dt', 'small', 'div'],
  value: ['p', 'strong', 'h2', 'span', 'dd', 'h3', 'div'],
  delta: ['span', 'p', 'small', 'div'],
  caption: ['p', 'small', 'footer', 'span'],
  list: ['ul', 'div'],
  row: ['li', 'div'],
};
const VOID = new Set(['br', 'img', 'input', 'hr']);

const RESET =
  '[hidden]{display:none!important}*{margin:0;padding:0;box-sizing:border-box}h1,h2,h3,h4,h5,h6{font-size:inherit;font-weight:inherit}ul,ol{list-style:none}a{color:inherit;text-decoration:none}small,strong{font-size:inherit;font-weight:inherit}button{font:inherit;color:inherit;background:none;border:0;text-align:inherit}table{border-collapse:collapse}';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function hash(text: string): string {
  let h = 5381;
  for (const sign of text) h = (Math.imul(h, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return h.toString(36);
}

const declared = (css: Css): string =>
  Object.entries(css)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** Writes drawn parts as HTML. */
export class Writer {
  private readonly chance: Chance;
  private readonly markup: Markup;
  private readonly chosen = new Map<string, string>();
  private readonly wraps = new Map<string, number>();
  private readonly rules = new Map<string, string>();
  private depth = 0;

  constructor(chance: Chance, markup: Markup) {
    this.chance = chance;
    this.markup = markup;
  }

  get sheet(): string {
    return RESET + [...this.rules].map(([selector, css]) => `.${selector}{${css}}`).join('\n');
  }

  private tagOf(one: Part, parent: string): string {
    if (one.tag) return one.tag;
    // A paragraph ends where a block begins.
    const plain = one.isInline || parent === 'p' ? 'span' : 'div';
    const { tags } = this.markup;
    if (tags === 'spans') return 'span';
    if (tags === 'soup') return plain;
    if (tags === 'custom') return SEMANTIC[one.role] ? `x-${one.role}` : plain;
    const known = this.chosen.get(one.role) ?? this.choose(one.role, plain);
    return fits(known, parent) ? known : plain;
  }

  private choose(role: string, plain: string): string {
    const tag = this.chance.one(SEMANTIC[role] ?? [plain]);
    this.chosen.set(role, tag);
    return tag;
  }

  private look(one: Part, css: Css): string {
    const text = declared(css);
    if (!text) return '';
    const { classes } = this.markup;
    if (classes === 'inline' || this.depth > 0) return ` style="${escaped(text)}"`;
    const names =
      classes === 'utility'
        ? Object.entries(css).map(([name, value]) =>
            this.rule(shortName(name, value), `${name}:${value}`),
          )
        : [this.rule(classes === 'hashed' ? `css-${hash(text)}` : this.bem(one.role, text), text)];
    return ` class="${names.join(' ')}"`;
  }

  private bem(role: string, text: string): string {
    for (let n = 0; ; n += 1) {
      const name = `ui-${role}${n > 0 ? `--${n}` : ''}`;
      const held = this.rules.get(name);
      if (held === undefined || held === text) return name;
    }
  }

  private rule(name: string, css: string): string {
    this.rules.set(name, css);
    return name;
  }

  private displayed(one: Part, tag: string): Css {
    if (one.css.display || NATURAL.has(tag)) return one.css;
    if (!one.isInline && !BLOCKS.has(tag)) return { display: 'block', ...one.css };
    if (one.isInline && BLOCKS.has(tag)) return { display: 'inline', ...one.css };
    return one.css;
  }

  private content(one: Part, tag: string): string {
    if (one.raw !== undefined) return one.raw;
    const inner = one.kids
      .map((kid) => (typeof kid === 'string' ? escaped(kid) : this.write(kid, tag)))
      .join(
        this.markup.isAiry && !one.isInline && one.kids.every((kid) => typeof kid !== 'string')
          ? '\n'
          : '',
      );
    const isText = one.kids.length > 0 && one.kids.every((kid) => typeof kid === 'string');
    if (!isText || NATURAL.has(tag)) return inner;
    const wraps = this.wrapsOf(one.role);
    if (wraps === 0) return inner;
    return wraps > 1 ? `<span><span>${inner}</span></span>` : `<span>${inner}</span>`;
  }

  write(one: Part, parent = 'div'): string {
    if (one.role === 'card' && this.markup.shadow !== 'none' && this.depth === 0)
      return this.host(one);
    const tag = this.tagOf(one, parent);
    const open = `<${tag}${this.attributes(one)}${this.look(one, this.displayed(one, tag))}>`;
    return VOID.has(tag) ? open : `${open}${this.content(one, tag)}</${tag}>`;
  }

  /** Things of one kind are written alike on one page. */
  private wrapsOf(role: string): number {
    const known = this.wraps.get(role);
    if (known !== undefined) return known;
    const count = this.chance.yes(this.markup.wrap) ? this.chance.from(1, 2) : 0;
    this.wraps.set(role, count);
    return count;
  }

  private attributes(one: Part): string {
    const mark = one.mark === undefined ? '' : ` data-part="${one.mark}"`;
    return (
      mark +
      Object.entries(one.attrs)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('')
    );
  }

  /** A card whose inside is its own tree, or whose children are put into one. */
  private host(one: Part): string {
    const isSlotted = this.markup.shadow === 'slotted';
    const entries = Object.entries(one.css);
    const isLayout = ([name]: [string, string]) =>
      /^(?:display|flex-direction|gap|align-items|justify-content|grid-.*)$/.test(name);
    const lay = Object.fromEntries(entries.filter(isLayout));
    const own = isSlotted
      ? Object.fromEntries(entries.filter((entry) => !isLayout(entry)))
      : one.css;
    const open = `<x-card${this.attributes(one)}${this.look(one, { display: 'block', ...own })}>`;
    this.depth += isSlotted ? 0 : 1;
    const inner = this.content(one, 'div');
    this.depth -= isSlotted ? 0 : 1;
    const tree = isSlotted
      ? `<div style="${escaped(declared(lay))}"><slot></slot></div>`
      : `<style>${RESET}</style>${inner}`;
    return `${open}<template shadowrootmode="open">${tree}</template>${isSlotted ? inner : ''}</x-card>`;
  }
}

/** Whether the parser leaves such an element where it stands. */
function fits(tag: string, parent: string): boolean {
  if (tag === 'li') return parent === 'ul' || parent === 'ol';
  if (tag === 'dt' || tag === 'dd') return parent === 'dl' || parent === 'div';
  if (/^(?:p|h[1-6]|span|strong|small)$/.test(parent)) return /^(?:span|strong|small)$/.test(tag);
  if (parent === 'ul' || parent === 'ol') return false;
  return true;
}

const shortName = (name: string, value: string): string =>
  `${name
    .split('-')
    .map((one) => one.slice(0, 3))
    .join(
      '',
    )}-${value.replaceAll(/[^a-z0-9]+/gi, '_').slice(0, 18)}${value.length > 18 ? hash(value) : ''}`;
