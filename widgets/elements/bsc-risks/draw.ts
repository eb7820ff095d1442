import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, Status } from '../../../core/publication/reading.ts';
import { asOf } from '../../base/as-of.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { lookup } from '../../base/lookup.ts';
import { group, num, text } from '../../base/loose.ts';
import { say } from '../../base/say.ts';
import { statusMark } from '../../base/status.ts';
import { tile } from '../../base/tile.ts';
import { risksStyles } from './styles.ts';
import { termsBar } from './terms-bar.ts';

type Risk = Publication['risks'][number];

const CATEGORIES = ['operational', 'financial', 'strategic', 'regulatory'] as const;
const STATUSES: readonly Status[] = ['bad', 'watch', 'good', 'unknown'];

/** What draws `<bsc-risks>`. */
export const risks = (): Drawer => ({
  styles: [risksStyles],
  view: (publication, formats) => {
    const all = publication.risks;
    if (all.length === 0) return tile('empty', say('risks.none'), say('risks.none.why'));
    const used = CATEGORIES.filter((category) => all.some((risk) => risk.category === category));
    return html`<article class="card" part="card" aria-label=${say('risks')}>
      ${heatMap(all, used, formats)}
      ${used.map(
        (category) => html`<div>
          <h3 class="small soft">${say(`risk.${category}`)}</h3>
          <ul>${all.filter((risk) => risk.category === category).map((risk) => row(risk, publication, formats))}</ul>
        </div>`,
      )}
      ${asOf(publication, formats)}
    </article>`;
  },
});

/** How many risks of each category stand how: deeper where there are more of them. */
function heatMap(
  all: readonly Risk[],
  categories: readonly Risk['category'][],
  formats: Formats,
): TemplateResult {
  const count = (category: string, status: Status) =>
    all.filter((risk) => risk.category === category && risk.status === status).length;
  const most = Math.max(...categories.flatMap((one) => STATUSES.map((two) => count(one, two))));
  return html`<table class="heat small" part="map">
    <caption class="sr">${say('risks.map')}</caption>
    <thead>
      <tr><th><span class="sr">${say('category')}</span></th>${STATUSES.map((status) => html`<th scope="col">${statusMark(status)}</th>`)}</tr>
    </thead>
    <tbody>
      ${categories.map(
        (category) => html`<tr>
          <th scope="row">${say(`risk.${category}`)}</th>
          ${STATUSES.map((status) => {
            const n = count(category, status);
            const depth = n === 0 ? 0 : Math.ceil((n / most) * 3);
            return html`<td class="${status} of-${depth}">${n === 0 ? '–' : formats.count(n)}</td>`;
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function row(risk: Risk, publication: Publication, formats: Formats): TemplateResult {
  const value = formats.value(risk.value, risk.unit);
  return html`<li part="risk">
    <span class="body">${risk.name}</span>
    <span class="body strong">${value}</span>
    ${statusMark(risk.status)}
    ${risk.terms ? termsOf(risk, publication, formats) : nothing}
    ${risk.why === null ? nothing : html`<p class="why small soft">${risk.why}</p>`}
  </li>`;
}

/** Appetite and tolerance, when the tolerance is passed, what it endangers and who answers for it. */
function termsOf(risk: Risk, publication: Publication, formats: Formats): TemplateResult {
  const terms = group(risk.terms);
  const [appetite, tolerance] = [num(terms.appetite), num(terms.tolerance)];
  const worse = terms.worse === 'lower' ? 'lower' : 'higher';
  const { goals } = lookup(publication);
  const of = (limit: number) => formats.value(limit, risk.unit);
  const days = num(terms.breachDays);
  const facts = [
    appetite === null ? '' : say('risk.appetite', { value: of(appetite) }),
    tolerance === null ? '' : say('risk.tolerance', { value: of(tolerance) }),
    days === null
      ? ''
      : say(days === 0 ? 'risk.past' : 'risk.breach', { n: days, days: formats.count(days) }),
  ];
  const objective = goals.get(text(terms.objective))?.name;
  const who = [
    objective ? say('risk.endangers', { goal: objective }) : '',
    text(terms.owner) ? say('risk.owner', { owner: text(terms.owner) }) : '',
  ];
  return html`${termsBar(risk.value, appetite, tolerance, worse, risk.status)}
    ${line(facts, 'why small')}${line(who, 'why small soft')}`;
}

function line(facts: readonly string[], kind: string): TemplateResult | typeof nothing {
  const said = facts.filter(Boolean);
  return said.length === 0 ? nothing : html`<p class=${kind}>${said.join(' · ')}</p>`;
}
