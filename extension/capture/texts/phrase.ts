import { likelyQuantity, parseDelta } from '../../../core/text/index.ts';
import { styleOf } from '../page/dom.ts';
import { WORDS } from '../page/first-look.ts';
import { isTight } from '../page/geometry.ts';
import type { Box, Look, Seen } from '../page/seen.ts';
import type { Atom } from '../page/walk.ts';
import { beginsSmall, countWords, ENDS_OPEN, isChipText } from './words.ts';

/** Text that a person reads as one: a line, or the part of a line that is set off from the rest. */
export interface Phrase {
  readonly atoms: readonly Atom[];
  readonly text: string;
  readonly box: Box;
  readonly look: Look;
  /** The colour that it is drawn in, asked of itself: what is built alike may be coloured by its state. */
  readonly color: string;
  /** The element that the text stands in. */
  readonly el: Element;
  /** The whole line that this is a part of, where it is a part. */
  readonly line: string | null;
  readonly order: number;
  /** True where it is nothing but words: a name or a note. */
  readonly isWords: boolean;
  readonly isShown: boolean;
  /** True where it is known to be shown. */
  readonly isMeasured: boolean;
}

export const isPhrase = (kid: object): kid is Phrase => 'atoms' in kid;

const TO_TIDY = /[\u200b\ufeff\u00ad]|[^\S ]|\s\s/;

function tidy(text: string): string {
  const trimmed = text.trim();
  if (!TO_TIDY.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u200b\ufeff\u00ad]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** A text of its own. Where it stands and how it looks is asked for only when somebody must know. */
class SinglePhrase implements Phrase {
  readonly atoms: readonly Atom[];
  readonly text: string;
  readonly line: string | null = null;
  private readonly atom: Atom;
  private readonly seen: Seen;

  constructor(atom: Atom, text: string, seen: Seen) {
    this.atom = atom;
    this.atoms = [atom];
    this.text = text;
    this.seen = seen;
  }

  get el(): Element {
    return this.atom.parent;
  }
  get order(): number {
    return this.atom.order;
  }
  get isWords(): boolean {
    return this.atom.says === WORDS;
  }
  get isMeasured(): boolean {
    return Boolean(this.atom.box);
  }
  get isShown(): boolean {
    return this.seen.textBox(this.atom) !== null;
  }
  get box(): Box {
    return this.seen.textBox(this.atom) ?? NOWHERE;
  }
  get look(): Look {
    return this.seen.lookOf(this.atom);
  }
  get color(): string {
    return styleOf(this.atom.parent).color;
  }
}

/** A text as drawn; its look is asked for only where looks decide. */
class Piece {
  readonly atom: Atom;
  readonly box: Box;
  private readonly seen: Seen;

  constructor(atom: Atom, box: Box, seen: Seen) {
    this.atom = atom;
    this.box = box;
    this.seen = seen;
  }

  get look(): Look {
    return this.seen.lookOf(this.atom);
  }
}

const sameRow = (a: Box, b: Box): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
  0.4 * Math.min(a.bottom - a.top, b.bottom - b.top);

const gapAcross = (a: Box, b: Box): number => Math.max(b.left - a.right, a.left - b.right);

const WORD_END = /\p{L}{3}$/u;

function isApart(a: Piece, b: Piece): boolean {
  if (/\s$/.test(a.atom.text) || /^\s/.test(b.atom.text)) return true;
  if (!sameRow(a.box, b.box)) return true;
  // "Search engines" and "30%" in an element of its own are two, however close they are set.
  if (
    a.atom.parent !== b.atom.parent &&
    WORD_END.test(a.atom.text) &&
    /^\d+[%٪.,\d]/u.test(b.atom.text)
  )
    return true;
  const gap = gapAcross(a.box, b.box);
  return gap > 0 && gap > 0.18 * Math.max(a.look.size, b.look.size);
}

function joined(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    text += (before && isApart(before, piece) ? ' ' : '') + piece.atom.text;
    before = piece;
  }
  return tidy(text);
}

function phraseOf(pieces: readonly Piece[], line: string | null): Phrase | null {
  const first = pieces[0];
  if (!first) return null;
  const text = joined(pieces);
  return text ? new LinePhrase(pieces, first, text, line) : null;
}

/** Texts of one line that a person sees, as one. */
class LinePhrase implements Phrase {
  readonly atoms: readonly Atom[];
  readonly text: string;
  readonly box: Box;
  readonly el: Element;
  readonly line: string | null;
  readonly order: number;
  readonly isWords: boolean;
  readonly isShown = true;
  readonly isMeasured = true;
  private readonly pieces: readonly Piece[];
  private largest: Piece | null = null;

  constructor(pieces: readonly Piece[], first: Piece, text: string, line: string | null) {
    this.pieces = pieces;
    this.atoms = pieces.map((piece) => piece.atom);
    this.text = text;
    this.box = pieces.length === 1 ? first.box : boxAround(pieces, first.box);
    this.el = first.atom.parent;
    this.line = line;
    this.order = first.atom.order;
    this.isWords = pieces.every((piece) => piece.atom.says === WORDS);
  }

  /** That of its largest text. */
  get look(): Look {
    return this.main.look;
  }

  get color(): string {
    return styleOf(this.main.atom.parent).color;
  }

  private get main(): Piece {
    this.largest ??= this.pieces.reduce((most, one) =>
      one.look.size > most.look.size ? one : most,
    );
    return this.largest;
  }
}

function boxAround(pieces: readonly Piece[], first: Box): Box {
  const box = { ...first };
  for (const { box: one } of pieces) {
    box.left = Math.min(box.left, one.left);
    box.top = Math.min(box.top, one.top);
    box.right = Math.max(box.right, one.right);
    box.bottom = Math.max(box.bottom, one.bottom);
  }
  return box;
}

const sameLook = (a: Look, b: Look): boolean =>
  a.size === b.size && a.weight === b.weight && a.color === b.color;

/** Texts in a row that look the same are one; a page builder may have split them. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && sameLook(last.look, piece.look)) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

const isWhole = (text: string, locale: string | undefined, { numbers }: Seen): boolean =>
  likelyQuantity(text) && numbers.parse(text, locale ? { locale } : {}).kind === 'number';

/** Splits a line at its numbers where these are set off by their looks: "6,782 ↑ 7%". */
function split(
  pieces: readonly Piece[],
  line: string,
  locale: string | undefined,
  seen: Seen,
): Phrase[] {
  const runs = runsOf(pieces);
  const parts: Piece[][] = [];
  let open: Piece[] = [];
  for (let i = 0; i < runs.length; ) {
    const reach = longestQuantity(runs, i, locale, seen);
    if (reach > 0) {
      if (open.length > 0) parts.push(open);
      open = [];
      parts.push(runs.slice(i, i + reach).flat());
      i += reach;
    } else {
      open = open.concat(runs[i] ?? []);
      i += 1;
    }
  }
  if (open.length > 0) parts.push(open);
  return parts.flatMap((part) => phraseOf(part, line) ?? []);
}

function longestQuantity(
  runs: readonly Piece[][],
  from: number,
  locale: string | undefined,
  seen: Seen,
): number {
  for (let reach = Math.min(4, runs.length - from); reach > 0; reach--) {
    const text = joined(runs.slice(from, from + reach).flat());
    if (!likelyQuantity(text)) continue;
    if (isWhole(text, locale, seen)) return reach;
    if (reach === 1 && parseDelta(text, locale ? { locale } : {})) return 1;
  }
  return 0;
}

/** "123 more than last month": a change, said in words. */
const CHANGE_LINE = /^\W{0,2}\d[\d.,]*\S{0,3}\s(?:more|less|fewer|higher|lower)\sthan\s/i;

/** True where the words around a number make it part of what is said, not a figure of its own. */
function isSaying(pieces: readonly Piece[], text: string): boolean {
  if (CHANGE_LINE.test(text) || countWords(text) > 8) return true;
  const lead = runsOf(pieces)[0];
  const start = lead ? joined(lead) : '';
  if (ENDS_OPEN.test(start)) return true;
  return !/\d/.test(start) && (beginsSmall(start) || countWords(start) > 5);
}

/** Several things to choose from in a line: each is one of its own. */
function areChips(pieces: readonly Piece[]): boolean {
  const [first, second] = pieces;
  return (
    first !== undefined &&
    second !== undefined &&
    pieces.every(({ atom }) => isChipText(atom.text)) &&
    new Set(pieces.map(({ atom }) => atom.parent)).size === pieces.length &&
    gapAcross(first.box, second.box) > 0.5 * first.look.size
  );
}

/** The phrases of one line of inline texts; texts that nobody sees are left out. */
export function phrasesOf(
  atoms: readonly Atom[],
  seen: Seen,
  localeOf: (atom: Atom) => string | undefined,
): Phrase[] {
  const [only] = atoms;
  if (only && atoms.length === 1) {
    const text = tidy(only.text);
    return text ? [new SinglePhrase(only, text, seen)] : [];
  }
  const pieces: Piece[] = [];
  for (const atom of atoms) {
    const box = seen.textBox(atom);
    if (box) pieces.push(new Piece(atom, box, seen));
  }
  const first = pieces[0];
  if (!first) return [];
  const whole = phraseOf(pieces, null);
  if (!whole) return [];
  if (pieces.length === 1 || !/\d/.test(whole.text)) return [whole];
  const locale = localeOf(first.atom);
  if (areChips(pieces)) return pieces.flatMap((piece) => phraseOf([piece], null) ?? []);
  if (isWhole(whole.text, locale, seen) || isSaying(pieces, whole.text)) return [whole];
  return split(pieces, whole.text, locale, seen);
}

/** Joins neighbours on one line that only together are a number: "$" and "24,567", "123.5" and "min". */
export function joinFragments(
  phrases: readonly Phrase[],
  seen: Seen,
  localeOf: (atom: Atom) => string | undefined,
): Phrase[] {
  const out: Phrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    const both = last && joinTwo(last, phrase, seen, localeOf);
    if (both) out[out.length - 1] = both;
    else out.push(phrase);
  }
  return out;
}

/** The words of one heading, which a person reads as one where they stand in one line. */
export function joinTitle(phrases: readonly Phrase[], seen: Seen): Phrase | null {
  const inLine = phrases.every((phrase, i) => {
    const before = phrases[i - 1];
    if (!phrase.isWords || !phrase.isShown) return false;
    return (
      !before ||
      (sameRow(before.box, phrase.box) &&
        gapAcross(before.box, phrase.box) < 0.7 * Math.max(before.look.size, phrase.look.size))
    );
  });
  const atoms = inLine ? phrases.flatMap((phrase) => phrase.atoms) : [];
  const pieces = atoms.flatMap((atom) => {
    const box = seen.textBox(atom);
    return box ? [new Piece(atom, box, seen)] : [];
  });
  return inLine ? phraseOf(pieces, null) : null;
}

const ONE_SIGN = /^\S$/u;

export const isOneSign = (text: string): boolean => text.length < 3 && ONE_SIGN.test(text.trim());

/** A number whose every sign is set in a box of its own, as counters that roll set theirs. */
export function joinSigns(phrases: readonly Phrase[], seen: Seen): Phrase | null {
  const isRow = phrases.every((phrase, i) => {
    const before = phrases[i - 1];
    if (!isOneSign(phrase.text) || !phrase.isShown) return false;
    if (!before) return true;
    const { size } = phrase.look;
    const gap = phrase.box.left - before.box.right;
    return size === before.look.size && sameRow(before.box, phrase.box) && isTight(gap, size);
  });
  if (!isRow || !phrases.some(({ text }) => /\d/.test(text))) return null;
  const pieces = phrases.flatMap(({ atoms, box }) =>
    atoms.map((atom) => new Piece(atom, box, seen)),
  );
  return phraseOf(pieces, null);
}

/** A sign of its own begins another number. */
const CHANGE_MARK = /^[+−↑↓↗↘▲▼(]/u;

function joinTwo(
  a: Phrase,
  b: Phrase,
  seen: Seen,
  localeOf: (atom: Atom) => string | undefined,
): Phrase | null {
  if (a.text.length > 16 || b.text.length > 16) return null;
  const [digitsBefore, digitsAfter] = [/\d/.test(a.text), /\d/.test(b.text)];
  if ((!digitsBefore && !digitsAfter) || (digitsBefore && CHANGE_MARK.test(b.text))) return null;
  if (!a.isShown || !b.isShown) return null;
  if (digitsBefore === digitsAfter && gapAcross(a.box, b.box) > 1) return null;
  const height = Math.max(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
  if (!likelyQuantity(a.text + b.text)) return null;
  if (!sameRow(a.box, b.box) || gapAcross(a.box, b.box) > 0.4 * height) return null;
  const first = a.atoms[0];
  if (!first) return null;
  const locale = localeOf(first);
  const pieces = [...a.atoms, ...b.atoms].flatMap((atom) => {
    const box = seen.textBox(atom);
    return box ? [new Piece(atom, box, seen)] : [];
  });
  const whole = phraseOf(pieces, a.line ?? b.line);
  return whole &&
    isWhole(whole.text, locale, seen) &&
    !(isWhole(a.text, locale, seen) && isWhole(b.text, locale, seen))
    ? whole
    : null;
}
