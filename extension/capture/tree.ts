import { flatParent } from './dom.ts';
import { QUANTITY, WORDS } from './first-look.ts';
import type { Atom, Frame } from './walk.ts';

/** An element that holds text, itself or below, in the order in which a person reads. */
export interface Branch {
  readonly el: Element;
  readonly up: Branch | null;
  readonly frame: Frame;
  readonly kids: (Branch | Atom)[];
  /** Texts below, how many of them could be quantities, and how many say more than a name. */
  texts: number;
  quantities: number;
  telling: number;
}

export const isBranch = (kid: Branch | Atom): kid is Branch => 'kids' in kid;

/** The tree, and where each element is in it. */
export interface Tree {
  readonly trunk: Branch;
  readonly branches: ReadonlyMap<Element, Branch>;
}

/**
 * The elements that lead to a text, and nothing else: what is empty or only decoration is not in it.
 */
export function growTree(atoms: readonly Atom[], root: Element, page: Frame): Tree {
  const branches = new Map<Element, Branch>();
  const trunk = newBranch(root, null, page);
  branches.set(root, trunk);
  const branchOf = (el: Element, frame: Frame): Branch => {
    const known = branches.get(el);
    if (known) return known;
    const parent = flatParent(el);
    const host = parent ? null : frame.host;
    const up = parent
      ? branchOf(parent, frame)
      : host && frame.outer
        ? branchOf(host, frame.outer)
        : trunk;
    const made = newBranch(el, up, frame);
    branches.set(el, made);
    up.kids.push(made);
    return made;
  };
  let last: Branch | null = null;
  for (const atom of atoms) {
    const holder: Branch = last?.el === atom.parent ? last : branchOf(atom.parent, atom.frame);
    last = holder;
    holder.kids.push(atom);
    holder.texts += 1;
    if (atom.says === QUANTITY) holder.quantities += 1;
    if (atom.says !== WORDS) holder.telling += 1;
  }
  addUp([...branches.values()]);
  return { trunk, branches };
}

const newBranch = (el: Element, up: Branch | null, frame: Frame): Branch => ({
  el,
  up,
  frame,
  kids: [],
  texts: 0,
  quantities: 0,
  telling: 0,
});

/** A branch is made after the one that it hangs on, so that backwards each is added up in time. */
function addUp(branches: readonly Branch[]): void {
  for (let i = branches.length - 1; i >= 0; i -= 1) {
    const branch = branches[i];
    const up = branch?.up;
    if (!branch || !up) continue;
    up.texts += branch.texts;
    up.quantities += branch.quantities;
    up.telling += branch.telling;
  }
}
