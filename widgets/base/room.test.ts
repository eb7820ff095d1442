import { expect, test } from 'vitest';
import { roomAt } from './room.ts';

test('the height from the greatest width that is not wider, and of the narrowest below all', () => {
  const room = '240:2020 620:1010 1120:680';
  expect([100, 240, 619, 620, 1119.5, 4000].map((width) => roomAt(room, width))).toEqual([
    2020, 2020, 2020, 1010, 1010, 680,
  ]);
});

test('what is no room keeps none', () => {
  for (const bad of [null, '', 'soon', '1', ':', '<script>', '-5:-6', '999999:999999', 'a:b']) {
    expect(roomAt(bad, 500)).toBeNull();
  }
  expect(roomAt('x 240:500px; y', 500)).toBe(500);
});
