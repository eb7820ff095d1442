import {
  figuresOf,
  hashOf,
  publish,
  redact,
  signed,
  whatLeaves,
  withAudience,
  withNotes,
} from '../../../core/publication/index.ts';
import type { Context, Handler } from '../context.ts';
import type { MessageData } from '../protocol.ts';
import type { PublishedFile } from '../publish-answers.ts';
import { Refusal } from '../refusal.ts';
import { scoredNow } from '../scored.ts';
import { signerOf } from '../signing.ts';
import { chosenInput, chosenToScore } from './scorecard-read.ts';

/** Today's as it was last worked out, where nothing has come since: a million numbers take long. */
async function fullFile(
  { asOf, unit = '' }: { readonly asOf?: string; readonly unit?: string },
  context: Context,
) {
  const { of: _, ...input } = await chosenToScore(asOf, context);
  const { store, clock } = context;
  if (unit !== '') return fileFor(unit, asOf, context);
  const scored = await scoredNow(input, { store, now: clock.now() });
  if (scored.isCurrent) return scored.publication;
  const { of: __, ...all } = await chosenInput(asOf, context);
  return publish(all);
}

/** By the weights and targets of a business unit: of it nothing is kept worked out. */
async function fileFor(unit: string, asOf: string | undefined, context: Context) {
  const { of: _, ...all } = await chosenInput(asOf, context);
  if (!all.scorecard.units?.some((one) => one.id === unit)) {
    throw new Refusal(
      'The unit that this was published for is no longer part of the scorecard. Choose another one, or the whole.',
    );
  }
  return publish({ ...all, unit });
}

/** What the file is called. Names of units are ids, so that they are names of files too. */
function nameOf(unit: string, isSample: boolean | undefined): string {
  const parts = ['scorecard', ...(unit === '' ? [] : [unit]), ...(isSample ? ['sample'] : [])];
  return `${parts.join('-')}.json`;
}

/** The file of rules, with what readers have to know of KPIs. */
export async function madeFile(
  data: MessageData<'publish.file'> & { readonly notes?: Readonly<Record<string, string>> },
  context: Context,
): Promise<PublishedFile> {
  const { audience = '', unit = '' } = data;
  const policy = await context.policy();
  const profile = policy.profile ?? data.profile ?? 'full';
  const isSigned = policy.isSigned ?? data.isSigned ?? false;
  const full = withAudience(await fullFile(data, context), audience);
  const redacted = withNotes(redact(full, profile), data.notes ?? {});
  const signer = isSigned ? await signerOf(context.store) : null;
  const publication = signer ? await signed(redacted, signer) : redacted;
  const text = `${JSON.stringify(publication, null, 1)}\n`;
  return {
    name: nameOf(unit, context.isSample),
    text,
    hash: hashOf(text),
    figures: figuresOf(full),
    leaves: whatLeaves(publication),
    known: whatLeaves(full),
    isSigned: publication.signature !== null,
  };
}

/**
 * The chosen scorecard as the file that the widgets show, as a profile lets it leave, and what it
 * carries away. Nothing is sent: the page that asked hands the file to the person.
 */
export const publishFile: Handler<'publish.file'> = (data, context) => madeFile(data, context);
