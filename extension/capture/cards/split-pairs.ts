import { parseQuantity, type TextContext } from '../../../core/text/index.ts';
import type { Figure } from '../texts/figure.ts';

const BETWEEN = /\s?[/／|]\s?/u;
const LONGEST = 80;

/** The two parts of a text with one sign between them. */
function twoOf(text: string): readonly [string, string] | null {
  if (text.length > LONGEST) return null;
  const [first, second, more] = text.split(BETWEEN).map((part) => part.trim());
  return first && second && more === undefined ? [first, second] : null;
}

/**
 * "$4,318 / 731" with "Amount / Orders": two numbers and their two names in one order. Each figure
 * that is such becomes two.
 */
export function splitPairs(figures: Figure[], contextOf: (figure: Figure) => TextContext): void {
  for (const figure of [...figures]) {
    const { name, phrase, item } = figure;
    const names = name && item === null ? twoOf(name.name.text) : null;
    const texts = names && twoOf(phrase.text);
    if (!name || !names?.every((text) => /\p{L}{2}/u.test(text)) || !texts) continue;
    const [first, second] = texts.map((text) => parseQuantity(text, contextOf(figure)));
    if (first?.kind !== 'number' || second?.kind !== 'number') continue;
    const part = (at: 0 | 1): Figure => {
      const own = { ...name, name: { ...name.name, text: names[at] } };
      const quantity = at === 0 ? first : second;
      return { ...figure, quantity, raw: texts[at], rest: null, name: own, candidates: [own] };
    };
    figures.splice(figures.indexOf(figure), 1, part(0), part(1));
  }
}
