import type { Handler } from '../context.ts';

/** Stores numbers that were read from files, all of them or none. Their ids follow from their content. */
export const observationsStore: Handler<'observations.store'> = async (
  { observations },
  { store },
) => {
  const contents = observations.map(({ id: _, ...content }) => content);
  const { added, known } = await store.addObservations(contents);
  return { added: added.length, known };
};
