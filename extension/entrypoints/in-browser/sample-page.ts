import { ask } from '../../messages/index.ts';
import type { DashboardApi, SamplePage } from '../../views/index.ts';

const KEY = 'tour';
const OVER = 'over';

/** Where the tour was when this tab was last drawn; at its beginning where the address asks for it. */
function tourStep(asked: string): number | null {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return asked === 'tour' ? 0 : null;
  const step = Number.parseInt(kept, 10);
  return Number.isInteger(step) ? step : null;
}

/** The page as one of sample numbers, where its address says so; null where it is the person's own. */
export function samplePage(): SamplePage | null {
  const asked = new URLSearchParams(location.search).get('sample');
  if (asked === null) return null;
  return {
    own: ask,
    tour: {
      read: () => tourStep(asked),
      write: (step) => sessionStorage.setItem(KEY, step === null ? OVER : String(step)),
    },
    leave: (section) => {
      sessionStorage.removeItem(KEY);
      location.assign(`dashboard.html#${section}`);
    },
  };
}

/**
 * The page's ways to the browser, without those that reach beyond sample numbers: no folder of the
 * person's is written to, no address is put to, and no site is asked for.
 */
export const amongSamples = (api: DashboardApi): DashboardApi => ({
  ...api,
  folder: null,
  publishFolder: null,
  // What would follow is refused by whoever is asked next, and says why.
  allow: async () => true,
  mayReach: async () => false,
  put: async () => 0,
  allowNotices: async () => false,
});
