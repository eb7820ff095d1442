import type { Publication } from '../../core/publication/reading.ts';
import { type EmbedChoice, nameOf } from './choice.ts';
import { escaped, jsonInScript, programInScript } from './escape.ts';
import { elementHtml } from './markup.ts';

/** What one file is made of. */
export interface SingleFile {
  readonly publication: Publication;
  /** The published file itself, word for word, so that its signature holds. */
  readonly json: string;
  readonly choice: EmbedChoice;
  readonly pubkey: string | null;
  /** Language of the page. */
  readonly language: string;
  /** The table that stands there where scripts may not run. */
  readonly table: string;
  /** Program of `fourfold.js`. */
  readonly first: string;
  /** Programs that it would fetch from beside it, by their names. */
  readonly parts: readonly (readonly [name: string, program: string])[];
  /** SHA-256 of a text in UTF-8, in base64. */
  readonly hash: (text: string) => Promise<string>;
}

const LOOKS = {
  light: 'color-scheme: light; background: #fff; color: #1b1d21;',
  dark: 'color-scheme: dark; background: #131517; color: #eceef0;',
  '': 'color-scheme: light dark;',
};

const styleOf = (theme: EmbedChoice['theme']) =>
  `:root { ${LOOKS[theme]} font: 16px/1.4 system-ui, sans-serif; }
body { max-width: 1200px; margin: 0 auto; padding: 16px; }
table { border-collapse: collapse; }
caption, th, td { padding: 4px 12px 4px 0; text-align: start; }`;

/** The policy of such a file: it may run its own programs, and reach nothing at all. */
export function policyOf(programs: readonly string[], style: string): string {
  const list = (hashes: readonly string[]) => hashes.map((one) => `'sha256-${one}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${list(programs)}`,
    `style-src ${list([style])}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * One HTML file with the scorecard, the programs and the numbers in it. It opens from a disk, from a
 * mail or from any server, asks nothing of anybody, and its own policy lets nothing run but the
 * programs that it was written with.
 */
export async function singleFile(file: SingleFile): Promise<string> {
  const { publication, json, choice, pubkey, language, table, hash } = file;
  const style = styleOf(choice.theme);
  const parts = file.parts.map(([name, text]) => [name, programInScript(text)] as const);
  const first = programInScript(file.first);
  const hashes = await Promise.all([first, ...parts.map(([, text]) => text)].map(hash));
  const key = pubkey ? ` pubkey="${escaped(pubkey)}"` : '';
  const held = parts.map(
    ([name, text]) => `<script type="text/plain" data-fourfold="${escaped(name)}">${text}</script>`,
  );
  return `<!doctype html>
<html lang="${escaped(language)}"${language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hashes, await hash(style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(nameOf(choice, publication))}</title>
<style>${style}</style>
</head>
<body>
<main>
<bsc-source${key}><script type="application/json">${jsonInScript(json)}</script>
${elementHtml(publication, choice, { src: null, pubkey: null }, table)}
</bsc-source>
</main>
${held.join('\n')}
<script>${first}</script>
</body>
</html>
`;
}
