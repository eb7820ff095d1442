import type { Observation } from '../../../core/model/index.ts';
import { platformName } from '../names.ts';

/** Kinds of sources as people name them. */
export const KINDS: Readonly<Record<Observation['source']['kind'], string>> = {
  page: 'captured from a page',
  file: 'imported from a file',
  manual: 'by hand',
  register: 'from a register',
  sync: 'from the team',
};

/** Who read it on its page, in words. */
export function readBy({ kind, adapter }: Observation['source']): string {
  if (kind !== 'page') return KINDS[kind];
  if (adapter === undefined) return 'the general reader';
  const [word, id = ''] = adapter.split(' ');
  return word === 'recipe'
    ? `what you taught${id ? ` (${id})` : ''}`
    : `what is known of ${platformName(adapter)}`;
}

/** A place on a page is a way through its parts, and no sentence; people may still want to see it. */
export const placeWords = ({ place }: Observation['source']): string | null =>
  place === undefined || place === '' ? null : place;
