import type { ScorecardDefinition } from '../../core/model/index.ts';
import {
  metricsPublished,
  type Publication,
  type PublishedFinding,
  publish,
  scorer,
} from '../../core/publication/index.ts';
import type { Mark, Store } from '../store/index.ts';

/** As many numbers are scored at once, where it is asked for; with more the last result is shown. */
const FEW = 20_000;

/** What is scored. */
export interface ToScore {
  readonly scorecard: ScorecardDefinition;
  readonly asOf: string;
  readonly locale: string;
  /** What the person added to the findings. */
  readonly noted?: readonly PublishedFinding[];
}

/** A publication, and of which numbers it is. */
export interface Scored {
  readonly publication: Publication;
  /** When it was worked out, an instant; null where it never was. */
  readonly at: string | null;
  /** False where numbers came, or a day passed, since it was worked out. */
  readonly isCurrent: boolean;
}

/** What is kept of a scoring. */
interface Kept {
  /** All that it was made of beside the numbers and the day. */
  readonly of: string;
  readonly asOf: string;
  readonly stamp: number;
  readonly at: string;
  readonly publication: Publication;
}

const keyOf = ({ scorecard }: ToScore) => `publication ${scorecard.id}`;
const madeOf = ({ scorecard, locale, noted = [] }: ToScore) =>
  JSON.stringify([scorecard, locale, noted]);

/** What was kept of this very scorecard, if anything. */
async function keptOf(input: ToScore, store: Store): Promise<Kept | null> {
  const kept = (await store.kept(keyOf(input))) as Kept | undefined;
  return kept?.of === madeOf(input) ? kept : null;
}

/** A result that cannot be kept, on a full disk, is shown all the same. */
const keep = (input: ToScore, kept: Omit<Kept, 'of' | 'asOf'>, store: Store): Promise<void> =>
  store.keep(keyOf(input), { of: madeOf(input), asOf: input.asOf, ...kept }).catch(() => undefined);

/**
 * The scorecard with what is stored now. What was worked out of the same numbers on the same day is
 * taken as it is; where there are too many numbers to do it while somebody waits, the last result
 * comes with its age, and `scoringOf` makes the new one.
 */
export async function scoredNow(
  input: ToScore,
  { store, now }: { readonly store: Store; readonly now: string },
): Promise<Scored> {
  const [kept, stamp] = await Promise.all([keptOf(input, store), store.stamp()]);
  if (kept?.stamp === stamp && kept.asOf === input.asOf) {
    return { publication: kept.publication, at: kept.at, isCurrent: true };
  }
  if ((await store.count()) > FEW) {
    const publication = kept?.publication ?? publish({ ...input, observations: [] });
    return { publication, at: kept?.at ?? null, isCurrent: false };
  }
  const needed = metricsPublished(input.scorecard, input.asOf);
  const observations = await store.observationsAbout(needed);
  const publication = publish({ ...input, observations });
  await keep(input, { stamp, at: now, publication }, store);
  return { publication, at: now, isCurrent: true };
}

/**
 * Scores for as long as somebody looks: the numbers stay taken in, and only what has come since is
 * taken in the next time. Gives whether there was anything new.
 */
export function scoringOf(store: Store) {
  let held: { of: string; asOf: string; mark: Mark; needed: ReadonlySet<string> } | null = null;
  let scoring: ReturnType<typeof scorer> | null = null;
  return async (input: ToScore, now: string): Promise<void> => {
    const of = madeOf(input);
    const same = held?.of === of && held.asOf === input.asOf ? held : null;
    const { mark, added } = await store.news(same?.mark ?? null);
    if (!scoring || !same || !added) {
      const needed = metricsPublished(input.scorecard, input.asOf);
      scoring = scorer(input.scorecard);
      scoring.add(await store.observationsAbout(needed));
      held = { of, asOf: input.asOf, mark, needed: new Set(needed) };
    } else {
      scoring.add(added.filter(({ metric }) => same.needed.has(metric)));
      held = { ...same, mark };
    }
    const { asOf, locale } = input;
    const publication = scoring.publish({ asOf, locale });
    await keep(input, { stamp: mark.stamp, at: now, publication }, store);
  };
}
