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

/** A listener for `toggle` that tells the page which goal was unfolded. */
export function choose(host: HTMLElement): (event: Event) => void {
  return ({ target }) => {
    const details = target instanceof HTMLDetailsElement ? target : null;
    const id = details?.dataset.goal;
    if (details && id) select(host, { kind: 'goal', id, open: details.open });
  };
}
