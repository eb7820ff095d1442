import type { Publication } from '../../core/publication/reading.ts';
import { chosenOf, EMBEDDABLE, type EmbedChoice } from './choice.ts';
import { escaped } from './escape.ts';

/** Where an element has its scorecard from. */
export interface From {
  /** Address of the scorecard file; null where a source around the element feeds it. */
  readonly src: string | null;
  /** Key that the file has to be signed with. */
  readonly pubkey: string | null;
}

/** An element as markup. `inside` is what stands in it for readers without scripts. */
export function elementHtml(
  publication: Publication,
  choice: EmbedChoice,
  { src, pubkey }: From,
  inside = '',
): string {
  const { tag, language, theme } = choice;
  const by = EMBEDDABLE[tag];
  const attributes = [
    by ? [by, chosenOf(choice, publication)] : ['', null],
    ['src', src],
    ['pubkey', src === null ? null : pubkey],
    ['lang', language || null],
    ['dir', language === 'ar' ? 'rtl' : null],
    ['theme', theme || null],
  ] as const;
  const said = attributes
    .flatMap(([name, value]) => (value === null ? [] : ` ${name}="${escaped(value)}"`))
    .join('');
  return `<${tag}${said}>${inside ? `\n${inside}\n` : ''}</${tag}>`;
}

/** The lines for a page that has the scripts and the scorecard file beside it. */
export function snippetOf(
  publication: Publication,
  choice: EmbedChoice,
  from: From,
  inside = '',
): string {
  return `<script src="fourfold.js" defer></script>\n${elementHtml(publication, choice, from, inside)}`;
}
