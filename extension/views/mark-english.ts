import { isValidElement, options, type VNode } from 'preact';
import { isFallback } from '../words/index.ts';

/** Whether all that an element says by itself is English that stands in for missing words. */
function isEnglish(children: unknown): boolean {
  const parts = (Array.isArray(children) ? children : [children]).filter(
    (one) => one !== null && one !== undefined && typeof one !== 'boolean' && one !== ' ',
  );
  // An element inside says for itself what it is.
  const isSo = (one: unknown) =>
    typeof one === 'string' ? isFallback(one) : isValidElement(one) && langOf(one) === 'en';
  return parts.some((one) => typeof one === 'string') && parts.every(isSo);
}

const langOf = ({ props }: VNode) => (props as { lang?: string }).lang;

/**
 * From now on each element that says English, because its language has no words for it yet, says so
 * by `lang`: it is read out as English, and from left to right.
 */
export function markEnglish(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const props = vnode.props as { lang?: string; children?: unknown };
    if (typeof vnode.type === 'string' && props.lang === undefined && isEnglish(props.children))
      props.lang = 'en';
    before?.(vnode);
  };
}
