import {
  type AuditQuestion,
  type InitiativeRecord,
  isCurrency,
  type ScorecardDefinition,
} from '../../../core/model/index.ts';
import { type FieldSpec, isDay, namedOptions, said, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { QUESTIONS } from './audit-fields.ts';
import { say } from './words.ts';

/** An initiative as it stands in its fields. `from` is no field that is seen. */
export type InitiativeFields = Typed<
  | 'name'
  | 'goal'
  | 'owner'
  | 'begins'
  | 'due'
  | 'budget'
  | 'currency'
  | 'spent'
  | 'progress'
  | 'ended'
  | 'from'
>;

/** An initiative that nothing has been said of yet, for a goal, or out of a question of the audit. */
export const nothing = (
  begins: string,
  { currency = '' }: ScorecardDefinition,
  of: { readonly goal?: string; readonly from?: AuditQuestion } = {},
): InitiativeFields => ({
  ...{ name: '', goal: of.goal ?? '', owner: '', begins, due: '', budget: '', currency },
  ...{ spent: '', progress: '', ended: '', from: of.from ?? '' },
});

const plain = (value: number | undefined) => (value === undefined ? '' : String(value));

/** An initiative of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(scorecard: ScorecardDefinition, id: string): InitiativeFields | null {
  const found = scorecard.initiatives?.find((one) => one.id === id);
  if (!found) return null;
  const { name, goal = '', owner = '', begins, due, budget, progress, ended = '' } = found;
  return {
    ...{ name, goal, owner, begins, due, ended, from: found.from ?? '' },
    budget: plain(budget?.amount),
    currency: budget?.currency ?? scorecard.currency ?? '',
    spent: plain(budget?.spent),
    progress: plain(progress),
  };
}

/** The fields of the form. */
export const specsOf = ({
  goals,
}: ScorecardDefinition): readonly FieldSpec<keyof InitiativeFields>[] => [
  { key: 'name', name: say('action'), kind: 'wide', most: 400 },
  {
    ...{ key: 'goal', name: say('action.goal'), kind: 'choice' },
    options: namedOptions(say('action.goal.none'), goals),
  },
  { key: 'owner', name: say('owner'), kind: 'text', most: 400 },
  { key: 'begins', name: say('begins'), kind: 'date' },
  { key: 'due', name: say('due'), kind: 'date' },
  { key: 'budget', name: say('budget'), kind: 'number', most: 20 },
  { key: 'currency', name: say('currency'), kind: 'text', most: 3 },
  { key: 'spent', name: say('spent'), kind: 'number', most: 20 },
  { key: 'progress', name: say('progress'), kind: 'number', most: 6 },
  { key: 'ended', name: say('ended'), kind: 'date' },
];

const isEmpty = (text: string) => text.trim() === '';
const isWithin = (text: string, most: number) => {
  const value = typed(text);
  return isEmpty(text) || (value !== null && value >= 0 && value <= most);
};

/** The greatest amount of money: more is a slip of the hand. */
const MOST_MONEY = 1e15;

/** What is wrong with the fields of an initiative. */
export function wrongIn({
  name,
  begins,
  due,
  budget,
  currency,
  spent,
  progress,
  ended,
}: InitiativeFields): WrongIn<InitiativeFields> {
  const isMoney = !isEmpty(budget) || !isEmpty(spent);
  return {
    ...(isEmpty(name) ? { name: say('wrong.name') } : {}),
    ...(isDay(begins) ? {} : { begins: say('wrong.day') }),
    ...(isDay(due) ? {} : { due: say('wrong.day') }),
    ...(isDay(begins) && isDay(due) && due < begins ? { due: say('wrong.order') } : {}),
    ...(isWithin(budget, MOST_MONEY) ? {} : { budget: say('wrong.money') }),
    ...(isEmpty(budget) && !isEmpty(spent) ? { budget: say('wrong.budget') } : {}),
    ...(isMoney && !isCurrency(currency.trim().toUpperCase())
      ? { currency: say('wrong.currency') }
      : {}),
    ...(isWithin(spent, MOST_MONEY) ? {} : { spent: say('wrong.money') }),
    ...(isWithin(progress, 100) ? {} : { progress: say('wrong.progress') }),
    ...(ended !== '' && isDay(begins) && ended < begins ? { ended: say('wrong.order') } : {}),
  };
}

/** The initiative of fields in which nothing is wrong. */
export function initiativeOf(fields: InitiativeFields): Omit<InitiativeRecord, 'id'> {
  const [amount, spent, progress] = [fields.budget, fields.spent, fields.progress].map(typed);
  const from = QUESTIONS.find((one) => one === fields.from);
  const currency = fields.currency.trim().toUpperCase();
  return {
    name: fields.name.trim(),
    ...said('goal', fields.goal),
    ...said('owner', fields.owner),
    ...{ begins: fields.begins, due: fields.due },
    ...(amount === null || amount === undefined
      ? {}
      : { budget: { amount, currency, ...(typeof spent === 'number' ? { spent } : {}) } }),
    ...(typeof progress === 'number' ? { progress } : {}),
    ...said('ended', fields.ended),
    ...(from ? { from } : {}),
  };
}
