import type { Observation } from '../model/index.ts';

/** Of observations in another currency or on another calendar, what they are a copy of. */
const originals = new WeakMap<Observation, Observation>();

/** Says what an observation is a copy of. */
export function rememberSeen(copy: Observation, original: Observation): void {
  originals.set(copy, asSeen(original));
}

/** The observation as it was seen. */
export function asSeen(observation: Observation): Observation {
  return originals.get(observation) ?? observation;
}
