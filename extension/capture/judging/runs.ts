import { fold } from '../../../core/text/index.ts';
import { attribute, localName, rectOf, styleOf, textRect } from '../page/dom.ts';
import { QUANTITY } from '../page/first-look.ts';
import { isTight } from '../page/geometry.ts';
import type { Atom, Branch } from '../page/nodes.ts';

/** A number as marks of an axis and numbers of steps are written; longer ones are values. */
const MARK = /^\s*(\p{Sc}?)\s?(-?\d{1,7}(?:\.\d{1,2})?)\s?(%|[kKmMbB]|px|°|[.)])?\s*$/u;
/** Thousands set apart: "4,000" on an axis is 4000. */
const GROUPED = /(\d)[.,'’\s\u00a0\u202f](?=\d{3}(?!\d))/gu;
const LONGEST = 10;
/** As many even steps in a row as no values make by chance. */
const EVEN = 4;
/** Texts between two numbers of a list: its names and what is said of each. */
const ENTRY = 14;
const COUNTED = 3;
/** Steps and ranks are set small or in a dot; a value as large as this is one. */
const LARGEST = 18;
const DOT = 48;

interface Mark {
  readonly atom: Atom;
  readonly at: number;
  readonly value: number;
  readonly form: string;
}

function markOf(atom: Atom, at: number): Mark | null {
  if (atom.says !== QUANTITY || atom.text.length > LONGEST) return null;
  const text = fold(atom.text).text.replace(GROUPED, '$1');
  const match = text.length > 0 ? MARK.exec(text) : null;
  return match ? { atom, at, value: Number(match[2]), form: `${match[1]}${match[3] ?? ''}` } : null;
}

/**
 * Numbers that measure out or count and are no values: marks of an axis, days of a month, numbers of
 * pages, steps and ranks. Values do not stand in even steps; these do.
 */
export function ruledAtoms(atoms: readonly Atom[]): ReadonlySet<Atom> {
  const ruled = new Set<Atom>();
  const marks: Mark[] = [];
  for (let i = 0; i < atoms.length; i += 1) {
    const mark = markOf(atoms[i] as Atom, i);
    if (mark) marks.push(mark);
  }
  evenRuns(marks, ruled);
  countedRuns(marks, ruled);
  return ruled;
}

/** Neighbours in even steps: 0 20 40 60. Cells of a table are named by its heads, whatever they hold. */
function evenRuns(marks: readonly Mark[], ruled: Set<Atom>): void {
  let run: Mark[] = [];
  let row: Mark[] = [];
  const close = () => {
    const [first, second] = run;
    const counts = first && second && second.value - first.value === 1 && first.value <= 3;
    if (run.length < (counts ? COUNTED : EVEN)) return;
    for (const { atom } of run) ruled.add(atom);
    const last = run.at(-1);
    if (counts && last) afterGap(last, marks, ruled);
  };
  const closeRow = () => {
    if (row.length >= EVEN && row.every(isPinned)) for (const { atom } of row) ruled.add(atom);
  };
  for (const mark of marks) {
    const last = row.at(-1);
    const isNext = last !== undefined && areNeighbours(last, mark) && !areTight(last, mark);
    if (!isNext) closeRow();
    if (isNext) row.push(mark);
    else row = [mark];
    if (isNext && goesOnEvenly(run, mark)) {
      run.push(mark);
      continue;
    }
    close();
    run = isNext ? [last, mark] : [mark];
  }
  close();
  closeRow();
}

/** "1 2 3 … 16": the last page stands behind a gap, set as those before it. */
function afterGap(last: Mark, marks: readonly Mark[], ruled: Set<Atom>): void {
  const next = marks[marks.indexOf(last) + 1];
  const isNear = next !== undefined && next.at - last.at <= 2 && next.value > last.value;
  if (isNear && next.form === last.form && inOneList(last.atom, next.atom)) ruled.add(next.atom);
}

const inOneList = (a: Atom, b: Atom): boolean =>
  a.holder?.up === b.holder?.up || (!!a.holder?.up && a.holder.up.up === b.holder?.up?.up);

/** Put in its place by the page's script, as marks of a drawn axis are. */
const isPinned = ({ atom }: Mark): boolean => {
  const around = atom.holder?.up?.el;
  const pinned = (el: Element | undefined) => el && styleOf(el).position === 'absolute';
  return Boolean(pinned(atom.parent) || pinned(around));
};

const areNeighbours = (a: Mark, b: Mark): boolean =>
  b.at === a.at + 1 &&
  a.value !== b.value &&
  (a.form === b.form || a.value === 0 || b.value === 0) &&
  // The page that is shown is no link among those that are not.
  (localName(a.atom.parent) === localName(b.atom.parent) || b.value - a.value === 1) &&
  !/^t[dh]$/.test(localName(b.atom.parent));

/** Digits set as close as those of one number are: a counter that rolls, and no marks. */
function areTight({ atom: a }: Mark, { atom: b }: Mark): boolean {
  if (a.text.trim().length > 1 || b.text.trim().length > 1) return false;
  if (a.holder?.up !== b.holder?.up) return false;
  const gap = textRect(b.node).left - textRect(a.node).right;
  return isTight(gap, Number.parseFloat(styleOf(a.parent).fontSize));
}

function goesOnEvenly(run: readonly Mark[], mark: Mark): boolean {
  const before = run.at(-2);
  const last = run.at(-1);
  if (!before || !last) return true;
  const step = last.value - before.value;
  return Math.abs(mark.value - last.value - step) <= 1e-6 * Math.max(1, Math.abs(step));
}

/** 1, 2, 3 before the entries of a list: steps, ranks, a table of contents. */
function countedRuns(marks: readonly Mark[], ruled: Set<Atom>): void {
  for (const [i, first] of marks.entries()) {
    if (first.value !== 1 || !/^[.)]?$/.test(first.form) || ruled.has(first.atom)) continue;
    const run = [first];
    for (let k = i + 1; k < marks.length; k += 1) {
      const mark = marks[k] as Mark;
      const last = run.at(-1) as Mark;
      if (mark.at - last.at > ENTRY) break;
      if (mark.value === run.length + 1 && isAlike(first.atom, mark.atom)) run.push(mark);
    }
    if (run.length >= COUNTED && run[1] && run[1].at - first.at > 1 && isSmall(first.atom))
      for (const { atom } of run) ruled.add(atom);
  }
}

const isAlike = (a: Atom, b: Atom): boolean =>
  localName(a.parent) === localName(b.parent) &&
  attribute(a.parent, 'class') === attribute(b.parent, 'class');

/** Set as text or in a dot, and first in its entry: no name stands before it. */
function isSmall(atom: Atom): boolean {
  const { parent, order, holder } = atom;
  if (Number.parseFloat(styleOf(parent).fontSize) > LARGEST && rectOf(parent).width > DOT)
    return false;
  const entry = holder?.up;
  let first = entry?.kids[0];
  while (first && 'kids' in first) first = first.kids[0];
  return !first || first.order === order || (holder ? isSeenFirst(holder) : false);
}

/** At the end of its line that is read first, wherever it stands in the document. */
function isSeenFirst(holder: Branch): boolean {
  const kids = holder.up?.kids ?? [];
  const own = rectOf(holder.el);
  const isRight = styleOf(holder.el).direction === 'rtl';
  return kids.every((kid) => {
    if (kid === holder) return true;
    if (!('kids' in kid)) return false;
    const { left, right } = rectOf(kid.el);
    return isRight ? right <= own.left + 1 : left >= own.right - 1;
  });
}
