import type { PerspectiveId, ScorecardDefinition } from '../../../core/model/index.ts';
import { addGoal, addRecord } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { type FieldSpec, isDay, RecordFields, type Typed } from '../work/record-fields.tsx';
import { RecordForm } from '../work/record-form.tsx';
import { isTaken, NEW, type RecordModel, type WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** A new goal with the challenge, and what is first done about it. */
export type NewGoalFields = Typed<
  'perspective' | 'name' | 'challenge' | 'action' | 'owner' | 'begins' | 'due'
>;

export type NewGoals = RecordModel<NewGoalFields>;

/** A goal that nothing has been said of yet. */
export const noGoal = ({ perspectives }: ScorecardDefinition, begins: string): NewGoalFields => ({
  perspective: perspectives[0]?.id ?? 'financial',
  ...{ name: '', challenge: '', action: '', owner: '', begins, due: '' },
});

const specsOf = ({
  perspectives,
}: ScorecardDefinition): readonly FieldSpec<keyof NewGoalFields>[] => [
  {
    ...{ key: 'perspective', name: say('goal.perspective'), kind: 'choice' },
    options: perspectives.map(({ id, name }) => [id, inWords(name)] as const),
  },
  { key: 'name', name: say('goal.name'), kind: 'wide', most: 400 },
  { key: 'challenge', name: say('goal.challenge'), kind: 'wide', most: 1000 },
  { key: 'action', name: say('goal.action'), kind: 'wide', most: 400 },
  { key: 'owner', name: say('owner'), kind: 'text', most: 400 },
  { key: 'begins', name: say('begins'), kind: 'date' },
  { key: 'due', name: say('due'), kind: 'date' },
];

/** What is wrong: no goal without its challenge, and no challenge without what is done about it. */
export function newGoalWrong(
  fields: NewGoalFields,
  { scorecard }: { readonly scorecard: ScorecardDefinition },
): WrongIn<NewGoalFields> {
  const { name, challenge, action, begins, due } = fields;
  const isEmpty = (text: string) => text.trim() === '';
  return {
    ...(isEmpty(name) ? { name: say('wrong.goal') } : {}),
    ...(isTaken(name, scorecard.goals, NEW) ? { name: say('wrong.taken') } : {}),
    ...(isEmpty(challenge) ? { challenge: say('wrong.challenge') } : {}),
    ...(isEmpty(action) ? { action: say('wrong.name') } : {}),
    ...(isDay(begins) ? {} : { begins: say('wrong.day') }),
    ...(isDay(due) ? {} : { due: say('wrong.day') }),
    ...(isDay(begins) && isDay(due) && due < begins ? { due: say('wrong.order') } : {}),
  };
}

function withGoal(scorecard: ScorecardDefinition, fields: NewGoalFields): ScorecardDefinition {
  const { name, challenge, action, owner, begins, due } = fields;
  const next = addGoal(scorecard, {
    ...{ name: name.trim(), challenge: challenge.trim() },
    perspective: fields.perspective as PerspectiveId,
  });
  const goal = next.goals.at(-1)?.id ?? '';
  const by = owner.trim() === '' ? {} : { owner: owner.trim() };
  return addRecord(next, 'initiatives', action.trim(), {
    ...{ name: action.trim(), goal, begins, due },
    ...by,
  });
}

/** A goal is begun with its challenge and what is done about it; its KPI follows in its plan. */
export function NewGoal({ records }: { records: NewGoals }) {
  const open = records.open.value.get(NEW);
  if (!open) return null;
  const { fields, from } = open;
  return (
    <RecordForm
      records={records}
      of={NEW}
      title={say('goal.new')}
      save={() =>
        records.save(
          NEW,
          `The goal “${fields.name.trim()}” was added.`,
          () => (scorecard) => withGoal(scorecard, fields),
        )
      }
      remove={async () => false}
    >
      <RecordFields records={records} of={NEW} fields={fields} specs={specsOf(from.scorecard)} />
      <p class="small soft wide-field">{say('goal.then')}</p>
    </RecordForm>
  );
}
