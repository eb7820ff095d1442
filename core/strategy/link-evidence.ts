import { holm, leadLag } from '../analysis/index.ts';

/** A link from cause to effect whose order in time is to be tested. */
export interface TestableLink {
  readonly from: string;
  readonly to: string;
}

/** What numbers say of a link. */
export interface LinkEvidence extends TestableLink {
  /** `supported` where the cause goes before or with its effect; else `untested`, with a reason. */
  readonly evidence: 'supported' | 'untested';
  /** Days by which the cause goes before; null where that is not shown. */
  readonly lagDays: number | null;
  /** Correlation of the changes at that lag, −1 to 1; null where there was nothing to compare. */
  readonly correlation: number | null;
  /** Its p, adjusted for the lags tried and for all links tested. */
  readonly p: number | null;
  readonly n: number | null;
  /** In words: what was found, or why nothing could be. */
  readonly words: string;
}

/** Options of the test. */
export interface LinkEvidenceOptions {
  /** Days from one value of a history to the next. */
  readonly stepDays: number;
  /** The chance to find any link where there is none, by default 0.05. */
  readonly alpha?: number;
}

/**
 * Which links of a strategy map the numbers bear out: whether changes of the cause go before changes
 * of the effect, and by how many days.
 *
 * Method: `leadLag` on the histories of both ends, its p adjusted once more by Holm for all links
 * that could be tested. Order in time is evidence, no proof; that nothing was found refutes nothing.
 * `histories` by the ids of the links' ends: one value a step, oldest first, null where missing; both
 * ends of a link are of the same times. A link without history or with too few values is `untested`
 * and says why. Units: days. Throws RangeError on values that are not finite, histories of different
 * length, steps not above 0 and an `alpha` outside 0–1.
 *
 * @example
 * linkEvidence([{ from: 'posts', to: 'sales' }], new Map(), { stepDays: 7 })[0].words // → "No history of both ends is known."
 */
export function linkEvidence(
  links: readonly TestableLink[],
  histories: ReadonlyMap<string, readonly (number | null)[]>,
  { stepDays, alpha = 0.05 }: LinkEvidenceOptions,
): readonly LinkEvidence[] {
  if (!(stepDays > 0 && Number.isFinite(stepDays))) {
    throw new RangeError(`linkEvidence: stepDays must be above 0, got ${stepDays}`);
  }
  const tests = links.map(({ from, to }) => {
    const [cause, effect] = [histories.get(from), histories.get(to)];
    const known = (list: readonly (number | null)[]) => list.some((one) => one !== null);
    return cause && effect && known(cause) && known(effect)
      ? leadLag(cause, effect, { alpha })
      : null;
  });
  const known = tests.flatMap((one) => (one !== null && one.why === null ? [one.p] : []));
  const adjusted = holm(known);
  let at = 0;
  return links.map(({ from, to }, i): LinkEvidence => {
    const test = tests[i];
    const nothing = { from, to, evidence: 'untested', lagDays: null, correlation: null } as const;
    if (!test) return { ...nothing, p: null, n: null, words: 'No history of both ends is known.' };
    if (test.why !== null) return { ...nothing, p: null, n: null, words: test.why };
    const p = adjusted[at++] ?? 1;
    const { finding, lag, strength, n } = test;
    const measured = { correlation: strength, p, n };
    if (lag === null || lag < 0 || p >= alpha) {
      const words =
        finding === 'reversed' && p < alpha
          ? `In ${n} changes the supposed effect goes first, by ${days(-(lag ?? 0) * stepDays)}.`
          : `In ${n} changes no order in time shows that chance would not make as well.`;
      return { ...nothing, ...measured, words };
    }
    const when = lag === 0 ? 'at the same time' : `${days(lag * stepDays)} later`;
    const words = `Over ${n} changes the effect follows ${when}, with a correlation of ${strength.toFixed(2)}. That is order in time, no proof.`;
    return { from, to, evidence: 'supported', lagDays: lag * stepDays, ...measured, words };
  });
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
