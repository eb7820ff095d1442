import type {
  DecisionDoes,
  DecisionOutcome,
  DecisionRecord,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { changeUse, retireKpi } from '../../../core/templates/index.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { type FieldSpec, isDay, said, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** A decision as it stands in its fields. */
export type DecisionFields = Typed<
  'what' | 'kpi' | 'does' | 'review' | 'day' | 'owner' | 'due' | 'outcome' | 'found'
>;

const DOES = [
  'keep',
  'change',
  'watch',
  'retire',
  'other',
] as const satisfies readonly DecisionDoes[];
/** What can come of a decision, the best first. */
export const OUTCOMES = [
  'worked',
  'partly',
  'failed',
] as const satisfies readonly DecisionOutcome[];

/** A decision that nothing has been said of yet. */
export const nothing = (day: string, due: string): DecisionFields => ({
  ...{ what: '', kpi: '', does: 'keep', review: '', day, owner: '', due, outcome: '', found: '' },
});

/** A decision of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(
  { decisions = [] }: ScorecardDefinition,
  id: string,
): DecisionFields | null {
  const one = decisions.find((record) => record.id === id);
  if (!one) return null;
  const { what, kpi = '', does, review = '', day, owner, due, outcome = '', found = '' } = one;
  return { what, kpi, does, review, day, owner, due, outcome, found };
}

/** KPIs in use, and the one that is chosen already. */
function kpis(
  scorecard: ScorecardDefinition,
  chosen: string,
): readonly (readonly [string, string])[] {
  const used = scorecard.kpis.map(({ kpi }) => kpi);
  const all = chosen === '' || used.includes(chosen) ? used : [...used, chosen];
  return all.map((id) => [id, kpiName(scorecard, id)] as const);
}

/** The fields of the form; what came of it is asked once it is there. */
export const specsOf =
  (chosen: string, isThere: boolean) =>
  (scorecard: ScorecardDefinition): readonly FieldSpec<keyof DecisionFields>[] => [
    { key: 'what', name: say('what'), kind: 'wide', most: 1000 },
    {
      ...{ key: 'kpi', name: say('kpi'), kind: 'choice' },
      options: [['', say('kpi.none')], ...kpis(scorecard, chosen)],
    },
    {
      ...{ key: 'does', name: say('does'), kind: 'choice' },
      options: DOES.map((one) => [one, say(`does.${one}`)] as const),
    },
    { key: 'owner', name: say('owner'), kind: 'text', most: 400 },
    {
      ...{ key: 'review', name: say('in-review'), kind: 'choice' },
      options: [
        ['', say('review.none')],
        ...(scorecard.reviews ?? []).map(({ id, name }) => [id, name] as const),
      ],
    },
    { key: 'day', name: say('taken'), kind: 'date' },
    { key: 'due', name: say('due'), kind: 'date' },
    ...(isThere
      ? ([
          {
            ...{ key: 'outcome', name: say('outcome'), kind: 'choice' },
            options: [
              ['', say('outcome.none')],
              ...OUTCOMES.map((one) => [one, say(`outcome.${one}`)] as const),
            ],
          },
          { key: 'found', name: say('found'), kind: 'wide', most: 1000 },
        ] satisfies FieldSpec<keyof DecisionFields>[])
      : []),
  ];

/** What is wrong with the fields of a decision. */
export function wrongIn(fields: DecisionFields): WrongIn<DecisionFields> {
  const { what, owner, day, due, does, kpi, outcome, found } = fields;
  const isOrdered = !isDay(day) || !isDay(due) || day <= due;
  return {
    ...(what.trim() === '' ? { what: say('wrong.what') } : {}),
    ...(owner.trim() === '' ? { owner: say('wrong.owner') } : {}),
    ...(isDay(day) ? {} : { day: say('wrong.taken') }),
    ...(isDay(due) ? {} : { due: say('wrong.due') }),
    ...(isOrdered ? {} : { due: say('wrong.order') }),
    ...(does !== 'other' && kpi === '' ? { kpi: say('wrong.kpi') } : {}),
    ...(found.trim() !== '' && outcome === '' ? { outcome: say('wrong.outcome') } : {}),
  };
}

const scoreOf = ({ kpis: all }: Pick<Publication, 'kpis'>, kpi: string): number | null =>
  all.find(({ id }) => id === kpi)?.score ?? null;

/**
 * The decision of fields in which nothing is wrong, with the score of its KPI when it was taken and,
 * once somebody says what came of it, when they looked.
 */
export function decisionOf(
  fields: DecisionFields,
  was: DecisionRecord | undefined,
  publication: Pick<Publication, 'kpis'>,
): Omit<DecisionRecord, 'id'> {
  const outcome = OUTCOMES.find((one) => one === fields.outcome);
  const isSame = was !== undefined && was.kpi === (fields.kpi || undefined);
  const now = scoreOf(publication, fields.kpi);
  const then = isSame ? was.scoreThen : (now ?? undefined);
  const wasLooked = isSame && was.outcome !== undefined;
  const after = wasLooked ? was.scoreAfter : (now ?? undefined);
  return {
    what: fields.what.trim(),
    day: fields.day,
    ...said('review', fields.review),
    ...said('kpi', fields.kpi),
    does: DOES.find((one) => one === fields.does) ?? 'other',
    owner: fields.owner.trim(),
    due: fields.due,
    ...(then === undefined ? {} : { scoreThen: then }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(outcome === undefined || after === undefined ? {} : { scoreAfter: after }),
    ...said('found', fields.found),
  };
}

/**
 * What a decision does to its KPI as soon as it is taken: one that is retired leaves the scorecard and
 * can be brought back; any other is looked at again on the day on which the decision is.
 */
export function carriedOut(
  scorecard: ScorecardDefinition,
  { kpi, does, due }: Omit<DecisionRecord, 'id'>,
  day: string,
): ScorecardDefinition {
  if (kpi === undefined || !scorecard.kpis.some((one) => one.kpi === kpi)) return scorecard;
  if (does === 'retire') return retireKpi(scorecard, kpi, day);
  return does === 'other' ? scorecard : changeUse(scorecard, kpi, { review: due });
}
