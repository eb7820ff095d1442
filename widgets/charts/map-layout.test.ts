import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arrow,
  type Box,
  chainOf,
  pathOf,
  pointOn,
  type Route,
  routeLinks,
} from './map-layout.ts';

/** Rows of cards with gutters, each row with cards of uneven height: what a page can lay out. */
const rows = fc
  .array(
    fc.array(
      fc.record({
        width: fc.integer({ min: 60, max: 260 }),
        height: fc.integer({ min: 40, max: 160 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => {
    const boxes: Box[] = [];
    let y = 0;
    all.forEach((row, r) => {
      let x = (r * 37) % 90;
      row.forEach((card, c) => {
        boxes.push({ id: `${r}.${c}`, x, y, ...card });
        x += card.width + 24;
      });
      y += Math.max(...row.map((card) => card.height)) + 48;
    });
    return boxes;
  });

const scene = rows.chain((boxes) => {
  const id = fc.constantFrom(...boxes.map((box) => box.id));
  return fc.record({
    boxes: fc.constant(boxes),
    arrows: fc.array(fc.record({ from: id, to: id }), { maxLength: 12 }),
  });
});

const inside = (point: { x: number; y: number }, box: Box) =>
  point.x > box.x + 0.01 &&
  point.x < box.x + box.width - 0.01 &&
  point.y > box.y + 0.01 &&
  point.y < box.y + box.height - 0.01;

function hits(route: Route, boxes: readonly Box[]): string[] {
  const points = route.curves.flatMap((curve) =>
    Array.from({ length: 21 }, (_, i) => pointOn(curve, i / 20)),
  );
  return boxes.filter((box) => points.some((point) => inside(point, box))).map((box) => box.id);
}

const onEdge = (point: { x: number; y: number }, box: Box) =>
  point.x >= box.x &&
  point.x <= box.x + box.width &&
  (point.y === box.y || point.y === box.y + box.height);

describe('links of the strategy map (S2-S1)', () => {
  test('no point of a link lies inside any card', () => {
    fc.assert(
      fc.property(scene, ({ boxes, arrows }) => {
        for (const route of routeLinks(boxes, arrows)) expect(hits(route, boxes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a link starts on the edge of its cause and ends on the edge of its effect', () => {
    fc.assert(
      fc.property(scene, ({ boxes, arrows }) => {
        const box = (id: string) => boxes.find((one) => one.id === id) as Box;
        for (const route of routeLinks(boxes, arrows)) {
          const first = route.curves[0];
          const last = route.curves.at(-1);
          if (!first || !last) throw new Error('a route without curves');
          expect(onEdge(pointOn(first, 0), box(route.from))).toBe(true);
          expect(onEdge(pointOn(last, 1), box(route.to))).toBe(true);
        }
      }),
    );
  });

  test('curves join: each begins where the one before ended', () => {
    fc.assert(
      fc.property(scene, ({ boxes, arrows }) => {
        for (const { curves } of routeLinks(boxes, arrows)) {
          curves.slice(1).forEach((curve, i) => {
            const before = curves[i];
            expect([curve[0], curve[1]]).toEqual([before?.[6], before?.[7]]);
          });
        }
      }),
    );
  });

  test('a straight line through a card would be seen by this test', () => {
    const boxes = [0, 1, 2].map((i) => ({ id: `${i}`, x: 0, y: i * 100, width: 100, height: 50 }));
    const through: Route = {
      from: '2',
      to: '0',
      up: true,
      label: { x: 0, y: 0 },
      curves: [[50, 200, 50, 150, 50, 100, 50, 50]],
    };
    expect(hits(through, boxes)).toEqual(['1']);
  });

  test('links to goals that are not there, and from a goal to itself, are left out', () => {
    const boxes = [{ id: 'a', x: 0, y: 0, width: 10, height: 10 }];
    expect(
      routeLinks(boxes, [
        { from: 'a', to: 'a' },
        { from: 'a', to: 'gone' },
      ]),
    ).toEqual([]);
    expect(routeLinks([], [{ from: 'a', to: 'b' }])).toEqual([]);
  });

  test('a route as a path starts at its first point', () => {
    const boxes = [
      { id: 'a', x: 0, y: 100, width: 100, height: 50 },
      { id: 'b', x: 0, y: 0, width: 100, height: 50 },
    ];
    const [route] = routeLinks(boxes, [{ from: 'a', to: 'b' }]);
    expect(route && pathOf(route, 6)).toBe('M50 100C50 75 50 75 50 56');
  });
});

test('a chain is all causes and all effects of a goal, and ends in a circle too', () => {
  const arrows: Arrow[] = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'x', to: 'c' },
    { from: 'c', to: 'a' },
  ];
  expect(
    [
      ...chainOf('x', [
        { from: 'x', to: 'c' },
        { from: 'b', to: 'c' },
      ]),
    ].sort(),
  ).toEqual(['c', 'x']);
  expect(chainOf('a', arrows).size).toBe(4);
});
