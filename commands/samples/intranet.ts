import { serve } from '../support/serve.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kiln &amp; Co intranet</title>
<link rel="stylesheet" href="/intranet.css">
<script src="/widgets/fourfold.js" defer></script>
</head>
<body>
<header><strong>Kiln &amp; Co</strong><nav><a href="#news">News</a><a href="#plan">Plan</a><a href="#rota">Rota</a></nav></header>
<main>
<h1>How the plan is doing</h1>
<p>Our social media plan for the workshop, the shop and the channel. New figures every Monday.</p>
<bsc-source src="/scorecard.json">
<bsc-scorecard></bsc-scorecard>
<h2>What leads to what</h2>
<bsc-strategy-map></bsc-strategy-map>
<h2>Three figures to watch</h2>
<div class="three"><bsc-kpi kpi="KPI1"></bsc-kpi><bsc-kpi kpi="KPI2"></bsc-kpi><bsc-kpi kpi="KPI3"></bsc-kpi></div>
<bsc-trend kpi="KPI1"></bsc-trend>
<h2>Where a figure comes from</h2>
<bsc-explain kpi="KPI1"></bsc-explain>
</bsc-source>
</main>
</body>
</html>`;

const CSS = `
:root { color-scheme: light dark; --page: light-dark(#fbfaf8, #191817); --ink: light-dark(#2b2622, #ece7e1) }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 Georgia, 'Times New Roman', serif }
header { display: flex; gap: 32px; align-items: baseline; padding: 16px 32px; border-bottom: 1px solid light-dark(#e4ddd4, #37332f) }
header strong { font-size: 20px } nav { display: flex; gap: 16px } a { color: inherit }
main { max-width: 1080px; margin: 0 auto; padding: 24px 32px 64px }
h1 { font-size: 34px; font-weight: 400; margin: 16px 0 8px } h2 { font-size: 22px; font-weight: 400; margin: 40px 0 12px }
.three { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px; margin-bottom: 16px }
@media (max-width: 500px) { header, main { padding-inline: 16px } }`;

/** The policy of a careful intranet: nothing but its own files, no script or style inside the page. */
const CSP =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types fourfold lit-html";

/** Serves the made-up shop's intranet page, under a strict policy, with a publication and the widgets. */
export async function serveIntranet(
  widgets: string,
  publication: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const kpis = (
    JSON.parse(publication) as { kpis: { id: string; value: number | null; series: unknown[] }[] }
  ).kpis;
  const known = kpis.filter((one) => one.value !== null).map((one) => one.id);
  const html = PAGE.replace(
    /KPI([123])/g,
    (_, n: string) => known[Number(n) - 1] ?? kpis[0]?.id ?? '',
  );
  const site = await serve(widgets, {
    csp: CSP,
    mounts: { '/widgets/': widgets },
    answers: {
      '/': { type: 'text/html; charset=utf-8', body: html },
      '/intranet.css': { type: 'text/css', body: CSS },
      '/scorecard.json': { type: 'application/json', body: publication },
    },
  });
  return { url: `${site.origin}/`, close: site.close };
}
