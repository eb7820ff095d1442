import { attribute, localName } from './dom.ts';
import { isPhrase, joinFragments, type Phrase, phrasesOf } from './phrase.ts';
import type { Seen } from './seen.ts';
import { type Branch, isBranch } from './tree.ts';
import type { Atom } from './walk.ts';

/** Phrases that stand together: a row, a card, a list, a section. Holds at least two things. */
export interface Scope {
  readonly el: Element;
  readonly kids: readonly (Scope | Phrase)[];
  readonly table: boolean;
}

/** Texts without any number beside them that are passed over as a whole: articles, long menus. */
const MANY_WORDS = 60;

/** A drawing with this many numbers is a chart: they are marks of its axes. */
const CHART_NUMBERS = 3;

const BLOCKS = new Set(
  'address article aside blockquote body details div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const TABLE_ROLES = new Set(['table', 'grid', 'treegrid']);

export class Shaper {
  private readonly seen: Seen;
  private readonly locale: string | undefined;
  private readonly overdue: () => boolean;
  complete = true;
  private steps = 0;

  constructor(seen: Seen, locale: string | undefined, overdue: () => boolean) {
    this.seen = seen;
    this.locale = locale;
    this.overdue = overdue;
  }

  readonly localeOf = (atom: Atom): string | undefined =>
    this.seen.aroundOf(atom.parent, atom.frame).lang ?? this.locale;

  /** The phrases of a branch as nested scopes; chains of single boxes fall together. */
  shape(branch: Branch): Scope | Phrase | null {
    const around = this.seen.aroundOf(branch.el, branch.frame);
    if (around.skip || around.menu || !this.complete) return null;
    if (branch.quantities === 0 && branch.texts > MANY_WORDS) return null;
    if (branch.quantities >= CHART_NUMBERS && localName(branch.el) === 'svg') return null;
    if ((++this.steps & 31) === 0 && this.overdue()) {
      this.complete = false;
      return null;
    }
    const kids = this.gather(branch);
    const table = isTable(branch.el);
    const only = kids[0];
    if (!only) return null;
    return kids.length === 1 && !table ? only : { el: branch.el, kids, table };
  }

  private gather(branch: Branch): (Scope | Phrase)[] {
    const kids: (Scope | Phrase)[] = [];
    const flows = branch.kids.length > 1 && this.flows(branch);
    let line: Atom[] = [];
    const close = () => {
      if (line.length > 0) kids.push(...phrasesOf(line, this.seen, this.localeOf));
      line = [];
    };
    for (const kid of branch.kids) {
      const inline = flows ? this.inlineAtoms(kid) : null;
      if (inline) {
        line.push(...inline);
        continue;
      }
      close();
      if (isBranch(kid)) {
        const shaped = this.shape(kid);
        if (shaped) kids.push(shaped);
      } else kids.push(...phrasesOf([kid], this.seen, this.localeOf));
    }
    close();
    return this.rejoin(kids);
  }

  private rejoin(kids: (Scope | Phrase)[]): (Scope | Phrase)[] {
    if (kids.length < 2 || kids.length > 8) return kids;
    const phrases = kids.filter(isPhrase);
    if (phrases.length !== kids.length) return kids;
    return joinFragments(phrases, this.seen, this.localeOf);
  }

  /** Whether inline children of an element stand in one line of text with each other. */
  private flows(branch: Branch): boolean {
    const name = localName(branch.el);
    if (name === 'tr' || name === 'ul' || name === 'ol' || name === 'dl') return false;
    return !/flex|grid|table$|table-row/.test(this.seen.displayOf(branch.el));
  }

  private inlineAtoms(kid: Branch | Atom): Atom[] | null {
    if (!isBranch(kid)) return [kid];
    if (kid.texts > 12 || BLOCKS.has(localName(kid.el))) return null;
    const display = this.seen.displayOf(kid.el);
    if (display !== 'inline' && display !== 'contents') return null;
    const around = this.seen.aroundOf(kid.el, kid.frame);
    if (around.skip || around.menu) return null;
    const atoms: Atom[] = [];
    for (const inner of kid.kids) {
      const more = this.inlineAtoms(inner);
      if (!more) return null;
      atoms.push(...more);
    }
    return atoms;
  }
}

function isTable(el: Element): boolean {
  const role = attribute(el, 'role');
  if (role === 'presentation' || role === 'none') return false;
  return localName(el) === 'table' || (role !== null && TABLE_ROLES.has(role));
}
