/**
 * Sentences by their English, with `{name}` for what is filled in. What begins with "…" is a phrase
 * that stands inside others alone: by itself the same words may be a name that a person gave.
 */
export type Sentences = Readonly<Record<string, string>>;

type Gaps = ReadonlyMap<string, string>;

/** A text between gaps: what stands before each, and the names of the gaps. */
interface Pattern {
  readonly fixed: readonly string[];
  readonly names: readonly string[];
  readonly words: string;
  readonly isPhrase: boolean;
}

const PHRASE = '…';
const isPhrase = (english: string) => english.startsWith(PHRASE);
const bare = (text: string) => (isPhrase(text) ? text.slice(1) : text);

/** How deep sentences stand in each other at most: a reason in a sentence, a kind of number in that. */
const DEEPEST = 3;
/** A text with more sentences, or longer than that, is none of ours. */
const MOST_SENTENCES = 30;
const LONGEST = 6000;

const made = new WeakMap<Sentences, readonly Pattern[]>();

function patternOf(english: string, words: string): Pattern {
  const parts = bare(english).split(/\{(\w+)\}/);
  return {
    fixed: parts.filter((_, i) => i % 2 === 0),
    names: parts.filter((_, i) => i % 2 === 1),
    words: bare(words),
    isPhrase: isPhrase(english),
  };
}

/** More fixed text first: of two that fit, the one that says more is meant. */
function patternsOf(sentences: Sentences): readonly Pattern[] {
  const known = made.get(sentences);
  if (known) return known;
  const length = ({ fixed }: Pattern) => fixed.reduce((sum, text) => sum + text.length, 0);
  const patterns = Object.entries(sentences)
    .map(([english, words]) => patternOf(english, words))
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => length(b) - length(a));
  made.set(sentences, patterns);
  return patterns;
}

/** What stands in a pattern's gaps, none of them empty; null where the text is another one. */
function gapsIn(text: string, { fixed, names }: Pattern): Gaps | null {
  const [first = '', ...rest] = fixed;
  if (!text.startsWith(first)) return null;
  const gaps = new Map<string, string>();
  let at = first.length;
  for (const [i, next] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const end = isLast && next === '' ? text.length : findFrom(text, next, at + 1, isLast);
    if (end <= at) return null;
    gaps.set(names[i] ?? '', text.slice(at, end));
    at = end + next.length;
  }
  return at === text.length ? gaps : null;
}

/** The last text closes the sentence; any other is taken where it stands first. */
function findFrom(text: string, next: string, from: number, isLast: boolean): number {
  if (!isLast) return text.indexOf(next, from);
  const end = text.length - next.length;
  return end >= from && text.endsWith(next) ? end : -1;
}

/** What the list says for exactly this text; a phrase only inside another sentence. */
function exactly(sentences: Sentences, text: string, depth: number): string | null {
  if (Object.hasOwn(sentences, text)) return sentences[text] ?? null;
  const phrase = PHRASE + text;
  return depth > 0 && Object.hasOwn(sentences, phrase) ? bare(sentences[phrase] ?? text) : null;
}

/** “A”, “B” and “C” with the language's own word for "and"; a name in quotes stays whole. */
function listIn(sentences: Sentences, text: string): string {
  const parts: readonly string[] =
    text.match(/, | and |(?:[“"][^”"]{0,400}[”"]|(?!, | and ).)+/gs) ?? [];
  const names = parts.filter((part) => part !== ', ' && part !== ' and ');
  const said = names.map((one) => {
    const [, open = '', name = '', close = ''] = /^(["“]?)(.*?)(["”]?)$/s.exec(one) ?? [];
    const known = exactly(sentences, name, 1);
    // "and 3 more" ends a list that was cut.
    const cut = known === null && /^\d+ more$/.test(name) ? whole(sentences, name, 1) : null;
    return open + (known ?? cut ?? name) + close;
  });
  const last = said.pop() ?? '';
  if (said.length === 0) return last;
  const and = parts.includes(' and ') ? ` ${sentences.and ?? 'and'} ` : ', ';
  return said.join(', ') + and + last;
}

/**
 * What stands in a gap. A gap with a capital holds a sentence or a phrase of its own, one whose name
 * begins with "list" several names; any other holds a name, which may itself be known.
 */
function held(sentences: Sentences, name: string, text: string, depth: number): string {
  if (/^[A-Z]/.test(name) && depth < DEEPEST) return sentenceIn(sentences, text, depth + 1);
  if (name.startsWith('list')) return listIn(sentences, text);
  return exactly(sentences, text, depth) ?? text;
}

/** One whole text of the list, filled in; null where it is none of them. */
function whole(sentences: Sentences, text: string, depth: number): string | null {
  const known = exactly(sentences, text, depth);
  if (known !== null) return known;
  for (const pattern of patternsOf(sentences)) {
    const gaps = pattern.isPhrase && depth === 0 ? null : gapsIn(text, pattern);
    if (gaps) {
      return pattern.words.replace(/\{(\w+)\}/g, (gap, name: string) => {
        const inside = gaps.get(name);
        return inside === undefined ? gap : held(sentences, name, inside, depth);
      });
    }
  }
  return null;
}

/** Sentence by sentence, as many at a time as are known together; null where one is not known. */
function byParts(sentences: Sentences, text: string, depth: number): string | null {
  const parts = text.trim().split(/(?<=[.!?…]) (?=\S)/);
  if (parts.length < 2 || parts.length > MOST_SENTENCES) return null;
  const said: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let known: string | null = null;
    let to = from + 1;
    // A name may hold a full stop: what is unknown by itself may be known with what follows.
    for (; known === null && to <= Math.min(parts.length, from + 3); to += 1)
      known = whole(sentences, parts.slice(from, to).join(' '), depth);
    // Half a text in each language reads worse than one that stayed in English.
    if (known === null) return null;
    said.push(known);
    from = to - 1;
  }
  return said.join(' ');
}

/**
 * A text that was written in English, in another language: sentence by sentence where each is known,
 * else as a whole. What the list does not hold stays as it is. Nothing of the text is taken for a
 * pattern.
 *
 * @param depth How many sentences it stands in; from 1 on phrases are known too.
 */
export function sentenceIn(sentences: Sentences, text: string, depth = 0): string {
  if (text.length > LONGEST) return text;
  return (
    exactly(sentences, text, depth) ??
    byParts(sentences, text, depth) ??
    whole(sentences, text, depth) ??
    text
  );
}
