import type { Differences } from './differences.ts';
import { isSaid } from './release.ts';

/** What a person says of a release before it is reviewed. */
export interface ReleaseTerms {
  /** Whom it is for. */
  readonly audience: string;
  /** By id of a KPI: what a reader has to know of its decline. */
  readonly notes: Readonly<Record<string, string>>;
  /** The first day on which it may be published; empty for at once. */
  readonly embargo: string;
}

/** What stands against a release: nothing is published before it is settled. */
export type ReleaseRisk =
  | { readonly kind: 'audience' }
  | { readonly kind: 'decline'; readonly kpi: string; readonly name: string }
  | { readonly kind: 'embargo'; readonly day: string };

/**
 * What is to be settled before a release is reviewed: for whom it is, and for each KPI that is worse
 * than in the last publication a note that says why. An embargo that is no day is a risk as well.
 * Without a publication before it nothing has declined.
 *
 * @example
 * releaseRisks({ audience: '', notes: {}, embargo: '' }, null) // → [{"kind":"audience"}]
 * releaseRisks({ audience: 'The board', notes: {}, embargo: '' }, null) // → []
 */
export function releaseRisks(
  { audience, notes, embargo }: ReleaseTerms,
  differences: Differences | null,
): readonly ReleaseRisk[] {
  const noteOf = (id: string) => (Object.hasOwn(notes, id) ? (notes[id] ?? '') : '');
  return [
    ...(!isSaid(audience) ? [{ kind: 'audience' } as const] : []),
    ...(differences?.changed ?? [])
      .filter((one) => one.isDecline && !isSaid(noteOf(one.id)))
      .map(({ id, name }) => ({ kind: 'decline', kpi: id, name }) as const),
    ...(embargo === '' || /^\d{4}-\d{2}-\d{2}$/.test(embargo)
      ? []
      : [{ kind: 'embargo', day: embargo } as const]),
  ];
}

/**
 * Whether a release may not be published yet: its embargo ends on that day.
 *
 * @example
 * isEmbargoed('2026-11-01', '2026-10-31') // → true
 * isEmbargoed('2026-11-01', '2026-11-01') // → false
 * isEmbargoed('', '2026-11-01') // → false
 */
export const isEmbargoed = (embargo: string, today: string): boolean =>
  embargo !== '' && today < embargo;
