import {
  dayNumber,
  type ExperimentRecord,
  isoDay,
  type Observation,
  observationId,
  type ScorecardDefinition,
  type TrainingRecord,
} from '../model/index.ts';
import { experiments } from './experiments.ts';
import type { RegisterDefinition } from './register.ts';
import { training } from './training.ts';
import { type RecordRevision, registerNumbers } from './yielded.ts';

const HOUR_S = 3600;

/**
 * For so many days before and after a record a register says 0 where nothing was written down: after a
 * quarter without a record nobody knows whether it was kept.
 */
const KEPT_DAYS = 92;
/** A report looks back over less. */
const MOST_DAYS = 1500;
/** The last day but one that is written in ten characters. */
const LAST_DAY = dayNumber('9999-12-30');

/** The days that a register speaks of, newest first, each once. */
function daysOf(dates: readonly string[]): readonly number[] {
  const days = new Set<number>();
  const known = [...new Set(dates)].map((date) => Math.floor(dayNumber(date)));
  for (const record of known.sort((a, b) => b - a)) {
    const last = Math.min(record + KEPT_DAYS, LAST_DAY);
    for (let day = last; day >= record - KEPT_DAYS; day--) days.add(day);
    if (days.size >= MOST_DAYS) break;
  }
  return [...days];
}

/** A day's numbers of each metric of a register, exact: what was written down, or nothing. */
function numbersOf(
  register: RegisterDefinition,
  records: readonly RecordRevision[],
): readonly Observation[] {
  const dated = register.fields.filter(({ kind }) => kind === 'date').map(({ name }) => name);
  const datesOf = ({ fields }: RecordRevision) =>
    dated.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []));
  const byDay = new Map<string, Set<RecordRevision>>();
  for (const one of records) {
    for (const day of datesOf(one)) byDay.set(day, (byDay.get(day) ?? new Set()).add(one));
  }
  // A day without records has what a register without a record of that day gives.
  const [some] = records;
  return daysOf(records.flatMap(datesOf)).flatMap((at) => {
    const [from, to] = [isoDay(at), isoDay(at + 1)];
    const ofDay = [...(byDay.get(from) ?? [])];
    const given = ofDay.length > 0 || !some ? ofDay : [some];
    return registerNumbers(register, given, { from, to }).flatMap((number, index) => {
      if (number.value === null) return [];
      const content = {
        metric: number.metric,
        subject: { platform: 'own', account: '' },
        ...{ value: number.value, low: number.value, high: number.value },
        unit: register.yields[index]?.unit ?? '1',
        ...{ from, to, seen: to },
        source: {
          kind: 'register' as const,
          place: `register ${register.id}`,
          label: register.name,
          raw: number.why,
        },
      };
      return [{ id: observationId(content), ...content }];
    });
  });
}

const revisionOf = (
  { id: register }: RegisterDefinition,
  { id, ...fields }: TrainingRecord | ExperimentRecord,
  at: string,
  more: RecordRevision['fields'] = {},
): RecordRevision => ({ register, record: id, at, fields: { ...fields, ...more } });

const made = new WeakMap<object, readonly Observation[]>();

/** Made once for each list: it stays the same object from report to report. */
function once(list: readonly object[], make: () => readonly Observation[]) {
  const known = made.get(list) ?? make();
  made.set(list, known);
  return known;
}

/**
 * The numbers that the records of a scorecard give: time in training and experiments, one of each day
 * from 92 days before a record to 92 days after it. Who keeps a record keeps the register for that
 * time, so a day of it of which nothing was written down is 0; of any other day nothing is known,
 * which is not the same. Of records over more than some four years the newest alone.
 *
 * Units: seconds of all people together for training, counts for experiments. No records give an empty
 * list. Throws RangeError on a date that is none.
 *
 * @example
 * recordNumbers({ training: [{ id: 'a', topic: 'Prompts', theme: 'ai', day: '2026-10-05', people: 6, hours: 2 }] }).find((one) => one.from === '2026-10-05').value // → 43200
 * recordNumbers({}).length // → 0
 */
export function recordNumbers({
  training: held = [],
  experiments: tried = [],
}: Pick<ScorecardDefinition, 'training' | 'experiments'>): readonly Observation[] {
  return [
    ...once(held, () =>
      numbersOf(
        training,
        held.map((one) =>
          revisionOf(training, one, one.day, { seconds: one.people * one.hours * HOUR_S }),
        ),
      ),
    ),
    ...once(tried, () =>
      numbersOf(
        experiments,
        tried.map((one) => revisionOf(experiments, one, one.ended ?? one.begun)),
      ),
    ),
  ];
}
