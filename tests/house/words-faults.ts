export type Text = string | Readonly<Record<string, string>>;
export type Sections = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** Every text with the path of its key, a plural's forms by their names. */
export function textsOf(sections: Sections): readonly [path: string, text: Text][] {
  return Object.entries(sections).flatMap(([section, words]) =>
    Object.entries(words).map(([key, text]): [string, Text] => [`${section} ${key}`, text]),
  );
}

const formsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text));
const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** What is wrong with a text beside the English one; none is none. */
export function faultsOf(
  language: string,
  path: string,
  english: Text,
  text: Text,
): readonly string[] {
  if (typeof english !== typeof text) return [`${path}: plural forms in one language alone`];
  const faults = formsOf(text)
    .filter((form) => form.trim() === '')
    .map(() => `${path}: empty`);
  if (typeof text === 'string') {
    if (gapsOf(text).join() !== gapsOf(english as string).join()) faults.push(`${path}: gaps`);
    return faults;
  }
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  if (Object.keys(text).sort().join() !== [...pluralCategories].sort().join())
    faults.push(`${path}: has ${Object.keys(text)}, needs ${pluralCategories}`);
  const whole = gapsOf((english as Record<string, string>).other ?? '');
  // "Two days" may go without its number; a form for many numbers may not.
  for (const [name, form] of Object.entries(text)) {
    const may = gapsOf(form).every((gap) => whole.includes(gap));
    const must = ['zero', 'one', 'two'].includes(name) || gapsOf(form).join() === whole.join();
    if (!may || !must) faults.push(`${path}: gaps of ${name}`);
  }
  return faults;
}

/** Texts that stand in English in another language; names and words of one language alike may. */
export function leftInEnglish(english: Sections, words: Sections): readonly string[] {
  const known = new Map(textsOf(english));
  return textsOf(words)
    .filter(([path, text]) => typeof text === 'string' && text === known.get(path))
    .filter(([, text]) => String(text).split(' ').length > 3)
    .filter(([, text]) => /[a-z]{2}/.test(String(text).replace(/\{\w+\}/g, '')))
    .map(([path]) => path);
}
