import { rubricObservation } from '../../../core/kpis/index.ts';
import {
  dayNumber,
  type Observation,
  type ObservationContent,
  observationId,
  type RubricAnswer,
  type RubricDefinition,
  type RubricScore,
  type Subject,
} from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import { say } from './words.ts';

/** What a checklist was filled in for. */
export interface Occasion {
  readonly platform: string;
  readonly account: string;
  /** The post or the stream, as the person calls it; empty for the work as a whole. */
  readonly item: string;
  readonly day: string;
  readonly now: string;
}

/** Far below what a publication carries of one number's words. */
const MOST_WORDS = 380;
/** Over as many days the mean of single things is taken. */
const DAYS = 28;

const tidy = (n: number) => Number(n.toFixed(2));

/** The words behind the number: what was met with its points, and what was not, in the list's order. */
export function wordsBehind(
  rubric: RubricDefinition,
  answers: Readonly<Record<string, RubricAnswer | null>>,
  result: RubricScore,
): string {
  const lines = rubric.items.map(({ id, label, points, levels }) => {
    const answer = answers[id] ?? null;
    if (answer === null) return `? ${inWords(label)}`;
    const level = typeof answer === 'number' ? answer : answer ? 1 : 0;
    const most = levels ? levels.length - 1 : 1;
    return `${tidy((points * level) / most)}/${points} ${inWords(label)}`;
  });
  const head = say('raw', { points: tidy(result.points ?? 0), most: result.most });
  const text = `${head}: ${lines.join('; ')}`;
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS - 1)}…` : text;
}

const withId = (content: ObservationContent): Observation => ({
  id: observationId(content),
  ...content,
});

/** The number of one filled-in checklist, by hand; null where nothing is answered. */
export function numberOf(
  rubric: RubricDefinition,
  answers: Readonly<Record<string, RubricAnswer | null>>,
  result: RubricScore,
  { platform, account, item, day, now }: Occasion,
): Observation | null {
  const subject: Subject = { platform, account, ...(item === '' ? {} : { item }) };
  const made = rubricObservation(rubric, result, { subject, from: day, to: day, seen: now });
  if (!made) return null;
  const { id: _, source, ...content } = made;
  const raw = wordsBehind(rubric, answers, result);
  return withId({ ...content, source: { ...source, kind: 'manual', raw } });
}

/** The last number of each single thing within the days up to one. */
function lastOfEach(numbers: readonly Observation[], { platform, account, day }: Occasion) {
  const last = new Map<string, Observation>();
  const end = dayNumber(day);
  for (const one of [...numbers].sort((a, b) => (a.seen < b.seen ? -1 : 1))) {
    const { subject, from } = one;
    const age = end - dayNumber(from);
    const isOurs = subject.platform === platform && subject.account === account;
    if (isOurs && subject.item !== undefined && age >= 0 && age < DAYS) last.set(subject.item, one);
  }
  return [...last.values()];
}

/**
 * What single things come to together: the mean of the last four weeks, which is what a KPI is made of.
 * Null where there is none.
 */
export function meanOf(
  rubric: RubricDefinition,
  numbers: readonly Observation[],
  occasion: Occasion,
): Observation | null {
  const each = lastOfEach(numbers, occasion);
  if (each.length === 0) return null;
  const { platform, account, day, now } = occasion;
  const mean = (of: (one: Observation) => number) =>
    each.reduce((sum, one) => sum + of(one), 0) / each.length;
  const value = mean((one) => one.value);
  const first = [...each.map(({ from }) => from), day].sort()[0] ?? day;
  const raw = say('raw.mean', { n: each.length, from: first.slice(0, 10), to: day });
  return withId({
    metric: rubric.yields.metric,
    subject: { platform, account },
    ...{ value, unit: '1', from: day, to: day, seen: now },
    low: Math.min(
      value,
      mean((one) => one.low),
    ),
    high: Math.max(
      value,
      mean((one) => one.high),
    ),
    source: { kind: 'manual', place: `rubric ${rubric.id}`, label: rubric.name, raw },
  });
}
