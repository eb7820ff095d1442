import { attribute, attributeNames, childCount, hasAttributes, styleOf } from './dom.ts';
import { Kind, type Look } from './kind.ts';
import { type Branch, isBranch } from './nodes.ts';
import { isOverridden } from './turning.ts';

/** In boxes of as many parts each place counts. */
const FEW = 12;
const LAST = 2;
const FIRST = 3;
/** What an element is marked by for others than style sheets. */
const UNSTYLED = new Set(
  'href src srcset alt title aria-label aria-labelledby aria-describedby aria-controls d viewBox data-testid'.split(
    ' ',
  ),
);
const LONGEST = 120;

/**
 * The kind of an element: its tag, all its attributes that style sheets go by, its place, and the
 * same of all around and before it. What a person points at, and what stands beside a field whose
 * state no attribute tells, is of a kind of its own.
 */
export function kindOf(branch: Branch): Kind {
  if (branch.kind) return branch.kind;
  const way: Branch[] = [];
  let at: Branch | null = branch;
  for (; at && !at.kind; at = at.up) way.push(at);
  let kind: Kind | null = at?.kind ?? null;
  for (let one = way.pop(); one; one = way.pop()) {
    kind = kind && one.up ? kindIn(kind, one, one.up) : new Kind();
    one.kind = kind;
  }
  return kind ?? new Kind();
}

function kindIn(around: Kind, branch: Branch, up: Branch): Kind {
  const attributes = branch.isAlone ? null : attributesOf(branch.el);
  if (attributes === null) return new Kind();
  if (isInList(up)) return around.of(branch.name, ends(branch.at, up.kids.length), attributes);
  if (up.children < 0) up.children = Math.min(childCount(up.el), 99);
  const before = branchBefore(branch, up);
  const beside = before ? (before.kind ?? kindIn(around, before, up)) : around;
  if (before) before.kind = beside;
  return beside.of(
    branch.name,
    200 * (branch.at + 1) + 2 * up.children + (before ? 1 : 0),
    attributes,
  );
}

/** In longer boxes the place of a part is not counted, beyond whether it is the first or the last. */
export const isInList = (up: Branch): boolean => up.kids.length > FEW;

const ends = (at: number, length: number): number =>
  at === 0 ? FIRST : at === length - 1 ? LAST : at & 1;

function branchBefore({ at }: Branch, up: Branch): Branch | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const kid = up.kids[i];
    if (kid && isBranch(kid)) return kid;
  }
  return null;
}

/** Attributes as one text; null where they are as long as no style sheet asks for. */
function attributesOf(el: Element): string | null {
  if (!hasAttributes(el)) return '';
  const names = attributeNames(el);
  const [only] = names;
  if (names.length === 1 && only === 'class') return attribute(el, 'class') ?? '';
  let text = '';
  for (const name of names) {
    if (UNSTYLED.has(name)) continue;
    const value = attribute(el, name) ?? '';
    if (value.length > LONGEST) return null;
    text += `\n${name}=${value}`;
  }
  return text;
}

/** How an element looks, read at once: what is asked of it later is asked of others in its place. */
export function lookFrom(el: Element): Look {
  const style = styleOf(el);
  const { textTransform } = style;
  return {
    size: Number.parseFloat(style.fontSize) || 0,
    weight: Number.parseFloat(style.fontWeight) || 400,
    color: style.color,
    caps: textTransform === 'uppercase' || textTransform === 'capitalize',
    family: style.fontFamily,
    turned: isOverridden(style.unicodeBidi),
  };
}
