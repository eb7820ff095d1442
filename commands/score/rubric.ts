import {
  RUBRICS,
  type RubricAnswer,
  type RubricDefinition,
  type RubricScore,
  rubricObservation,
  rubricScore,
  type Subject,
} from '../../core/index.ts';
import { ArgumentError } from '../support/args.ts';
import { readText } from './input.ts';
import { figure } from './print-publication.ts';

function rubricOf(id: string): RubricDefinition {
  const found = RUBRICS.find((one) => one.id === id);
  if (found) return found;
  const known = RUBRICS.map((one) => one.id).join(', ');
  throw new ArgumentError(`There is no rubric "${id}". Rubrics: ${known}.`);
}

/** Answers of a file: an object of yes (true), no (false) or a level for each item. */
function readAnswers(file: string): Readonly<Record<string, RubricAnswer | null>> {
  const shape = `${file} is no list of answers: an object such as {"proofread": true, "good-layout": false}.`;
  let data: unknown;
  try {
    data = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof ArgumentError) throw error;
    throw new ArgumentError(shape);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ArgumentError(shape);
  }
  const fits = (one: unknown) =>
    one === null || typeof one === 'boolean' || typeof one === 'number';
  if (!Object.values(data).every(fits)) throw new ArgumentError(shape);
  return data as Readonly<Record<string, RubricAnswer | null>>;
}

function resultOf(rubric: RubricDefinition, file: string): RubricScore {
  try {
    return rubricScore(rubric, readAnswers(file));
  } catch (error) {
    if (error instanceof RangeError) throw new ArgumentError(`${file}: ${error.message}.`);
    throw error;
  }
}

/** `tiktok-shop/my-shop` as the subject of the number that a rubric yields. */
function subjectOf(text: string | undefined): Subject {
  const [platform = '', account = ''] = (text ?? 'own').split(/\/(.*)/s);
  return { platform: platform || 'own', account };
}

/** Points, score and gates of a rubric by a file of answers; as data with the observation that it yields. */
export function scoreRubric(
  id: string,
  options: Readonly<{ answers?: string; asOf?: string; account?: string; json: boolean }>,
): string {
  const rubric = rubricOf(id);
  if (options.answers === undefined) {
    if (options.json) return JSON.stringify(rubric, null, 1);
    const items = rubric.items.map(({ id: item, label, points, levels, gate }) => {
      const more = [
        ...(levels ? [`levels 0 to ${levels.length - 1}`] : []),
        ...(gate ? ['has to be met'] : []),
      ];
      return `  ${item}: ${label} (${points}${more.length > 0 ? `, ${more.join(', ')}` : ''})`;
    });
    return [`${rubric.name}. ${rubric.brief}`, ...items].join('\n');
  }
  const result = resultOf(rubric, options.answers);
  if (!options.json) return printed(rubric, result);
  const { asOf } = options;
  const subject = subjectOf(options.account);
  const observation = asOf
    ? rubricObservation(rubric, result, { subject, from: asOf, to: asOf, seen: asOf })
    : null;
  return JSON.stringify({ rubric: rubric.id, ...result, observation }, null, 1);
}

function printed({ name, items }: RubricDefinition, result: RubricScore): string {
  const { score, low, high, points, most, coverage, why } = result;
  const label = (id: string) => items.find((one) => one.id === id)?.label ?? id;
  const gates = items.some((one) => one.gate);
  const open = [...result.unmet, ...result.undecided];
  return [
    why ??
      `${name}: ${figure(score)} of 100, ${Number((points ?? 0).toFixed(2))} of ${most} points (${Math.round(coverage * 100)} % answered; from ${figure(low)} to ${figure(high)} with the rest)`,
    ...(gates ? [open.length === 0 ? 'Ready.' : 'Not ready:'] : []),
    ...(gates ? open.map((id) => `  ${label(id)}`) : []),
    ...(result.unanswered.length > 0
      ? ['Not answered:', ...result.unanswered.map((id) => `  ${label(id)}`)]
      : []),
  ].join('\n');
}
