import type {
  AssumptionAbout,
  AssumptionDefinition,
  AssumptionStatus,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { linksIn, saidName } from '../map/link-words.ts';
import { type FieldSpec, isDay, said, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** An assumption as it stands in its fields. */
export type AssumptionFields = Typed<
  'statement' | 'about' | 'evidence' | 'owner' | 'review' | 'status'
>;

/** The statuses, in the order in which they are offered. */
export const STATUSES = ['open', 'held', 'refuted'] as const satisfies readonly AssumptionStatus[];

/** An assumption that nothing has been said of yet. */
export const nothing = (review: string): AssumptionFields => ({
  ...{ statement: '', about: '', evidence: '', owner: '', review, status: 'open' },
});

const keyOf = (about: AssumptionAbout): string =>
  'kpi' in about ? `kpi ${about.kpi}` : `link ${about.from} ${about.to}`;

function aboutOf(key: string): AssumptionAbout {
  const [kind, first = '', to = ''] = key.split(' ');
  return kind === 'kpi' ? { kpi: first } : { from: first, to };
}

/** An assumption of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(
  { assumptions = [] }: ScorecardDefinition,
  id: string,
): AssumptionFields | null {
  const found = assumptions.find((one) => one.id === id);
  if (!found) return null;
  const { statement, about, evidence = '', owner, review, status } = found;
  return { statement, about: keyOf(about), evidence, owner, review, status };
}

/** What an assumption is about, in words. */
export const aboutInWords = (scorecard: ScorecardDefinition, about: AssumptionAbout): string =>
  'kpi' in about
    ? kpiName(scorecard, about.kpi)
    : `${saidName(scorecard, about.from)} → ${saidName(scorecard, about.to)}`;

/** Links of the map first, then the KPIs in use; what is chosen already stays to be chosen. */
function choices(scorecard: ScorecardDefinition, chosen: string): readonly [string, string][] {
  const links = linksIn(scorecard).map(({ from, to }) => ({ from, to }));
  const kpis = scorecard.kpis.map(({ kpi }) => ({ kpi }));
  const all: readonly AssumptionAbout[] = [...links, ...kpis];
  const known = all.map((about): [string, string] => [
    keyOf(about),
    aboutInWords(scorecard, about),
  ]);
  if (chosen === '' || known.some(([key]) => key === chosen)) return known;
  return [...known, [chosen, aboutInWords(scorecard, aboutOf(chosen))]];
}

/** The fields of the form. */
export const specsOf =
  (chosen: string) =>
  (scorecard: ScorecardDefinition): readonly FieldSpec<keyof AssumptionFields>[] => [
    { key: 'statement', name: say('statement'), kind: 'wide', most: 1000 },
    {
      ...{ key: 'about', name: say('about-what'), kind: 'choice' },
      options: [['', say('choose')], ...choices(scorecard, chosen)],
    },
    {
      ...{ key: 'status', name: say('status'), kind: 'choice' },
      options: STATUSES.map((one) => [one, say(`status.${one}`)]),
    },
    { key: 'owner', name: say('owner'), kind: 'text', most: 400 },
    { key: 'review', name: say('review'), kind: 'date' },
    { key: 'evidence', name: say('evidence'), kind: 'wide', most: 4000 },
  ];

/** What is wrong with the fields of an assumption. */
export function wrongIn({
  statement,
  about,
  owner,
  review,
}: AssumptionFields): WrongIn<AssumptionFields> {
  return {
    ...(statement.trim() === '' ? { statement: say('wrong.statement') } : {}),
    ...(about === '' ? { about: say('wrong.about') } : {}),
    ...(owner.trim() === '' ? { owner: say('wrong.owner') } : {}),
    ...(isDay(review) ? {} : { review: say('wrong.review') }),
  };
}

/** The assumption of fields in which nothing is wrong. */
export const assumptionOf = (fields: AssumptionFields): Omit<AssumptionDefinition, 'id'> => ({
  statement: fields.statement.trim(),
  about: aboutOf(fields.about),
  ...said('evidence', fields.evidence),
  owner: fields.owner.trim(),
  review: fields.review,
  status: STATUSES.find((one) => one === fields.status) ?? 'open',
});
