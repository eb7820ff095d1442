/** The parts of the script that are fetched when they are first needed. */
export interface Parts {
  readonly cards: typeof import('../parts/cards.ts');
  readonly more: typeof import('../parts/more.ts');
  readonly trend: typeof import('../parts/trend.ts');
}

const FETCH: { readonly [N in keyof Parts]: () => Promise<Parts[N]> } = {
  cards: () => import('../parts/cards.ts'),
  more: () => import('../parts/more.ts'),
  trend: () => import('../parts/trend.ts'),
};

/**
 * Which elements are drawn by which part is decided by how pages use them. The first script draws
 * scorecard and perspectives, and registers all the others as outlines, so that they have their
 * place, their states and their attributes at once. `cards` draws KPI and goal, which stand alone on
 * many pages; `more` what is less often shown, and checks signatures; both come beside the scorecard
 * file and not after it. `trend` brings Chart.js, and waits until a trend comes near the screen.
 *
 * This is the way of bundlers; the classic scripts are built with `parts-classic.ts` in its place.
 */
export function loadPart<N extends keyof Parts>(name: N): Promise<Parts[N]> {
  return FETCH[name]();
}
