import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { daysSince, isStale } from '../../base/age.ts';
import { coverageRing, scoreBar } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { goalRowStyles } from '../../base/goal-row.ts';
import { css } from '../../base/light-element.ts';
import { lookup } from '../../base/lookup.ts';
import { perspectiveCard, perspectiveStyles } from '../../base/perspective-card.ts';
import { outlookChip, stackStyles } from '../../base/score-head.ts';
import { choose } from '../../base/send.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { tile } from '../../base/tile.ts';
import { tokens } from '../../base/tokens.ts';
import { missing, scoreRange } from '../../base/value.ts';

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
    css`
    .root {
      display: grid;
      gap: 16px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 16px 32px;
      align-items: center;
      padding: 24px;
    }
    .title {
      flex: 1 1 14rem;
      display: grid;
      gap: 4px;
    }
    .title h2 {
      font-size: 1.25em;
      font-weight: 600;
      line-height: 1.25;
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    .overall {
      flex: 2 1 22rem;
      display: grid;
      gap: 8px;
    }
    .overall .value {
      font-size: 2.5em;
      line-height: 1;
    }
    .overall .sum {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 12px;
    }
    .four {
      display: grid;
      gap: 16px;
    }
    @container fourfold (min-width: 620px) {
      .four {
        grid-template-columns: 1fr 1fr;
      }
    }
    @container fourfold (min-width: 1120px) {
      .four {
        grid-template-columns: repeat(4, 1fr);
      }
    }
    @container fourfold (max-width: 480px) {
      .head {
        padding: 16px;
      }
    }
  `,
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
          ${statusMark(overall.status)} ${outlookChip(overall.outlook, formats)}
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

function known(publication: Publication, formats: Formats): string {
  const { kpisKnown, kpisTotal, kpisStale } = publication.overall;
  const stale = Math.max(
    kpisStale,
    publication.kpis.filter((kpi) => kpi.score !== null && isStale(kpi)).length,
  );
  const words = `${formats.count(kpisKnown)} of ${formats.count(kpisTotal)} KPIs`;
  return stale === 0 ? words : `${words} · ${formats.count(stale)} stale`;
}
