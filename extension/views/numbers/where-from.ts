import type { Observation } from '../../../core/model/index.ts';
import { platformName } from '../names.ts';
import { tell } from './words.ts';

/** Kinds of sources as people name them. */
export function kindName(kind: string): string {
  switch (kind) {
    case 'page':
    case 'file':
    case 'manual':
    case 'register':
    case 'sync':
      return tell(`kind.${kind}`);
    default:
      return kind;
  }
}

/** Who read it on its page, in words. */
export function readBy({ kind, adapter }: Observation['source']): string {
  if (kind !== 'page') return kindName(kind);
  if (adapter === undefined) return tell('reader');
  const [word, id = ''] = adapter.split(' ');
  if (word === 'recipe') return id ? tell('by-taught.id', { id }) : tell('by-taught');
  return tell('by-known', { site: platformName(adapter) });
}

/** A place on a page is a way through its parts, and no sentence; people may still want to see it. */
export const placeWords = ({ place }: Observation['source']): string | null =>
  place === undefined || place === '' ? null : place;
