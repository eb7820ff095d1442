import { browser } from 'wxt/browser';
import type { PickerWords } from '../../messages/index.ts';
import { languageOf, type Sentences, sentenceIn } from '../../words/index.ts';
import { LANGUAGE } from '../in-browser/language-key.ts';

const FILES = ['words', 'words/names', 'words/said'] as const;

async function read(path: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(new URL(path, location.origin)).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Record<string, unknown>) : {};
}

/** The tag of the language that the person chose for our pages, else of the browser's. */
async function tagNow(): Promise<string> {
  const kept = (await browser.storage.local.get(LANGUAGE))[LANGUAGE];
  return typeof kept === 'string' && kept !== '' ? kept : browser.i18n.getUILanguage();
}

/** What the overlay on a page says in the person's language; null where that is English. */
export async function pickerWords(): Promise<PickerWords | null> {
  const tag = await tagNow();
  const language = languageOf(tag);
  if (language === null) return null;
  const [words, names, library] = await Promise.all(
    ['words', 'words/names', 'words/library'].map((folder) => read(`/${folder}/${language}.json`)),
  );
  const { picker, common, sentences } = (words ?? {}) as Partial<Record<string, object>>;
  const strings = { picker: { ...picker }, common: { ...common } };
  const all = { ...names, ...(library?.metrics as object | undefined), ...sentences };
  return { tag, strings, sentences: all } as PickerWords;
}

/**
 * The way from a sentence to the person's language for what is said without a page, such as a
 * notification. A worker of the browser may import nothing later: the words lie beside it as files.
 */
export async function saidNow(): Promise<(sentence: string) => string> {
  const language = languageOf(await tagNow());
  if (language === null) return (sentence) => sentence;
  const [words, names, said] = await Promise.all(
    FILES.map((folder) => read(`/${folder}/${language}.json`)),
  );
  const lists = [names, ...Object.values(said ?? {}), words?.sentences];
  const sentences = Object.assign({}, ...lists) as Sentences;
  return (sentence) => sentenceIn(sentences, sentence);
}
