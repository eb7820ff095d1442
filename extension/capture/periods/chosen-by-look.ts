import { flatParent, localName, styleOf } from '../page/dom.ts';

/** As many alike entries as show which one is set apart: of two, either may be. */
const FEWEST = 3;

/** What a person sees of an entry by which one of a group is set apart from the others. */
function lookOf(el: Element): string {
  const { color, backgroundColor, backgroundImage, fontWeight, boxShadow, opacity } = styleOf(el);
  const { borderBottomColor, borderBottomWidth, textDecorationLine } = styleOf(el);
  return [
    color,
    backgroundColor,
    backgroundImage,
    fontWeight,
    boxShadow,
    opacity,
    `${borderBottomWidth} ${Number.parseFloat(borderBottomWidth) > 0 ? borderBottomColor : ''}`,
    textDecorationLine,
  ].join('|');
}

/** An entry and what it stands in looks: kits mark the text, the button, or the list's entry around it. */
function wholeLook(el: Element, others: ReadonlySet<Element>): string {
  const up = flatParent(el);
  const around = up && localName(up) === 'li' && !others.has(up) ? lookOf(up) : '';
  return `${lookOf(el)} ${around}`;
}

/**
 * The one entry of a group that looks otherwise than all the others, which look alike; null where none
 * or several do.
 */
export function setApart(group: readonly Element[]): Element | null {
  if (group.length < FEWEST) return null;
  const all = new Set(group);
  const byLook = new Map<string, Element[]>();
  for (const el of group) {
    const look = wholeLook(el, all);
    byLook.set(look, (byLook.get(look) ?? []).concat(el));
  }
  const [a, b, more] = byLook.values();
  if (!a || !b || more) return null;
  const [one, others] = a.length < b.length ? [a, b] : [b, a];
  const [only, second] = one;
  return only && !second && others.length > 1 ? only : null;
}
