import type { Publication } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { find } from '../base/lookup.ts';
import { type Group, num } from '../base/loose.ts';
import { segmentName } from '../base/names.ts';
import { say } from '../base/say.ts';
import { dayNames, type Matrix, matrixOf } from '../charts/matrix.ts';
import type { Picture } from '../charts/picture.ts';
import { platformsOf } from '../elements/bsc-comparison/platforms.ts';
import { sharesOf } from '../elements/bsc-distribution/shares.ts';
import { chosenOf, type EmbedChoice, nameOf } from './choice.ts';
import { chosenFigure, daysOf, hourName } from './figure.ts';
import { EDGE, Sheet, SOFT, TRACK, WIDE } from './sheet.ts';

/** Accent on white, from the least to the most. */
const DEPTHS = [TRACK, '#bcd5d6', '#82b1b4', '#498e93', '#0f6a70'];
/** Size of the words of the scale. */
const SMALL = 13;
/** Shares that are drawn; the others stand in the table. */
const MOST = 12;

interface Bar {
  readonly name: string;
  readonly value: string;
  /** Of the longest bar, from 0 to 1; null where it is not known. */
  readonly share: number | null;
}

/**
 * Shares, platforms, or days and hours as a picture. Null where the element shows something else, or
 * where there is nothing of it to draw.
 */
export function figurePicture(
  publication: Publication,
  choice: EmbedChoice,
  formats: Formats,
): Picture | null {
  const { tag } = choice;
  const name = nameOf(choice, publication);
  if (tag === 'bsc-comparison') {
    const bars = platformBars(publication, choice, formats);
    const { period, asOf } = publication;
    const days = { period: formats.period(period.from, period.to), day: formats.date(asOf) };
    return bars.length > 0 ? barsOf(name, say('as.of', days), bars) : null;
  }
  if (tag !== 'bsc-distribution' && tag !== 'bsc-heatmap') return null;
  const one = chosenFigure(publication, choice);
  if (!one) return null;
  const days = daysOf(one, formats);
  return tag === 'bsc-heatmap'
    ? mapOf(new Sheet(name, days), one, formats)
    : barsOf(name, days, shareBars(one, formats));
}

function platformBars(publication: Publication, choice: EmbedChoice, formats: Formats): Bar[] {
  const kpi = find(publication.kpis, chosenOf(choice, publication) ?? '');
  const all = kpi ? platformsOf(kpi) : [];
  const most = Math.max(1e-9, ...all.map(({ value }) => value ?? 0));
  return all.map(({ name, value, unit }) => ({
    name,
    value: formats.value(value, unit),
    share: value === null ? null : value / most,
  }));
}

function shareBars(one: Group, formats: Formats): Bar[] {
  const shares = sharesOf(one).slice(0, MOST);
  const rest = num(one.rest) ?? 0;
  const all = shares.map(({ segment, value }) => ({
    name: segmentName(segment, formats.locale),
    value,
  }));
  // What no segment says is not known: it has a number and no bar.
  const most = Math.max(1e-9, ...all.map(({ value }) => value));
  const bars = all.map(
    ({ name, value }): Bar => ({ name, value: formats.value(value, '%'), share: value / most }),
  );
  const open = { name: say('rest'), value: formats.value(rest, '%'), share: null };
  return rest < 0.05 ? bars : [...bars, open];
}

function barsOf(title: string, days: string, bars: readonly Bar[]): Picture {
  const sheet = new Sheet(title, days);
  let y = 124;
  for (const { name, value, share } of bars) {
    sheet.text(EDGE, y, 16, name, { strong: true });
    sheet.text(EDGE + WIDE, y, 16, value, { end: true });
    sheet.bar(y + 10, share);
    y += 52;
  }
  return sheet.done(y - 8);
}

/** Seven rows of 24 hours; an hour that nobody has seen stays an outline. */
function mapOf(sheet: Sheet, one: Group, formats: Formats): Picture {
  const matrix = matrixOf(one, formats.locale);
  const { days, rows } = matrix;
  const names = dayNames(days, formats.locale, 'short');
  const [from, step, top] = [EDGE + 80, (WIDE - 80) / 24, 136];
  for (const hour of [0, 6, 12, 18]) {
    sheet.text(from + hour * step, top - 12, 12, hourName(hour, formats), {
      fill: SOFT,
      room: 100,
    });
  }
  rows.forEach((row, at) => {
    const y = top + at * step;
    sheet.text(EDGE, y + step * 0.65, 14, names[at] ?? '', { room: 72 });
    for (const { hour, depth } of row) {
      cellOf(sheet, [from + hour * step, y], step - 2, depth);
    }
  });
  const end = top + 7 * step;
  return sheet.done(scaleOf(sheet, end + 24, matrix, formats) ? end + 2 * EDGE : end + EDGE);
}

/** An hour as deep as its number; one that nobody has seen is an outline. */
function cellOf(
  sheet: Sheet,
  [x, y]: readonly [number, number],
  size: number,
  depth: number | null,
): void {
  const box = { kind: 'box', round: 3 } as const;
  const outer = { x, y, width: size, height: size };
  sheet.shapes.push({ ...box, ...outer, fill: DEPTHS[depth ?? 0] ?? TRACK });
  if (depth !== null) return;
  const inner = { x: x + 1, y: y + 1, width: size - 2, height: size - 2 };
  sheet.shapes.push({ ...box, ...inner, fill: '#fff' });
}

/** What the depths mean, from the least to the most, and what is an outline; false where there is nothing to say. */
function scaleOf(
  sheet: Sheet,
  y: number,
  { rows, least, most, unit }: Matrix,
  formats: Formats,
): boolean {
  let x = EDGE;
  const words = (text: string) => {
    sheet.text(x, y, SMALL, text, { fill: SOFT });
    // A picture cannot measure: as wide as texts are taken to be where they are shortened.
    x += text.length * SMALL * 0.65 + 8;
  };
  const swatch = (depth: number | null) => {
    cellOf(sheet, [x, y - 13], 16, depth);
    x += 20;
  };
  const known = most > least;
  if (known) {
    words(formats.value(least, unit));
    for (const depth of DEPTHS.keys()) swatch(depth);
    x += 4;
    words(formats.value(most, unit));
    x += 16;
  }
  const open = rows.flat().some(({ value }) => value === null);
  if (open) {
    swatch(null);
    x += 4;
    words(say('unseen'));
  }
  return known || open;
}
