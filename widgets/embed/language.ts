import type { Publication } from '../../core/publication/reading.ts';
import { type Formats, formatsFor } from '../base/formats.ts';
import { sectionsOf } from '../base/other-languages.ts';
import { speak, teach } from '../base/say.ts';
import { first, more, trend } from '../words/en.json';
import { LANGUAGES, type Language } from '../words/languages.ts';

/** Learns what tables and pictures say in a language. To be awaited before they are written in it. */
export async function learn(language: 'en' | Language): Promise<void> {
  teach('en', { ...first, ...more, ...trend });
  if (language === 'en') return;
  for (const section of await sectionsOf(language)) teach(language, section);
}

/** The language in which a publication is written where none is chosen. */
export function languageFor(
  chosen: 'en' | Language | '',
  { locale }: Pick<Publication, 'locale'>,
): 'en' | Language {
  const own = locale.toLowerCase().split('-')[0];
  return chosen || (LANGUAGES.find((one) => one === own) ?? 'en');
}

/**
 * Does one piece of writing in a language. Elements choose theirs anew before each drawing, so
 * nothing on the page changes by it.
 */
export function inLanguage<T>(
  language: 'en' | Language,
  publication: Publication,
  write: (formats: Formats) => T,
): T {
  speak(language);
  const isOwn = publication.locale.toLowerCase().split('-')[0] === language;
  return write(formatsFor(isOwn ? publication.locale : language));
}
