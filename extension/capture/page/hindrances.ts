import { defaultView, isDrawn, rectOf } from './dom.ts';
import type { Walk } from './walk.ts';

/** A frame smaller than this holds no dashboard: a counter, a button, an advertisement's strip. */
const WIDE = 200;
const HIGH = 100;
const MOST_ASKED = 20;

const FOREIGN =
  'A part of this page comes from another site and cannot be read from here. Open that part in a tab of its own to read its numbers.';
const NO_SIZE =
  'The window of this page has no size, so nothing in it can be seen. Make it larger and read the page again.';

/** What keeps the reader from seeing all that the page holds, in the person's words. */
export function hindrancesOf(root: Document, { foreign }: Walk): string[] {
  const view = defaultView(root);
  const told: string[] = [];
  if (view && (view.innerWidth === 0 || view.innerHeight === 0)) told.push(NO_SIZE);
  if (foreign.slice(0, MOST_ASKED).some(isLarge)) told.push(FOREIGN);
  return told;
}

function isLarge(frame: Element): boolean {
  if (!isDrawn(frame)) return false;
  const { width, height } = rectOf(frame);
  return width >= WIDE && height >= HIGH;
}
