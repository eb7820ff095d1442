import { html } from 'lit/html.js';
import { barList, figureStyles, type Row, scrollTable, turnButton } from '../../base/figures.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { type Group, num, text } from '../../base/loose.ts';
import { segmentName } from '../../base/names.ts';
import { originOf, pick } from '../../base/pick.ts';
import { roundingOf } from '../../base/rounding.ts';
import { say } from '../../base/say.ts';
import type { BscDistribution } from './bsc-distribution.ts';
import { type Share, sharesOf } from './shares.ts';

/** Shares that are drawn; the others are one bar together, and stand in the table. */
const MOST = 10;

/** What draws `<bsc-distribution>`. */
export const distribution = (host: BscDistribution): Drawer => ({
  styles: [figureStyles],
  view: (publication, formats) => {
    const picked = pick(publication.distributions, host, 'distribution', publication);
    if (picked.instead) return picked.instead;
    const { one } = picked;
    const name = text(one.name);
    const all = sharesOf(one);
    return html`<article class="card" part="card" aria-label=${name}>
      <div class="row apart top wrap">
        <h3 class="body strong" part="label">${name}</h3>
        ${turnButton(host)}
      </div>
      ${originOf(one, formats)}
      ${host.table ? asTable(name, one, all, formats) : barList(rowsOf(one, all, formats), 'share')}
      ${num(one.rest) === null ? html`<p class="small soft">${say('rest.over')}</p>` : ''}
    </article>`;
  },
});

function rowsOf(one: Group, all: readonly Share[], formats: Formats): Row[] {
  const rest = num(one.rest) ?? 0;
  const shown = all.length > MOST + 1 ? all.slice(0, MOST) : all;
  const others = all.slice(shown.length);
  const sum = others.reduce((total, { value }) => total + value, 0);
  const most = Math.max(1e-9, rest, sum, ...all.map(({ high }) => high));
  const row = (name: string, value: number, more: Partial<Row> = {}): Row => ({
    name,
    value: formats.value(value, '%'),
    share: value / most,
    ...more,
  });
  return [
    ...shown.map(({ segment, value, low, high }) =>
      row(segmentName(segment, formats.locale), value, { low: low / most, high: high / most }),
    ),
    ...(others.length > 0
      ? [row(say('others', { n: others.length, count: formats.count(others.length) }), sum)]
      : []),
    ...(rest >= 0.05 ? [row(say('rest'), rest, { open: true })] : []),
  ];
}

function asTable(name: string, one: Group, all: readonly Share[], formats: Formats) {
  const rest = num(one.rest);
  const rows = all.map(({ segment, value, low, high }) => [
    segmentName(segment, formats.locale),
    formats.value(value, '%'),
    roundingOf(value, low, high, '%', formats) ?? say('exact'),
  ]);
  const last = rest === null || rest < 0.05 ? [] : [[say('rest'), formats.value(rest, '%'), '–']];
  return scrollTable(
    name,
    [say('segment'), say('share'), say('rounding.head')],
    [...rows, ...last],
  );
}
