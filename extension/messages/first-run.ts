import * as v from 'valibot';

const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\/[^/?#\s]+/i));
const addresses = v.pipe(v.array(address), v.maxLength(60));

/** What is kept of the first run, so that a closed tab or a restart goes on where it was. */
export const firstRunParts = {
  /** `new` before anything of it was chosen. */
  state: v.picklist(['new', 'open', 'skipped', 'done']),
  step: v.picklist(['who', 'template', 'dashboards', 'capture', 'score']),
  who: v.nullable(v.picklist(['specialist', 'creator', 'owner'])),
  /** Addresses of the dashboards that the person wants to begin with, in order. */
  dashboards: addresses,
  /** Those of them that were captured or left out. */
  past: addresses,
};
const run = v.object(firstRunParts);

/** How far the first run has come. */
export type FirstRun = v.InferOutput<typeof run>;

/** Nothing of it was chosen yet. */
export const NOT_BEGUN: FirstRun = {
  state: 'new',
  step: 'who',
  who: null,
  dashboards: [],
  past: [],
};

/** What is kept of it; what was damaged begins anew. */
export function firstRunOf(text: string | undefined): FirstRun {
  try {
    return v.parse(run, JSON.parse(text ?? ''));
  } catch {
    return NOT_BEGUN;
  }
}
