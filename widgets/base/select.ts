/**
 * A listener for `toggle` that tells the page which goal was unfolded: `bsc-select` with
 * `{ kind, id, open }`.
 */
export function choose(host: HTMLElement): (event: Event) => void {
  return (event) => {
    const details = event.target;
    if (!(details instanceof HTMLDetailsElement)) return;
    const id = details.dataset.goal;
    if (id === undefined) return;
    select(host, { kind: 'goal', id, open: details.open });
  };
}

export function select(
  host: HTMLElement,
  detail: { kind: string; id: string; open?: boolean },
): void {
  host.dispatchEvent(new CustomEvent('bsc-select', { detail, bubbles: true, composed: true }));
}
