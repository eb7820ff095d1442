import type { Layout } from './arrange.ts';
import type { Chance } from './chance.ts';
import type { Kind, Numbers, Shown } from './numbers.ts';
import type { Markup } from './render.ts';
import type { Theme } from './theme.ts';
import type { ChangeTruth, Pair } from './truth.ts';
import type { Tongue } from './words/index.ts';

const KINDS: Readonly<Record<Kind, number>> = {
  count: 45,
  money: 20,
  percent: 20,
  duration: 7,
  rating: 4,
  ratio: 2,
  none: 2,
};

const NAMES: Readonly<Record<Kind, readonly (keyof Tongue)[]>> = {
  count: ['count'],
  money: ['money'],
  percent: ['percent'],
  duration: ['duration'],
  rating: ['rating'],
  ratio: ['count'],
  none: ['count', 'money', 'percent'],
};

export type Features = Record<string, string>;

/** One page while it is drawn: what it chose, and the truth about what stands on it. */
export class Draw {
  readonly chance: Chance;
  readonly tongue: Tongue;
  readonly numbers: Numbers;
  readonly theme: Theme;
  readonly layout: Layout;
  readonly markup: Markup;
  readonly parts: Features[] = [];
  readonly pairs: Pair[] = [];
  private readonly names = new Map<string, string[]>();
  private ids = 0;

  constructor(made: Pick<Draw, 'chance' | 'tongue' | 'numbers' | 'theme' | 'layout' | 'markup'>) {
    this.chance = made.chance;
    this.tongue = made.tongue;
    this.numbers = made.numbers;
    this.theme = made.theme;
    this.layout = made.layout;
    this.markup = made.markup;
  }

  part(features: Features): number {
    this.parts.push(features);
    return this.parts.length - 1;
  }

  id(): string {
    this.ids += 1;
    return `n${this.ids}`;
  }

  /** A name that no card of the page has yet, or null where the language has none left. */
  name(kind: Kind): string | null {
    const list = this.chance.one(NAMES[kind]) as 'count';
    const left = this.names.get(list) ?? this.chance.shuffled(this.tongue[list]);
    const name = left.pop() ?? null;
    this.names.set(list, left);
    return name;
  }

  /** A name with a number that can stand under it. */
  metric(): { name: string; shown: Shown } | null {
    for (let tries = 0; tries < 6; tries += 1) {
      const kind = this.chance.of(KINDS);
      const name = this.name(kind);
      if (name !== null) return { name, shown: this.numbers.draw(kind) };
    }
    return null;
  }

  fill(words: string, x: string): string {
    return words.replace(/\{[xn]\}/, x);
  }

  add(
    part: number,
    need: Pair['need'],
    labels: readonly string[],
    { value, text, units, kind, form }: Shown,
    more: { item?: string; change?: ChangeTruth | null; features?: Features } = {},
  ): void {
    const { features = {}, ...rest } = more;
    this.pairs.push({
      part,
      need: value === null ? 'optional' : need,
      labels,
      value,
      raw: text,
      units,
      ...rest,
      features: { ...this.parts[part], kind, number: `${kind} ${form}`, ...features },
    });
  }
}
