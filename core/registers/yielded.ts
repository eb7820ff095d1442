import type { Period } from '../model/index.ts';
import type { RegisterDefinition, RegisterYield } from './register.ts';

/** What a field can hold; a field that was left empty is absent. */
export type FieldValue = string | number | boolean;

/**
 * One revision of a record. Revisions are only ever added: the latest of a record counts, and
 * `retired` says that the record no longer does.
 */
export interface RecordRevision {
  readonly register: string;
  readonly record: string;
  /** ISO instant of this revision. */
  readonly at: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly retired?: boolean;
}

/** One number that a register gives. `value` is null where no record says anything, with a why. */
export interface RegisterNumber {
  readonly metric: string;
  readonly value: number | null;
  readonly records: readonly string[];
  readonly why: string;
}

/**
 * The latest revision of each record of a register, without those that were retired, by record id.
 * Of two revisions of the same instant the one given later counts. No revisions give no records.
 *
 * @example
 * currentRecords('training', [{ register: 'training', record: 'a', at: '2026-01-01', fields: { hours: 1 } }, { register: 'training', record: 'a', at: '2026-01-02', fields: { hours: 2 } }]).map((r) => r.fields.hours) // → [2]
 * currentRecords('training', []) // → []
 */
export function currentRecords(
  register: string,
  revisions: readonly RecordRevision[],
): readonly RecordRevision[] {
  const latest = new Map<string, RecordRevision>();
  for (const revision of revisions) {
    if (revision.register !== register) continue;
    const known = latest.get(revision.record);
    if (known === undefined || known.at <= revision.at) latest.set(revision.record, revision);
  }
  return [...latest.values()]
    .filter((revision) => revision.retired !== true)
    .sort((a, b) => (a.record < b.record ? -1 : 1));
}

/** Of a register's records, those that a yield speaks of. */
export const yielding = (
  { where }: Pick<RegisterYield, 'where'>,
  records: readonly RecordRevision[],
): readonly RecordRevision[] =>
  where ? records.filter(({ fields }) => fields[where.field] === where.is) : records;

function numberOf(given: RegisterYield, within: readonly RecordRevision[]): RegisterNumber {
  const { metric } = given;
  const records = within.map((revision) => revision.record);
  if (given.how === 'count') {
    return { metric, value: within.length, records, why: `records counted: ${within.length}` };
  }
  const values = within.map((revision) => revision.fields[given.of]);
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (within.length > 0 && numbers.length < within.length) {
    const missing = within.length - numbers.length;
    const why = `${given.of} is missing in ${missing} of ${within.length} records`;
    return { metric, value: null, records, why };
  }
  const total = numbers.reduce((sum, value) => sum + value, 0);
  return { metric, value: total, records, why: `sum of ${given.of}, records: ${within.length}` };
}

/**
 * The numbers that a register gives for a period (`from` inclusive, `to` exclusive).
 *
 * A register that was never filled in gives null and says so: nobody wrote anything down is not
 * the same as nothing happened. A sum in which a record lacks the number is null for the same
 * reason. Where records exist and none falls within the period, the number is 0.
 *
 * @example
 * registerNumbers(defineRegister({ id: 'training', name: 'Training', brief: '', fields: [{ name: 'day', label: 'Day', kind: 'date' }, { name: 'hours', label: 'Hours', kind: 'number' }], yields: [{ metric: 'team.training', how: 'sum', of: 'hours', on: 'day' }], source: [] }), [{ register: 'training', record: 'a', at: '2026-01-03', fields: { day: '2026-01-02', hours: 3 } }], { from: '2026-01-01', to: '2026-02-01' })[0].value // → 3
 */
export function registerNumbers(
  register: RegisterDefinition,
  revisions: readonly RecordRevision[],
  period: Period,
): readonly RegisterNumber[] {
  const current = currentRecords(register.id, revisions);
  return register.yields.map((given) => {
    if (current.length === 0) {
      const why = `nothing has been written into ${register.name} yet`;
      return { metric: given.metric, value: null, records: [], why };
    }
    const within = yielding(given, current).filter((revision) => {
      const day = revision.fields[given.on];
      return typeof day === 'string' && period.from <= day && day < period.to;
    });
    return numberOf(given, within);
  });
}
