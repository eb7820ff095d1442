import { readOwnNumbers } from '../../imports/own-numbers/own-numbers.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Stores the numbers of a file, all that could be read or none; the lines that could not are named. */
export const observationsImport: Handler<'observations.import'> = async (
  { file, text },
  context,
) => {
  const { observations, problems } = readOwnNumbers(file, new TextEncoder().encode(text));
  const refused = problems.find((one) => one.line === 0);
  if (refused) throw new Refusal(refused.what);
  const contents = observations.map(({ id: _, ...content }) => content);
  const { added, known } = await context.store.addObservations(contents);
  return { added: added.length, known, problems };
};
