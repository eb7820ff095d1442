import type { Handler } from '../context.ts';
import { publishChosen } from './scorecard-read.ts';

/** The chosen scorecard as the file that the widgets show. */
export const publishFile: Handler<'publish.file'> = async ({ asOf }, context) => {
  const { publication } = await publishChosen(asOf, context);
  return { name: 'scorecard.json', text: `${JSON.stringify(publication, null, 1)}\n` };
};
