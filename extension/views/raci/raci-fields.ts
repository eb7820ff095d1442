import {
  PARTIES,
  type Party,
  type RaciRecord,
  type ScorecardDefinition,
} from '../../../core/model/index.ts';
import type { FieldSpec, Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** A part that a function has beside answering; empty for none. */
const PARTS = ['responsible', 'consulted', 'informed'] as const;
type Part = (typeof PARTS)[number];

/** Who does what for a KPI as it stands in its fields. */
export type RaciFields = Typed<'kpi' | 'accountable' | Party>;

/** Nobody was assigned to a KPI yet. */
export const nothingFor = (kpi: string): RaciFields => ({
  ...{ kpi, accountable: '', marketing: '', communications: '', service: '', legal: '' },
});

const partOf = (record: RaciRecord, party: Party): Part | '' =>
  PARTS.find((part) => record[part]?.includes(party)) ?? '';

/** The letters of a function in a KPI's row of the chart, such as `A` and `R`. */
export function lettersOf(record: RaciRecord, party: Party): readonly ('A' | 'R' | 'C' | 'I')[] {
  const part = partOf(record, party);
  const letter = { responsible: 'R', consulted: 'C', informed: 'I' } as const;
  return [
    ...(record.accountable === party ? (['A'] as const) : []),
    ...(part === '' ? [] : [letter[part]]),
  ];
}

/** A record of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf({ raci = [] }: ScorecardDefinition, id: string): RaciFields | null {
  const found = raci.find((one) => one.id === id);
  if (!found) return null;
  const parts = Object.fromEntries(PARTIES.map((party) => [party, partOf(found, party)]));
  return { ...nothingFor(found.kpi), accountable: found.accountable, ...parts };
}

/** The fields of the form. Of whom the KPI is was said by the row that it was opened from. */
export const specs = (): readonly FieldSpec<keyof RaciFields>[] => [
  {
    ...{ key: 'accountable', name: say('accountable'), kind: 'choice' },
    options: [['', say('choose')], ...PARTIES.map((one) => [one, say(`party.${one}`)] as const)],
  },
  ...PARTIES.map((party) => ({
    ...{ key: party, name: say('does', { party: say(`party.${party}`) }), kind: 'choice' as const },
    options: [
      ['', say('part.none')] as const,
      ...PARTS.map((part) => [part, say(`part.${part}`)] as const),
    ],
  })),
];

/** What is wrong with the fields: exactly one answers, somebody does the work. */
export function wrongIn(fields: RaciFields): WrongIn<RaciFields> {
  const accountable = PARTIES.find((one) => one === fields.accountable);
  const isOnlyTold =
    accountable !== undefined && ['consulted', 'informed'].includes(fields[accountable]);
  const works = PARTIES.some((one) => fields[one] === 'responsible');
  return {
    ...(works ? {} : { [accountable ?? PARTIES[0]]: say('wrong.responsible') }),
    ...(isOnlyTold ? { [accountable]: say('wrong.only-told') } : {}),
    ...(accountable === undefined ? { accountable: say('wrong.accountable') } : {}),
  };
}

/** The record of fields in which nothing is wrong. */
export function raciOf(fields: RaciFields): Omit<RaciRecord, 'id'> {
  const those = (part: Part) => PARTIES.filter((one) => fields[one] === part);
  const [consulted, informed] = [those('consulted'), those('informed')];
  return {
    kpi: fields.kpi,
    accountable: PARTIES.find((one) => one === fields.accountable) ?? PARTIES[0],
    responsible: those('responsible'),
    ...(consulted.length === 0 ? {} : { consulted }),
    ...(informed.length === 0 ? {} : { informed }),
  };
}
