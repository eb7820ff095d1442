import { say } from './words.ts';

/** Scripts that a page needs only where the scorecard stands in a frame: they are offered there. */
const FRAMES = /^fourfold-(?:frame|resize)\.js$/;
const WORDS = /^fourfold-words-(\w+)\.js$/;

/** A script's name; that of a language's words is the language, as its speakers call it. */
function labelOf(name: string): string {
  const [, language] = WORDS.exec(name) ?? [];
  if (!language) return say('publish.download', { name });
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function Downloads({ names }: { readonly names: readonly string[] }) {
  return (
    <p class="files">
      {names.map((name) => (
        <a key={name} class="button" href={`/intranet/${name}`} download={name}>
          {labelOf(name)}
        </a>
      ))}
    </p>
  );
}

/** The scripts that a page needs beside the file, to be downloaded. */
export function Scripts({ names }: { readonly names: readonly string[] }) {
  const scripts = names.filter((name) => !WORDS.test(name) && !FRAMES.test(name));
  const words = names.filter((name) => WORDS.test(name));
  return (
    <>
      {scripts.length > 0 && <Downloads names={scripts} />}
      {words.length > 0 && (
        <>
          <p class="soft">{say('publish.words')}</p>
          <Downloads names={words} />
        </>
      )}
    </>
  );
}
