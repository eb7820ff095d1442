import { useState } from 'preact/hooks';
import type { GoalDefinition, PerspectiveId } from '../../../core/model/index.ts';
import { removeGoal, removeLink, setLink } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { Refuted } from '../assumptions/refuted.tsx';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { sayCommon } from '../words.ts';
import { link, move } from './board.tsx';
import { GoalForm } from './goal-form.tsx';
import { LearntFor } from './learnt-for.tsx';
import {
  linkInWords,
  linksIn,
  linkTrouble,
  nameOf,
  type ShownLink,
  saidName,
} from './link-words.ts';
import { say } from './words.ts';

interface Props {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  readonly goal: GoalDefinition;
  readonly day: string;
  choose(goal: string | null): void;
}

const strengths = () =>
  [
    ['', say('strength.none')],
    ['0.3', say('strength.weak')],
    ['0.6', say('strength.middling')],
    ['1', say('strength.strong')],
  ] as const;

/** The step that stands for a strength that was typed elsewhere. */
const stepOf = (strength: number | null) =>
  strength === null ? '' : strength >= 0.75 ? '1' : strength >= 0.4 ? '0.6' : '0.3';

function LinkRow({ model, mine, one }: Pick<Props, 'model' | 'mine'> & { one: ShownLink }) {
  const { scorecard } = mine;
  const effect = saidName(scorecard, one.to);
  const [days, type] = useState(one.lagDays === null ? '' : String(one.lagDays));
  const said = (change: Parameters<typeof setLink>[3]) =>
    model.edit(`The link to “${nameOf(scorecard, one.to)}” was changed.`, (now) =>
      setLink(now, one.from, one.to, change),
    );
  const keepDays = () => {
    const lagDays = days.trim() === '' ? undefined : Number(days);
    if (lagDays !== (one.lagDays ?? undefined)) said({ lagDays });
  };
  return (
    <li class="link-row">
      <p>
        {`→ ${effect}`} <span class="small soft">{linkInWords(one)}</span>
      </p>
      <Refuted scorecard={scorecard} of={one} />
      <div class="tools">
        <Choose
          name={say('strength.of', { name: effect })}
          value={stepOf(one.strength)}
          options={strengths()}
          onChoose={(value) => said({ strength: value === '' ? undefined : Number(value) })}
        />
        {/* Stored when the person goes on, not at each key. */}
        <div onFocusOut={keepDays}>
          <TextField
            name={say('days.until', { name: effect })}
            isNumber
            value={days}
            onInput={type}
          />
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={one.isLeading}
            onChange={(event) => said({ isLeading: event.currentTarget.checked })}
          />
          {say('counts.leading')}
        </label>
        <button
          type="button"
          class="link"
          aria-label={say('remove.name', { name: effect })}
          onClick={() =>
            model.edit(`The link to “${nameOf(scorecard, one.to)}” was removed.`, (now) =>
              removeLink(now, one.from, one.to),
            )
          }
        >
          {say('remove')}
        </button>
      </div>
    </li>
  );
}

function LinksOf({ model, mine, goal }: Props) {
  const { scorecard } = mine;
  const links = linksIn(scorecard);
  const causes = links.filter((one) => one.to === goal.id);
  const [to, aim] = useState('');
  const free = scorecard.goals.filter(
    ({ id }) => id !== goal.id && !links.some((one) => one.from === goal.id && one.to === id),
  );
  const why = to === '' ? null : linkTrouble(scorecard, goal.id, to);
  return (
    <section aria-labelledby="links-of">
      <h3 id="links-of">{say('drives.head')}</h3>
      <ul class="link-rows">
        {links
          .filter((one) => one.from === goal.id)
          .map((one) => (
            <LinkRow key={one.to} model={model} mine={mine} one={one} />
          ))}
      </ul>
      <div class="tools">
        <Choose
          name={say('link-to')}
          value={to}
          options={[
            ['', say('choose')],
            ...free.map(({ id, name }) => [id, inWords(name)] as const),
          ]}
          onChoose={aim}
        />
        <button
          type="button"
          class="button"
          disabled={to === '' || why !== null}
          onClick={async () => {
            if (await link(model, mine, goal.id, to)) aim('');
          }}
        >
          {say('draw')}
        </button>
      </div>
      <p class="small wrong" role="status">
        {why}
      </p>
      <h3>{say('driven-by')}</h3>
      {causes.length === 0 && <p class="small soft">{say('driven.none')}</p>}
      <ul class="link-rows">
        {causes.map((one) => (
          <li key={one.from}>
            {`← ${saidName(scorecard, one.from)}`}{' '}
            <span class="small soft">{linkInWords(one)}</span>
            <Refuted scorecard={scorecard} of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that can be done to one goal, without a pointer too. */
export function GoalPanel(props: Props) {
  const { model, mine, goal, day, choose } = props;
  const { scorecard } = mine;
  const lane = scorecard.goals.filter((one) => one.perspective === goal.perspective);
  const at = lane.findIndex((one) => one.id === goal.id);
  return (
    <section class="card goal-panel" aria-labelledby="goal-panel">
      <div class="heading">
        <h2 id="goal-panel">{inWords(goal.name)}</h2>
        <button type="button" class="button" onClick={() => choose(null)}>
          {sayCommon('close')}
        </button>
      </div>
      <GoalForm key={goal.id} model={model} mine={mine} goal={goal} />
      <div class="tools">
        <Choose
          name={say('perspective')}
          value={goal.perspective}
          options={scorecard.perspectives.map(({ id, name }) => [id, inWords(name)])}
          onChoose={(id) => move(model, mine, goal.id, id as PerspectiveId, null)}
        />
        <button
          type="button"
          class="button"
          disabled={at <= 0}
          onClick={() => move(model, mine, goal.id, goal.perspective, lane[at - 1]?.id ?? null)}
        >
          {say('earlier')}
        </button>
        <button
          type="button"
          class="button"
          disabled={at >= lane.length - 1}
          onClick={() => move(model, mine, goal.id, goal.perspective, lane[at + 2]?.id ?? null)}
        >
          {say('later')}
        </button>
        <button
          type="button"
          class="button"
          onClick={async () => {
            const isKept = await model.edit(
              `The goal “${goal.name}” was removed; its KPIs are retired.`,
              (now) => removeGoal(now, goal.id, day),
            );
            if (isKept) choose(null);
          }}
        >
          {say('remove.goal')}
        </button>
      </div>
      <LearntFor mine={mine} goal={goal} day={day} />
      <LinksOf key={goal.id} {...props} />
    </section>
  );
}
