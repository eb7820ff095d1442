import type { Publication } from '../../core/publication/reading.ts';
import { type EmbedChoice, nameOf } from './choice.ts';
import { escaped } from './escape.ts';
import { elementHtml, type From } from './markup.ts';

/** A page to be shown in a frame: it tells the page around it how high it is. */
export interface FramePage {
  readonly publication: Publication;
  readonly choice: EmbedChoice;
  readonly from: From;
  readonly language: string;
  readonly table: string;
  /** Origin of the page around it, such as `https://intranet.example`; empty tells any page. */
  readonly parent: string;
}

/**
 * The page that stands in the frame. It lies beside the scripts and the scorecard file and has
 * neither style nor program of its own, so that it works under `default-src 'self'`.
 */
export function framePage(page: FramePage): string {
  const { publication, choice, from, language, table, parent } = page;
  const to = parent ? ` data-parent="${escaped(parent)}"` : '';
  const theme = choice.theme || 'light dark';
  return `<!doctype html>
<html lang="${escaped(language)}"${language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme}">
<title>${escaped(nameOf(choice, publication))}</title>
<script src="fourfold.js" defer></script>
<script src="fourfold-frame.js" defer${to}></script>
</head>
<body>
<main>
${elementHtml(publication, choice, from, table)}
</main>
</body>
</html>
`;
}

/** The lines for the page around the frame; it needs one script and no line of program in it. */
export function frameSnippet(title: string, address: string, height: number): string {
  return `<script src="${escaped(new URL('fourfold-resize.js', address).href)}" defer></script>
<iframe data-fourfold src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${Math.round(height)}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}
