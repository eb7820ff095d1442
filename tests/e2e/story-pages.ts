/** So many days from today, as a page in English writes a day. */
function said(from: number): string {
  const at = new Date(Date.now() + from * 86_400_000);
  return at.toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
}

/** A dashboard with cards, of the four weeks that ended yesterday. */
export function dashboardPage(
  title: string,
  cards: readonly (readonly [string, string])[],
): string {
  const shown = cards
    .map(([name, value]) => `<div class="c"><div>${name}</div><div class="v">${value}</div></div>`)
    .join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<style>body{font-family:sans-serif}.r{display:flex;gap:20px;flex-wrap:wrap}.c{border:1px solid #ccc;padding:12px;width:200px}.v{font-size:26px}</style></head>
<body><main><h1>${title}</h1><p>${said(-28)} – ${said(-1)}</p><div class="r">${shown}</div></main></body></html>`;
}

/** The two dashboards of the stories, and what they show now; a story changes it as the day goes on. */
export function storyPages() {
  const channel = { impressions: '48,200', comments: '171' };
  const shop = { leads: '246', converted: '31' };
  const page = (body: () => string) => () => ({ type: 'text/html; charset=utf-8', body: body() });
  const answers = {
    '/channel': page(() =>
      dashboardPage('Channel', [
        ['Impressions', channel.impressions],
        ['Comments', channel.comments],
        ['Followers', '5,021'],
      ]),
    ),
    '/shop': page(() =>
      dashboardPage('Shop', [
        ['Social leads', shop.leads],
        ['Social leads converted', shop.converted],
      ]),
    ),
  };
  return { channel, shop, answers };
}

/** The policy of a careful intranet: its own files, and no script or style inside the page. */
export const STRICT =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types fourfold lit-html";

/** An intranet page with the lines that Fourfold gave, whose scripts lie in a folder of their own. */
export const intranetPage = (lines: string): string =>
  `<!doctype html><html lang="en"><head><title>Intranet</title></head><body><main><h1>How the plan is doing</h1>
${lines.replace('"fourfold.js"', '"/widgets/fourfold.js"')}</main></body></html>`;
