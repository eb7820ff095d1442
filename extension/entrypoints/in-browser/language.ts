import { browser } from 'wxt/browser';
import { directionOf, speak, spokenNow } from '../../words/index.ts';
import { LANGUAGE } from './language-key.ts';

/** The language that the person chose for our pages; empty where they left it to the browser. */
export const chosen = (): string => localStorage.getItem(LANGUAGE) ?? '';

/** Keeps the choice; an empty text leaves it to the browser. */
export function choose(tag: string): void {
  if (tag === '') localStorage.removeItem(LANGUAGE);
  else localStorage.setItem(LANGUAGE, tag);
  // The background has no such store; what it notifies of is said in the same language.
  void browser.storage.local.set({ [LANGUAGE]: tag });
}

/** Where the person chose the language that the browser speaks, the browser's own country counts. */
function localeOf(tag: string): string {
  const { language } = navigator;
  return tag === '' || language.split('-')[0] === tag ? language : tag;
}

/**
 * Makes the words of the page's language ready before anything is drawn. Answers with its locale.
 *
 * @param isAll Also what only the dashboard says.
 */
export async function beginIn(isAll = false): Promise<string> {
  const locale = localeOf(chosen());
  await speak(locale, isAll);
  document.documentElement.lang = spokenNow();
  document.documentElement.dir = directionOf(spokenNow());
  return locale;
}
