import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { daysSince, isStale } from '../../base/age.ts';
import { coverageRing, scoreBar } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { goalRowStyles } from '../../base/goal-row.ts';
import { lookup, outlookOver } from '../../base/lookup.ts';
import { perspectiveCard, perspectiveStyles } from '../../base/perspective-card.ts';
import { outlookChip, stackStyles } from '../../base/score-head.ts';
import { choose } from '../../base/send.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { tile } from '../../base/tile.ts';
import { tokens } from '../../base/tokens.ts';
import { coverageInWords, missing, partInWords, scoreRange } from '../../base/value.ts';
import { scorecardStyles } from './styles.ts';

/**
 * `<bsc-scorecard>`: the whole scorecard. Title and day, the overall score as a bar with its
 * interval and target, and the four perspectives in their fixed order with their goals.
 *
 * @csspart base, card, goal, kpi, bar, status, value, error, empty, loading
 */
export class BscScorecard extends FourfoldElement {
  static override readonly styles = [
    ...tokens,
    shared,
    goalRowStyles,
    perspectiveStyles,
    stackStyles,
    scorecardStyles,
  ];

  protected override get lines(): number {
    return 12;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const { perspectives } = lookup(publication);
    return html`${this.#head(publication, formats)}
      ${
        perspectives.length === 0
          ? tile(
              'empty',
              'No goal stands here yet',
              'Add goals to the scorecard and publish it again.',
            )
          : html`<div class="four" @toggle=${{ handleEvent: choose(this), capture: true }}>
              ${perspectives.map((one) => perspectiveCard(one, publication, formats))}
            </div>`
      }`;
  }

  #head(publication: Publication, formats: Formats): TemplateResult {
    const { overall } = publication;
    const { score, low, high } = overall;
    const { good } = lookup(publication);
    const range = scoreRange(low, high, formats);
    return html`<header class="card head" part="head">
      <div class="title">
        <h2 part="title">${publication.title}</h2>
        <p class="small soft">${this.#period(publication, formats)}</p>
      </div>
      <div class="overall">
        <div class="sum">
          <span class="value ${score === null ? 'soft' : ''}" part="value">${formats.score(score)}</span>
          <span class="small soft">of 100${range === null ? nothing : html` · between ${range}`}</span>
          <span class="grow"></span>
          ${statusMark(overall.status)} ${outlookChip(outlookOver(publication.goals, overall.outlook), formats)}
        </div>
        ${scoreBar({ score, low, high, target: good }, 12)}
        <p class="row small soft">
          ${coverageRing(overall.coverage)}<span class="grow">${known(publication, formats)}</span>
          ${good === null ? nothing : html`<span>On track from ${formats.score(good)}</span>`}
        </p>
        ${score === null ? html`<p class="small soft">${missing(overall.why)}</p>` : nothing}
      </div>
    </header>`;
  }

  #period(publication: Publication, formats: Formats): string {
    const { period, asOf } = publication;
    const age = daysSince(asOf);
    const words = age === null ? '' : `, ${formats.age(age)}`;
    return `${formats.period(period.from, period.to)} · as of ${formats.date(asOf)}${words}`;
  }
}

/** As the file counts; what has become stale since it was written counts too. */
function known({ overall, kpis }: Publication, formats: Formats): string {
  const now = kpis.filter((kpi) => kpi.score !== null && isStale(kpi)).length;
  const stale = Math.max(overall.kpisStale, now);
  // A file written by hand may leave the counting to us.
  if (overall.kpisTotal === 0) return coverageInWords(kpis, formats);
  return partInWords(overall.kpisKnown, overall.kpisTotal, stale, formats);
}
