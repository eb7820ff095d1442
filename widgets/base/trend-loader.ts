/** The lazy part: the card of a trend and what draws it. */
export type TrendPart = typeof import('../elements/bsc-trend/trend-part.ts');

let loading: Promise<TrendPart> | undefined;

/**
 * Fetches the part that draws trends, once, when the first trend is shown. This is the way of
 * bundlers; the classic script is built with `trend-loader-classic.ts` in its place.
 */
export function loadTrend(): Promise<TrendPart> {
  loading ??= import('../elements/bsc-trend/trend-part.ts');
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
