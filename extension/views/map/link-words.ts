import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { circleBy, drivenBy } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { refutedOf } from '../assumptions/refuted.tsx';
import { say } from './words.ts';

/** A link as the map shows it: stated by the person, or by what counts in a goal's score. */
export interface ShownLink {
  readonly from: string;
  readonly to: string;
  /** How strong it is held to be, 0–1; null where nobody said. */
  readonly strength: number | null;
  readonly lagDays: number | null;
  /** Whether the cause counts in what is to be expected of the effect. */
  readonly isLeading: boolean;
  readonly isTested: boolean;
  /** Whether what was taken for granted of it was shown to be wrong. */
  readonly isRefuted: boolean;
}

/** Every link of a scorecard, each once. */
export function linksIn(scorecard: ScorecardDefinition): readonly ShownLink[] {
  return [...drivenBy(scorecard)].flatMap(([from, effects]) =>
    effects.map((to): ShownLink => {
      const stated = scorecard.links?.find((one) => one.from === from && one.to === to);
      const effect = scorecard.goals.find((one) => one.id === to);
      return {
        from,
        to,
        strength: stated?.strength ?? null,
        lagDays: stated?.lagDays ?? null,
        isLeading: effect?.leading.some((one) => 'goal' in one && one.goal === from) ?? false,
        isTested: (stated?.evidence ?? 'untested') !== 'untested',
        isRefuted: refutedOf(scorecard, { from, to }).length > 0,
      };
    }),
  );
}

/** A goal's name as the scorecard has it; its id where it has none any more. */
export function nameOf({ goals }: ScorecardDefinition, id: string): string {
  return goals.find((one) => one.id === id)?.name ?? id;
}

/** A goal's name as the person reads it. */
export const saidName = (scorecard: ScorecardDefinition, id: string): string =>
  inWords(nameOf(scorecard, id));

/** Why a link cannot be drawn, in words; null where it can. */
export function linkTrouble(
  scorecard: ScorecardDefinition,
  from: string,
  to: string,
): string | null {
  const isHere = linksIn(scorecard).some((one) => one.from === from && one.to === to);
  if (isHere)
    return say('drives.already', { from: saidName(scorecard, from), to: saidName(scorecard, to) });
  const circle = circleBy(scorecard, from, to);
  if (!circle) return null;
  const names = circle.map((id) => saidName(scorecard, id)).join(' → ');
  return say('circle', { names });
}

/** "strong, after 30 days, counts in what is to be expected" */
export function linkInWords({
  strength,
  lagDays,
  isLeading,
  isTested,
  isRefuted,
}: ShownLink): string {
  const how =
    strength === null
      ? ''
      : say(strength >= 0.75 ? 'strong' : strength >= 0.4 ? 'middling' : 'weak');
  return [
    how,
    lagDays === null ? '' : say('after', { n: lagDays }),
    isLeading ? say('counts') : '',
    say(isTested ? 'tested' : 'untested'),
    isRefuted ? say('refuted') : '',
  ]
    .filter((one) => one !== '')
    .join(', ');
}
