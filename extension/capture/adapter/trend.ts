import type { Delta } from '../../../core/model/index.ts';
import type { TextContext } from '../../../core/text/index.ts';
import type { DeltaSource } from '../../adapters/index.ts';
import { contains, flatParent } from '../page/dom.ts';
import { readDelta } from './delta.ts';
import { all, inside, visible } from './dom.ts';

const HIGHEST = 5;

/**
 * The change that a platform draws beside a number in its own way (a class that is the arrow), for a
 * number that was found without it: in the nearest box around the number that has one and no other
 * number that was read.
 */
export function drawnBeside(
  source: DeltaSource,
  element: Element,
  others: Iterable<Element>,
  context: TextContext,
): Delta | null {
  const rest = [...others].filter(
    (other) => other !== element && !source.at.some((place) => inside(other, place)),
  );
  let box = flatParent(element);
  for (let step = 0; box && step < HIGHEST; step++, box = flatParent(box)) {
    const around: Element = box;
    if (rest.some((other) => contains(around, other))) return null;
    const held = source.at.some((place) => all(around, place).some(visible));
    if (held) return readDelta(source, around, context);
  }
  return null;
}
