import { escaped } from '../../../widgets/embed/index.ts';
import type { Sheet } from './sheet-files.ts';

const LOOK = `body{font:11pt/1.4 system-ui,sans-serif;color:#111;background:#fff;margin:24px;max-width:1000px}
h1{font-size:18pt;margin:0 0 4px}p{margin:0 0 16px;color:#444}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:6px 8px;text-align:start;vertical-align:top;min-height:1.4em}
th{background:#f2f2f2;font-weight:600}tr{break-inside:avoid}
@page{margin:15mm}@media print{body{margin:0;max-width:none}thead{display:table-header-group}}`;

/** A worksheet as a page of its own, to be printed: it loads nothing and runs nothing. */
export function sheetPage({ title, about, heads, rows }: Sheet, language: string): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((one) => `<${tag}>${escaped(one)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${language.startsWith('ar') ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${LOOK}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(about)}</p>
<table>
<thead>${cells('th', heads)}</thead>
<tbody>
${rows.map((row) => cells('td', row)).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
