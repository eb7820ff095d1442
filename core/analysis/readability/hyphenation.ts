/** Where words of a language may be broken: parts of words, each with a figure for every place between its letters. */
export interface HyphenationPatterns {
  readonly figures: ReadonlyMap<string, readonly number[]>;
  /** Letters of the longest part. */
  readonly longest: number;
}

/** Letters that stay together at either end of a word, as programs that break lines have it by default. */
const ENDS = 2;

/** What begins a line of a pattern file that is none: a remark, a setting, the name of an encoding. */
const NO_PATTERN = /^(?:%|#|[A-Z]|$)/;

/** A pattern such as `hen5at`, or one that changes letters as it breaks (`1ff/ff=f,2,1`), by its places. */
function figuresOf(pattern: string): readonly [string, readonly number[]] {
  const [plain = ''] = pattern.split('/');
  let part = '';
  const figures = [0];
  for (const sign of plain) {
    if (/\d/.test(sign)) figures[figures.length - 1] = Number(sign);
    else {
      part += sign;
      figures.push(0);
    }
  }
  return [part, figures];
}

/**
 * Reads hyphenation patterns as the dictionaries of LibreOffice (`hyph_*.dic`) and lists of TeX write
 * them: one a line or parted by blanks, a dot for the edge of a word, digits between letters. The
 * patterns of a dictionary that are for parts of compounds alone (after `NEXTLEVEL`) come with the others.
 *
 * @example
 * hyphenationPatterns('hy3ph he2n').figures.get('hyph') // → [0,0,3,0,0]
 */
export function hyphenationPatterns(text: string): HyphenationPatterns {
  const written = text
    .split(/\r?\n/)
    .flatMap((line) => (NO_PATTERN.test(line) ? [] : line.trim().split(/\s+/)));
  const figures = new Map(written.map(figuresOf));
  const longest = Math.max(0, ...[...figures.keys()].map((part) => part.length));
  return { figures, longest };
}

/**
 * The places at which a word may be broken, as counts of letters before them.
 *
 * Method: at each place the largest figure of all patterns that fit; odd ones allow a break and even
 * ones forbid it. Source: Liang, Word hy-phen-a-tion by com-put-er (Stanford, 1983). Two letters at
 * least stay on either side. The word is taken in small letters; no patterns allow no break.
 *
 * @example
 * hyphenationBreaks('hyphenation', hyphenationPatterns('hy3ph he2n hena4 hen5at 1na n2at 1tio 2io o2n')) // → [2,6]
 */
export function hyphenationBreaks(
  word: string,
  { figures, longest }: HyphenationPatterns,
): readonly number[] {
  const edged = `.${word.toLowerCase()}.`;
  const most = Array<number>(edged.length + 1).fill(0);
  for (let from = 0; from < edged.length; from++) {
    for (let to = from + 1; to <= Math.min(edged.length, from + longest); to++) {
      for (const [i, figure] of (figures.get(edged.slice(from, to)) ?? []).entries()) {
        most[from + i] = Math.max(most[from + i] ?? 0, figure);
      }
    }
  }
  const inside = most.slice(1, -1);
  return inside.flatMap((figure, at) =>
    figure % 2 === 1 && at >= ENDS && word.length - at >= ENDS ? [at] : [],
  );
}
