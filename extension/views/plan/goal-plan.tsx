import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { KPIS } from '../../../core/kpis/index.ts';
import type { GoalDefinition } from '../../../core/model/index.ts';
import { type ResponsePlan, responsePlan } from '../../../core/strategy/index.ts';
import { addKpi, bringBackKpi, changeGoal } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import { PerspectiveIcon } from '../perspective-icon.tsx';
import { NEW } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { nothing } from './initiative-fields.ts';
import { AddInitiative, InitiativeLine, type Initiatives } from './initiatives.tsx';
import { say } from './words.ts';

type Props = Pick<SectionProps, 'edit' | 'mine' | 'formats' | 'day'> & {
  readonly records: Initiatives;
  readonly goal: GoalDefinition;
};

function Step({
  n,
  title,
  isDone,
  children,
}: {
  n: number;
  title: string;
  isDone: boolean;
  children: ComponentChildren;
}) {
  return (
    <li class={isDone ? 'plan-step is-said' : 'plan-step'}>
      <span class="plan-n" aria-hidden="true">
        {n}
      </span>
      <div class="plan-what">
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

/** What stands in the way, written down and changed in its place. */
function Challenge({ edit, goal }: Pick<Props, 'edit' | 'goal'>) {
  const stored = goal.challenge ?? '';
  const [text, type] = useState<string | null>(stored === '' ? '' : null);
  if (text === null) {
    return (
      <div class="plan-said">
        <p>{inWords(stored)}</p>
        <button
          type="button"
          class="link small"
          aria-label={say('challenge.change.name', { name: inWords(goal.name) })}
          onClick={() => type(stored)}
        >
          {say('challenge.change')}
        </button>
      </div>
    );
  }
  return (
    <form
      class="plan-field"
      onSubmit={async (event) => {
        event.preventDefault();
        const challenge = text.trim() || undefined;
        const isKept = await edit.edit(
          `The challenge of the goal “${goal.name}” was written down.`,
          (now) => changeGoal(now, goal.id, { challenge }),
        );
        if (isKept) type(challenge === undefined ? '' : null);
      }}
    >
      <TextField
        name={say('challenge.of', { name: inWords(goal.name) })}
        value={text}
        most={1000}
        onInput={type}
      />
      <button type="submit" class="button" disabled={text.trim() === stored}>
        {say('challenge.save')}
      </button>
    </form>
  );
}

/** What is done about it, and what that costs in all. */
function Actions({ plan, ...props }: Props & { plan: ResponsePlan }) {
  const { records, goal, mine, formats, day } = props;
  const draft = records.open.value.get(NEW)?.fields;
  const money = (value: number, unit: string) =>
    formats.value({ value, low: value, high: value, unit });
  return (
    <>
      {plan.actions.length > 0 && (
        <ul class="kpis plan-actions">
          {plan.actions.map((one) => (
            <InitiativeLine key={one.initiative.id} {...{ records, one, mine, formats }} />
          ))}
        </ul>
      )}
      {plan.money.map(({ currency, budget, spent }) => (
        <p key={currency} class="small soft">
          {spent === null
            ? say('sum.unknown', { budget: money(budget, currency) })
            : say('sum', { budget: money(budget, currency), spent: money(spent, currency) })}
        </p>
      ))}
      <AddInitiative
        records={records}
        label={say('action.add.name', { name: inWords(goal.name) })}
        isHere={draft?.goal === goal.id && draft.from === ''}
        begin={() => nothing(day, mine.scorecard, { goal: goal.id })}
      />
    </>
  );
}

/** By what it is measured: the KPIs that count for it, and one more of the library. */
function Measured({ edit, mine, goal, plan }: Props & { plan: ResponsePlan }) {
  const { scorecard } = mine;
  const [chosen, choose] = useState('');
  const free = KPIS.filter(
    (one) =>
      one.perspective === goal.perspective &&
      one.deprecated === undefined &&
      !one.risk &&
      !plan.kpis.includes(one.id),
  );
  const add = async () => {
    const one = free.find(({ id }) => id === chosen);
    if (!one) return;
    const isRetired = scorecard.retired?.some(({ kpi }) => kpi === one.id);
    choose('');
    await edit.edit(`The KPI “${one.name}” was added to “${goal.name}”.`, (now) =>
      isRetired
        ? bringBackKpi(now, one.id, goal.id)
        : addKpi(now, one.id, { goal: goal.id, part: one.tier ?? 'lagging' }),
    );
  };
  return (
    <>
      {plan.kpis.length > 0 && (
        <p>
          {plan.kpis.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a class="link" href={`#kpis/kpi/${id}`}>
                {kpiName(scorecard, id)}
              </a>
            </span>
          ))}
        </p>
      )}
      {plan.challenge === null || plan.actions.length === 0 ? (
        <p class="small soft">{say(plan.kpis.length > 0 ? 'kpi.before' : 'kpi.later')}</p>
      ) : (
        <div class="plan-field">
          <Choose
            name={say('kpi.of', { name: inWords(goal.name) })}
            value={chosen}
            options={[
              ['', say('kpi.choose')],
              ...free.map(({ id, name }) => [id, inWords(name)] as const),
            ]}
            onChoose={choose}
          />
          <button type="button" class="button" disabled={chosen === ''} onClick={add}>
            {say('kpi.add')}
          </button>
        </div>
      )}
    </>
  );
}

/** A goal's response plan: the challenge, then what is done about it, then the KPI. */
export function GoalPlan(props: Props) {
  const { goal, mine, day } = props;
  const titled = useId();
  const plan = responsePlan(goal, mine.scorecard, day);
  const hasActions = plan.actions.length > 0;
  return (
    <section class={`card plan perspective-${goal.perspective}`} aria-labelledby={titled}>
      <div class="plan-head">
        <h2 id={titled}>
          <PerspectiveIcon id={goal.perspective} />
          {inWords(goal.name)}
        </h2>
        <span class="small soft">
          {plan.next === null ? say('next.none') : say(`next.${plan.next}`)}
        </span>
      </div>
      <ol class="plan-steps">
        <Step n={1} title={say('challenge')} isDone={plan.challenge !== null}>
          <Challenge key={goal.challenge ?? ''} edit={props.edit} goal={goal} />
        </Step>
        <Step n={2} title={say('actions')} isDone={hasActions}>
          {plan.challenge === null && !hasActions ? (
            <p class="small soft">{say('actions.later')}</p>
          ) : (
            <Actions {...props} plan={plan} />
          )}
        </Step>
        <Step n={3} title={say('kpis')} isDone={plan.next === null}>
          <Measured {...props} plan={plan} />
        </Step>
      </ol>
    </section>
  );
}
