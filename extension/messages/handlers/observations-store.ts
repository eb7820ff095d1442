import * as v from 'valibot';
import { type ObservationContent, observationSchema } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

function contentOf(given: unknown): ObservationContent {
  const found = v.safeParse(observationSchema, given);
  if (!found.success) {
    throw new Refusal(
      'One of these numbers is damaged. Nothing was stored. Choose the file again.',
    );
  }
  const { id: _, ...content } = found.output;
  return content;
}

/** Stores numbers that were read from files, all of them or none. Their ids follow from their content. */
export const observationsStore: Handler<'observations.store'> = async (
  { observations },
  { store },
) => {
  const { added, known } = await store.addObservations(observations.map(contentOf));
  return { added: added.length, known };
};
