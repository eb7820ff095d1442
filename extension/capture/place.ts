import { attribute, flatParent, localName, nodeType, parentNode, previousSibling } from './dom.ts';

const STEADY_ID = /^[a-z][a-z_-]{2,30}$/i;

function step(el: Element): string {
  const name = localName(el);
  let at = 1;
  for (let node = previousSibling(el); node; node = previousSibling(node)) {
    if (nodeType(node) === 1 && localName(node as Element) === name) at += 1;
  }
  return `${name}:nth-of-type(${at})`;
}

/** Where an element stands, as steps from the nearest named element or the top; `>>` enters a shadow root. */
export function placeOf(el: Element): string {
  const steps: string[] = [];
  let at: Element | null = el;
  while (at && localName(at) !== 'body' && localName(at) !== 'html') {
    const id = attribute(at, 'id');
    if (id && STEADY_ID.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const parent: Node | null = parentNode(at);
    const inShadow = parent !== null && nodeType(parent) === 11;
    steps.unshift(inShadow ? `>> ${step(at)}` : step(at));
    at = inShadow
      ? flatParent(at)
      : ((parent && nodeType(parent) === 1 ? parent : null) as Element | null);
  }
  return steps.join(' > ').replaceAll('> >>', '>>');
}
