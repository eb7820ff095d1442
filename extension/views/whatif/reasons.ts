import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Moved, WhatIf } from '../../../core/strategy/index.ts';
import { say } from './words.ts';

/** A score of the scorecard by its id, taken apart: `goal:earn/leading`. */
export function partsOf(id: string): { kind: string; id: string; part: string } {
  const [, kind = '', name = '', part = ''] = /^([^:/]+):?([^/]*)\/?(.*)$/.exec(id) ?? [];
  return { kind, id: name, part };
}

/** What a goal's part, or a perspective, is made of that moved, with its share of what is known. */
export interface Reason {
  readonly name: string;
  readonly difference: number | null;
  /** 0–1; null where it is one of several ways. */
  readonly share: number | null;
  /** Days after which a link says that it follows. */
  readonly days: number | null;
}

/** Why a score moved: everything right below it that moved too. */
export function reasonsOf(
  moved: Moved,
  { after, moved: all }: WhatIf,
  given: {
    readonly scorecard: ScorecardDefinition;
    /** Names and differences of the KPIs that were changed. */
    readonly changed: ReadonlyMap<string, { name: string; difference: number | null }>;
  },
): readonly Reason[] {
  const { kind, id, part } = partsOf(moved.id);
  const differenceOf = (score: string) => all.find((one) => one.id === score);
  if (kind === 'goal') {
    const goal = after.goals.find((one) => one.goal.id === id);
    const parts = (part === 'lagging' ? goal?.laggingParts : goal?.leadingParts) ?? [];
    // Of what is known: the rest is left out of the score, and so has no part in it.
    const known = parts.reduce((all, one) => (one.score === null ? all : all + one.share), 0);
    const shareOf = (share: number) => (known > 0 ? share / known : null);
    return parts.flatMap((one): Reason[] => {
      if (one.kind === 'kpi') {
        const changed = given.changed.get(one.id);
        return changed ? [{ ...changed, share: shareOf(one.share), days: null }] : [];
      }
      const cause = differenceOf(`goal:${one.id}/lagging`);
      if (!cause) return [];
      const link = given.scorecard.links?.find((l) => l.from === one.id && l.to === id);
      const { name, difference } = cause;
      return [{ name, difference, share: shareOf(one.share), days: link?.lagDays ?? null }];
    });
  }
  const below =
    kind === 'perspective'
      ? after.goals
          .filter(({ goal }) => goal.perspective === id)
          .map(({ goal }) => `goal:${goal.id}/${part === 'score' ? 'lagging' : 'leading'}`)
      : after.perspectives.map(({ perspective }) => `perspective:${perspective.id}/${part}`);
  return below.flatMap((one): Reason[] => {
    const cause = differenceOf(one);
    return cause
      ? [{ name: cause.name, difference: cause.difference, share: null, days: null }]
      : [];
  });
}

/** Which of a thing's two scores it is, in words. */
export function partInWords(id: string): string {
  const { kind, part } = partsOf(id);
  if (kind === 'overall') return say(part === 'outlook' ? 'overall.outlook' : 'overall.score');
  return say(part === 'lagging' || part === 'score' ? 'reached' : 'expected');
}
