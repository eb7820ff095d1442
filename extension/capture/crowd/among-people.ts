import { contains } from '../page/dom.ts';
import { atOnce } from '../page/pace.ts';
import { walkPage } from '../page/walk.ts';
import { CrowdFinder, type CrowdOptions } from './crowd.ts';

/**
 * Whether an element stands where people speak: on a page of theirs, or in a part of a page that is
 * theirs. What stands around it may then be somebody's, and is not to be kept.
 */
export function isAmongPeople(
  el: Element,
  root: Document,
  options: Pick<CrowdOptions, 'url' | 'today'>,
): boolean {
  const finder = new CrowdFinder(root, { ...options, feelings: undefined });
  if (finder.kind !== null) return true;
  const { atoms } = atOnce(walkPage(root, () => false));
  const regions = finder.look(atoms);
  return finder.kind !== null || regions.some((region) => contains(region, el));
}
