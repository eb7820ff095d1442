import type { GalleryState } from './states.ts';

/** An element of the gallery: how it is written, and how much room it takes. */
const SHOWN: readonly (readonly [html: string, room: 'wide' | 'half' | 'third'])[] = [
  ['<bsc-scorecard></bsc-scorecard>', 'wide'],
  ['<bsc-strategy-map></bsc-strategy-map>', 'wide'],
  ['<bsc-perspective name="financial"></bsc-perspective>', 'third'],
  ['<bsc-goal goal="engaging"></bsc-goal>', 'third'],
  ['<bsc-kpi kpi="comments"></bsc-kpi>', 'third'],
  ['<bsc-kpi kpi="comments" density="compact"></bsc-kpi>', 'third'],
  ['<bsc-kpi kpi="mentions" density="compact"></bsc-kpi>', 'third'],
  ['<bsc-export></bsc-export>', 'third'],
  ['<bsc-trend kpi="comments"></bsc-trend>', 'half'],
  ['<bsc-trend kpi="comments" form="bar"></bsc-trend>', 'half'],
  ['<bsc-heatmap of="audience.active-times"></bsc-heatmap>', 'half'],
  ['<bsc-distribution of="audience.countries"></bsc-distribution>', 'half'],
  ['<bsc-comparison kpi="comments"></bsc-comparison>', 'half'],
  ['<bsc-explain kpi="comments"></bsc-explain>', 'half'],
  ['<bsc-risks></bsc-risks>', 'half'],
  ['<bsc-findings></bsc-findings>', 'half'],
  ['<bsc-freshness></bsc-freshness>', 'wide'],
];

const KIOSK = `<bsc-source src="/state/value.json" kiosk="5s">
  <bsc-goal goal="engaging"></bsc-goal><bsc-kpi kpi="comments"></bsc-kpi></bsc-source>`;

const CSS = `
  :root { color-scheme: light dark; background: light-dark(#f4f4f1, #121315); color: light-dark(#1b1d21, #eceef0); }
  body { max-width: 76rem; margin: 0 auto; padding: 24px; font: 16px/1.4 system-ui, sans-serif; }
  h1 { font-size: 1.25rem; }
  h2 { font: 500 0.8125rem ui-monospace, monospace; margin: 0 0 8px; opacity: 0.7; direction: ltr; text-align: start; }
  main { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 24px; align-items: start; }
  .wide { grid-column: span 6; } .half { grid-column: span 3; } .third { grid-column: span 2; }
  @media (max-width: 52rem) { .half, .third { grid-column: span 6; } }
  iframe { width: 100%; border: 0; }
`;

const text = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const document = (title: string, head: string, body: string, root = 'lang="en"') =>
  `<!doctype html><html ${root}><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="icon" href="data:,"><style>${CSS}</style>${head}<body>${body}</body></html>`;

/** Every element in one state; `rtl` in Arabic, from right to left. */
export function statePage({ name, file, pubkey, now }: GalleryState, rtl = false): string {
  const each = SHOWN.map(
    ([html, room]) =>
      `<section class="${room}"><h2>${text(html.replace(/<\/.*$/, ''))}</h2>${html}</section>`,
  ).join('\n');
  const kiosk = `<section class="third"><h2>&lt;bsc-source kiosk="5s"></h2>${KIOSK}</section>`;
  const inside = name === 'value' ? each + kiosk : each;
  const key = pubkey === undefined ? '' : ` pubkey="${pubkey}"`;
  const fed =
    file === null ? inside : `<bsc-source src="/state/${name}.json"${key}>${inside}</bsc-source>`;
  const head = `<script>{ const at = Date.parse('${now}'); Date.now = () => at; }</script>
<script src="/widgets/fourfold.js"></script>`;
  return document(
    name,
    head,
    `<h1>${name}</h1><main>${fed}</main>`,
    rtl ? 'lang="ar" dir="rtl"' : 'lang="en"',
  );
}

/** Every state below the other, each in a page of its own because each has its own day. */
export function galleryPage(names: readonly string[]): string {
  const frames = names.map(
    (name) => `<p><a href="/${name}.html">${name}</a> · <a href="/${name}.rtl.html">rtl</a></p>
<iframe src="/${name}.html" title="${name}" loading="lazy" height="2400"></iframe>`,
  );
  const fit = `<script>
  for (const one of document.querySelectorAll('iframe')) one.addEventListener('load', () => {
    const body = one.contentDocument.body;
    new ResizeObserver(() => { one.height = body.scrollHeight + 48; }).observe(body);
  });</script>`;
  return document('Gallery', '', `<h1>Every element in every state</h1>${frames.join('\n')}${fit}`);
}
