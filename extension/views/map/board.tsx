import { useMemo, useRef } from 'preact/hooks';
import type { GoalDefinition, PerspectiveId } from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { addGoal, moveGoal, setLink } from '../../../core/templates/index.ts';
import { chainOf } from '../../../widgets/charts/map-layout.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { ArrowHead } from '../arrow-head.tsx';
import type { Formats } from '../format.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { statusOf } from '../kpis/words.ts';
import { PerspectiveIcon } from '../perspective-icon.tsx';
import { linkInWords, linksIn, linkTrouble, nameOf, saidName } from './link-words.ts';
import { type Drag, useDrag } from './use-drag.ts';
import { type Drawn, useRoutes } from './use-routes.ts';
import { say } from './words.ts';

export interface BoardProps {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  readonly publication: Publication;
  readonly formats: Formats;
  readonly chosen: string | null;
  choose(goal: string | null): void;
}

/** Moves a goal and says so. */
export function move(
  model: EditModel,
  mine: OwnScorecard,
  id: string,
  perspective: PerspectiveId,
  before: string | null,
) {
  const name = nameOf(mine.scorecard, id);
  const lane =
    mine.scorecard.perspectives.find((one) => one.id === perspective)?.name ?? perspective;
  return model.edit(`The goal “${name}” was moved in “${lane}”.`, (scorecard) =>
    moveGoal(scorecard, id, perspective, before),
  );
}

/** Draws a link and says so, or why not. */
export function link(model: EditModel, mine: OwnScorecard, from: string, to: string) {
  const why = linkTrouble(mine.scorecard, from, to);
  if (why !== null) {
    model.done.value = null;
    model.trouble.value = why;
    return Promise.resolve(false);
  }
  const [cause, effect] = [from, to].map((id) => nameOf(mine.scorecard, id));
  return model.edit(`“${cause}” drives “${effect}” now.`, (scorecard) =>
    setLink(scorecard, from, to, { isLeading: true }),
  );
}

/** Where Alt and an arrow take a goal: another lane, or another place in its own. */
function placeBy(key: string, goal: GoalDefinition, { scorecard }: OwnScorecard) {
  const lanes = scorecard.perspectives.map((one) => one.id);
  const own = scorecard.goals.filter((one) => one.perspective === goal.perspective);
  const [lane, at] = [lanes.indexOf(goal.perspective), own.indexOf(goal)];
  const to = { ArrowUp: lanes[lane - 1], ArrowDown: lanes[lane + 1] }[key];
  if (to) return { perspective: to, before: null };
  if (key === 'ArrowLeft' && at > 0)
    return { perspective: goal.perspective, before: own[at - 1]?.id ?? null };
  if (key === 'ArrowRight' && at < own.length - 1) {
    return { perspective: goal.perspective, before: own[at + 2]?.id ?? null };
  }
  return null;
}

/** Moves a goal by Alt and an arrow. The card is drawn anew in its lane: focus goes with it. */
async function byKeys(
  event: KeyboardEvent,
  goal: GoalDefinition,
  model: EditModel,
  mine: OwnScorecard,
): Promise<void> {
  const to = event.altKey ? placeBy(event.key, goal, mine) : null;
  if (!to) return;
  event.preventDefault();
  await move(model, mine, goal.id, to.perspective, to.before);
  document.getElementById(`goal-${goal.id}`)?.focus();
}

function Bars({ lagging, leading }: { lagging: number | null; leading: number | null }) {
  return (
    <span class="bars" aria-hidden="true">
      <i class={lagging === null ? 'bar none' : 'bar'} style={`--score:${lagging ?? 0}%`} />
      <i
        class={leading === null ? 'bar outline none' : 'bar outline'}
        style={`--score:${leading ?? 0}%`}
      />
    </span>
  );
}

function Card({
  goal,
  drag,
  ...props
}: BoardProps & { goal: GoalDefinition; drag: ReturnType<typeof useDrag> }) {
  const { model, mine, publication, formats, chosen, choose } = props;
  const scored = publication.goals.find((one) => one.id === goal.id);
  const [shape, status] = statusOf(scored?.status ?? 'unknown');
  const { laggingScore = null, leadingScore = null } = scored ?? {};
  const said = (score: number | null) =>
    score === null ? say('not-known') : formats.count(Math.round(score));
  const moving = drag.drag?.kind === 'move' && drag.drag.goal === goal.id ? drag.drag : null;
  const shift = moving
    ? `translate(${moving.at.x - moving.from.x}px, ${moving.at.y - moving.from.y}px)`
    : '';
  const isTarget =
    drag.drag?.kind === 'link' && drag.drag.over === goal.id && drag.drag.goal !== goal.id;
  return (
    <li
      class={`goal-card${moving ? ' moving' : ''}${isTarget ? ' aimed' : ''}`}
      data-goal={goal.id}
      style={shift ? { transform: shift } : {}}
    >
      <button
        type="button"
        class="goal"
        id={`goal-${goal.id}`}
        aria-pressed={chosen === goal.id}
        aria-describedby="map-keys"
        onClick={() => choose(chosen === goal.id ? null : goal.id)}
        onPointerDown={drag.start('move', goal.id)}
        onPointerMove={drag.move}
        onPointerUp={drag.end}
        onPointerCancel={drag.cancel}
        onKeyDown={(event) => byKeys(event, goal, model, mine)}
      >
        <span class="goal-name">{inWords(goal.name)}</span>
        <Bars lagging={laggingScore} leading={leadingScore} />
        <span class={`small status ${scored?.status ?? 'unknown'}`}>
          <span aria-hidden="true">{shape}</span> {status}
          <span class="unseen">
            {say('scores', { lagging: said(laggingScore), leading: said(leadingScore) })}
          </span>
        </span>
      </button>
      <span
        class="knob"
        title={say('knob')}
        onPointerDown={drag.start('link', goal.id)}
        onPointerMove={drag.move}
        onPointerUp={drag.end}
        onPointerCancel={drag.cancel}
      />
    </li>
  );
}

function Links({
  drawn,
  drag,
  chain,
}: {
  drawn: readonly Drawn[];
  drag: Drag | null;
  chain: ReadonlySet<string> | null;
}) {
  return (
    <svg class="links" aria-hidden="true">
      <ArrowHead id="head" size={8} />
      {drawn.map(({ link: one, path, label }) => {
        const isQuiet = chain !== null && !(chain.has(one.from) && chain.has(one.to));
        return (
          <g key={`${one.from} ${one.to}`} class={isQuiet ? 'quiet' : ''}>
            <path
              class={`way${one.isTested ? '' : ' untested'}${one.isRefuted ? ' refuted' : ''}`}
              d={path}
              stroke-width={1 + 2 * (one.strength ?? 0.5)}
              marker-end="url(#head)"
            />
            {one.lagDays !== null && (
              <text x={label.x} y={label.y}>
                {say('days', { n: one.lagDays })}
              </text>
            )}
          </g>
        );
      })}
      {drag?.kind === 'link' && (
        <line class="way drawing" x1={drag.from.x} y1={drag.from.y} x2={drag.at.x} y2={drag.at.y} />
      )}
    </svg>
  );
}

/** The goals in their lanes and the links between them, to be moved and linked by pointer or keyboard. */
export function Board(props: BoardProps) {
  const { model, mine, chosen, choose } = props;
  const { scorecard } = mine;
  const board = useRef<HTMLDivElement>(null);
  const links = useMemo(() => linksIn(scorecard), [scorecard]);
  const drawn = useRoutes(board, links, scorecard);
  const drag = useDrag(board, {
    move: (goal, perspective, before) => move(model, mine, goal, perspective, before),
    link: (from, to) => link(model, mine, from, to),
  });
  const add = async (perspective: PerspectiveId) => {
    const next = addGoal(scorecard, { name: 'New goal', perspective });
    const id = next.goals.at(-1)?.id ?? null;
    const isKept = await model.edit('A goal was added.', (now) =>
      addGoal(now, { name: 'New goal', perspective }),
    );
    if (isKept) choose(id);
  };
  return (
    <div class="board" ref={board}>
      <Links drawn={drawn} drag={drag.drag} chain={chosen ? chainOf(chosen, links) : null} />
      {scorecard.perspectives.map(({ id, name }) => (
        <section
          key={id}
          class={`lane perspective-${id}${drag.drag?.kind === 'move' && drag.drag.over === id ? ' aimed' : ''}`}
          data-lane={id}
          aria-labelledby={`lane-${id}`}
        >
          <div class="lane-head">
            <h2 id={`lane-${id}`}>
              <PerspectiveIcon id={id} />
              {inWords(name)}
            </h2>
            <button
              type="button"
              class="link"
              aria-label={say('add.to', { name: inWords(name) })}
              onClick={() => add(id)}
            >
              {say('add')}
            </button>
          </div>
          <ul class="goals">
            {scorecard.goals
              .filter((goal) => goal.perspective === id)
              .map((goal) => (
                <Card key={goal.id} {...props} goal={goal} drag={drag} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The same as a list, for who cannot see the map or would rather read it. */
export function MapList({ scorecard }: { scorecard: OwnScorecard['scorecard'] }) {
  const links = linksIn(scorecard);
  return (
    <details class="card">
      <summary>{say('as-list')}</summary>
      <ul class="map-list">
        {scorecard.perspectives.map(({ id, name }) => (
          <li key={id}>
            <strong>{inWords(name)}</strong>
            <ul>
              {scorecard.goals
                .filter((goal) => goal.perspective === id)
                .map((goal) => (
                  <li key={goal.id}>
                    {inWords(goal.name)}
                    <ul>
                      {links
                        .filter((one) => one.from === goal.id)
                        .map((one) => (
                          <li key={one.to}>
                            {say('drives', {
                              goal: saidName(scorecard, one.to),
                              how: linkInWords(one),
                            })}
                          </li>
                        ))}
                    </ul>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
