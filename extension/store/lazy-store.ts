import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

/** What is asked and done with numbers. */
function numbersOf(store: () => Promise<Store>) {
  return {
    addCapture: async (...args) => (await store()).addCapture(...args),
    addObservations: async (...args) => (await store()).addObservations(...args),
    observations: async () => (await store()).observations(),
    latest: async (...args) => (await store()).latest(...args),
    observationsAbout: async (...args) => (await store()).observationsAbout(...args),
    recent: async (...args) => (await store()).recent(...args),
    metricsKept: async () => (await store()).metricsKept(),
    numbersOf: async (...args) => (await store()).numbersOf(...args),
    count: async () => (await store()).count(),
    find: async (...args) => (await store()).find(...args),
    choices: async () => (await store()).choices(),
    story: async (...args) => (await store()).story(...args),
    removed: async (...args) => (await store()).removed(...args),
    remove: async (...args) => (await store()).remove(...args),
    putBack: async (...args) => (await store()).putBack(...args),
    news: async (...args) => (await store()).news(...args),
    stamp: async () => (await store()).stamp(),
    kept: async (...args) => (await store()).kept(...args),
    keep: async (...args) => (await store()).keep(...args),
  } satisfies Partial<Store>;
}

/**
 * A store that opens when it is first needed, and again after the browser took it away or opening
 * failed: a background that sleeps and wakes has no moment of its own to open it.
 */
export function lazyStore(open: typeof openStore = openStore): Store {
  let opening: Promise<Store> | null = null;
  const forget = () => {
    opening = null;
  };
  const store = (): Promise<Store> => {
    opening ??= open({ onLost: forget });
    opening.catch(forget);
    return opening;
  };
  return {
    ...numbersOf(store),
    accounts: async () => (await store()).accounts(),
    captures: async (...args) => (await store()).captures(...args),
    setting: async (...args) => (await store()).setting(...args),
    choose: async (...args) => (await store()).choose(...args),
    stops: async () => (await store()).stops(),
    keepStop: async (...args) => (await store()).keepStop(...args),
    removeStop: async (...args) => (await store()).removeStop(...args),
    liveSessions: async (...args) => (await store()).liveSessions(...args),
    liveSession: async (...args) => (await store()).liveSession(...args),
    keepLiveSession: async (...args) => (await store()).keepLiveSession(...args),
    addLiveSample: async (...args) => (await store()).addLiveSample(...args),
    liveSamples: async (...args) => (await store()).liveSamples(...args),
    decisions: async () => (await store()).decisions(),
    decide: async (...args) => (await store()).decide(...args),
    misses: async () => (await store()).misses(),
    noteMisses: async (...args) => (await store()).noteMisses(...args),
    ownMetrics: async () => (await store()).ownMetrics(),
    keepOwnMetric: async (...args) => (await store()).keepOwnMetric(...args),
    recipes: async () => (await store()).recipes(),
    keepRecipes: async (...args) => (await store()).keepRecipes(...args),
    mappings: async () => (await store()).mappings(),
    keepMapping: async (...args) => (await store()).keepMapping(...args),
    removeMapping: async (...args) => (await store()).removeMapping(...args),
    revision: async (...args) => (await store()).revision(...args),
    revisionNotes: async (...args) => (await store()).revisionNotes(...args),
    revised: async () => (await store()).revised(),
    addRevision: async (...args) => (await store()).addRevision(...args),
    tally: async () => (await store()).tally(),
    backup: async (...args) => (await store()).backup(...args),
    weigh: async (...args) => (await store()).weigh(...args),
    restore: async (...args) => (await store()).restore(...args),
    measure: async (...args) => (await store()).measure(...args),
    erase: async (...args) => (await store()).erase(...args),
    close: () => {
      opening?.then((one) => one.close()).catch(() => undefined);
      forget();
    },
  };
}
