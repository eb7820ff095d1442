import { clip } from '../model/index.ts';
import type { Publication, PublishedFinding } from './publication.ts';
import { publicationId } from './publication-id.ts';
import { fitted } from './with-sights.ts';

/** The rule that context notes stand under among the findings. */
export const CONTEXT_NOTE = 'context-note';

/**
 * The same publication with what a reader has to know of some KPIs: each note stands first among the
 * findings, of its KPI. They are written for the readers, so they are added after redaction and leave
 * under every profile. The id follows from the content; a signature, which was of other content, is
 * gone. Notes of KPIs that are not in it, and empty ones, are left out.
 *
 * @example
 * withNotes(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }), { orders: 'A holiday.' }).findings // → []
 */
export function withNotes(
  publication: Publication,
  notes: Readonly<Record<string, string>>,
): Publication {
  const said = publication.kpis.flatMap(({ id, name, owner }): PublishedFinding[] => {
    const note = Object.hasOwn(notes, id) ? (notes[id] ?? '').trim() : '';
    if (note === '') return [];
    return [
      {
        ...{ id: `${CONTEXT_NOTE}:${id}`, rule: CONTEXT_NOTE, severity: 'info', about: id },
        ...{ what: clip(`${name}: ${note}`, 4000), who: owner ?? null },
      },
    ];
  });
  if (said.length === 0) return publication;
  const findings = [...said, ...publication.findings].slice(0, 1000);
  const noted = fitted({ ...publication, id: '', findings, signature: null });
  return { ...noted, id: publicationId(noted) };
}
