import { grown, type SampleWindow, windowText } from './window.ts';

/** A dashboard of the sample shop: where it stands and what it shows for a window. */
export interface SampleDashboard {
  readonly name: string;
  readonly origin: string;
  readonly path: (window: SampleWindow) => string;
  readonly html: (window: SampleWindow) => string;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });

const dated = (path: string) => (window: SampleWindow) =>
  `${path}?from=${window.from}&to=${window.to}`;

const CSS = `
  :root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #1f2328; background: #f6f7f9 }
  body { margin: 0 } header { display: flex; gap: 24px; align-items: baseline; padding: 16px 32px; background: #fff; border-bottom: 1px solid #e3e6ea }
  header b { font-size: 18px } header span { color: #667 } main { padding: 24px 32px; max-width: 1100px }
  .row { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 16px }
  .tile { background: #fff; border: 1px solid #e3e6ea; border-radius: 10px; padding: 16px }
  .tile small { color: #667; display: block } .tile strong { font-size: 26px; font-weight: 600 }
  table { border-collapse: collapse; background: #fff; width: 100% } th, td { text-align: start; padding: 8px 12px; border-bottom: 1px solid #e3e6ea }
  td:last-child { text-align: end }`;

const page = (title: string, sub: string, body: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><style>${CSS}</style></head>
<body><header><b>${title}</b><span>${sub}</span></header><main>${body}</main></body></html>`;

const tiles = (rows: readonly (readonly [string, string])[], valueFirst = false) =>
  `<div class="row">${rows
    .map(([label, value]) => {
      const name = `<small>${label}</small>`;
      const figure = `<strong>${value}</strong>`;
      return `<div class="tile">${valueFirst ? figure + name : name + figure}</div>`;
    })
    .join('')}</div>`;

const CHANNEL = 'UCkilnandcoceramics00001';

const block = (id: string, label: string, value: string, note: string) =>
  `<tp-yt-paper-item id="${id}-tab"><yta-key-metric-block><div id="metric-label">${label}</div>
  <div id="metric-total">${value}</div><div id="performance-label">${note}</div></yta-key-metric-block></tp-yt-paper-item>`;

const youtube: SampleDashboard = {
  name: 'YouTube Studio',
  origin: 'https://studio.youtube.com',
  path: dated(`/channel/${CHANNEL}/analytics/tab-reach_viewers/period-default`),
  html: (window) =>
    page(
      'Channel analytics',
      'Kiln &amp; Co',
      `<style>tp-yt-paper-listbox { display: flex; gap: 16px } tp-yt-paper-item { background: #fff; border: 1px solid #e3e6ea; border-radius: 10px; padding: 16px; min-width: 170px }
      #metric-label, #performance-label { color: #667 } #metric-total { font-size: 26px } yta-time-picker { display: block; margin-bottom: 16px }</style>
      <yta-time-picker><div class="label-text">${windowText(window)}</div><div class="dropdown-trigger-text">Custom</div></yta-time-picker>
      <yta-key-metric-card><tp-yt-paper-listbox id="key-metric-blocks">
      ${block('VIDEO_THUMBNAIL_IMPRESSIONS', 'Impressions', compact.format(grown(31_400, 0.014, window)), '1.2K more than usual')}
      ${block('VIDEO_THUMBNAIL_IMPRESSIONS_VTR', 'Impressions click-through rate', `${one.format(grown(5.2, 0.002, window))}%`, 'About the same as usual')}
      ${block('EXTERNAL_VIEWS', 'Views', compact.format(grown(2_130, 0.011, window)), '90 more than usual')}
      ${block('SUBSCRIBERS_NET_CHANGE', 'Subscribers', `+${plain.format(grown(41, 0.01, window))}`, '3 more than usual')}
      </tp-yt-paper-listbox></yta-key-metric-card>`,
    ),
};

const tile = (label: string, value: string, change: string, share: string) =>
  `<div class="tile" data-tt="components_MetricsCard"><div>${label}</div><div style="font-size:26px">${value}</div><span>${change}</span> <span>(${share})</span></div>`;

const tiktok: SampleDashboard = {
  name: 'TikTok Studio',
  origin: 'https://www.tiktok.com',
  path: dated('/tiktokstudio/analytics/overview'),
  html: (window) =>
    page(
      'TikTok Studio',
      '@kilnandco',
      `<p>${windowText(window)}</p><div class="row">
      ${tile('Video views', compact.format(grown(18_600, 0.018, window)), '1.6K', '+9.2%')}
      ${tile('Profile views', compact.format(grown(1_340, 0.014, window)), '82', '+6.5%')}
      ${tile('Likes', compact.format(grown(1_720, 0.015, window)), '104', '+6.4%')}
      ${tile('Comments', plain.format(grown(148, 0.013, window)), '8', '+5.4%')}
      ${tile('Shares', plain.format(grown(96, -0.012, window)), '-5', '-4.9%')}</div>`,
    ),
};

const website: SampleDashboard = {
  name: 'Website statistics',
  origin: 'https://stats.kilnandco.example',
  path: dated('/overview'),
  html: (window) =>
    page(
      'Website statistics',
      windowText(window),
      tiles([
        ['Direct traffic', plain.format(grown(1_082, 0.006, window))],
        ['Branded search clicks', plain.format(grown(265, 0.009, window))],
        ['Time on site', `1m ${Math.round(grown(34, 0.02, window))}s`],
        ['Bounce rate', `${one.format(grown(52.6, -0.006, window))}%`],
        ['Qualified interactions', plain.format(grown(71, 0.017, window))],
      ]),
    ),
};

const inbox: SampleDashboard = {
  name: 'Social inbox',
  origin: 'https://inbox.kilnandco.example',
  path: dated('/report'),
  html: (window) =>
    page(
      'Social inbox',
      windowText(window),
      tiles(
        [
          ['Private questions', plain.format(grown(33, 0.02, window))],
          ['Brand mentions', plain.format(grown(41, 0.015, window))],
          ['People tagged', plain.format(grown(14, 0.01, window))],
          [
            'Response time',
            `${Math.round(grown(7, -0.03, window))}h ${Math.round(grown(24, 0, window, 0.2))}m`,
          ],
          ['Public complaints', plain.format(grown(24, 0, window, 0.1))],
          ['Complaints resolved', plain.format(grown(20, 0.004, window, 0.1))],
        ],
        true,
      ),
    ),
};

const shop: SampleDashboard = {
  name: 'Shop office',
  origin: 'https://office.kilnandco.example',
  path: dated('/social'),
  html: (window) =>
    page(
      'Shop office',
      windowText(window),
      tiles([
        ['Social leads', plain.format(grown(246, 0.012, window))],
        ['Social leads converted', plain.format(grown(18, 0.02, window))],
        ['Revenue by social leads', euro.format(grown(2_912, 0.02, window))],
        ['Ad spend', cents.format(grown(612.4, 0.004, window))],
        ['Social media budget', cents.format(650)],
        ['Leads from ads', plain.format(grown(34, 0.01, window))],
      ]),
    ),
};

/** The sheet speaks of its own period, but its levels are always today's. */
const team: SampleDashboard = {
  name: 'Team sheet',
  origin: 'https://team.kilnandco.example',
  path: dated('/sheet'),
  html: (window) =>
    page(
      'Team sheet',
      windowText(window),
      `<table><thead><tr><th>What</th><th>This period</th></tr></thead><tbody>${[
        ['Posts published', plain.format(grown(22, 0.01, window))],
        ['Content quality index', one.format(grown(7.4, 0.006, window))],
        ['Training hours', `${one.format(grown(4.5, 0.02, window))} h`],
        ['Headcount', '4'],
        ['Experiments finished', plain.format(grown(2.6, 0.02, window))],
        ['Experiments won', '1'],
        ['Customer profile coverage', '(--)'],
        ['Followers', plain.format(grown(3_846, 0.008, window, 0.002))],
      ]
        .map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`)
        .join('')}</tbody></table>`,
    ),
};

/** The dashboards of Kiln & Co, a made-up ceramics shop. */
export const SAMPLE_DASHBOARDS: readonly SampleDashboard[] = [
  youtube,
  tiktok,
  website,
  inbox,
  shop,
  team,
];
