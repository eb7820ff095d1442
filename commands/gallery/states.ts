import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { signedPublication } from '../../widgets/fixtures/signed.ts';
import {
  emptyPublication,
  partialPublication,
  redactedPublication,
} from '../../widgets/fixtures/variants.ts';
import type { ServedAnswer } from '../support/serve.ts';

/** A state as the gallery brings it about. */
export interface GalleryState {
  readonly name: string;
  /** The file that the elements ask for; null where they ask for none. */
  readonly file: (() => ServedAnswer | Promise<ServedAnswer>) | null;
  readonly pubkey?: string;
  /** The moment that it is on the page, so that ages are alike tomorrow. */
  readonly now: string;
}

const NOW = '2026-11-23T10:00:00Z';
const json = (content: unknown): ServedAnswer => ({
  type: 'application/json',
  body: JSON.stringify(content),
});

const state = (name: string, content: unknown, now = NOW): GalleryState => ({
  name,
  file: () => json(content),
  now,
});

/** Every state, in the order in which the gallery shows them. */
export async function galleryStates(): Promise<readonly GalleryState[]> {
  const signed = await signedPublication();
  const forged = { ...signed, overall: { ...signed.overall, score: 99 } };
  return [
    state('value', samplePublication()),
    state('partial', partialPublication()),
    state('stale', samplePublication(), '2027-02-20T10:00:00Z'),
    state('indexed', redactedPublication('indexed')),
    state('banded', redactedPublication('banded')),
    state('score-only', redactedPublication('score-only')),
    state('empty', emptyPublication()),
    { name: 'unfed', file: null, now: NOW },
    { name: 'loading', file: () => new Promise(() => {}), now: NOW },
    { ...state('altered', forged), pubkey: signed.signature.publicKey },
    {
      name: 'error',
      file: () => ({ type: 'text/html', body: '<!doctype html><p>Sign in</p>' }),
      now: NOW,
    },
  ];
}
