import { html } from 'lit/html.js';
import type { PublishedKpi } from '../../../core/publication/reading.ts';
import { isStale } from '../../base/age.ts';
import { barList, figureStyles, type Row, scrollTable, turnButton } from '../../base/figures.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { roundingOf } from '../../base/rounding.ts';
import { say } from '../../base/say.ts';
import { cardHead } from '../../base/score-head.ts';
import { tile } from '../../base/tile.ts';
import { ageInWords } from '../../base/value.ts';
import type { BscComparison } from './bsc-comparison.ts';
import { type Platform, platformsOf } from './platforms.ts';

/** What draws `<bsc-comparison>`. */
export const comparison = (host: BscComparison): Drawer => ({
  styles: [figureStyles],
  view: ({ kpis, profile }, formats) => {
    const kpi = find(kpis, host.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', host.kpi, kpis);
    const all = platformsOf(kpi);
    if (all.length === 0) {
      return profile === 'full'
        ? tile('empty', say('comparison.none'), say('comparison.none.why', { name: kpi.name }))
        : tile('empty', say('withheld'), say('explain.withheld'), 'empty redacted');
    }
    const whole = formats.value(kpi.value, kpi.unit);
    return html`<article class="card ${isStale(kpi) ? 'stale' : ''}" part="card" aria-label=${say('comparison', { name: kpi.name })}>
      ${cardHead(kpi.name, kpi.status)}
      <div class="row apart wrap">
        <p class="small soft">${[say('together', { value: whole }), ageInWords(kpi, formats)].filter(Boolean).join(' · ')}</p>
        ${turnButton(host)}
      </div>
      ${host.table ? asTable(kpi, all, formats) : barList(rowsOf(all, formats), 'platform')}
    </article>`;
  },
});

function rowsOf(all: readonly Platform[], formats: Formats): Row[] {
  const most = Math.max(1e-9, ...all.map(({ value, high }) => Math.abs(high ?? value ?? 0)));
  return all.map(({ name, value, low, high, unit, why }) => ({
    name,
    value: formats.value(value, unit),
    share: value === null ? null : Math.max(0, value / most),
    ...(low === null || high === null ? {} : { low: low / most, high: high / most }),
    note: value === null ? why : null,
  }));
}

function asTable(kpi: PublishedKpi, all: readonly Platform[], formats: Formats) {
  const rows = all.map(({ name, value, low, high, unit, why }) => [
    name,
    formats.value(value, unit),
    value === null ? why : (roundingOf(value, low, high, unit, formats) ?? say('exact')),
  ]);
  return scrollTable(kpi.name, [say('platform'), say('value'), say('rounding.head')], rows);
}
