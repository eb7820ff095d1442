import { useMemo } from 'preact/hooks';
import { standingOf } from '../../../core/strategy/index.ts';
import { say as sayTemplates } from '../templates/words.ts';
import { NEW, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { Audit } from './audit.tsx';
import * as asking from './audit-fields.ts';
import { GoalPlan } from './goal-plan.tsx';
import * as doing from './initiative-fields.ts';
import { InitiativeLine } from './initiatives.tsx';
import { NewGoal, type NewGoalFields, newGoalWrong, noGoal } from './new-goal.tsx';
import { say } from './words.ts';

/** The response plan: each goal with its challenge, what is done about it, and then its KPIs; and the audit. */
export function PlanSection(props: SectionProps) {
  const { edit, mine, publication, formats, day } = props;
  const { scorecard } = mine;
  const records = recordsOf<doing.InitiativeFields>(edit, 'initiatives', doing.wrongIn);
  const audits = recordsOf<asking.AuditFields>(edit, 'audits', asking.wrongIn);
  const goals = recordsOf<NewGoalFields>(edit, 'plan-goals', newGoalWrong);
  useMemo(() => {
    records.follow(mine, (id) => doing.fieldsOf(scorecard, id));
    audits.follow(mine, (id) => asking.fieldsOf(scorecard, id));
    goals.follow(mine, () => null);
  }, [mine]);
  const loose = (scorecard.initiatives ?? []).filter(({ goal }) => goal === undefined);
  return (
    <>
      <p class="small soft about">
        {say('about')}{' '}
        <a class="link" href="#templates/plan">
          {sayTemplates('link')}
        </a>
      </p>
      <Audit {...{ mine, publication, formats, day, audits }} initiatives={records} />
      <h2>{say('goals')}</h2>
      {goals.open.value.has(NEW) ? (
        <NewGoal records={goals} />
      ) : (
        <div class="tools">
          <button
            type="button"
            class="button main"
            id={goals.anchor(NEW)}
            onClick={() => goals.begin(NEW, noGoal(scorecard, day))}
          >
            {say('goal.add')}
          </button>
        </div>
      )}
      <div class="stack">
        {scorecard.goals.map((goal) => (
          <GoalPlan key={goal.id} {...{ edit, mine, formats, day, records, goal }} />
        ))}
      </div>
      {loose.length > 0 && (
        <>
          <h2>{say('loose')}</h2>
          <ul class="card kpis">
            {loose.map((one) => (
              <InitiativeLine
                key={one.id}
                one={standingOf(one, day)}
                {...{ records, mine, formats }}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
