import type { GoalDefinition, RollUpMethod } from '../../../core/model/index.ts';
import type { GoalChange } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { typed } from '../work/scores.ts';
import { say } from './words.ts';

/** All that is said of a goal itself, as it stands in its fields. */
export interface GoalFields {
  readonly name: string;
  readonly brief: string;
  /** What stands in the way: before what it is measured by. */
  readonly challenge: string;
  readonly decision: string;
  readonly owner: string;
  /** Whether it is one of the organisation's official goals. */
  readonly official: boolean;
  readonly sponsor: string;
  readonly external: string;
  readonly method: RollUpMethod;
  /** Per cent. */
  readonly floor: string;
  readonly role: 'primary' | 'supporting';
  /** Per cent. */
  readonly most: string;
}

/** A supporting goal's share where nothing is said, in per cent. */
export const MOST = 25;

const percent = (share: number | undefined) =>
  share === undefined ? '' : String(Number((100 * share).toPrecision(6)));

/** What a goal says now. A template's words are read in the person's language. */
export const fieldsOf = (goal: GoalDefinition): GoalFields => ({
  name: inWords(goal.name),
  brief: inWords(goal.brief ?? ''),
  challenge: inWords(goal.challenge ?? ''),
  decision: inWords(goal.decision ?? ''),
  owner: goal.owner ?? '',
  official: goal.official ?? false,
  sponsor: goal.sponsor ?? '',
  external: goal.external ?? '',
  method: goal.rollUp?.method ?? 'mean',
  floor: percent(goal.rollUp?.floor),
  role: goal.role ?? 'primary',
  most: percent(goal.most),
});

/** What is wrong, by the field that it is about. */
export function wrongIn({
  name,
  official,
  sponsor,
  floor,
  role,
  most,
}: GoalFields): Readonly<Partial<Record<keyof GoalFields, string>>> {
  const [least, share] = [typed(floor), typed(most)];
  const isFloor = floor.trim() === '' || (least !== null && least >= 0 && least <= 100);
  const isShare = most.trim() === '' || (share !== null && share > 0 && share <= 100);
  return {
    ...(name.trim() === '' ? { name: say('wrong.name') } : {}),
    ...(official && sponsor.trim() === '' ? { sponsor: say('wrong.sponsor') } : {}),
    ...(isFloor ? {} : { floor: say('wrong.floor') }),
    ...(role === 'primary' || isShare ? {} : { most: say('wrong.most') }),
  };
}

const shareOf = (text: string) => {
  const value = typed(text);
  return value === null ? undefined : value / 100;
};

/** What the fields change of the goal, and nothing that they leave as it was. */
export function changeOf(was: GoalFields, is: GoalFields): GoalChange {
  const differ = (...keys: readonly (keyof GoalFields)[]) =>
    keys.some((key) => was[key] !== is[key]);
  const texts = ['name', 'brief', 'challenge', 'decision', 'owner', 'sponsor', 'external'] as const;
  const words = texts.flatMap((key) =>
    differ(key) ? [[key, is[key].trim() || undefined] as const] : [],
  );
  const floor = shareOf(is.floor) ?? 0;
  const rollUp = {
    ...(is.method === 'mean' ? {} : { method: is.method }),
    ...(floor === 0 ? {} : { floor }),
  };
  return {
    ...Object.fromEntries(words),
    ...(differ('official') ? { official: is.official ? true : undefined } : {}),
    ...(differ('method', 'floor')
      ? { rollUp: Object.keys(rollUp).length === 0 ? undefined : rollUp }
      : {}),
    ...(differ('role') ? { role: is.role === 'primary' ? undefined : is.role } : {}),
    ...(differ('role', 'most')
      ? { most: is.role === 'primary' ? undefined : shareOf(is.most) }
      : {}),
  };
}
