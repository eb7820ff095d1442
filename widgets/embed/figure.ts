import type { Publication } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { find } from '../base/lookup.ts';
import { type Group, num, text } from '../base/loose.ts';
import { segmentName } from '../base/names.ts';
import { roundingOf } from '../base/rounding.ts';
import { type Key, say } from '../base/say.ts';
import { dayNames, matrixOf } from '../charts/matrix.ts';
import { platformsOf } from '../elements/bsc-comparison/platforms.ts';
import { sharesOf } from '../elements/bsc-distribution/shares.ts';
import { sourcesOf } from '../elements/bsc-freshness/sources.ts';
import { chosenOf, type EmbedChoice, figuresOf } from './choice.ts';

/** Numbers beside the KPIs, in words: shares, days and hours, platforms, sources. */
export interface Figure {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [name: string, ...cells: string[]])[];
  /** Of what days they are, where not of those of the publication. */
  readonly days?: string;
}

/** What such an element shows; null for an element that shows KPIs, goals, risks or findings. */
export function figureOf(
  publication: Publication,
  choice: EmbedChoice,
  formats: Formats,
): Figure | null {
  switch (choice.tag) {
    case 'bsc-distribution':
      return sharesIn(publication, choice, formats);
    case 'bsc-heatmap':
      return hoursIn(publication, choice, formats);
    case 'bsc-comparison':
      return platformsIn(publication, choice, formats);
    case 'bsc-freshness':
      return sourcesIn(publication, formats);
    default:
      return null;
  }
}

/** The shares, or the days and hours, that were chosen. */
export function chosenFigure(publication: Publication, choice: EmbedChoice): Group | null {
  const id = chosenOf(choice, publication);
  return figuresOf(choice.tag, publication).find((one) => text(one.id) === id) ?? null;
}

/** Where there is nothing to show: whether it is withheld, or was never there. */
const nothing = ({ profile }: Publication, head: Key, none: Key): Figure => ({
  heads: [say(head)],
  rows: [[say(profile === 'full' ? none : 'withheld')]],
});

/** "1–28 November 2026 · as of 28 November 2026", of the numbers themselves. */
export const daysOf = (one: Group, formats: Formats): string =>
  say('as.of', {
    period: formats.period(text(one.from) || null, text(one.to) || null),
    day: formats.date(text(one.seen) || null),
  });

function sharesIn(publication: Publication, choice: EmbedChoice, formats: Formats): Figure {
  const one = chosenFigure(publication, choice);
  if (!one) return nothing(publication, 'segment', 'distribution.none');
  const rows = sharesOf(one).map(({ segment, value, low, high }): Figure['rows'][number] => [
    segmentName(segment, formats.locale),
    formats.value(value, '%'),
    roundingOf(value, low, high, '%', formats) ?? say('exact'),
  ]);
  const rest = num(one.rest) ?? 0;
  const open = rest < 0.05 ? [] : [[say('rest'), formats.value(rest, '%'), '–'] as const];
  return {
    heads: [say('segment'), say('share'), say('rounding.head')],
    rows: [...rows, ...open],
    days: daysOf(one, formats),
  };
}

function hoursIn(publication: Publication, choice: EmbedChoice, formats: Formats): Figure {
  const one = chosenFigure(publication, choice);
  if (!one) return nothing(publication, 'hour', 'matrix.none');
  const { days, rows, unit } = matrixOf(one, formats.locale);
  const hours = Array.from({ length: 24 }, (_, hour): Figure['rows'][number] => [
    hourName(hour, formats),
    ...rows.map((row) => formats.value(row[hour]?.value ?? null, unit)),
  ]);
  return {
    heads: [say('hour'), ...dayNames(days, formats.locale, 'short')],
    rows: hours,
    days: daysOf(one, formats),
  };
}

/** An hour of the day from 0 to 23 as the locale writes it. */
export const hourName = (hour: number, formats: Formats): string =>
  formats.time(Date.UTC(2026, 0, 5, hour), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });

function platformsIn(publication: Publication, choice: EmbedChoice, formats: Formats): Figure {
  const kpi = find(publication.kpis, chosenOf(choice, publication) ?? '');
  const all = kpi ? platformsOf(kpi) : [];
  if (all.length === 0) return nothing(publication, 'platform', 'comparison.none');
  return {
    heads: [say('platform'), say('value'), say('rounding.head')],
    rows: all.map(({ name, value, low, high, unit, why }) => [
      name,
      formats.value(value, unit),
      value === null ? why : (roundingOf(value, low, high, unit, formats) ?? say('exact')),
    ]),
  };
}

/** Days and no ages: a table does not grow older by itself. */
function sourcesIn(publication: Publication, formats: Formats): Figure {
  const all = sourcesOf(publication);
  if (all.length === 0) return { heads: [say('csv.name')], rows: [[say('fresh.none')]] };
  return {
    heads: [say('csv.name'), say('csv.seen')],
    rows: all.map(({ name, seen, due }) => [
      name,
      [
        seen === '' ? say('never') : formats.date(seen),
        due === null ? '' : say('due', { n: due, days: formats.count(due) }),
      ].join(''),
    ]),
  };
}
