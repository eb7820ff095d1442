export type { BenchRow } from './bench-row.ts';
export type { Launched, LaunchOptions, RouteAnswer } from './browser.ts';
export { findChromium, grantedCopy, launchWithExtension } from './browser.ts';
export type { Engine } from './build.ts';
export { ensureBuilt, ensureExtension, ensureWidgets } from './build.ts';
export { ROOT } from './paths.ts';
export type { Served, ServedAnswer, ServeOptions } from './serve.ts';
export { serve } from './serve.ts';
