import { html } from 'lit/html.js';
import type { Drawer } from '../../base/lazy-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { say } from '../../base/say.ts';
import { spark, sparkStyles } from '../../base/spark.ts';
import { trendInWords } from '../../charts/summary.ts';
import type { BscTrend } from './bsc-trend.ts';

/** What stands in place of `<bsc-trend>` where its part cannot be had. */
export const trendInstead = (host: BscTrend): Drawer => ({
  styles: [sparkStyles],
  view: ({ kpis }, formats) => {
    const kpi = find(kpis, host.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', host.kpi, kpis);
    return html`<article class="card body" part="card" aria-label=${kpi.name}>
      <p class="strong">${kpi.name}</p>
      ${spark(kpi, 120)}
      <p>${trendInWords(kpi, formats)}</p>
      <p class="soft">${say('chart.gone')}</p>
    </article>`;
  },
});
