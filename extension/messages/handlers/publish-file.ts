import { publish, redact, signed, whatLeaves } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { signerOf } from '../signing.ts';
import { chosenInput } from './scorecard-read.ts';

/**
 * The chosen scorecard as the file that the widgets show, as a profile lets it leave, and what it
 * carries away. Nothing is sent: the page that asked hands the file to the person.
 */
export const publishFile: Handler<'publish.file'> = async (data, context) => {
  const { asOf, audience = '' } = data;
  const policy = await context.policy();
  const profile = policy.profile ?? data.profile ?? 'full';
  const isSigned = policy.isSigned ?? data.isSigned ?? false;
  const { of: _, ...input } = await chosenInput(asOf, context);
  const full = publish({ ...input, audience });
  const redacted = redact(full, profile);
  const signer = isSigned ? await signerOf(context.store) : null;
  const publication = signer ? await signed(redacted, signer) : redacted;
  return {
    name: 'scorecard.json',
    text: `${JSON.stringify(publication, null, 1)}\n`,
    leaves: whatLeaves(publication),
    known: whatLeaves(full),
    isSigned: publication.signature !== null,
  };
};
