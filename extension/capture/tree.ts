import { flatParent } from './dom.ts';
import type { Atom, Frame } from './walk.ts';

/** An element that holds text, itself or below, in the order in which a person reads. */
export interface Branch {
  readonly el: Element;
  readonly up: Branch | null;
  readonly frame: Frame;
  readonly kids: (Branch | Atom)[];
  /** Texts below, and how many of them could be quantities. */
  texts: number;
  quantities: number;
}

export const isBranch = (kid: Branch | Atom): kid is Branch => 'kids' in kid;

/** The tree, and where each element is in it. */
export interface Tree {
  readonly trunk: Branch;
  readonly branches: ReadonlyMap<Element, Branch>;
}

/**
 * The elements that lead to a text, and nothing else: what is empty or only decoration is not in it.
 * `counts` says which texts could be quantities, so that parts without any can be passed over.
 */
export function growTree(
  atoms: readonly Atom[],
  root: Element,
  page: Frame,
  counts: (atom: Atom) => boolean,
): Tree {
  const branches = new Map<Element, Branch>();
  const trunk: Branch = { el: root, up: null, frame: page, kids: [], texts: 0, quantities: 0 };
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
    const made: Branch = { el, up, frame, kids: [], texts: 0, quantities: 0 };
    branches.set(el, made);
    up.kids.push(made);
    return made;
  };
  for (const atom of atoms) {
    const holder = branchOf(flatParent(atom.node) ?? atom.parent, atom.frame);
    holder.kids.push(atom);
    const quantity = counts(atom) ? 1 : 0;
    for (let at: Branch | null = holder; at; at = at.up) {
      at.texts += 1;
      at.quantities += quantity;
    }
  }
  return { trunk, branches };
}
