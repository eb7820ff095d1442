export { discover } from './discover.ts';
export type { ReadOptions } from './options.ts';
export type { Named } from './point/labels-near.ts';
export { PageNumbers, type Shown } from './point/page-numbers.ts';
export { scrollerAt } from './point/scroller-at.ts';
export { type Level, type Spot, textBox } from './point/spot.ts';
export { spotBox } from './point/spot-box.ts';
export { readPage } from './read-page.ts';
export { type Stillness, type StillOptions, whenStill } from './still.ts';
