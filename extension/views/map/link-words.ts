import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { circleBy, drivenBy } from '../../../core/templates/index.ts';

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
      };
    }),
  );
}

/** A goal's name; its id where it has none any more. */
export function nameOf({ goals }: ScorecardDefinition, id: string): string {
  return goals.find((one) => one.id === id)?.name ?? id;
}

/** Why a link cannot be drawn, in words; null where it can. */
export function linkTrouble(
  scorecard: ScorecardDefinition,
  from: string,
  to: string,
): string | null {
  const isHere = linksIn(scorecard).some((one) => one.from === from && one.to === to);
  if (isHere) return `“${nameOf(scorecard, from)}” drives “${nameOf(scorecard, to)}” already.`;
  const circle = circleBy(scorecard, from, to);
  if (!circle) return null;
  const names = circle.map((id) => nameOf(scorecard, id)).join(' → ');
  return `This link would close a circle: ${names}. Nothing was drawn: take one of the other links away first.`;
}

/** "strong, after 30 days, counts in what is to be expected" */
export function linkInWords({ strength, lagDays, isLeading, isTested }: ShownLink): string {
  const how =
    strength === null ? '' : strength >= 0.75 ? 'strong' : strength >= 0.4 ? 'middling' : 'weak';
  return [
    how,
    lagDays === null ? '' : lagDays === 1 ? 'after 1 day' : `after ${lagDays} days`,
    isLeading ? 'counts in what is to be expected' : '',
    isTested ? 'tested' : 'not tested yet',
  ]
    .filter((one) => one !== '')
    .join(', ');
}
