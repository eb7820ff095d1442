import { attribute, elementById, ownerDocument, textContent } from '../page/dom.ts';

/** What `aria-label` or `aria-labelledby` says of an element. */
export function spokenName(el: Element): string | null {
  const label = attribute(el, 'aria-label');
  if (label?.trim()) return label.trim();
  const ids = attribute(el, 'aria-labelledby');
  const owner = ids ? ownerDocument(el) : null;
  if (!ids || !owner) return null;
  const parts = ids.split(/\s+/).map((id) => {
    const named = elementById(owner, id);
    return named ? (textContent(named) ?? '') : '';
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim() || null;
}
