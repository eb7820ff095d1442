/** Dashboards on which numbers are taught. */

export const card = (label: string, value: string, more = '') =>
  `<div class="card"><div class="name">${label}</div><div class="value">${value}</div>${more}</div>`;
export const html = (body: string, head = '', lang = 'en', dir = 'ltr') =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Kilnview</title><style>
  body{font:16px sans-serif;margin:24px}.cards{display:flex;gap:16px;flex-wrap:wrap}
  .card,.tile{border:1px solid #ccc;border-radius:8px;padding:16px;width:200px}.value,.num{font-size:28px}</style>${head}</head><body>${body}</body></html>`;

const COUNTS = `<script>window.counts = { click: 0, key: 0 };
  addEventListener('click', () => window.counts.click++);
  document.addEventListener('mousedown', () => window.counts.click++);
  document.addEventListener('keydown', () => window.counts.key++);</script>`;

export const cards = (pots: string, label = 'Pots thrown') =>
  `<h1>Studio</h1><p>Last 28 days</p><div class="cards">${card('Visitors in the shop', '1,204')}
  ${card(label, pots)}${card('Kiln firings', '18')}</div>${COUNTS}`;

/** The same dashboard with other classes, a box more around each card, and the cards in another order. */
export const moved = (pots: string) =>
  `<h1>Studio</h1><p>Last 28 days</p><main><div class="x9">${[
    ['Kiln firings', '21'],
    ['Visitors in the shop', '1,377'],
    ['Pots thrown', pots],
  ]
    .map(
      ([name, value]) =>
        `<div class="w"><div class="tile k"><div class="k1">${name}</div><div class="num">${value}</div></div></div>`,
    )
    .join('')}</div></main>`;

/** Nothing but the name of the number is as it was: another heading, other cards beside it. */
export const rebuilt = (pots: string) =>
  `<h1>Workshop today</h1><p>Last 28 days</p><main><article class="tile"><h3>Mugs glazed</h3><p><strong class="num">22</strong></p></article>
  <article class="tile"><h3>Clay used</h3><p><strong class="num">41</strong></p></article>
  <article class="tile"><p>Pots thrown</p><p><strong class="num">${pots}</strong></p></article></main>`;

/** A page that lets nothing of others in. */
export const CSP = {
  'content-security-policy':
    "default-src 'none'; style-src 'nonce-a'; require-trusted-types-for 'script'; trusted-types 'none'",
};
