import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type {
  Publication,
  PublishedGoal,
  PublishedLink,
} from '../../../core/publication/reading.ts';
import { asOf } from '../../base/as-of.ts';
import { coverageRing } from '../../base/bar.ts';
import type { Formats } from '../../base/formats.ts';
import { goalBars, goalInWords, goalRowStyles } from '../../base/goal-row.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { goalsOf, lookup } from '../../base/lookup.ts';
import { perspectiveIcon } from '../../base/perspectives.ts';
import { say } from '../../base/say.ts';
import { select } from '../../base/send.ts';
import { statusMark } from '../../base/status.ts';
import { tile } from '../../base/tile.ts';
import { chainOf, pathOf, type Route, routeLinks } from '../../charts/map-layout.ts';
import type { BscStrategyMap } from './bsc-strategy-map.ts';
import { boxesIn, neighbour } from './places.ts';
import { mapStyles } from './styles.ts';
import { namedTwice } from './twice.ts';

const ROUNDS = 10;

/** What draws `<bsc-strategy-map>`. */
export const strategyMap = (host: BscStrategyMap): Drawer => new MapDrawer(host);

class MapDrawer implements Drawer {
  readonly styles = [goalRowStyles, mapStyles];
  #shown: string | null = null;
  #pinned: string | null = null;
  #routes: readonly Route[] = [];
  #publication: Publication | null = null;
  #places = '';
  #current: string | null = null;
  #observer: ResizeObserver | null = null;

  constructor(readonly host: BscStrategyMap) {}

  gone(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  view(publication: Publication, formats: Formats): TemplateResult {
    if (publication.goals.length === 0) {
      return tile('empty', say('goals.none'), say('goals.none.why'));
    }
    const twice = namedTwice(publication);
    if (twice !== null) return tile('error', say('odd'), say('map.twice', { id: twice }));
    const active = this.#shown ?? this.#pinned;
    const chain = active === null ? null : chainOf(active, publication.links);
    this.#current ??= publication.goals[0]?.id ?? null;
    return html`<div
        class="map"
        part="map"
        @keydown=${this.#walk}
        @pointerover=${this.#point}
        @pointerleave=${() => this.#show(null)}
        @focusin=${this.#point}
        @focusout=${() => this.#show(null)}
        @click=${this.#press}
      >
        ${this.#links(publication.links, chain, formats)}
        <ol class="lanes">
          ${lookup(publication).perspectives.map((one) => {
            const goals = goalsOf(one, publication);
            return html`<li class="lane" data-of=${one.id}>
              <h3 class="small soft">${perspectiveIcon(one.id)}<span>${one.name}</span></h3>
              <ul class="cards">
                ${goals.map((goal) => this.#goal(goal, publication, formats, chain))}
                ${goals.length === 0 ? html`<li class="small soft">${say('goals.none')}.</li>` : nothing}
              </ul>
            </li>`;
          })}
        </ol>
      </div>
      ${legend(publication.links)}
      ${asOf(publication, formats)}`;
  }

  #goal(
    goal: PublishedGoal,
    publication: Publication,
    formats: Formats,
    chain: ReadonlySet<string> | null,
  ): TemplateResult {
    const quiet = chain !== null && !chain.has(goal.id);
    return html`<li>
      <button
        type="button"
        class="card edged node ${quiet ? 'quiet' : ''}"
        part="goal"
        data-goal=${goal.id}
        tabindex=${goal.id === this.#current ? 0 : -1}
        aria-pressed=${goal.id === this.#pinned}
      >
        <span class="body strong name">${goal.name}</span>
        <span class="row apart">
          <span class="row base">
            <b>${formats.score(goal.laggingScore)}</b>
            ${statusMark(goal.status)}
          </span>
          ${coverageRing(goal.coverage)}
        </span>
        ${goalBars(goal, lookup(publication).good)}
        <span class="sr">${goalInWords(goal, formats)}</span>
      </button>
      ${feeds(goal, publication, formats)}
    </li>`;
  }

  #links(
    links: readonly PublishedLink[],
    chain: ReadonlySet<string> | null,
    formats: Formats,
  ): TemplateResult {
    const by = new Map(links.map((link) => [`${link.from} ${link.to}`, link]));
    return html`<svg class="links" aria-hidden="true">
      ${this.#routes.map((route) => {
        const link = by.get(`${route.from} ${route.to}`);
        if (!link) return nothing;
        const on = chain?.has(link.from) && chain.has(link.to);
        const mood = chain === null ? '' : on ? 'on' : 'quiet';
        return drawn(route, link, mood, formats);
      })}
    </svg>`;
  }

  drawn(publication: Publication | null): void {
    this.#publication = publication;
    const map = this.#map();
    if (map && !this.#observer) {
      // A frame later, so that the page never hears of a resize loop.
      this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    }
    if (map) this.#observer?.observe(map);
    this.#measure();
  }

  #map(): Element | null {
    return this.host.renderRoot.querySelector('.map');
  }

  #measure(): void {
    const publication = this.#publication;
    const map = this.#map();
    if (!publication || !map) return;
    const boxes = boxesIn(map);
    const places = JSON.stringify([boxes, publication.links]);
    if (places === this.#places) return;
    this.#places = places;
    this.#routes = routeLinks(boxes, publication.links);
    this.host.requestUpdate();
  }

  #show(id: string | null): void {
    if (this.#shown === id) return;
    this.#shown = id;
    this.host.requestUpdate();
  }

  readonly #point = (event: Event): void => this.#show(goalAt(event));

  readonly #press = (event: Event): void => {
    const id = goalAt(event);
    if (id === null) return;
    this.#current = id;
    this.#pinned = this.#pinned === id ? null : id;
    this.#shown = null;
    this.host.requestUpdate();
    select(this.host, { kind: 'goal', id, open: this.#pinned === id });
  };

  readonly #walk = (event: KeyboardEvent): void => {
    const id = goalAt(event);
    const map = this.#map();
    if (event.key === 'Escape') {
      this.#pinned = null;
      this.host.requestUpdate();
    }
    if (id === null || !map) return;
    const next = neighbour(boxesIn(map), id, event.key);
    if (next === null) return;
    event.preventDefault();
    this.#current = next;
    const buttons = [...map.querySelectorAll<HTMLElement>('[data-goal]')];
    buttons.find((button) => button.dataset.goal === next)?.focus();
  };
}

function goalAt(event: Event): string | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement>('[data-goal]')?.dataset.goal ?? null;
}

function drawn(route: Route, link: PublishedLink, mood: string, formats: Formats): TemplateResult {
  const width =
    Math.round((1.25 + 2.75 * Math.min(1, Math.max(0, link.strength))) * ROUNDS) / ROUNDS;
  const [, , , , , , x, y] = route.curves.at(-1) ?? [0, 0, 0, 0, 0, 0, 0, 0];
  const size = 3 + width;
  const back = route.up ? size * 1.5 : -size * 1.5;
  const head = `M${x} ${y}L${x - size} ${y + back}H${x + size}z`;
  return svg`<g class="link ${mood}" data-evidence=${link.evidence}>
    <path class="line" d=${pathOf(route, size)} stroke-width=${width}/>
    <path class="head" d=${head}/>
    ${link.lagDays === null ? nothing : lag(route.label, say('days.short', { n: formats.count(link.lagDays) }))}
  </g>`;
}

/** The lag on a small tag that lies on its link. */
function lag({ x, y }: Route['label'], words: string): TemplateResult {
  const width = words.length * 6.5 + 12;
  return svg`<rect class="tag" x=${x - width / 2} y=${y - 9} width=${width} height="18" rx="9"/>
    <text x=${x} y=${y} dy=".35em">${words}</text>`;
}

/** The links of a goal as a list: for screen readers always, for everyone where the place is narrow. */
function feeds(goal: PublishedGoal, publication: Publication, formats: Formats): TemplateResult {
  const links = publication.links.filter((link) => link.from === goal.id);
  if (links.length === 0) return html``;
  const { goals } = lookup(publication);
  return html`<ul class="feeds small soft" aria-label=${say('drives')}>
    ${links.map((link) => {
      const after =
        link.lagDays === null
          ? ''
          : say('drives.after', { n: link.lagDays, days: formats.count(link.lagDays) });
      return html`<li>
        ${say('drives')}&#32;<span class="ink">${goals.get(link.to)?.name ?? link.to}</span>:
        ${say('drives.share', { share: formats.share(link.strength) })}${after} (${say(`evidence.${link.evidence}`)})
      </li>`;
    })}
  </ul>`;
}

function legend(links: readonly PublishedLink[]): TemplateResult {
  const untested = links.some((link) => link.evidence === 'untested');
  return html`<p class="legend small soft" aria-hidden="true">
    <span><svg width="20" height="8"><rect class="key" y="1" width="20" height="6" rx="3"/></svg>${say('legend.reached')}</span>
    <span><svg width="20" height="8"><rect class="key open" x=".6" y="1.6" width="18.8" height="4.8" rx="2.4"/></svg>${say('outlook')}</span>
    ${links.length > 0 ? html`<span><svg width="20" height="8"><path class="wide" d="M0 4h20"/></svg>${say('legend.wide')}</span>` : nothing}
    ${untested ? html`<span><svg width="20" height="8"><path class="dash" d="M0 4h20"/></svg>${say('legend.untested')}</span>` : nothing}
  </p>`;
}
