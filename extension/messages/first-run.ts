/** How far the first run has come. It is kept, so that a closed tab or a restart goes on where it was. */
export interface FirstRun {
  /** `new` before anything of it was chosen. */
  readonly state: 'new' | 'open' | 'skipped' | 'done';
  readonly step: 'who' | 'template' | 'dashboards' | 'capture' | 'score';
  readonly who: 'specialist' | 'creator' | 'owner' | null;
  /** Addresses of the dashboards that the person wants to begin with, in order. */
  readonly dashboards: readonly string[];
  /** Those of them that were captured or left out. */
  readonly past: readonly string[];
}

/** Nothing of it was chosen yet. */
export const NOT_BEGUN: FirstRun = {
  state: 'new',
  step: 'who',
  who: null,
  dashboards: [],
  past: [],
};
