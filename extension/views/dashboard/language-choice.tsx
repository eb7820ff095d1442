import { LANGUAGES, type Language, WHOLE } from '../../words/index.ts';
import type { LanguageApi } from './dashboard-model.ts';
import { say } from './words.ts';

/** A language in its own words, as whoever looks for it knows it. */
function nameOf(language: string): string {
  // Chinese is named by its signs: it is not written in both here.
  const tag = language === 'zh' ? 'zh-Hans' : language;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

const isWhole = (language: string) => language === 'en' || WHOLE.includes(language as Language);

/** Chooses the language of our pages. */
export function LanguageChoice({ language }: { language: LanguageApi }) {
  return (
    <label class="choose small">
      <span class="soft">{say('language.of')}</span>
      <select
        value={language.chosen}
        onChange={(event) => language.choose(event.currentTarget.value)}
      >
        <option value="">{say('language.browser')}</option>
        {['en', ...LANGUAGES].map((one) => (
          <option key={one} value={one} lang={one}>
            {isWhole(one) ? nameOf(one) : say('language.part', { name: nameOf(one) })}
          </option>
        ))}
      </select>
    </label>
  );
}
