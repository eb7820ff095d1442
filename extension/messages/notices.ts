import * as v from 'valibot';
import type { Publication } from '../../core/publication/index.ts';

const clockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** What a person can choose of notifications. */
export const notifyParts = {
  isOn: v.boolean(),
  /** Nothing is told from here … */
  quietFrom: clockTime,
  /** … to here, by the person's own clock; the same twice is never quiet. */
  quietTo: clockTime,
  /** Whether names and numbers may stand in it: a lock screen shows it to everybody. */
  withNumbers: v.boolean(),
};
const rules = v.object(notifyParts);

/** When and how a person is notified. */
export type NotifyRules = v.InferOutput<typeof rules>;

/** Nobody is notified who did not ask for it. */
export const QUIET: NotifyRules = {
  isOn: false,
  quietFrom: '20:00',
  quietTo: '08:00',
  withNumbers: false,
};

const memory = v.object({
  /** When was last looked, an instant. */
  at: v.string(),
  /** The day for which due captures were last told. */
  day: v.string(),
  /** KPIs whose breach was told and that have not recovered since. */
  breaches: v.pipe(v.array(v.string()), v.maxLength(10_000)),
});

/** What was told before. */
export type NotifyMemory = v.InferOutput<typeof memory>;
const NOTHING_TOLD: NotifyMemory = { at: '', day: '', breaches: [] };

function kept<T>(schema: v.GenericSchema<unknown, T>, text: string | undefined, otherwise: T): T {
  try {
    return v.parse(schema, JSON.parse(text ?? ''));
  } catch {
    return otherwise;
  }
}

/** What is kept of it; what was damaged counts as not said. */
export const rulesOf = (text: string | undefined): NotifyRules => kept(rules, text, QUIET);
export const memoryOf = (text: string | undefined): NotifyMemory =>
  kept(memory, text, NOTHING_TOLD);

/** One notification. The same id takes the place of the one before. */
export interface Notice {
  readonly id: 'due' | 'breach';
  readonly title: string;
  readonly message: string;
}

/** What stands now. */
export interface Standing {
  /** An instant. */
  readonly now: string;
  /** The person's own day and time of day. */
  readonly today: string;
  readonly time: string;
  /** Names of the pages that are due. */
  readonly due: readonly string[];
  /** The scorecard as it was last scored; null where it never was. */
  readonly publication: Publication | null;
}

function isQuiet({ quietFrom, quietTo }: NotifyRules, time: string): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? time >= quietFrom && time < quietTo
    : time >= quietFrom || time < quietTo;
}

const list = (names: readonly string[]): string =>
  names.length > 3
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ');

function dueNotice(due: readonly string[], { withNumbers }: NotifyRules): Notice {
  const message = withNumbers
    ? `Due to be captured: ${list(due)}.`
    : 'Pages are due to be captured. Open Fourfold to see which.';
  return { id: 'due', title: 'Captures are due', message };
}

function breachNotice(kpis: Publication['kpis'], { withNumbers }: NotifyRules): Notice {
  const message = withNumbers
    ? list(kpis.map(({ name, score }) => `${name} (${Math.round(score ?? 0)} of 100)`))
    : 'Something of your scorecard went off track. Open Fourfold to see what.';
  return { id: 'breach', title: 'Off track', message };
}

/**
 * What the person is to be told now, and what is remembered of it: due captures once a day, a KPI
 * once when it goes off track, all of a kind in one. In quiet hours nothing is told and nothing
 * forgotten. Where the clock was set back, by however much, it is only noted: what was told for a
 * day that has not come yet is not told again for each day before it.
 */
export function noticesFor(
  standing: Standing,
  chosen: NotifyRules,
  before: NotifyMemory,
): { readonly notices: readonly Notice[]; readonly memory: NotifyMemory } {
  const { now, today, time, due, publication } = standing;
  const wasSetBack = before.at !== '' && Date.parse(now) < Date.parse(before.at);
  if (wasSetBack) return { notices: [], memory: { ...before, at: now, day: today } };
  if (!chosen.isOn || isQuiet(chosen, time)) return { notices: [], memory: { ...before, at: now } };
  const bad = publication?.kpis.filter(({ status }) => status === 'bad') ?? [];
  const known = new Set(before.breaches);
  const fresh = bad.filter(({ id }) => !known.has(id));
  const isDue = due.length > 0 && before.day !== today;
  return {
    notices: [
      ...(isDue ? [dueNotice(due, chosen)] : []),
      ...(fresh.length > 0 ? [breachNotice(fresh, chosen)] : []),
    ],
    memory: {
      at: now,
      day: isDue ? today : before.day,
      // Where nothing is scored nothing recovered either.
      breaches: publication ? bad.map(({ id }) => id) : before.breaches,
    },
  };
}
