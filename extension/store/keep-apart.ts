import { SAMPLE_PLATFORM } from '../../core/templates/index.ts';
import { SAMPLE_DATABASE } from './schema.ts';
import { StoreError } from './store-error.ts';

interface Named {
  readonly subject: { readonly platform: string };
}

/**
 * The last word on what is a sample and what is the person's own: numbers of one kind are kept in a
 * database that takes none of the other, whoever asks for it.
 *
 * @throws StoreError where a number is of the other kind. Nothing is stored then.
 */
export function keepApart(database: string, numbers: readonly Named[]): void {
  const isSample = database === SAMPLE_DATABASE;
  const isOther = ({ subject }: Named) => (subject.platform === SAMPLE_PLATFORM) !== isSample;
  if (!numbers.some(isOther)) return;
  throw new StoreError(
    isSample
      ? 'These numbers are your own. They are not put among sample numbers. Open your own scorecard and try again.'
      : 'These are sample numbers. They are not put among your own. Nothing was stored.',
  );
}
