import { flatParent, localName, parentElement } from './dom.ts';
import { QUANTITY, WORDS } from './first-look.ts';
import type { Marks } from './marks.ts';
import type { Branch, Frame } from './nodes.ts';
import { each, type Steps } from './pace.ts';
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
export function* growTree(
  { atoms, page, isPlain }: Pick<Walk, 'atoms' | 'page' | 'isPlain'>,
  root: Element,
  marks: Marks,
): Steps<Tree> {
  const branches = new Map<Element, Branch>();
  const trunk = newBranch(root, null, page, marks);
  branches.set(root, trunk);
  const path: Element[] = [];
  const frames: Frame[] = [];
  /** Up to what is known, and down again: a page may be nested deeper than calls can be. */
  const branchOf = (from: Element, within: Frame): Branch => {
    let el: Element | null = from;
    let frame = within;
    let up: Branch | undefined;
    while (el) {
      up = branches.get(el);
      if (up) break;
      path.push(el);
      frames.push(frame);
      const parent: Element | null = isPlain ? parentElement(el) : flatParent(el);
      el = parent ?? (frame.outer ? frame.host : null);
      if (!parent && frame.outer) frame = frame.outer;
    }
    let at = up ?? trunk;
    for (let made = path.pop(); made; made = path.pop()) {
      const branch = newBranch(made, at, frames.pop() ?? frame, marks);
      branches.set(made, branch);
      at.kids.push(branch);
      at = branch;
    }
    return at;
  };
  let last: Branch | null = null;
  yield* each(atoms, 256, (atom) => {
    const holder: Branch = last?.el === atom.parent ? last : branchOf(atom.parent, atom.frame);
    last = holder;
    atom.holder = holder;
    holder.kids.push(atom);
    holder.texts += 1;
    if (atom.says === QUANTITY) holder.quantities += 1;
    if (atom.says !== WORDS) holder.telling += 1;
  });
  yield;
  addUp([...branches.values()]);
  return { trunk, branches };
}

function newBranch(el: Element, up: Branch | null, frame: Frame, marks: Marks): Branch {
  const isMarked = marks.has(el);
  return {
    el,
    name: localName(el),
    at: up ? up.kids.length : 0,
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
    isAlone: (up?.isAlone ?? false) || marks.isStirred(el),
    kind: null,
    drawn: null,
    children: -1,
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
