import { html, type TemplateResult } from 'lit/html.js';
import type { Status } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { say } from '../../base/say.ts';
import { css } from '../../base/sheet.ts';
import { statusMark } from '../../base/status.ts';
import { tile } from '../../base/tile.ts';
import { aheadInWords } from '../../base/value.ts';
import { type Source, sourcesOf } from './sources.ts';

/** Sources and KPIs that are shown; the others are counted. */
const MOST = 24;

/** What draws `<bsc-freshness>`. */
export const freshness = (): Drawer => ({
  styles: [freshnessStyles],
  view: (publication, formats) => {
    const all = sourcesOf(publication).sort((a, b) => lateness(b) - lateness(a));
    if (all.length === 0) return tile('empty', say('fresh.none'), say('fresh.none.why'));
    const late = all.filter((one) => standing(one) === 'bad').length;
    const left = all.length - MOST;
    return html`<section class="card" part="card" aria-label=${say('fresh.title')}>
      <p class="small soft">${say('fresh.sum', { n: all.length, all: formats.count(all.length), late: formats.count(late) })}</p>
      <ul>${all.slice(0, MOST).map((one) => row(one, formats))}</ul>
      ${left > 0 ? html`<p class="small soft">${say('more', { n: left, count: formats.count(left) })}</p>` : ''}
    </section>`;
  },
});

/** How often over its time it is; what was never read, or is dated ahead, comes last. */
const lateness = ({ age, due }: Source) => (age === null ? -1 : age / (due ?? 7));

/** Fresh within the time in which it is due, due within twice that, late after it. */
function standing(one: Source): Status {
  const times = lateness(one);
  return times < 0 ? 'unknown' : times <= 1 ? 'good' : times <= 2 ? 'watch' : 'bad';
}

function row(one: Source, formats: Formats): TemplateResult {
  const ahead = aheadInWords(one.seen, formats);
  const status = ahead ? 'unknown' : standing(one);
  const age =
    ahead || (one.age === null ? say('never') : say('seen', { age: formats.age(one.age) }));
  const due = one.due === null ? '' : say('due', { n: one.due, days: formats.count(one.due) });
  return html`<li part="source" class=${status === 'bad' ? 'late' : ''}>
    ${statusMark(status, false, say(ahead ? 'unknown' : `fresh.${status}`))}
    <span class="body name">${one.name}</span>
    <span class="small soft">${age}${due.replace(' ', '\u00a0')}</span>
  </li>`;
}

const freshnessStyles = css`
  .card {
    display: grid;
    gap: 8px;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 8px;
  }
  li {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_raised);
  }
  .small {
    text-wrap: balance;
  }
  .late {
    border-color: var(--_bad);
  }
`;
