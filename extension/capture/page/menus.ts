import { attribute } from './dom.ts';
import { QUANTITY } from './first-look.ts';
import type { Atom, Branch } from './nodes.ts';
import { isBranch } from './nodes.ts';
import type { Seen } from './seen.ts';

/** Kits make their rows of cards of these; a tooltip or a list to choose from never shows results. */
const MAY_HOLD_VALUES = new Set(['navigation', 'menu', 'menubar', 'toolbar']);
/** Numbers set as large as this are values; those of menus count what waits behind an entry. */
const VALUE_SIZE = 18;
/** A menu with more texts is not gone through. */
const MOST_TEXTS = 120;

/** All texts of a branch of few. */
export function atomsOf(branch: Branch): Atom[] {
  const atoms: Atom[] = [];
  const left: (Branch | Atom)[] = [branch];
  for (let one = left.pop(); one; one = left.pop())
    if (isBranch(one)) left.push(...one.kids);
    else atoms.push(one);
  return atoms;
}

/** Tells menus from what is only marked up as one: a row of cards that can be pressed, a level of totals. */
export class Menus {
  private readonly known = new Map<Branch, boolean>();
  private readonly seen: Seen;

  constructor(seen: Seen) {
    this.seen = seen;
  }

  isMenu(branch: Branch): boolean {
    if (!branch.around.menu) return false;
    let root = branch;
    while (root.up?.around.menu) root = root.up;
    let isMenu = this.known.get(root);
    if (isMenu === undefined) {
      isMenu = !this.showsValues(root);
      this.known.set(root, isMenu);
    }
    return isMenu;
  }

  private showsValues(root: Branch): boolean {
    const { el, name, quantities, texts } = root;
    const role = attribute(el, 'role') ?? (name === 'nav' ? 'navigation' : name);
    if (quantities === 0 || texts > MOST_TEXTS || !MAY_HOLD_VALUES.has(role)) return false;
    return atomsOf(root).some(
      (atom) =>
        atom.says === QUANTITY &&
        this.seen.textBox(atom) !== null &&
        this.seen.lookOf(atom).size >= VALUE_SIZE,
    );
  }
}
