import { browser } from 'wxt/browser';
import type { Overlay } from '../../messages/handlers/index.ts';
import { type OverlayAnswer, type OverlayRequest, Refusal } from '../../messages/index.ts';
import { inject } from './inject.ts';
import { pickerWords } from './said.ts';

/** Where the build puts the script of the overlay. It is in no page until the person asks for it. */
export const PICKER_SCRIPT = '/content-scripts/picker.js';

const GONE = 'The page went away. Nothing was changed. Load it again and try once more.';

/** The script's answer; null where it is not on the page, also where another of ours is. */
async function send(tab: number, request: OverlayRequest): Promise<OverlayAnswer | null> {
  try {
    const answer = await browser.tabs.sendMessage(tab, request, { frameId: 0 });
    return (answer as OverlayAnswer | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The overlay's script is asked first and put on the page only where it does not answer. */
async function ask(tab: number, request: OverlayRequest): Promise<unknown> {
  const first = await send(tab, request);
  if (first) return first.answer;
  await inject(tab, PICKER_SCRIPT, GONE);
  const second = await send(tab, request);
  if (!second) throw new Refusal(GONE);
  return second.answer;
}

/** The overlay of a tab's page. */
export const overlay: Overlay = {
  pick: async (tab, own, before) => {
    await ask(tab, { type: 'picker.start', own, before, words: await pickerWords() });
  },
  show: async (tab, at) => {
    // Where the script is not there, no outline is.
    if (at === null) await send(tab, { type: 'picker.show', at });
    else await ask(tab, { type: 'picker.show', at });
  },
  adopt: (tab, recipe) => ask(tab, { type: 'picker.adopt', recipe }),
};
