/** Words of which a page takes one or several. */
const LISTS = [
  'currencies',
  'count',
  'money',
  'percent',
  'duration',
  'rating',
  'menu',
  'titles',
  'sections',
  'sources',
  'things',
  'versus',
  'hms',
] as const;
/** Words that a language says in one way alone; `{x}` and `{n}` are filled in. */
const TEXTS = [
  'lang',
  'last',
  'today',
  'yesterday',
  'thisMonth',
  'lastMonth',
  'from',
  'more',
  'less',
  'target',
  'updated',
  'total',
  'item',
  'all',
] as const;

type Words = Readonly<
  Record<(typeof LISTS)[number], readonly string[]> & Record<(typeof TEXTS)[number], string>
>;

/** The words of one language that pages are drawn from. */
export interface Tongue extends Words {
  /** Hours, minutes and seconds as they stand behind a figure. */
  readonly hms: readonly [string, string, string];
  /** Thousands and millions as people write them, where that differs from CLDR. */
  readonly short?: readonly (readonly [number, string])[];
}

/**
 * A language, one kind of words a line: `rating: Average rating, Shop rating`. A line that is set in
 * goes on with the one before it.
 *
 * @param like the language whose words hold where it says none of its own
 * @throws where it says a kind that there is not, or has none of a kind
 */
export function tongue(words: string, like?: Tongue): Tongue {
  const said: Record<string, unknown> = { ...like };
  for (const line of words.trim().replaceAll(/\n +/g, ' ').split('\n')) {
    const [, kind = '', text = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    said[kind] = wordsOf(kind, text, line);
  }
  const missing = [...LISTS, ...TEXTS].find((kind) => said[kind] === undefined);
  if (missing) throw new Error(`${String(said.lang)} has no ${missing}`);
  return said as unknown as Tongue;
}

function wordsOf(kind: string, text: string, line: string): unknown {
  if (TEXTS.some((one) => one === kind)) return text;
  const list = text.split(', ');
  if (LISTS.some((one) => one === kind)) return list;
  if (kind !== 'short') throw new Error(`"${line}" is no kind of words`);
  return list.map((one) => {
    const at = one.indexOf(' ');
    return [Number(one.slice(0, at)), one.slice(at + 1)];
  });
}
