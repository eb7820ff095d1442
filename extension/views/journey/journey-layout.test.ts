import { expect, test } from 'vitest';
import { USUAL_JOURNEY } from '../../../core/templates/index.ts';
import { journeyLayout, type Point } from './journey-layout.ts';

/** The points along a way, by its curve. */
function along(path: string): Point[] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => ({
    x: numbers[2 * i] ?? 0,
    y: numbers[2 * i + 1] ?? 0,
  }));
  const between = (a: Point, b: Point, t: number) => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  return Array.from({ length: 41 }, (_, i) => {
    let left = points;
    while (left.length > 1) {
      left = left.slice(1).map((one, at) => between(left[at] ?? one, one, i / 40));
    }
    return left[0] ?? { x: 0, y: 0 };
  });
}

const layout = journeyLayout(USUAL_JOURNEY.stages, USUAL_JOURNEY.flows);

const inCard = ({ x, y }: Point, at: Point) =>
  Math.abs(x - at.x) < layout.card.width / 2 && Math.abs(y - at.y) < layout.card.height / 2;

test('S0-CW1: every stage has its place in the drawing and no card lies on another', () => {
  const places = [...layout.places.values()];
  expect(places).toHaveLength(5);
  for (const [at, one] of places.entries()) {
    expect(one.x - layout.card.width / 2).toBeGreaterThanOrEqual(0);
    expect(one.x + layout.card.width / 2).toBeLessThanOrEqual(layout.width);
    for (const other of places.slice(at + 1)) {
      const apart =
        Math.abs(one.x - other.x) >= layout.card.width ||
        Math.abs(one.y - other.y) >= layout.card.height;
      expect(apart).toBe(true);
    }
  }
});

test('S0-CW1: ways run between the edges of their cards, through no card, inside the drawing', () => {
  expect(layout.flows).toHaveLength(USUAL_JOURNEY.flows.length);
  for (const { path, flow, label } of layout.flows) {
    const points = along(path);
    for (const place of layout.places.values()) {
      const through = points.filter((point) => inCard(point, place));
      expect([flow.from, flow.to, through]).toEqual([flow.from, flow.to, []]);
      expect([flow.from, flow.to, inCard(label, place)]).toEqual([flow.from, flow.to, false]);
    }
    for (const { x, y } of [...points, label]) {
      expect(x >= 0 && x <= layout.width && y >= 0 && y <= layout.height).toBe(true);
    }
  }
});

test('a way and the way back, and the words on all ways, lie apart', () => {
  const labels = layout.flows.map(({ label }) => label);
  for (const [at, one] of labels.entries()) {
    for (const other of labels.slice(at + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(18);
    }
  }
});

test('twelve stages have their places too, and a way to nowhere is left out', () => {
  const stages = Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, name: 'S' }));
  const many = journeyLayout(stages, [
    { from: 's0', to: 's5' },
    { from: 's0', to: 'gone' },
  ]);
  expect(many.places.size).toBe(12);
  expect(many.flows).toHaveLength(1);
  expect(journeyLayout([], []).flows).toEqual([]);
});
