import type { Feelings } from '../../capture/index.ts';

/** In the extension's own world, which the page cannot see: there one script lends to another. */
export const world = globalThis as typeof globalThis & { fourfoldFeelings?: Feelings };
