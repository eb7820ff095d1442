import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { figureStyles, scrollTable, turnButton } from '../../base/figures.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { text } from '../../base/loose.ts';
import { originOf, pick } from '../../base/pick.ts';
import { say } from '../../base/say.ts';
import { type Cell, dayNames, type Matrix, matrixOf, peakOf } from '../../charts/matrix.ts';
import type { BscHeatmap } from './bsc-heatmap.ts';
import { heatmapStyles } from './styles.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const DEPTHS = [0, 1, 2, 3, 4];
const STEPS: Readonly<Record<string, readonly [days: number, hours: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -24],
  End: [0, 24],
};

/** What draws `<bsc-heatmap>`. */
export const heatmap = (host: BscHeatmap): Drawer => new HeatmapDrawer(host);

class HeatmapDrawer implements Drawer {
  readonly styles = [figureStyles, heatmapStyles];
  /** The row and the hour that keyboard or pointer are at. */
  #at: readonly [row: number, hour: number] | null = null;

  constructor(readonly host: BscHeatmap) {}

  view(publication: Publication, formats: Formats): TemplateResult {
    const picked = pick(publication.matrices, this.host, 'matrix', publication);
    if (picked.instead) return picked.instead;
    const { one } = picked;
    const name = text(one.name);
    const matrix = matrixOf(one, formats.locale);
    return html`<article class="card" part="card" aria-label=${name}>
      <div class="row apart top wrap">
        <h3 class="body strong" part="label">${name}</h3>
        ${turnButton(this.host)}
      </div>
      ${originOf(one, formats)}
      ${this.host.table ? asTable(name, matrix, formats) : this.#map(name, matrix, formats)}
    </article>`;
  }

  #map(name: string, matrix: Matrix, formats: Formats): TemplateResult {
    const short = dayNames(matrix.days, formats.locale, 'short');
    const at = this.#at && cellAt(matrix, ...this.#at);
    const peak = peakOf(matrix);
    const words = at
      ? inWords(at, matrix, formats)
      : peak
        ? say('peak', { cell: inWords(peak, matrix, formats) })
        : say('hours.none');
    return html`<table
        class="grid small"
        part="map"
        role="grid"
        tabindex="0"
        aria-label=${name}
        aria-activedescendant=${this.#at ? `c${this.#at.join('-')}` : nothing}
        @keydown=${(event: KeyboardEvent) => this.#walk(event)}
        @focus=${() => this.#go(this.#at ?? [0, 0])}
        @pointerover=${(event: Event) => this.#point(event)}
        @pointerleave=${() => this.#go(null)}
        @blur=${() => this.#go(null)}
      >
        <thead>
          <tr><td></td>${HOURS.map((hour) => html`<th scope="col"><span class=${hour % 6 === 0 ? '' : 'sr'}>${hourOf(hour, formats, 'short')}</span></th>`)}</tr>
        </thead>
        <tbody>
          ${matrix.rows.map(
            (row, i) => html`<tr>
              <th scope="row">${short[i]}</th>
              ${row.map((cell) => this.#cell(cell, i, matrix, formats))}
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="small" aria-live="polite">${words}</p>
      ${scaleOf(matrix, formats)}`;
  }

  #cell(cell: Cell, row: number, matrix: Matrix, formats: Formats): TemplateResult {
    const on = this.#at?.[0] === row && this.#at[1] === cell.hour;
    return html`<td
      id="c${row}-${cell.hour}"
      class="of-${cell.depth ?? 'none'} ${on ? 'on' : ''}"
      data-at="${row} ${cell.hour}"
      aria-selected=${on ? 'true' : nothing}
      aria-label=${inWords(cell, matrix, formats)}
    ></td>`;
  }

  #go(at: readonly [number, number] | null): void {
    if (String(at) === String(this.#at)) return;
    this.#at = at;
    this.host.requestUpdate();
  }

  #point(event: Event): void {
    const cell = (event.target as Element).closest<HTMLElement>('[data-at]');
    if (!cell) return;
    const [row = 0, hour = 0] = (cell.dataset.at ?? '').split(' ').map(Number);
    this.#go([row, hour]);
  }

  #walk(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [row, hour] = this.#at ?? [0, 0];
    const turned = event.key.startsWith('Arrow') && this.host.matches(':dir(rtl)');
    this.#go([within(row + step[0], 6), within(hour + (turned ? -step[1] : step[1]), 23)]);
  }
}

const within = (value: number, most: number) => Math.max(0, Math.min(most, value));

const cellAt = (matrix: Matrix, row: number, hour: number) => matrix.rows[row]?.[hour] ?? null;

/** What the depths mean, from the least to the most, and what is hatched. */
function scaleOf(
  { rows, least, most, unit }: Matrix,
  formats: Formats,
): TemplateResult | typeof nothing {
  const open = rows.flat().some(({ value }) => value === null);
  const known = most > least;
  if (!open && !known) return nothing;
  return html`<p class="scale row wrap small soft" aria-hidden="true">
    ${known ? html`<span>${formats.value(least, unit)}</span>${DEPTHS.map((depth) => html`<i class="of-${depth}"></i>`)}<span>${formats.value(most, unit)}</span>` : nothing}
    ${open ? html`<span class="row"><i class="of-none"></i>${say('unseen')}</span>` : nothing}
  </p>`;
}

/** An hour of the day from 0 to 23 as the locale writes it: "18:00" or "6:00 PM", short "18" or "6 PM". */
function hourOf(hour: number, formats: Formats, form?: 'short'): string {
  return formats.time(Date.UTC(2026, 0, 5, hour), {
    hour: 'numeric',
    ...(form === 'short' ? {} : { minute: '2-digit' }),
    timeZone: 'UTC',
  });
}

/** "Monday 18:00: 9%", or that nobody has seen it. */
function inWords(cell: Cell, { days, unit }: Matrix, formats: Formats): string {
  const [day = ''] = dayNames([cell.day], formats.locale, 'long');
  const value = cell.value === null ? say('unseen') : formats.value(cell.value, unit);
  return days.length === 0 ? '' : say('cell', { day, hour: hourOf(cell.hour, formats), value });
}

function asTable(name: string, matrix: Matrix, formats: Formats): TemplateResult {
  const names = dayNames(matrix.days, formats.locale, 'short');
  const rows = HOURS.map((hour) => [
    hourOf(hour, formats),
    ...matrix.rows.map((row) => formats.value(row[hour]?.value ?? null, matrix.unit)),
  ]);
  return scrollTable(name, [say('hour'), ...names], rows);
}
