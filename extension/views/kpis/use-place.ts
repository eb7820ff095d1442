import { useEffect } from 'preact/hooks';

/** What opens the thing that a place names: a KPI by its “Change”, a goal by itself. */
function openerOf(place: string): HTMLButtonElement | null {
  const [kind, id = ''] = place.split('/');
  const thing = document.getElementById(`${kind}-${id}`);
  if (kind === 'goal') return thing instanceof HTMLButtonElement ? thing : null;
  return thing?.querySelector<HTMLButtonElement>('button[aria-expanded]') ?? null;
}

/**
 * Opens what a link led to, such as `kpi/orders` or `goal/earn`, once it is there, and brings it into
 * view. Each link does so once: what the person closes again stays closed.
 */
export function usePlace(place: string, isThere: boolean): void {
  useEffect(() => {
    if (place === '' || !isThere) return;
    const opener = openerOf(place);
    if (!opener) return;
    opener.focus();
    if (opener.getAttribute('aria-expanded') !== 'true') opener.click();
    opener.scrollIntoView({ block: 'center' });
  }, [place, isThere]);
}
