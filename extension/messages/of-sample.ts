import type { Context } from './context.ts';
import type { MessageType } from './protocol.ts';

/** What reaches beyond what is stored: pages, sites, keys, notifications. None of it is done for a sample. */
const BEYOND: ReadonlySet<MessageType> = new Set<MessageType>([
  'page.read',
  'page.capture',
  'page.recognised',
  'site.remember',
  'site.forget',
  'round.visit',
  'live.start',
  'live.tick',
  'live.stop',
  'recipes.save',
  'recipes.confirm',
  'picker.open',
  'picker.show',
  'notify.rules',
  'publish.key-save',
  'publish.key-load',
]);

/** Why nothing of that is done among sample numbers. */
const NOT_OF_SAMPLE =
  'These are sample numbers, so nothing is opened or changed outside of them. Go to your own numbers to do it.';

/** What is said where the sample was removed while somebody still looks at it. */
const SAMPLE_IS_GONE = 'The sample was removed. Go back to your own numbers.';

/**
 * Why a message is not answered among sample numbers; null where it is. Only what makes the sample
 * finds none there: anything else would bring an empty one back.
 */
export async function refusedAmongSamples(
  type: MessageType,
  { sample }: Pick<Context, 'sample'>,
): Promise<string | null> {
  if (BEYOND.has(type)) return NOT_OF_SAMPLE;
  const makes = type === 'data.restore' || type.startsWith('sample.');
  return makes || (await sample.isHere()) ? null : SAMPLE_IS_GONE;
}
