import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { daysSince, isStale } from '../../base/age.ts';
import { coverageRing, scoreBar } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { goalRowStyles } from '../../base/goal-row.ts';
import { lookup, outlookOver } from '../../base/lookup.ts';
import { perspectiveCard, perspectiveStyles } from '../../base/perspective-card.ts';
import { say } from '../../base/say.ts';
import { outlookChip, stackStyles } from '../../base/score-head.ts';
import { choose, unfolded } from '../../base/send.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { tile } from '../../base/tile.ts';
import { tokens } from '../../base/tokens.ts';
import { coverageInWords, missing, partInWords, scoreRange } from '../../base/value.ts';
import { remarks } from './remarks.ts';
import { scorecardStyles } from './styles.ts';
import { themes } from './themes.ts';

/**
 * `<bsc-scorecard>`: the whole scorecard. Title and day, the overall score as a bar with its
 * interval and target, and the four perspectives in their fixed order with their goals; themes where
 * the scorecard has them. What the publication withholds, and whether its signature was checked, is said.
 *
 * @csspart head - Title, day and overall score.
 * @csspart title - The title.
 * @csspart remark - What is withheld, that the signature was checked, or that the clocks differ.
 * @csspart card - A perspective.
 * @csspart goal - A goal, which unfolds.
 * @csspart kpi - A KPI of a goal.
 * @csspart theme - A theme.
 * @csspart value - A score.
 * @csspart bar - A score as a bar.
 * @csspart status - Shape and word of a status.
 * @fires bsc-select - `{ kind: 'goal', id, open }` when a goal is unfolded or folded.
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

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const { perspectives } = lookup(publication);
    return html`${this.#head(publication, formats)}
      ${
        perspectives.length === 0
          ? tile('empty', say('goals.none'), say('goals.none.why'))
          : html`<div class="four" @toggle=${{ handleEvent: choose(this), capture: true }}>
              ${perspectives.map((one) => perspectiveCard(one, publication, formats, unfolded(this)))}
            </div>`
      }
      ${themes(publication, formats)}`;
  }

  #head(publication: Publication, formats: Formats): TemplateResult {
    const { overall } = publication;
    const { score, low, high } = overall;
    const { good } = lookup(publication);
    const range = scoreRange(low, high, formats);
    return html`<header class="card head row wrap" part="head">
      <div class="title">
        <h2 part="title">${publication.title}</h2>
        <p class="small soft">${this.#period(publication, formats)}</p>
        ${remarks(publication, this.verified, formats)}
      </div>
      <div class="overall">
        <div class="sum row base wrap">
          <span class="value ${score === null ? 'soft' : ''}" part="value">${formats.score(score)}</span>
          <span class="small soft">${range === null ? say('of.100.short') : say('of.100.between', { range })}</span>
          <span class="grow"></span>
          ${statusMark(overall.status)} ${outlookChip(outlookOver(publication.goals, overall.outlook), formats)}
        </div>
        ${scoreBar({ score, low, high, target: good }, 12)}
        <p class="row small soft">
          ${coverageRing(overall.coverage)}<span class="grow">${known(publication, formats)}</span>
          ${good === null ? nothing : html`<span>${say('good.from', { score: formats.score(good) })}</span>`}
        </p>
        ${score === null ? html`<p class="small soft">${missing(overall.why)}</p>` : nothing}
      </div>
    </header>`;
  }

  #period(publication: Publication, formats: Formats): string {
    const { period, asOf, unit } = publication;
    const age = daysSince(asOf);
    const words = age === null ? '' : ` (${formats.age(age)})`;
    const day = say('as.of', {
      period: formats.period(period.from, period.to),
      day: formats.date(asOf),
    });
    return day + words + (unit === undefined ? '' : say('unit', { unit }));
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
