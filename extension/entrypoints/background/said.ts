import { browser } from 'wxt/browser';
import { languageOf, type Sentences, sentenceIn } from '../../words/index.ts';
import { LANGUAGE } from '../in-browser/language-key.ts';

const FILES = ['words', 'words/names', 'words/said'] as const;

async function read(path: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(new URL(path, location.origin)).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Record<string, unknown>) : {};
}

/** The language that the person chose for our pages, else the browser's; null where it is English. */
async function languageNow(): Promise<string | null> {
  const kept = (await browser.storage.local.get(LANGUAGE))[LANGUAGE];
  const tag = typeof kept === 'string' && kept !== '' ? kept : browser.i18n.getUILanguage();
  return languageOf(tag);
}

/**
 * The way from a sentence to the person's language for what is said without a page, such as a
 * notification. A worker of the browser may import nothing later: the words lie beside it as files.
 */
export async function saidNow(): Promise<(sentence: string) => string> {
  const language = await languageNow();
  if (language === null) return (sentence) => sentence;
  const [words, names, said] = await Promise.all(
    FILES.map((folder) => read(`/${folder}/${language}.json`)),
  );
  const lists = [names, ...Object.values(said ?? {}), words?.sentences];
  const sentences = Object.assign({}, ...lists) as Sentences;
  return (sentence) => sentenceIn(sentences, sentence);
}
