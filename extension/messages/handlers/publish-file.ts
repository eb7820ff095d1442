import {
  publish,
  redact,
  signed,
  whatLeaves,
  withAudience,
} from '../../../core/publication/index.ts';
import type { Context, Handler } from '../context.ts';
import { scoredNow } from '../scored.ts';
import { signerOf } from '../signing.ts';
import { chosenInput, chosenToScore } from './scorecard-read.ts';

/** Today's as it was last worked out, where nothing has come since: a million numbers take long. */
async function fullFile(asOf: string | undefined, context: Context) {
  const { of: _, ...input } = await chosenToScore(asOf, context);
  const { store, clock } = context;
  const scored = await scoredNow(input, { store, now: clock.now() });
  if (scored.isCurrent) return scored.publication;
  const { of: __, ...all } = await chosenInput(asOf, context);
  return publish(all);
}

/**
 * The chosen scorecard as the file that the widgets show, as a profile lets it leave, and what it
 * carries away. Nothing is sent: the page that asked hands the file to the person.
 */
export const publishFile: Handler<'publish.file'> = async (data, context) => {
  const { asOf, audience = '' } = data;
  const policy = await context.policy();
  const profile = policy.profile ?? data.profile ?? 'full';
  const isSigned = policy.isSigned ?? data.isSigned ?? false;
  const full = withAudience(await fullFile(asOf, context), audience);
  const redacted = redact(full, profile);
  const signer = isSigned ? await signerOf(context.store) : null;
  const publication = signer ? await signed(redacted, signer) : redacted;
  return {
    name: context.isSample ? 'scorecard-sample.json' : 'scorecard.json',
    text: `${JSON.stringify(publication, null, 1)}\n`,
    leaves: whatLeaves(publication),
    known: whatLeaves(full),
    isSigned: publication.signature !== null,
  };
};
