/** Kinds of large pages, as real dashboards are built. Each has the same number of elements. */

const FIRST = 'North Amber Quiet Clay River Paper Silver Early Open Round'.split(' ');
const SECOND = 'vases bowls guides tours lessons plates kits talks jars tiles'.split(' ');

/** A name of its own for each of the first thousand parts, in words. */
const nameOf = (i: number): string =>
  `${FIRST[i % 10]} ${SECOND[Math.floor(i / 10) % 10]} ${'abcdefghij'[Math.floor(i / 100) % 10]}`;

/** Numbers that repeat as little as those of a real page. */
const numberOf = (i: number, k: number): string => String(100 + ((i * 37 + k * 211) % 900));

const fill = (part: string, i: number): string => {
  let k = 0;
  return part.replaceAll('NAME', nameOf(i)).replace(/NUM/g, () => numberOf(i, k++));
};

const countOf = (html: string): number => html.match(/<[a-z]/g)?.length ?? 1;

const repeat = (html: string, elements: number): string =>
  Array.from({ length: Math.round(elements / countOf(html)) }, (_, i) => fill(html, i)).join('');

const STYLE =
  '<style>body{font:14px sans-serif;margin:0}.app{display:flex}nav{width:220px}main{flex:1;padding:16px}.grid{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}.card{border:1px solid #ddd;padding:8px;overflow:hidden;border-radius:6px}.row{display:flex;gap:6px;align-items:center}.value{font-size:22px;font-weight:600}.up{color:#157347}.delta,.note{font-size:12px}svg{width:16px;height:16px}.gone{display:none}table{width:100%}td{padding:2px 6px}</style>';
const NAV = `<nav>${'<a href="#"><svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg><span>Entry</span></a>'.repeat(30)}</nav>`;

const CARD =
  '<div class="card"><div class="row"><svg viewBox="0 0 24 24"><path d="M4 12h16"/></svg><div><div class="label">NAME</div><div class="row"><span class="value">1,NUM</span><span class="delta up">+4.2%</span></div><div class="note">vs. last week</div></div></div></div>';
const SPLIT_CARD =
  '<section class="card"><header class="row"><h3>NAME</h3><button><svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg></button></header><p class="value"><span>$</span><span>NUM</span><small>.50</small></p><p class="note"><b class="up">NUM</b> more than last month</p></section>';
const ROW =
  '<tr><td>NAME</td><td>NUM</td><td>2,NUM</td><td>$1,NUM.50</td><td>4.2%</td><td><a href="#">Details</a></td></tr>';
const WIDE_ROW =
  '<tr><td><div class="row"><span class="dot"></span><b>NAME</b></div></td><td>NUM</td><td>2,NUM</td><td><span class="up">NUM</span></td><td>$1,NUM.50</td><td>NUM.25%</td><td>NUM</td><td><button><svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg></button></td></tr>';
const WORDS_ROW =
  '<tr><td><input type="checkbox"></td><td>NAME</td><td><span class="dot">Open</span></td><td><a href="#">A thing in words</a></td><td>Somewhere</td><td><button>Edit</button></td></tr>';
const ENTRY =
  '<li><span class="dot"></span><div><p><b>Someone</b> left a note about <a href="#">a thing</a> that is long enough to be a line of words</p><small>earlier</small></div></li>';
const ARTICLE =
  '<article><h2>NAME</h2><p>A line of words with <em>one</em> that stands out and <a href="#">another</a> that leads on.</p><ul><li>First of all</li><li>And then</li></ul></article>';
const BOX =
  '<div><div><div><svg viewBox="0 0 9 9"><g><path d="M0 0h9"/><path d="M0 4h9"/></g></svg></div><button><span>Open</span></button></div></div>';
const DEEP = `<div>${'<div>'.repeat(20)}<div class="label">NAME</div><div><div><span class="value">NUM</span></div></div>${'</div>'.repeat(20)}</div>`;
const HIDDEN = `<div class="gone">${'<div><span>Stock</span><span>NUM</span></div>'.repeat(5)}</div>`;

const head = (...names: string[]): string =>
  `<thead><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr></thead>`;
const ITEMS = `<table>${head('Item', 'Orders', 'Views', 'Sales', 'Rate', 'More')}<tbody>ROWS</tbody></table>`;
const WIDE = `<table>${head('Item', 'Orders', 'Views', 'Returns', 'Sales', 'Rate', 'Stock', 'More')}<tbody>ROWS</tbody></table>`;
const table = (frame: string, row: string, elements: number): string =>
  frame.replace('ROWS', () => repeat(row, elements));

const page = (main: string, before = ''): string =>
  `<!doctype html><html lang="en"><head><title>Page</title>${STYLE}</head><body>${before}<div class="app">${NAV}<main>${main}</main></div></body></html>`;

const grid = (card: string, elements: number): string =>
  `<div class="grid">${repeat(card, elements)}</div>`;

/**
 * Pages of about `elements` elements, by kind. `platform` is a known platform's own page, which
 * stands before those that a record knows.
 */
export function pagesOf(elements: number, platform: string): Record<string, string> {
  const of = (share: number) => elements * share;
  return {
    'mixed page': page(
      `${grid(CARD, of(0.06))}${table(ITEMS, ROW, of(0.1))}<ul>${repeat(ENTRY, of(0.3))}</ul><section>${repeat(BOX, of(0.54))}</section>`,
      platform,
    ),
    'dashboard of many numbers': page(
      `${grid(CARD, of(0.1))}${grid(SPLIT_CARD, of(0.05))}${table(WIDE, WIDE_ROW, of(0.4))}${table(ITEMS, WORDS_ROW, of(0.15))}<ul>${repeat(ENTRY, of(0.1))}</ul>${repeat(HIDDEN, of(0.1))}${repeat(BOX, of(0.08))}`,
      platform,
    ),
    'tables of 2,000 numbers': page(
      `${table(ITEMS, ROW, 500 * countOf(ROW))}${table(ITEMS, WORDS_ROW, of(1) - 500 * countOf(ROW))}`,
    ),
    'tables of numbers only': page(table(WIDE, WIDE_ROW, of(1))),
    '1,000 cards': page(
      `${grid(CARD, 1000 * countOf(CARD))}${repeat(BOX, of(1) - 1000 * countOf(CARD))}`,
    ),
    // No table, no words, nothing to pass over: every element is a part of a card.
    '1,870 cards of split values': page(grid(SPLIT_CARD, of(1))),
    'words with few numbers': page(`${grid(CARD, of(0.01))}${repeat(ARTICLE, of(0.99))}`),
    'deep boxes': page(repeat(DEEP, of(1))),
    'hidden parts': page(`${grid(CARD, of(0.1))}${repeat(HIDDEN, of(0.9))}`),
  };
}
