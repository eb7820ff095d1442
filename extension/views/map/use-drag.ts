import { useRef, useState } from 'preact/hooks';
import type { PerspectiveId } from '../../../core/model/index.ts';

/** What is under way with the pointer. */
export interface Drag {
  readonly kind: 'move' | 'link';
  readonly goal: string;
  /** Where the pointer went down and where it is, within the board. */
  readonly from: { readonly x: number; readonly y: number };
  readonly at: { readonly x: number; readonly y: number };
  /** The lane or goal under the pointer. */
  readonly over: string | null;
}

/** What a drag does when the pointer is let go. */
export interface Drops {
  move(goal: string, perspective: PerspectiveId, before: string | null): void;
  link(from: string, to: string): void;
}

/** Less than this is a press, not a drag. */
const LEAST = 6;

const near = (x: number, y: number, what: string) =>
  document
    .elementsFromPoint(x, y)
    .map((one) => one.closest<HTMLElement>(what))
    .find((one) => one !== null) ?? null;

/** The goal before which a card lands: the first of the lane whose middle lies behind the pointer. */
function beforeIn(lane: HTMLElement, goal: string, x: number, y: number): string | null {
  const cards = [...lane.querySelectorAll<HTMLElement>('[data-goal]')].filter(
    (card) => card.dataset.goal !== goal,
  );
  const next = cards.find((card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    return y < top || (y < top + height && x < left + width / 2);
  });
  return next?.dataset.goal ?? null;
}

/** Moving and linking with the pointer. Whatever it does can be done from the panel by keyboard. */
export function useDrag(board: { readonly current: HTMLElement | null }, drops: Drops) {
  const [drag, set] = useState<Drag | null>(null);
  const now = useRef<Drag | null>(null);
  const change = (next: Drag | null) => {
    now.current = next;
    set(next);
  };
  const place = (event: PointerEvent) => {
    const origin = board.current?.getBoundingClientRect();
    return { x: event.clientX - (origin?.left ?? 0), y: event.clientY - (origin?.top ?? 0) };
  };
  const start = (kind: Drag['kind'], goal: string) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = place(event);
    change({ kind, goal, from: at, at, over: null });
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const { current } = now;
    if (!current) return;
    const what = current.kind === 'move' ? '[data-lane]' : '[data-goal]';
    const under = near(event.clientX, event.clientY, what)?.dataset;
    const over = (current.kind === 'move' ? under?.lane : under?.goal) ?? null;
    change({ ...current, at: place(event), over });
  };
  const end = (event: PointerEvent) => {
    const { current } = now;
    change(null);
    if (!current || !isDragged(current)) return;
    if (current.kind === 'move') {
      const lane = near(event.clientX, event.clientY, '[data-lane]');
      if (!lane?.dataset.lane) return;
      const before = beforeIn(lane, current.goal, event.clientX, event.clientY);
      drops.move(current.goal, lane.dataset.lane as PerspectiveId, before);
      return;
    }
    const to = near(event.clientX, event.clientY, '[data-goal]')?.dataset.goal;
    if (to && to !== current.goal) drops.link(current.goal, to);
  };
  return {
    drag: drag && isDragged(drag) ? drag : null,
    start,
    move,
    end,
    cancel: () => change(null),
  };
}

function isDragged({ from, at }: Drag): boolean {
  return Math.hypot(at.x - from.x, at.y - from.y) >= LEAST;
}
