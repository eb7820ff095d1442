import { flatParent, parentElement } from './dom.ts';
import { QUANTITY, WORDS } from './first-look.ts';
import type { Marks } from './marks.ts';
import type { Branch, Frame } from './nodes.ts';
import type { Walk } from './walk.ts';

export { type Branch, isBranch } from './nodes.ts';

/** The tree, and where each element is in it. */
export interface Tree {
  readonly trunk: Branch;
  readonly branches: ReadonlyMap<Element, Branch>;
}

/**
 * The elements that lead to a text, and nothing else: what is empty or only decoration is not in it.
 */
export function growTree(
  { atoms, page, isPlain }: Pick<Walk, 'atoms' | 'page' | 'isPlain'>,
  root: Element,
  marks: Marks,
): Tree {
  const branches = new Map<Element, Branch>();
  const trunk = newBranch(root, null, page, marks);
  branches.set(root, trunk);
  const branchOf = (el: Element, frame: Frame): Branch => {
    const known = branches.get(el);
    if (known) return known;
    const parent = isPlain ? parentElement(el) : flatParent(el);
    const host = parent ? null : frame.host;
    const up = parent
      ? branchOf(parent, frame)
      : host && frame.outer
        ? branchOf(host, frame.outer)
        : trunk;
    const made = newBranch(el, up, frame, marks);
    branches.set(el, made);
    up.kids.push(made);
    return made;
  };
  let last: Branch | null = null;
  for (const atom of atoms) {
    const holder: Branch = last?.el === atom.parent ? last : branchOf(atom.parent, atom.frame);
    last = holder;
    atom.holder = holder;
    holder.kids.push(atom);
    holder.texts += 1;
    if (atom.says === QUANTITY) holder.quantities += 1;
    if (atom.says !== WORDS) holder.telling += 1;
  }
  addUp([...branches.values()]);
  return { trunk, branches };
}

function newBranch(el: Element, up: Branch | null, frame: Frame, marks: Marks): Branch {
  const isMarked = marks.has(el);
  return {
    el,
    up,
    frame,
    around: marks.aroundOf(el, up?.around ?? null, isMarked),
    isMarked,
    kids: [],
    texts: 0,
    quantities: 0,
    telling: 0,
    box: null,
    cut: 0,
    cutter: undefined,
    display: null,
  };
}

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
