/** Sentences by their English, with `{name}` for what is filled in. */
export type Sentences = Readonly<Record<string, string>>;

type Gaps = ReadonlyMap<string, string>;

/** A text between gaps: what stands before each, and the names of the gaps. */
interface Pattern {
  readonly fixed: readonly string[];
  readonly names: readonly string[];
}

const made = new WeakMap<Sentences, readonly (readonly [Pattern, string])[]>();

function patternOf(english: string): Pattern {
  const parts = english.split(/\{(\w+)\}/);
  return {
    fixed: parts.filter((_, i) => i % 2 === 0),
    names: parts.filter((_, i) => i % 2 === 1),
  };
}

/** More fixed text first: of two that fit, the one that says more is meant. */
function patternsOf(sentences: Sentences): readonly (readonly [Pattern, string])[] {
  const known = made.get(sentences);
  if (known) return known;
  const length = ({ fixed }: Pattern) => fixed.reduce((sum, text) => sum + text.length, 0);
  const patterns = Object.entries(sentences)
    .map(([english, words]): readonly [Pattern, string] => [patternOf(english), words])
    .filter(([{ names }]) => names.length > 0)
    .sort(([a], [b]) => length(b) - length(a));
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
    if (end < 0) return null;
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

/** One whole text of the list, filled in; null where it is none of them. */
function whole(sentences: Sentences, text: string): string | null {
  if (Object.hasOwn(sentences, text)) return sentences[text] ?? null;
  for (const [pattern, words] of patternsOf(sentences)) {
    const gaps = gapsIn(text, pattern);
    // What stands in a gap is a name or a number, and perhaps a sentence itself.
    if (gaps) {
      return words.replace(/\{(\w+)\}/g, (gap, name: string) => {
        const held = gaps.get(name) ?? gap;
        return Object.hasOwn(sentences, held) ? (sentences[held] ?? held) : held;
      });
    }
  }
  return null;
}

/**
 * A text that was written in English, in another language: as a whole, else sentence by sentence.
 * What the list does not hold stays as it is. Nothing of the text is taken for a pattern.
 */
export function sentenceIn(sentences: Sentences, text: string): string {
  const known = whole(sentences, text);
  if (known !== null) return known;
  const parts = text.split(/(?<=[.!?…]) (?=\S)/);
  if (parts.length < 2) return text;
  const said = parts.map((part) => whole(sentences, part));
  // Half a text in each language reads worse than one that stayed in English.
  return said.some((one) => one === null) ? text : said.join(' ');
}
