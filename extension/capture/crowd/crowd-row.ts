import {
  attribute,
  closest,
  contains,
  findIn,
  flatParent,
  localName,
  styleOf,
} from '../page/dom.ts';
import { QUANTITY } from '../page/first-look.ts';
import type { Atom } from '../page/nodes.ts';
import type { Row } from './crowd-list.ts';
import { timeKind } from './crowd-times.ts';
import { CONTROL, FROM_US, QUESTION, REPLIES, REPLY_CONTROL, UNREAD } from './crowd-words.ts';

/** What a row is, with nothing of who wrote it. `text` is read for its feeling and then forgotten. */
export interface RowSaid {
  readonly text: string;
  readonly hasReplyControl: boolean;
  /** How many replies it says that it has; null where it does not say. */
  readonly replies: number | null;
  readonly isQuestion: boolean;
  readonly isFromUs: boolean;
  /** Marked as unread in words or by a number; null where no mark was found. */
  readonly isMarked: boolean;
  readonly weight: number;
  readonly figures: number;
  readonly hasName: boolean;
}

const LONGEST_NAME = 60;
const LONGEST_CONTROL = 40;
const INLINE = new Set('span b strong em i small a u mark bdi bdo font s'.split(' '));
const PRESSED = 'button, [role="button"], [role="menuitem"], [role="tab"], summary';
const EMOJI = /\p{Extended_Pictographic}/u;

const short = (atom: Atom): string => atom.text.trim();

const LETTERS_OF_A_UNIT = 4;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Nobody wrote it: words on controls, numbers beside them, times. */
function isChrome(atom: Atom): boolean {
  const text = short(atom);
  if (text.length > LONGEST_CONTROL) return false;
  if ((atom.says === QUANTITY && lettersIn(text) <= LETTERS_OF_A_UNIT) || timeKind(text) !== null)
    return true;
  if (REPLY_CONTROL.test(text) || REPLIES.test(text) || CONTROL.test(text) || UNREAD.test(text))
    return true;
  return closest(atom.parent, PRESSED) !== null && !/[.!?。！？]/.test(text);
}

/** The element that sets a text as a block of its own. */
function blockOf(atom: Atom, row: Element): Element {
  let el = atom.parent;
  for (let up = flatParent(el); up && el !== row && INLINE.has(localName(el)); up = flatParent(el))
    el = up;
  return el;
}

/** Emoji that a page draws as pictures. */
function drawnEmoji(el: Element): string {
  return [...findIn(el, 'img[alt]')]
    .map((img) => attribute(img, 'alt') ?? '')
    .filter((alt) => alt.length <= 8 && EMOJI.test(alt))
    .join(' ');
}

function writtenIn(row: Row, at: string | undefined): { text: string; hasName: boolean } {
  const marked = at ? findIn(row.el, at)[0] : undefined;
  const written = row.atoms.filter((atom) => !isChrome(atom));
  if (marked) {
    const own = row.atoms.filter(({ parent }) => contains(marked, parent));
    return { text: join(own, marked), hasName: written.length > own.length };
  }
  const [first, ...others] = written;
  const isName = first !== undefined && others.length > 0 && short(first).length <= LONGEST_NAME;
  const rest = isName ? others : written;
  const longest = rest.reduce<Atom | null>(
    (best, one) => (best === null || one.text.length > best.text.length ? one : best),
    null,
  );
  if (!longest) return { text: drawnEmoji(row.el), hasName: first !== undefined };
  const block = blockOf(longest, row.el);
  const own = rest.filter((atom) => blockOf(atom, row.el) === block);
  return { text: join(own, block), hasName: isName };
}

const join = (atoms: readonly Atom[], el: Element): string =>
  `${atoms.map(short).join(' ')} ${drawnEmoji(el)}`.trim();

function repliesOf(row: Row): number | null {
  for (const atom of row.atoms) {
    const text = short(atom);
    const found = text.length <= LONGEST_CONTROL ? REPLIES.exec(text) : null;
    if (found) return Number(found.slice(1).find((part) => part !== undefined) ?? 0);
  }
  return null;
}

/** Said aloud, or drawn as a small number that is no time: "3" in a dot. */
function isMarkedUnread(row: Row): boolean {
  if (row.atoms.some((atom) => short(atom).length <= LONGEST_CONTROL && UNREAD.test(short(atom))))
    return true;
  const spoken = [row.el, ...findIn(row.el, '[aria-label], [title]')].some((el) =>
    [attribute(el, 'aria-label'), attribute(el, 'title')].some(
      (said) => said !== null && said.length <= LONGEST_CONTROL && UNREAD.test(said.trim()),
    ),
  );
  return spoken || row.atoms.some((atom) => /^\d{1,2}\+?$/.test(short(atom)));
}

const weightOf = (row: Row): number => {
  const heaviest = row.atoms
    .filter((atom) => !isChrome(atom))
    .map(({ parent }) => Number(styleOf(parent).fontWeight) || 400);
  // The name may be bold in every row; what is written is bold only where it is new.
  return Math.min(...heaviest, 900);
};

/** What one row says. `at` is where a platform's record knows the text to stand. */
export function saidIn(row: Row, kind: 'comments' | 'messages', at?: string): RowSaid {
  const { text, hasName } = writtenIn(row, at);
  const isFromUs = kind === 'messages' && row.atoms.some((atom) => FROM_US.test(short(atom)));
  return {
    text: isFromUs ? '' : text,
    hasName,
    hasReplyControl: row.atoms.some((atom) => REPLY_CONTROL.test(short(atom))),
    replies: repliesOf(row),
    isQuestion: !isFromUs && QUESTION.test(text),
    isFromUs,
    isMarked: kind === 'messages' && isMarkedUnread(row),
    weight: kind === 'messages' ? weightOf(row) : 0,
    figures: row.atoms.filter(
      (atom) => atom.says === QUANTITY && timeKind(short(atom)) === null && short(atom).length > 1,
    ).length,
  };
}
