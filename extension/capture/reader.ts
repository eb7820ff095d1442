import type { CurrencyCode, Delta, Period } from '../../core/model/index.ts';
import { cleanLabel, parsePeriod, parseQuantity, type TextContext } from '../../core/text/index.ts';
import type { PlatformWords } from './adapter/platform-words.ts';
import type { Kid, Later, Shaper } from './cards/shape.ts';
import { changeOf, evidenceOf, withEvidence } from './deltas/delta.ts';
import { isBetweenFields, isChoice, isCounter, isLinkText } from './judging/counters.ts';
import { attribute, isDrawn, localName } from './page/dom.ts';
import { isAtEdge, mayBeAtEdge } from './page/edges.ts';
import { upIn } from './page/nodes.ts';
import type { Steps } from './page/pace.ts';
import type { Box, Seen } from './page/seen.ts';
import type { Branch } from './page/tree.ts';
import type { Atom } from './page/walk.ts';
import type { TableHelp } from './tables/parts.ts';
import { readTable } from './tables/tables.ts';
import { APART, type Change, type Figure, type Name, type Span } from './texts/figure.ts';
import { labelStrength } from './texts/label-strength.ts';
import type { Phrase } from './texts/phrase.ts';
import type { Said } from './texts/said.ts';
import { say } from './texts/say.ts';
import { spokenName } from './texts/spoken-name.ts';
import {
  beginsSmall,
  countWords,
  isAction,
  mayBePeriod,
  saysOnlyWhen,
  saysWhichPage,
} from './texts/words.ts';

/** Text set no larger than this is a line of text; set at least as large as that, a value. */
const LINE_SIZE = 17;
const VALUE_SIZE = 20;
const SIGNED_COUNT = /^\+\s?[$€£¥₹]?\s?\d[\d.,]*\s?[kmb]?$/i;
/** Money below zero set as large as a value is one: a loss, a balance. */
const SIGNED_MONEY = /^[+−–-]\s?\p{Sc}\s?\d|^[+−–-]\s?\d.*\p{Sc}$/u;

const AGAINST_TIME = /^(?:last|previous|prior)\s(?:day|week|month|quarter|year)$/i;

/** What a bare "Total" weighs: any title over the number goes before it. */
const BARE_SCORE = 0.52;

/** How much a name that the platform's record has looks like one. */
const KNOWN_NAME = 0.97;

/** What was said in one language so far. */
interface Hearing {
  readonly key: string;
  readonly context: TextContext;
  readonly said: Map<string, Said>;
  /** The same of texts that several elements make up. */
  readonly lines: Map<string, Said>;
}

/** "You made an extra $20,395 this year", "73°": what stands before or after it in its line makes it no value. */
function isInSentence({ line, text }: Phrase): boolean {
  const at = line?.indexOf(text) ?? -1;
  if (line === null || at < 0) return false;
  if (/^\s?°/.test(line.slice(at + text.length)) || /\d[-–/]$/.test(line.slice(0, at))) return true;
  return countWords(line.slice(0, at)) > 2 && countWords(line.slice(at + text.length)) > 0;
}

/** Tells what each phrase is; asks the page at most once for each. */
export class Reader implements TableHelp {
  readonly seen: Seen;
  private readonly shaper: Shaper;
  private readonly branches: ReadonlyMap<Element, Branch>;
  private readonly today: string;
  /** Elements that have a name for those who cannot see. */
  private readonly spoken: ReadonlySet<Element>;
  private readonly hearings = new Map<string, Hearing>();
  private lastHearing: Hearing | null = null;
  private readonly words: PlatformWords | undefined;
  /** Numbers that count entries or measure out an axis. */
  private readonly ruled: ReadonlySet<Atom>;
  /** The money that the page itself names for its bare dollar signs. */
  currency: CurrencyCode | undefined;
  /** True where a table was too long to be read to its end. */
  isCutShort = false;

  constructor(
    seen: Seen,
    shaper: Shaper,
    branches: ReadonlyMap<Element, Branch>,
    spoken: ReadonlySet<Element>,
    today: string,
    ruled: ReadonlySet<Atom>,
    words?: PlatformWords,
  ) {
    this.ruled = ruled;
    this.words = words;
    this.spoken = spoken;
    this.seen = seen;
    this.branches = branches;
    this.shaper = shaper;
    this.today = today;
  }

  context(phrase: Phrase): TextContext {
    const first = phrase.atoms[0];
    const locale = first ? this.shaper.localeOf(first) : undefined;
    return this.hearingIn(locale).context;
  }

  private readonly edges = new Map<Branch, boolean>();
  /** Whether a text stands in a menu at the edge of the page. */
  private readonly stands = (phrase: Phrase): boolean => {
    const branch = this.branches.get(phrase.el) ?? null;
    // What was measured and stands in the middle of the page needs no box around it to be asked.
    if (branch && phrase.isMeasured && !mayBeAtEdge(phrase.box, branch.frame)) return false;
    return isAtEdge(branch, this.seen, this.edges);
  };

  private hearingIn(locale: string | undefined): Hearing {
    const key = locale ?? '';
    if (this.lastHearing?.key === key) return this.lastHearing;
    let hearing = this.hearings.get(key);
    if (!hearing) {
      const currency = this.words?.currency ?? this.currency;
      const context = { ...(locale ? { locale } : {}), ...(currency ? { currency } : {}) };
      hearing = { key, context, said: new Map(), lines: new Map() };
      this.hearings.set(key, hearing);
    }
    this.lastHearing = hearing;
    return hearing;
  }

  say(phrase: Phrase): Said {
    const first = phrase.atoms[0];
    const hearing = this.hearingIn(first ? this.shaper.localeOf(first) : undefined);
    const { context } = hearing;
    // Whether a name and its number are one text or two is not in the text itself.
    const heard = phrase.atoms.length > 1 ? hearing.lines : hearing.said;
    const known = heard.get(phrase.text);
    if (known) return known;
    const said: Said = this.knowsName(phrase.text)
      ? { kind: 'label', text: cleanLabel(phrase.text), strength: KNOWN_NAME }
      : say(phrase, context, this.today, this.seen.numbers);
    // How much a name in small letters weighs hangs on how it is set; all else is in the text.
    if (said.kind !== 'label' || !beginsSmall(said.text)) heard.set(phrase.text, said);
    return said;
  }

  tell(phrase: Phrase): { figure?: Figure; name?: Name; change?: Change; span?: Span } {
    const first = phrase.atoms[0];
    if (first && this.ruled.has(first)) return {};
    const said = this.say(phrase);
    if (said.kind === 'nothing') return {};
    // A change counts only beside its figure, which is measured: that it is drawn will do for it.
    const isThere =
      phrase.isMeasured || (said.kind === 'delta' && isDrawn(phrase.el)) || phrase.isShown;
    if (!isThere) return {};
    switch (said.kind) {
      case 'label':
        return { name: { phrase, text: said.text, strength: this.strengthOf(phrase, said) } };
      case 'delta': {
        const figure = this.signedFigure(phrase);
        if (figure) return { figure };
        return {
          change: { phrase, delta: withEvidence(said.delta, phrase, this.context(phrase)) },
        };
      }
      case 'period':
        return { span: { phrase, period: said.period } };
      case 'figure':
      case 'lead': {
        const change = this.markedChange(phrase, said);
        if (change) return { change: { phrase, delta: change } };
        const figure = this.figure(phrase, said);
        if (figure) this.addSpokenName(figure);
        return figure ? { figure } : {};
      }
      default:
        return {};
    }
  }

  figure(phrase: Phrase, said: Said, isCell = false): Figure | null {
    if (said.kind !== 'figure' && said.kind !== 'lead') return null;
    if (said.kind === 'lead' && isLinkText(phrase)) return null;
    if (phrase.line !== null && (saysWhichPage(phrase.line) || isInSentence(phrase))) return null;
    if ((!isCell && isCounter(phrase, said, this.stands)) || isChoice(phrase, said)) return null;
    if (said.quantity.kind === 'no-data' && isBetweenFields(phrase.el)) return null;
    const figure: Figure = {
      phrase,
      quantity: said.quantity,
      raw: said.raw,
      rest: said.kind === 'lead' ? said.rest : null,
      candidates: [],
      delta: said.kind === 'lead' ? said.delta : null,
      period: null,
      depth: 0,
      card: phrase.el,
      name: null,
      item: null,
      why: null,
    };
    if (said.kind === 'figure' && said.label) {
      figure.candidates.push({
        name: { phrase, text: said.label, strength: said.isApart ? APART : 0.9 },
        where: 'said',
        score: said.isBare ? BARE_SCORE : 0.9,
      });
    }
    return figure;
  }

  /** "+3,462" set as large as a value is one: what came in, not by how much something changed. */
  private signedFigure(phrase: Phrase): Figure | null {
    const mayBe = SIGNED_COUNT.test(phrase.text) || SIGNED_MONEY.test(phrase.text);
    if (!mayBe || phrase.look.size < VALUE_SIZE) return null;
    const quantity = parseQuantity(phrase.text, this.context(phrase));
    return quantity.kind === 'number'
      ? this.figure(phrase, { kind: 'figure', quantity, raw: phrase.text })
      : null;
  }

  /** "24% this month" beside an arrow is how much something changed. */
  private markedChange(phrase: Phrase, said: Said & { kind: 'lead' | 'figure' }): Delta | null {
    const { quantity } = said;
    if (quantity.kind !== 'number' || quantity.unit !== '%') return null;
    const rest =
      said.kind === 'lead' ? said.rest : (phrase.line?.replace(phrase.text, '').trim() ?? '');
    // A line of text with an arrow tells of a change; a number set large is the value itself.
    if (rest === '' || (!saysOnlyWhen(rest) && phrase.look.size > LINE_SIZE)) return null;
    const { sign } = evidenceOf(phrase, this.context(phrase), null);
    // "18% last month" under a title is against that month, whatever drawing shows its direction.
    return sign === '?' && !AGAINST_TIME.test(rest)
      ? null
      : { value: Math.abs(quantity.value), unit: '%', sign, raw: phrase.text };
  }

  /** The figure that a change with a plain sign is, where it turns out to be a value: "-$3,912.40". */
  valueOf({ phrase, delta }: Change): Figure | null {
    if (!/^[+−–-]/u.test(delta.raw)) return null;
    const text = phrase.text.replace(/^([+−–-])\s+/u, '$1');
    const quantity = parseQuantity(text, this.context(phrase));
    return quantity.kind === 'number'
      ? this.figure(phrase, { kind: 'figure', quantity, raw: phrase.text })
      : null;
  }

  nameOf(phrase: Phrase): Name | null {
    const said = this.say(phrase);
    return said.kind === 'label' ? { phrase, text: said.text, strength: said.strength } : null;
  }

  change(small: Figure, main: Figure): Figure['delta'] {
    return changeOf(small, main, this.context(small.phrase));
  }

  isChange(small: Figure, main: Figure): Figure['delta'] {
    return this.change(small, main);
  }

  table(branch: Branch, rows?: readonly Branch[]): Steps<Figure[] | null> {
    return readTable(branch, this, rows);
  }

  /** A table that only lays out a part of the page is read as that part. */
  open(branch: Branch): Steps<Kid | null> {
    return this.shaper.open(branch);
  }

  openLater(later: Later): Kid[] {
    return this.shaper.openLater(later);
  }

  isInMenu(phrase: Phrase): boolean {
    return this.stands(phrase);
  }

  extentOf(later: Later): Box | null {
    return this.shaper.extentOf(later);
  }

  phrasesIn(branch: Branch): readonly Phrase[] {
    return this.shaper.phrasesIn(branch);
  }

  cutShort(): void {
    this.isCutShort = true;
  }

  /** The period that a label ends on: "Total sessions this week". */
  periodOf(label: string, locale: string | undefined): Period | null {
    if (!mayBePeriod(label)) return null;
    const words = label
      .replace(/[()[\]]/g, ' ')
      .trim()
      .split(/\s+/);
    for (let tail = Math.min(4, words.length); tail > 0; tail--) {
      const text = words.slice(-tail).join(' ');
      const period = mayBePeriod(text) ? this.periodNamed(text, locale) : null;
      if (period) return period;
    }
    return null;
  }

  knowsName(text: string): boolean {
    return this.words?.knows(text) ?? false;
  }

  itemRank(head: string): number {
    return this.words?.itemRank(head) ?? -1;
  }

  dayOf({ text, atoms: [first] }: Phrase): Period | null {
    const day =
      text.length <= 40
        ? this.periodNamed(text, first ? this.shaper.localeOf(first) : undefined)
        : null;
    return day && Date.parse(day.to) - Date.parse(day.from) <= 86_400_000 ? day : null;
  }

  private periodNamed(text: string, locale: string | undefined): Period | null {
    return parsePeriod(text, locale ? { locale, today: this.today } : { today: this.today });
  }

  /** What is pressed is named by its text; it rarely names a number beside it. */
  private strengthOf(phrase: Phrase, said: { text: string; strength: number }): number {
    if (this.words?.knows(said.text)) return Math.max(said.strength, KNOWN_NAME);
    const name = localName(phrase.el);
    const pressed = name === 'button' || name === 'a' || attribute(phrase.el, 'role') === 'button';
    if (!pressed) return said.strength;
    return isAction(said.text) ? 0.1 : 0.8 * said.strength;
  }

  /** The name that a page gives a figure's box for those who cannot see it. */
  addSpokenName(figure: Figure): void {
    const { phrase } = figure;
    let at: Branch | null = phrase.atoms[0]?.holder ?? null;
    for (let steps = 0; at && steps < 5 && isAlone(at); steps++, at = upIn(at)) {
      if (!this.spoken.has(at.el)) continue;
      const name = spokenName(at.el)
        ?.replace(phrase.text, '')
        .replace(/[\s:：,–—-]+$/u, '')
        .trim();
      if (!name || /\d{2,}/.test(name)) continue;
      const strength = labelStrength(name, this.context(phrase));
      if (strength === 0) continue;
      const score = 0.35 + 0.5 * strength - 0.04 * steps;
      figure.candidates.push({ name: { phrase, text: name, strength }, where: 'aria', score });
      return;
    }
  }
}

/** True for a box with one figure, perhaps with its change. */
const isAlone = ({ quantities }: Branch): boolean => quantities <= 2;
