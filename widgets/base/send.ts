import type { LightElement } from './light-element.ts';

/** Tells the page, also through the shadow roots around an element. */
export function send(from: HTMLElement, name: string, detail: Record<string, unknown>): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** The person chose a goal or a finding. */
export function select(
  from: HTMLElement,
  detail: { kind: 'goal' | 'finding'; id: string; open?: boolean },
): void {
  send(from, 'bsc-select', detail);
}

const seen = new WeakMap<HTMLElement, Set<string>>();

/** The goals that were unfolded in an element: of the others the KPIs are not drawn, which is most of a scorecard. */
export const unfolded = (host: HTMLElement): ReadonlySet<string> => seen.get(host) ?? new Set();

/** A listener for `toggle` that tells the page which goal was unfolded, and draws its KPIs. */
export function choose(host: LightElement): (event: Event) => void {
  return ({ target }) => {
    const details = target instanceof HTMLDetailsElement ? target : null;
    const id = details?.dataset.goal;
    if (!details || !id) return;
    seen.set(host, new Set(unfolded(host)).add(id));
    host.requestUpdate();
    select(host, { kind: 'goal', id, open: details.open });
  };
}
