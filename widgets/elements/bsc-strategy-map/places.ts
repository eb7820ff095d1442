import type { Box } from '../../charts/map-layout.ts';

/** Where the goals' cards stand, measured from the map's own corner. */
export function boxesIn(map: Element): Box[] {
  const origin = map.getBoundingClientRect();
  return [...map.querySelectorAll<HTMLElement>('[data-goal]')].map((card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    const round = (value: number) => Math.round(value * 10) / 10;
    return {
      id: card.dataset.goal ?? '',
      x: round(left - origin.left),
      y: round(top - origin.top),
      width: round(width),
      height: round(height),
    };
  });
}

/** The goal that an arrow key leads to: beside it in its row, or nearest in the row above or below. */
export function neighbour(boxes: readonly Box[], id: string, key: string): string | null {
  const at = boxes.find((box) => box.id === id);
  if (!at) return null;
  if (key === 'Home') return boxes[0]?.id ?? null;
  if (key === 'End') return boxes.at(-1)?.id ?? null;
  const across = key === 'ArrowLeft' || key === 'ArrowRight';
  if (!across && key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const sideways = box.x + box.width / 2 - (at.x + at.width / 2);
    const downward = box.y + box.height / 2 - (at.y + at.height / 2);
    const along = sign * (across ? sideways : downward);
    const aside = Math.abs(across ? downward : sideways);
    const sameRow = Math.abs(downward) < at.height / 2;
    if (along <= 1 || (across ? !sameRow : sameRow)) continue;
    const cost = across ? along : along * 4 + aside;
    if (cost < least) [best, least] = [box.id, cost];
  }
  return best;
}
