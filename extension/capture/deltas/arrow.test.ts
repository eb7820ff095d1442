import { expect, test } from 'vitest';
import { wayOfPaths } from './arrow.ts';

// Shapes as icon makers draw them: strokes, chevrons, solids, trend lines.
test.each([
  ['an arrow up of two strokes', ['M12 19V5', 'M5 12l7-7 7 7'], 'up'],
  ['an arrow down of two strokes', ['M12 5v14', 'M19 12l-7 7-7-7'], 'down'],
  ['an arrow to the upper right', ['M7 17 17 7M7 7h10v10'], 'up'],
  ['an arrow to the lower right', ['M7 7l10 10M17 7v10H7'], 'down'],
  ['a chevron up', ['m18 15-6-6-6 6'], 'up'],
  ['a chevron down', ['m6 9 6 6 6-6'], 'down'],
  ['a solid triangle up', ['m7 14 5-5 5 5z'], 'up'],
  ['a solid triangle down', ['M7 10l5 5 5-5z'], 'down'],
  ['a solid arrow up', ['m4 12 1.4 1.4L11 7.8V20h2V7.8l5.6 5.6L20 12l-8-8-8 8z'], 'up'],
  ['a line that climbs', ['22 7 13.5 15.5 8.5 10.5 2 17'], 'up'],
  ['a line that falls', ['22 17 13.5 8.5 8.5 13.5 2 7'], 'down'],
  ['an arrow up in one path of three', ['M5 10l7-7m0 0l7 7m-7-7v18'], 'up'],
  ['an arrow down in one path of three', ['M19 14l-7 7m0 0l-7-7m7 7V3'], 'down'],
  ['an arrow to the right', ['M5 12h14', 'M12 5l7 7-7 7'], null],
  ['a tick', ['M20 6 9 17l-5-5'], null],
  ['a bare line', ['M5 12h14'], null],
  ['nothing', [''], null],
])('%s', (_, paths, way) => {
  expect(wayOfPaths(paths)).toBe(way);
});
