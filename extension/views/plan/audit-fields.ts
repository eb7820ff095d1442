import type {
  AuditAnswer,
  AuditQuestion,
  AuditRecord,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import { type FieldSpec, isDay, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** What the audit asks, in order. */
export const QUESTIONS = [
  'quality',
  'format',
  'interaction',
  'outcomes',
] as const satisfies readonly AuditQuestion[];

const ANSWERS = ['challenge', 'fine', 'unknown'] as const;

type What = `${AuditQuestion}-what`;

/** An audit as it stands in its fields. */
export type AuditFields = Typed<'day' | AuditQuestion | What>;

const whatOf = (question: AuditQuestion): What => `${question}-what`;

/** An audit in which nothing was answered yet: nobody knows. */
export const nothing = (day: string): AuditFields => ({
  day,
  ...{ quality: 'unknown', format: 'unknown', interaction: 'unknown', outcomes: 'unknown' },
  ...{ 'quality-what': '', 'format-what': '', 'interaction-what': '', 'outcomes-what': '' },
});

/** An audit of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf({ audits = [] }: ScorecardDefinition, id: string): AuditFields | null {
  const found = audits.find((one) => one.id === id);
  if (!found) return null;
  const given = found.answers.map(({ question, answer, challenge = '' }) => ({
    ...{ [question]: answer, [whatOf(question)]: challenge },
  }));
  return Object.assign(nothing(found.day), ...given) as AuditFields;
}

/** The fields of the form: each question, and what the challenge is. */
export const specsOf = (): readonly FieldSpec<keyof AuditFields>[] => [
  { key: 'day', name: say('audit.day'), kind: 'date' },
  ...QUESTIONS.flatMap((question): readonly FieldSpec<keyof AuditFields>[] => [
    {
      ...{ key: question, name: say(`asks.${question}`), kind: 'choice' },
      options: ANSWERS.map((one) => [one, say(`answer.${one}`)] as const),
    },
    {
      ...{ key: whatOf(question), kind: 'wide', most: 1000 },
      name: say('audit.what', { question: say(`asks.${question}`) }),
    },
  ]),
];

/** What is wrong with the fields of an audit. */
export function wrongIn(fields: AuditFields): WrongIn<AuditFields> {
  const missing = QUESTIONS.filter(
    (one) => fields[one] === 'challenge' && fields[whatOf(one)].trim() === '',
  );
  return {
    ...(isDay(fields.day) ? {} : { day: say('wrong.day') }),
    ...Object.fromEntries(missing.map((one) => [whatOf(one), say('wrong.challenge')])),
  };
}

/** The audit of fields in which nothing is wrong. */
export const auditOf = (fields: AuditFields): Omit<AuditRecord, 'id'> => ({
  day: fields.day,
  answers: QUESTIONS.map((question): AuditAnswer => {
    const answer = ANSWERS.find((one) => one === fields[question]) ?? 'unknown';
    return answer === 'challenge'
      ? { question, answer, challenge: fields[whatOf(question)].trim() }
      : { question, answer };
  }),
});
