import { html, nothing, type TemplateResult } from 'lit/html.js';
import type {
  ExplainedInput,
  Publication,
  PublishedExplanation,
  PublishedKpi,
  Sight,
} from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import type { Properties } from '../../base/light-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { cardHead } from '../../base/score-head.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';
import { missing, scoreRange } from '../../base/value.ts';
import { explainStyles } from './styles.ts';

const KINDS = {
  page: 'read on the page',
  file: 'read from a file',
  manual: 'entered by hand',
  register: 'from a register',
  sync: 'from a team store',
} as const;

/**
 * `<bsc-explain kpi="engagement-rate">`: how a score came about, from the score through the formula
 * to the words on the page that it rests on.
 */
export class BscExplain extends FourfoldElement {
  static override readonly properties: Properties = { ...FourfoldElement.properties, kpi: 'text' };
  static override readonly styles = [...tokens, shared, explainStyles];

  declare kpi: string | null;

  protected override get lines(): number {
    return 14;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const kpi = find(publication.kpis, this.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', this.kpi, publication.kpis);
    return html`<article class="card" part="card" aria-label="How ${kpi.name} came about">
      ${cardHead(`How “${kpi.name}” came about`, kpi.status)}
      ${kpi.explanation === null ? hidden(kpi) : steps(kpi, kpi.explanation, formats)}
    </article>`;
  }
}

function hidden(kpi: PublishedKpi): TemplateResult {
  return html`<p class="small soft">${kpi.why ?? 'This scorecard was published without the numbers behind its scores.'}</p>`;
}

function steps(
  kpi: PublishedKpi,
  explanation: PublishedExplanation,
  formats: Formats,
): TemplateResult {
  const range = scoreRange(kpi.scoreLow, kpi.scoreHigh, formats);
  return html`<ol class="steps">
    <li>
      <p class="small soft">Score</p>
      <p class="body"><span class="strong">${formats.score(kpi.score)} of 100</span>${range === null ? nothing : html`&#32;<span class="soft">(${range})</span>`}</p>
      <p class="small">${kpi.score === null ? missing(kpi.why) : explanation.scoring.words}</p>
    </li>
    <li>
      <p class="small soft">Value</p>
      <p class="body"><span class="strong">${formats.value(kpi.value, kpi.unit)}</span>${between(kpi, kpi.unit, formats)}</p>
      <p class="small">${explanation.words}</p>
    </li>
    <li>
      <p class="small soft">Made of</p>
      ${
        explanation.inputs.length === 0
          ? html`<p class="small">No number goes in yet.</p>`
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
  if (formats.rounding(value, low, high, unit) === null) return nothing;
  return html`&#32;<span class="soft">(between ${formats.value(low, unit)} and ${formats.value(high, unit)})</span>`;
}

function input(one: ExplainedInput, open: boolean, formats: Formats): TemplateResult {
  const unit = one.unit ?? '1';
  return html`<details class="input" part="input" ?open=${open}>
    <summary class="body">
      <span class="grow">${one.name}</span>
      ${one.estimated ? html`<span class="small soft">estimated</span>` : nothing}
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
  const subject = [seen.platform, seen.account, seen.item, seen.segment].filter((part) => part);
  const rounding = formats.rounding(seen.value, seen.low, seen.high, seen.unit);
  const exact = rounding === null;
  return html`<li class="sight small" part="sight">
    <p class="words">
      <span class="soft">${seen.label ?? seen.place ?? 'Number'}</span>
      <q>${seen.raw ?? formats.value(seen.value, seen.unit)}</q>
    </p>
    <p class="soft">${subject.join(' · ')}</p>
    <p class="soft">${formats.period(seen.from, seen.to)} · ${KINDS[seen.kind]} ${formats.date(seen.seen)}</p>
    <p>
      Read as ${formats.value(seen.value, seen.unit)}${exact ? ', exact' : `, between ${formats.value(seen.low, seen.unit)} and ${formats.value(seen.high, seen.unit)}`}
    </p>
  </li>`;
}
