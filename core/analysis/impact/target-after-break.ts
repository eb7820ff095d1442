import { type Answer, answer, checkOption, refuse } from '../../statistics/index.ts';
import type { StructuralBreak } from './structural-break.ts';

/** A target set anew, for a person to approve. */
export interface TargetProposal {
  /** What is usual now: the new baseline. */
  readonly baseline: number;
  /** As far above or below what is usual as the old target was. */
  readonly target: number;
  /** New target ÷ old one. */
  readonly factor: number;
  readonly says: string;
}

const NEEDED = 14;

/**
 * What a target would be after a break, if it is to ask for as much as before: it proposes, and a person
 * approves.
 *
 * Formula: target · mean after ÷ mean before; the baseline is the mean after. Units: those of the series.
 * A series without a break at 5 %, fewer than 14 numbers after it and means that are not above 0 are
 * refused in words. Throws RangeError on a target that is not above 0.
 *
 * @example
 * targetAfterBreak({ at: 30, supF: 40, level: 0.01, before: { mean: 100, n: 30 }, after: { mean: 70, n: 20 } }, 120).target // → 84
 */
export function targetAfterBreak(
  { level, before, after }: Pick<StructuralBreak, 'level' | 'before' | 'after'>,
  target: number,
): Answer<TargetProposal> {
  checkOption('targetAfterBreak', 'target', target, 'above 0', (x) => x > 0 && x < Infinity);
  if (level === null || level > 0.05)
    return refuse('No break is seen that chance would not bring, so the target stays.');
  if (after.n < NEEDED)
    return refuse(
      `There are ${after.n} numbers after the break: at least ${NEEDED} are needed to say what is usual now.`,
    );
  if (!(before.mean > 0 && after.mean > 0))
    return refuse(
      'The means before and after are not both above 0, so that a target cannot be carried over.',
    );
  const factor = after.mean / before.mean;
  const word = factor < 1 ? 'lower' : 'higher';
  const says = `What is usual is ${word} since the break. The target asks for as much as before if it is ${Math.round(100 * factor)} % of what it was. Approve it only if the reason is known and lasts.`;
  return answer({
    baseline: after.mean,
    target: (target * after.mean) / before.mean,
    factor,
    says,
  });
}
