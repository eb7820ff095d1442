import type { Publication } from './publication.ts';

export function redact(publication: Publication, profile: Publication['profile']): Publication {
  return { ...publication, profile };
}
