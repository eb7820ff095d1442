import { html, nothing, type TemplateResult } from 'lit/html.js';
import type {
  ExplainedInput,
  PublishedExplanation,
  PublishedKpi,
  Sight,
} from '../../../core/publication/reading.ts';
import { isStale } from '../../base/age.ts';
import { asOf } from '../../base/as-of.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { find } from '../../base/lookup.ts';
import { platformName } from '../../base/names.ts';
import { notHere } from '../../base/not-here.ts';
import { roundingOf } from '../../base/rounding.ts';
import { say } from '../../base/say.ts';
import { cardHead } from '../../base/score-head.ts';
import { ageInWords, missing, scoreRange } from '../../base/value.ts';
import type { BscExplain } from './bsc-explain.ts';
import { explainStyles } from './styles.ts';

/** What draws `<bsc-explain>`. */
export const explain = (host: BscExplain): Drawer => ({
  styles: [explainStyles],
  view: (publication, formats) => {
    const { kpis } = publication;
    const kpi = find(kpis, host.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', host.kpi, kpis);
    const title = say('explain.title', { name: kpi.name });
    return html`<article class="card" part="card" aria-label=${title}>
      ${cardHead(title, kpi.status)}
      ${kpi.explanation === null ? hidden(kpi) : steps(kpi, kpi.explanation, formats)}
      ${asOf(publication, formats)}
    </article>`;
  },
});

function hidden(kpi: PublishedKpi): TemplateResult {
  return html`<p class="small soft">${kpi.why ?? say('explain.withheld')}</p>`;
}

function steps(
  kpi: PublishedKpi,
  explanation: PublishedExplanation,
  formats: Formats,
): TemplateResult {
  const range = scoreRange(kpi.scoreLow, kpi.scoreHigh, formats);
  const stale = isStale(kpi);
  return html`<ol class="steps">
    <li>
      <p class="small soft">${say('score')}</p>
      <p class="body"><span class="strong">${say('of.100', { score: formats.score(kpi.score) })}</span>${range === null ? nothing : html`&#32;<span class="soft">(${range})</span>`}</p>
      <p class="small">${kpi.score === null ? missing(kpi.why) : explanation.scoring.words}</p>
    </li>
    <li>
      <p class="small soft">${say('value')}</p>
      <p class="body"><span class="strong ${stale ? 'faded' : ''}">${formats.value(kpi.value, kpi.unit)}</span>${between(kpi, kpi.unit, formats)}</p>
      <p class="small">${explanation.words}${stale ? ` · ${ageInWords(kpi, formats)}` : ''}</p>
    </li>
    <li>
      <p class="small soft">${say('made.of')}</p>
      ${
        explanation.inputs.length === 0
          ? html`<p class="small">${say('made.of.none')}</p>`
          : explanation.inputs.map((one, i) => input(one, i === 0, formats))
      }
    </li>
  </ol>`;
}

function between(
  { value, low, high }: { value: number | null; low: number | null; high: number | null },
  unit: string,
  formats: Formats,
): TemplateResult | typeof nothing {
  if (value === null || low === null || high === null) return nothing;
  if (roundingOf(value, low, high, unit, formats) === null) return nothing;
  return html`&#32;<span class="soft">(${say('between', { low: formats.value(low, unit), high: formats.value(high, unit) })})</span>`;
}

function input(one: ExplainedInput, open: boolean, formats: Formats): TemplateResult {
  const unit = one.unit ?? '1';
  return html`<details class="input" part="input" ?open=${open}>
    <summary class="body">
      <span class="grow">${one.name}</span>
      ${one.estimated ? html`<span class="small soft">${say('estimated')}</span>` : nothing}
      <span class="strong">${formats.value(one.value, unit)}</span>
    </summary>
    <p class="small soft">${one.why}</p>
    ${
      one.sights.length === 0
        ? nothing
        : html`<ul class="sights">${one.sights.map((seen) => sight(seen, formats))}</ul>`
    }
  </details>`;
}

function sight(seen: Sight, formats: Formats): TemplateResult {
  const subject = [platformName(seen.platform), seen.account, seen.item, seen.segment].filter(
    (part) => part,
  );
  const rounding = roundingOf(seen.value, seen.low, seen.high, seen.unit, formats);
  const exact = rounding === null;
  const value = formats.value(seen.value, seen.unit);
  return html`<li class="sight small" part="sight">
    <p class="words">
      <span class="soft">${seen.label ?? seen.place ?? say('number')}</span>
      <q>${seen.raw ?? formats.value(seen.value, seen.unit)}</q>
    </p>
    <p class="soft">${subject.join(' · ')}</p>
    <p class="soft">${formats.period(seen.from, seen.to)} · ${say(`seen.${seen.kind}`, { day: formats.date(seen.seen) })}</p>
    <p>${exact ? say('read.exact', { value }) : say('read.between', { value, low: formats.value(seen.low, seen.unit), high: formats.value(seen.high, seen.unit) })}</p>
  </li>`;
}
