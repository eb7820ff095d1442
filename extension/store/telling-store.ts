import type { Store } from './store.ts';

/** What asks and changes nothing is passed on as it is. */
function readingOf(store: Store) {
  return {
    observations: () => store.observations(),
    latest: (...args) => store.latest(...args),
    observationsAbout: (...args) => store.observationsAbout(...args),
    recent: (...args) => store.recent(...args),
    metricsKept: () => store.metricsKept(),
    numbersOf: (...args) => store.numbersOf(...args),
    count: () => store.count(),
    find: (...args) => store.find(...args),
    choices: () => store.choices(),
    story: (...args) => store.story(...args),
    removed: (...args) => store.removed(...args),
    news: (...args) => store.news(...args),
    stamp: () => store.stamp(),
    kept: (...args) => store.kept(...args),
    // What was worked out of the numbers changes nothing of them.
    keep: (...args) => store.keep(...args),
    accounts: () => store.accounts(),
    captures: (...args) => store.captures(...args),
    setting: (...args) => store.setting(...args),
    stops: () => store.stops(),
    liveSessions: (...args) => store.liveSessions(...args),
    liveSession: (...args) => store.liveSession(...args),
    liveSamples: (...args) => store.liveSamples(...args),
    decisions: () => store.decisions(),
    misses: () => store.misses(),
    ownMetrics: () => store.ownMetrics(),
    mappings: () => store.mappings(),
    recipes: () => store.recipes(),
    revision: (...args) => store.revision(...args),
    revisionNotes: (...args) => store.revisionNotes(...args),
    revised: () => store.revised(),
    tally: () => store.tally(),
    backup: (...args) => store.backup(...args),
    weigh: (...args) => store.weigh(...args),
    measure: (...args) => store.measure(...args),
    close: () => store.close(),
  } satisfies Partial<Store>;
}

/** A store that tells, after the fact, that something of what it keeps has changed. */
export function tellingStore(store: Store, tell: () => void): Store {
  const told =
    <A extends unknown[]>(change: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      await change.apply(store, args);
      tell();
    };
  return {
    ...readingOf(store),
    decide: told(store.decide),
    noteMisses: told(store.noteMisses),
    keepOwnMetric: told(store.keepOwnMetric),
    keepMapping: told(store.keepMapping),
    removeMapping: told(store.removeMapping),
    keepStop: told(store.keepStop),
    removeStop: told(store.removeStop),
    keepLiveSession: told(store.keepLiveSession),
    addLiveSample: told(store.addLiveSample),
    keepRecipes: told(store.keepRecipes),
    addRevision: async (...args) => {
      const isKept = await store.addRevision(...args);
      if (isKept) tell();
      return isKept;
    },
    restore: async (...args) => {
      const outcome = await store.restore(...args);
      if (outcome.numbers + outcome.others > 0) tell();
      return outcome;
    },
    erase: async (...args) => {
      const outcome = await store.erase(...args);
      tell();
      return outcome;
    },
    addCapture: async (...args) => {
      const outcome = await store.addCapture(...args);
      if (outcome.added.length > 0) tell();
      return outcome;
    },
    addObservations: async (...args) => {
      const outcome = await store.addObservations(...args);
      if (outcome.added.length > 0) tell();
      return outcome;
    },
    remove: async (...args) => {
      const taken = await store.remove(...args);
      if (taken.length > 0) tell();
      return taken;
    },
    putBack: async (...args) => {
      const back = await store.putBack(...args);
      if (back.length > 0) tell();
      return back;
    },
    choose: async (...args) => {
      await store.choose(...args);
      tell();
    },
  };
}
