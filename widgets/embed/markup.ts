import type { Publication } from '../../core/publication/reading.ts';
import { chosenOf, EMBEDDABLE, type EmbedChoice } from './choice.ts';
import { escaped } from './escape.ts';

/** Where an element has its scorecard from. */
export interface From {
  /** Address of the scorecard file; null where a source around the element feeds it. */
  readonly src: string | null;
  /** Key that the file has to be signed with. */
  readonly pubkey: string | null;
  /** The room that the element keeps by width, as its attribute says it; absent where it keeps its own. */
  readonly room?: string | null;
}

/** An element as markup. `inside` is what stands in it for readers without scripts. */
export function elementHtml(
  publication: Publication,
  choice: EmbedChoice,
  { src, pubkey, room = null }: From,
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
    ['room', room],
  ] as const;
  const said = attributes
    .flatMap(([name, value]) => (value === null ? [] : ` ${name}="${escaped(value)}"`))
    .join('');
  return `<${tag}${said}>${inside ? `\n${inside}\n` : ''}</${tag}>`;
}

/**
 * The lines for a page that has the scripts and the scorecard file beside it. The script is not
 * deferred: what stands inside the element would be seen for a moment, and all below it would move.
 * The file is sent for at once, beside the script and not after it (`crossorigin` as the element asks
 * for it; else it would come twice).
 */
export function snippetOf(
  publication: Publication,
  choice: EmbedChoice,
  from: From,
  inside = '',
): string {
  const early =
    from.src === null
      ? ''
      : `<link rel="preload" href="${escaped(from.src)}" as="fetch" crossorigin>`;
  return `${early}<script src="fourfold.js"></script>\n${elementHtml(publication, choice, from, inside)}`;
}
