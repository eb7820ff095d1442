import { labelKey } from '../../../core/text/index.ts';
import { addTo } from '../groups.ts';
import { type Figure, isLead } from '../texts/figure.ts';
import { metricNamed } from '../texts/metric-named.ts';
import { countWords } from '../texts/words.ts';

/**
 * Lists in which each number says itself what it counts, and stands under or beside a title of its
 * own: "Ten knots — 880 views". What is counted is their name, the title their item.
 */
export function nameListItems(figures: readonly Figure[]): void {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { rest, item, name, phrase } = figure;
    if (!isLead(figure) || !rest || item !== null || !name || !isPlain(rest)) continue;
    if (name.where !== 'left' && name.where !== 'above') continue;
    const key = `${labelKey(rest)} ${phrase.look.size}`;
    addTo(groups, key, figure);
  }
  for (const group of groups.values()) {
    const titles = new Set(group.map(({ name }) => labelKey(name?.name.text ?? '')));
    if (group.length < 2 || titles.size < group.length) continue;
    for (const figure of group) nameOne(figure);
  }
}

const isPlain = (rest: string): boolean =>
  countWords(rest) <= 2 && /^\p{L}[\p{L}\p{M}\s]*$/u.test(rest);

/** Where the title is a metric itself, it names the number, and what follows is its unit. */
function nameOne(figure: Figure): void {
  const { name, rest, phrase } = figure;
  if (!name || !rest) return;
  const title = name.name.text;
  if (labelKey(title) !== labelKey(rest) && metricNamed(title, undefined) === null)
    figure.item = title.slice(0, 80);
  const text = figure.item === null ? title : rest;
  figure.name = { name: { phrase, text, strength: 0.9 }, where: 'said', score: 0.9 };
  figure.isNamed = true;
}
