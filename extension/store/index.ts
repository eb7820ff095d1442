export type { CapturedReading, CaptureRow } from './captures.ts';
export { captureRow } from './captures.ts';
export { incoming } from './incoming.ts';
export { lazyStore } from './lazy-store.ts';
export { openStore } from './open-store.ts';
export type { AccountRow } from './rows.ts';
export type { Settings } from './settings.ts';
export type { Added, Store } from './store.ts';
export { StoreError } from './store-error.ts';
