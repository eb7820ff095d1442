import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { coverageRing } from '../../base/bar.ts';
import { goalBars, goalInWords, goalRowStyles, kpiRow } from '../../base/goal-row.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { find, kpisOf, lookup, outlookOver } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { say } from '../../base/say.ts';
import { cardHead, scoreLine, stackStyles } from '../../base/score-head.ts';
import { coverageInWords, missing } from '../../base/value.ts';
import type { BscGoal } from './bsc-goal.ts';
import { goalStyles } from './styles.ts';

/** What draws `<bsc-goal>`. */
export const goal = (host: BscGoal): Drawer => ({
  styles: [goalRowStyles, stackStyles, goalStyles],
  view: (publication, formats) => {
    const goal = find(publication.goals, host.goal ?? '');
    if (!goal) return notHere('goal', 'goal', host.goal, publication.goals);
    const kpis = kpisOf(goal, publication);
    const { laggingScore: score, laggingLow: low, laggingHigh: high } = goal;
    const outlook = outlookOver([goal], goal.leadingScore);
    const coverage = coverageInWords(kpis, formats);
    return html`<article class="card edged stack" part="card" data-of=${goal.perspective} aria-label=${goal.name}>
      ${cardHead(goal.name, goal.status, goal.perspective)}
      ${goal.brief === '' ? nothing : html`<p class="small soft">${goal.brief}</p>`}
      ${scoreLine(score, low, high, outlook, formats)}
      ${goalBars(goal, lookup(publication).good)}
      <span class="sr">${goalInWords(goal, formats)}</span>
      ${score === null ? html`<p class="small soft">${missing(goal.laggingWhy)}</p>` : nothing}
      <ul>${kpis.map((kpi) => kpiRow(kpi, formats))}</ul>
      <p class="row small soft">
        ${coverageRing(goal.coverage)}<span>${goal.owner === null ? coverage : `${coverage} · ${goal.owner}`}</span>
      </p>
      ${feeds('feeds', goal.feeds, publication)}
      ${feeds(
        'fed',
        goal.leading.flatMap(({ kind, id }) => (kind === 'goal' ? id : [])),
        publication,
      )}
      ${goal.decision === null ? nothing : html`<p class="small"><span class="soft">${say('decision')}</span>&#32;${goal.decision}</p>`}
    </article>`;
  },
});

/**
 * "Drives: Engaging content, Reach": the goals at the other ends of its arrows. No paragraph, which would
 * take its direction from the first name.
 */
function feeds(
  key: 'feeds' | 'fed',
  ids: readonly string[],
  publication: Publication,
): TemplateResult | typeof nothing {
  const { goals } = lookup(publication);
  const names = ids.flatMap((id) => goals.get(id)?.name ?? []);
  return names.length === 0
    ? nothing
    : html`<div class="small" part="feeds"><span class="soft">${say(key)}</span>&#32;<span>${names.join(', ')}</span></div>`;
}
