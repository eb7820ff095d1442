export { discover } from './discover.ts';
export type { ReadOptions } from './options.ts';
export { readPage } from './read-page.ts';
export { type Stillness, type StillOptions, whenStill } from './still.ts';
