/** Languages beside English in which the extension speaks: each has its strings file here. */
export const LANGUAGES = ['ar', 'de', 'es', 'fr', 'id', 'ja', 'pt', 'th', 'vi', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Those in which everything is said. The others are begun: English stands in for what is missing. */
export const WHOLE: readonly Language[] = ['id'];

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: readonly string[] = ['ar'];

export const directionOf = (language: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';

/**
 * The language of the list that a tag means; null where there is none. Chinese is written here in
 * simplified signs alone.
 */
export function languageOf(tag: string): Language | null {
  const [language = ''] = tag.toLowerCase().split('-');
  const found = LANGUAGES.find((one) => one === language) ?? null;
  if (found !== 'zh') return found;
  try {
    return new Intl.Locale(tag).maximize().script === 'Hans' ? found : null;
  } catch {
    return null;
  }
}
