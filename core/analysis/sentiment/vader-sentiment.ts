import { vaderLexicon, vaderTokens, withEmojiAsWords } from './vader-tokens.ts';
import { BOOSTERS, IDIOMS, NEGATIONS } from './vader-words.ts';

/** What VADER says of a text: shares of its weight from 0 to 1, and one number from -1 to 1. */
export interface VaderScores {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly compound: number;
}

const CAPITALS = 0.733;
const NEGATED = -0.74;
const EXCLAMATION = 0.292;
const NORMAL = 15;

/** A sum of valences as one number from -1 to 1, which it nears and does not reach: `s / √(s² + 15)`. */
export const normalised = (sum: number): number =>
  Math.max(-1, Math.min(1, sum / Math.sqrt(sum * sum + NORMAL)));

const isUpper = (word: string): boolean =>
  word === word.toUpperCase() && word !== word.toLowerCase();

const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.includes("n't");

/** The words of a text, as written and in small letters. */
interface Text {
  readonly words: readonly string[];
  readonly small: readonly string[];
  /** True where some words are in capitals and others are not: then capitals mean something. */
  readonly mixed: boolean;
}

function textOf(written: string): Text {
  const words = vaderTokens(written);
  const upper = words.filter(isUpper).length;
  return {
    words,
    small: words.map((word) => word.toLowerCase()),
    mixed: upper > 0 && upper < words.length,
  };
}

function boost({ words, small, mixed }: Text, at: number, valence: number): number {
  const step = BOOSTERS.get(small[at] ?? '');
  if (step === undefined) return 0;
  const scaled = valence < 0 ? -step : step;
  if (!mixed || !isUpper(words[at] ?? '')) return scaled;
  return valence > 0 ? scaled + CAPITALS : scaled - CAPITALS;
}

const DAMPED = [1, 0.95, 0.9];

/** What a negation one to three words before does; "never so" strengthens, "without doubt" does nothing. */
function negate({ small }: Text, i: number, back: number, valence: number): number {
  const [one, two, three] = [small[i - 1], small[i - 2], small[i - 3]];
  const word = small[i - back - 1] ?? '';
  const isSo = (text: string | undefined) => text === 'so' || text === 'this';
  if (back === 1) {
    if (two === 'never' && isSo(one)) return valence * 1.25;
    if (two === 'without' && one === 'doubt') return valence;
  }
  if (back === 2) {
    if ((three === 'never' && isSo(two)) || isSo(one)) return valence * 1.25;
    if (three === 'without' && (two === 'doubt' || one === 'doubt')) return valence;
  }
  return isNegation(word) ? valence * NEGATED : valence;
}

function idiom({ small }: Text, i: number, valence: number): number {
  const run = (from: number, to: number) => small.slice(i + from, i + to + 1).join(' ');
  const before = [run(-1, 0), run(-2, 0), run(-2, -1), run(-3, -1), run(-3, -2)];
  let now = valence;
  const found = before.find((words) => IDIOMS.has(words));
  if (found !== undefined) now = IDIOMS.get(found) ?? now;
  if (i + 1 < small.length) now = IDIOMS.get(run(0, 1)) ?? now;
  if (i + 2 < small.length) now = IDIOMS.get(run(0, 2)) ?? now;
  for (const words of [run(-3, -1), run(-3, -2), run(-2, -1)]) now += BOOSTERS.get(words) ?? 0;
  return now;
}

/** "Least" before a word turns it round, but not "at least" and "very least". */
function least({ small }: Text, i: number, valence: number): number {
  if (i === 0 || small[i - 1] !== 'least') return valence;
  const before = i > 1 ? small[i - 2] : undefined;
  return before === 'at' || before === 'very' ? valence : valence * NEGATED;
}

/** "No" is a word of its own, or turns round the word after it. */
function rated({ small }: Text, i: number, lexicon: ReadonlyMap<string, number>): number {
  const word = small[i] ?? '';
  const rating = lexicon.get(word) ?? 0;
  const [one, two, three] = [small[i - 1], small[i - 2], small[i - 3]];
  const isNo = one === 'no' || two === 'no' || (three === 'no' && (one === 'or' || one === 'nor'));
  if (isNo) return rating * NEGATED;
  return word === 'no' && lexicon.has(small[i + 1] ?? '') ? 0 : rating;
}

function valenceAt(text: Text, i: number, lexicon: ReadonlyMap<string, number>): number {
  const { words, small, mixed } = text;
  const word = small[i] ?? '';
  if (BOOSTERS.has(word) || (word === 'kind' && small[i + 1] === 'of')) return 0;
  if (!lexicon.has(word)) return 0;
  let valence = rated(text, i, lexicon);
  if (mixed && isUpper(words[i] ?? '')) valence += valence > 0 ? CAPITALS : -CAPITALS;
  for (let back = 0; back < 3 && i > back; back++) {
    if (lexicon.has(small[i - back - 1] ?? '')) continue;
    valence += boost(text, i - back - 1, valence) * (DAMPED[back] ?? 1);
    valence = negate(text, i, back, valence);
    if (back === 2) valence = idiom(text, i, valence);
  }
  return lexicon.has(small[i - 1] ?? '') ? valence : least(text, i, valence);
}

/**
 * What stands before a "but" counts half, what stands after it one and a half times. As published,
 * a valence is looked up by its value, so that the first of equal ones is changed; kept, because the
 * published figures hang on it.
 */
function weighBut(small: readonly string[], valences: number[]): void {
  const but = small.indexOf('but');
  if (but < 0) return;
  for (let step = 0; step < valences.length; step++) {
    const valence = valences[step] ?? 0;
    const at = valences.indexOf(valence);
    if (at < but) valences[at] = valence * 0.5;
    else if (at > but) valences[at] = valence * 1.5;
  }
}

const occurrences = (text: string, sign: string): number => text.split(sign).length - 1;

function emphasis(text: string): number {
  const questions = occurrences(text, '?');
  const asked = questions > 1 ? (questions <= 3 ? questions * 0.18 : 0.96) : 0;
  return Math.min(occurrences(text, '!'), 4) * EXCLAMATION + asked;
}

/** The valence of each word, and how much the punctuation adds. */
function weigh(text: string): { valences: number[]; sum: number; added: number } {
  const lexicon = vaderLexicon();
  const written = withEmojiAsWords(text);
  const words = textOf(written);
  const valences = words.words.map((_, i) => valenceAt(words, i, lexicon));
  weighBut(words.small, valences);
  const added = emphasis(written);
  const plain = valences.reduce((sum, valence) => sum + valence, 0);
  return { valences, added, sum: plain + (plain > 0 ? added : plain < 0 ? -added : 0) };
}

/**
 * To some places, halves to the even neighbour: 0.8125 is 0.812, as the published figures have it. Only
 * a whole number of sixteenths (at three places) lies just between; 0.0875 is a little below its
 * decimals, which multiplying by a thousand would hide.
 */
function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  const floor = Math.floor(value * scale);
  const isHalf = Number.isInteger(value * 2 ** (places + 1)) && value * scale - floor === 0.5;
  if (isHalf) return (floor % 2 === 0 ? floor : floor + 1) / scale;
  return Number(value.toFixed(places));
}

/**
 * The sentiment of a short English text by VADER (Hutto & Gilbert 2014): a lexicon rated by people,
 * with rules for negation, degree, capitals, punctuation, "but" and some idioms. Emoji are read as
 * their names, as published. A text without words has all four at 0.
 *
 * @param text English text, a sentence or a few
 * @returns shares from 0 to 1 rounded to three places, compound from -1 to 1 rounded to four. Never
 * throws. Source: https://github.com/cjhutto/vaderSentiment
 * @example
 * vaderSentiment('VADER is smart, handsome, and funny!').compound // → 0.8439
 * vaderSentiment('Today SUX!').negative // → 0.779
 */
export function vaderSentiment(text: string): VaderScores {
  const { valences, sum, added } = weigh(text);
  if (valences.length === 0) return { positive: 0, neutral: 0, negative: 0, compound: 0 };
  let up = 0;
  let down = 0;
  for (const valence of valences) {
    if (valence > 0) up += valence + 1;
    else if (valence < 0) down += 1 - valence;
  }
  const flat = valences.filter((valence) => valence === 0).length;
  if (up > down) up += added;
  else if (up < down) down += added;
  const whole = up + down + flat;
  return {
    positive: rounded(up / whole, 3),
    neutral: rounded(flat / whole, 3),
    negative: rounded(down / whole, 3),
    compound: rounded(normalised(sum), 4),
  };
}

/**
 * The sum of valences behind VADER's compound, not yet squeezed to -1 to 1, so that what is said in
 * other ways can be added to it; and how many words carried any.
 *
 * @example
 * vaderValence('The book was good.').sum // → 1.9
 */
export function vaderValence(text: string): { readonly sum: number; readonly words: number } {
  const { valences, sum } = weigh(text);
  return { sum, words: valences.filter((valence) => valence !== 0).length };
}
