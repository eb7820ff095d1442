import { sayCommon } from './words.ts';

/** Said beside what the person's organisation chose for all. */
export function Fixed() {
  return <p class="small soft">{sayCommon('fixed')}</p>;
}
