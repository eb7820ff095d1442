import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { ageOf, clock, DAY, isStale } from './age.ts';
import type { Formats } from './formats.ts';
import { say } from './say.ts';

/** Said wherever the value stands. */
export function estimated(kpi: PublishedKpi): TemplateResult | typeof nothing {
  return kpi.estimated ? html`<span class="small soft">${say('estimated')}</span>` : nothing;
}

/**
 * That a day or an instant lies ahead of this device's clock, so that no age can be told of it; else
 * nothing.
 */
export function aheadInWords(iso: string | null, formats: Formats): string {
  const ahead = Date.parse(iso ?? '') - clock.now() >= DAY;
  return ahead ? say('ahead', { day: formats.date(iso) }) : '';
}

/** "Read 3 days ago", and that this is late where it is, or that the clocks differ. */
export function ageInWords(kpi: PublishedKpi, formats: Formats): string | null {
  const ahead = aheadInWords(kpi.freshness.seen, formats);
  const age = ageOf(kpi);
  if (ahead || age === null) return ahead || null;
  return say(isStale(kpi) ? 'read.stale' : 'read', { age: formats.age(age) });
}

/** "7 of 9 KPIs · 2 stale". */
export function coverageInWords(kpis: readonly PublishedKpi[], formats: Formats): string {
  const known = kpis.filter((kpi) => kpi.score !== null);
  return partInWords(known.length, kpis.length, known.filter(isStale).length, formats);
}

export function partInWords(known: number, n: number, stale: number, formats: Formats): string {
  const words = say('coverage', { n, known: formats.count(known), all: formats.count(n) });
  return stale === 0 ? words : words + say('coverage.stale', { stale: formats.count(stale) });
}

/** A score's interval where the rounding leaves one: "70–74"; null where both ends round alike. */
export function scoreRange(
  low: number | null,
  high: number | null,
  formats: Formats,
): string | null {
  if (low === null || high === null || Math.round(low) === Math.round(high)) return null;
  return `${formats.score(low)}–${formats.score(high)}`;
}

/** A value; where values are withheld its score, or the band that this lies in. */
export function shownOf(kpi: PublishedKpi, formats: Formats): string {
  return kpi.value === null
    ? (scoreRange(kpi.scoreLow, kpi.scoreHigh, formats) ?? formats.score(kpi.score))
    : formats.value(kpi.value, kpi.unit);
}

/** Why a number is not known, and what brings it. */
export function missing(why: string | null): string {
  return why ?? say('missing');
}

/** " · 3 improving, 1 worsening": which way the KPIs went, by what is better for each. */
export function movesInWords(kpis: readonly PublishedKpi[], formats: Formats): string {
  const went = (up: string, down: string) =>
    formats.count(
      kpis.filter(({ direction, trend }) =>
        direction === 'higher' ? trend === up : direction === 'lower' && trend === down,
      ).length,
    );
  const [better, worse] = [went('up', 'down'), went('down', 'up')];
  return better === worse && kpis.every(({ trend }) => trend !== 'up' && trend !== 'down')
    ? ''
    : say('moves', { better, worse });
}
