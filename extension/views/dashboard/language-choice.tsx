import { LANGUAGES } from '../../words/index.ts';
import type { LanguageApi } from './dashboard-model.ts';
import { say } from './words.ts';

/** A language in its own words, as whoever looks for it knows it. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

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
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
