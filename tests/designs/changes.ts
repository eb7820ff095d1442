import { row } from './arrange.ts';
import type { Draw } from './draw.ts';
import { box, type Css, type Part } from './node.ts';
import { small, text } from './theme.ts';
import type { ChangeTruth } from './truth.ts';

export const CHANGES = {
  none: 30,
  arrow: 12,
  'arrow-after': 5,
  svg: 9,
  'svg-turned': 4,
  pseudo: 4,
  sign: 12,
  paren: 5,
  'sign-versus': 8,
  colour: 4,
  sentence: 5,
  both: 4,
  unsigned: 4,
  absolute: 4,
  badge: 5,
  zero: 2,
} as const;
export type ChangeForm = keyof typeof CHANGES;

/** A change as a page shows it, and as a person reads it. */
export interface Change {
  readonly part: Part | null;
  readonly truth: ChangeTruth | null;
}

const ARROWS: readonly (readonly [string, string])[] = [
  ['▲', '▼'],
  ['↑', '↓'],
  ['↗', '↘'],
  ['⬆', '⬇'],
  ['△', '▽'],
];

const svgOf = (isUp: boolean, colour: string, isLine: boolean, turn = ''): string => {
  const path = isLine
    ? `<path d="${isUp ? 'M3 11L8 5L13 11' : 'M3 5L8 11L13 5'}" fill="none" stroke="${colour}" stroke-width="2"></path>`
    : `<path d="${isUp ? 'M8 3L14 13H2Z' : 'M8 13L2 3H14Z'}" fill="${colour}"></path>`;
  return `<svg width="14" height="14" viewBox="0 0 16 16"${turn}>${path}</svg>`;
};

/** The change of one card, in a form that its row shares. */
export class ChangeDrawer {
  private readonly draw: Draw;
  private readonly form: ChangeForm;
  private readonly arrows: readonly [string, string];
  private readonly minus: string;
  private readonly isLine: boolean;
  private readonly isColoured: boolean;
  private readonly versus: string;
  private readonly hasVersus: boolean;
  private readonly isApart: boolean;
  private readonly glue: string;

  constructor(draw: Draw, form: ChangeForm) {
    const { chance, tongue } = draw;
    this.draw = draw;
    this.form = form;
    this.arrows = chance.one(ARROWS) as [string, string];
    this.minus = chance.one(['-', '−', '-']);
    this.isLine = chance.yes(0.5);
    this.isColoured = chance.yes(0.75);
    this.versus = chance.one(tongue.versus);
    this.hasVersus =
      form === 'sign-versus' || form === 'unsigned' || (form !== 'sentence' && chance.yes(0.25));
    this.isApart = chance.yes(0.5);
    this.glue = chance.yes(0.6) ? ' ' : '';
  }

  next(): Change {
    const { chance, numbers } = this.draw;
    if (this.form === 'none') return { part: null, truth: null };
    const isUp = chance.yes(0.6);
    const value = this.form === 'zero' ? 0 : chance.from(1, 399) / 10;
    const figure =
      this.form === 'absolute' || this.form === 'sentence'
        ? numbers.plain(chance.from(2, 4000))
        : numbers.percent(value);
    const sign = this.form === 'zero' ? 'any' : isUp ? '+' : '-';
    return this.drawn(isUp, figure, sign);
  }

  private drawn(isUp: boolean, figure: string, sign: ChangeTruth['sign']): Change {
    const { chance, numbers, tongue, theme } = this.draw;
    const colour = isUp ? theme.up : theme.down;
    const css: Css =
      this.isColoured || this.form === 'colour' ? { color: colour } : { color: theme.muted };
    const signed = `${isUp ? '+' : this.minus}${figure}`;
    const [up, down] = this.arrows;
    const arrow = isUp ? up : down;
    const truth = (figures: string[], of = sign): ChangeTruth => ({ figures, sign: of });
    switch (this.form) {
      case 'arrow':
        return this.made(css, [`${arrow}${this.glue}${figure}`], truth([figure]));
      case 'arrow-after':
        return this.made(css, [`${figure}${this.glue}${arrow}`], truth([figure]));
      case 'svg':
      case 'svg-turned':
      case 'pseudo':
        return this.pictured(isUp, css, figure, truth([figure]));
      case 'paren':
        return this.made(css, [`(${signed})`], truth([figure]));
      case 'badge':
        return this.made(
          {
            ...css,
            'background-color': `color-mix(in srgb, ${colour} 15%, transparent)`,
            padding: '0 8px',
            'border-radius': '10px',
          },
          [signed],
          truth([figure]),
        );
      case 'colour':
        return this.made(css, [figure], truth([figure], '?'), {
          class: isUp ? 'text-success' : 'text-danger',
        });
      case 'sentence': {
        const words = this.draw.fill(isUp ? tongue.more : tongue.less, figure);
        return { part: small(theme, 'delta', [words]), truth: truth([figure]) };
      }
      case 'both': {
        const count = numbers.plain(chance.from(2, 4000));
        return this.made(
          css,
          [`${isUp ? '+' : this.minus}${count} (${signed})`],
          truth([figure, count]),
        );
      }
      case 'unsigned':
        return this.made({ color: theme.muted }, [figure], truth([figure], '?'));
      case 'zero':
        return this.made({ color: theme.muted }, [figure], truth([figure]));
      default:
        return this.made(css, [signed], truth([figure]));
    }
  }

  /** The direction stands in a drawing alone. */
  private pictured(isUp: boolean, css: Css, figure: string, truth: ChangeTruth): Change {
    const { theme } = this.draw;
    const colour = isUp ? theme.up : theme.down;
    if (this.form === 'pseudo' && this.draw.markup.shadow !== 'whole') {
      const mark = box('mark', { display: 'inline-block', 'margin-inline-end': '4px' }, [], {
        tag: 'i',
        attrs: { 'data-way': isUp ? 'a' : 'b' },
      });
      return this.made(css, [mark, figure], truth);
    }
    const turned = this.form === 'svg-turned' && !isUp;
    const turn = turned ? ' style="transform:rotate(180deg)"' : '';
    const raw = svgOf(isUp || turned, this.isColoured ? colour : theme.muted, this.isLine, turn);
    const mark = box(
      'mark',
      {
        display: 'inline-block',
        'line-height': '0',
        'margin-inline-end': '4px',
        'vertical-align': 'middle',
      },
      [],
      { raw, tag: 'span' },
    );
    return this.made(css, [mark, box('figure', {}, [figure], { isInline: true })], truth);
  }

  private made(
    css: Css,
    kids: Part['kids'],
    truth: ChangeTruth,
    attrs: Record<string, string> = {},
  ): Change {
    const { chance, theme, layout } = this.draw;
    const one = text('delta', 13, css, kids, { attrs });
    if (!this.hasVersus) return { part: one, truth };
    if (this.isApart) {
      const part = row(chance, layout, [one, small(theme, 'caption', [this.versus])], 6);
      return { part, truth };
    }
    return { part: { ...one, kids: [...kids, ` ${this.versus}`] }, truth };
  }
}
