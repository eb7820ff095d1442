import { MORE_SEPARATORS, NUMBER_FORMS } from './cldr-data.ts';

/** What a language tag settles about numbers. */
export interface NumberLocale {
  /** The locale whose words are known, or null where only the separators are. */
  readonly key: string | null;
  readonly language: string;
  readonly region: string | null;
  readonly decimal: string;
  /** A blank stands for any space. */
  readonly group: string;
}

/** The locales whose words are known; the place in this list is the bit in a meaning's mask. */
export const LOCALE_KEYS: readonly string[] = Object.keys(NUMBER_FORMS);

const RENAMED: Readonly<Record<string, string>> = { in: 'id', tl: 'fil', no: 'nb', iw: 'he' };

const more = new Map(
  MORE_SEPARATORS.split(' ').map((entry) => {
    const [tag = '', signs = ''] = entry.split('=');
    return [tag, signs.replace('_', ' ')];
  }),
);

function keyOf(language: string, script: string | undefined, region: string | null): string | null {
  if (language === 'zh')
    return script === 'Hant' || (!script && /^(?:TW|HK|MO)$/.test(region ?? ''))
      ? 'zh-TW'
      : 'zh-CN';
  if (language === 'pt') return region === null || region === 'BR' ? 'pt-BR' : 'pt-PT';
  if (language === 'es') return region === null || region === 'ES' ? 'es' : 'es-MX';
  return LOCALE_KEYS.includes(language) ? language : null;
}

function readTag(tag: string): NumberLocale | null {
  const parts = tag.replaceAll('_', '-').split('-');
  const first = (parts[0] ?? '').toLowerCase();
  const language = RENAMED[first] ?? first;
  const script = parts.slice(1).find((part) => part.length === 4);
  const titled = script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  const region =
    parts
      .slice(1)
      .find((part) => part.length === 2 || /^\d{3}$/.test(part))
      ?.toUpperCase() ?? null;
  const key = keyOf(language, titled, region);
  const signs =
    more.get(`${language}-${region}`) ??
    (key ? NUMBER_FORMS[key] : undefined) ??
    more.get(language);
  if (signs === undefined) return null;
  return { key, language, region, decimal: signs.charAt(0), group: signs.charAt(1) };
}

const known = new Map<string, NumberLocale | null>();

/** What a tag settles, or null where the tag is missing or its language is not known. */
export function localeOf(tag: string | undefined): NumberLocale | null {
  if (!tag || tag.length > 35) return null;
  let locale = known.get(tag);
  if (locale === undefined) {
    locale = readTag(tag);
    // Tags come from pages: a page that makes up thousands of them must not fill the memory.
    if (known.size < 200) known.set(tag, locale);
  }
  return locale;
}

/** The bit of a locale in a meaning's mask, 0 where its words are not known. */
export function bitOf(key: string | null): number {
  return key === null ? 0 : 1 << LOCALE_KEYS.indexOf(key);
}
