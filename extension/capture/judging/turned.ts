import { contains, flatParent, textContent } from '../page/dom.ts';
import { isInTurning, TURNED } from '../page/turning.ts';
import type { Figure } from '../texts/figure.ts';

/** A line that is longer is no name and no number. */
const LINE = 400;

/**
 * True where what a person sees of a figure or its name is not in the order in which it is written.
 * `marked`: elements in which a turning sign stands in a text of its own.
 */
export function isTurned(
  { phrase, raw, name }: Figure,
  label: string,
  marked: readonly Element[],
): boolean {
  if (TURNED.test(raw) || TURNED.test(label)) return true;
  const said = name?.name.phrase;
  const texts = said && said !== phrase ? [phrase, said] : [phrase];
  return texts.some(
    // Asked of the texts of the page: a label no longer has the signs that turn it.
    ({ atoms, el, look }) =>
      atoms.some(({ text }) => TURNED.test(text)) ||
      look.turned ||
      isInTurning(el) ||
      marked.some((one) => isInLineOf(one, el)),
  );
}

/** The sign turns what comes after it in its line, whichever small elements that stands in. */
function isInLineOf(marked: Element, el: Element): boolean {
  const around = flatParent(marked);
  return [marked, around].some(
    (one) =>
      one !== null && one !== el && contains(one, el) && (textContent(one) ?? '').length <= LINE,
  );
}
