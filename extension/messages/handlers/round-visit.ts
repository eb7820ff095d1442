import type { RoundStop, Visit } from '../../../core/model/index.ts';
import type { CaptureOutcome } from '../answers.ts';
import type { Context, Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { whileVisiting } from '../visiting.ts';
import { capture } from './page-capture.ts';

const LOAD_MS = 30_000;
const REST_MS = 20_000;

const hostOf = (address: string) => new URL(address).host;
const wordsOf = (error: unknown) =>
  error instanceof Error && (error.name === 'Refusal' || error.name === 'StoreError')
    ? error.message
    : 'The page could not be read. Open it by hand and capture it there.';

/** Where a page led instead, in words; null where it is the page that was asked for. */
function ledAway(asked: string, at: string | undefined): string | null {
  const { host } = new URL(asked);
  const there = at === undefined ? null : hostOf(at);
  if (there === host) return null;
  const where = there === null ? 'to another site' : `to ${there}`;
  return `${host} led ${where}. You may be signed out there. Open it, sign in, and capture again.`;
}

const nothingIn = ({ taken, left, page }: CaptureOutcome) =>
  taken.length === 0 && left.length === 0 && page.readings.every((one) => one.value === null);

/** Captures an opened tab; where a page draws nothing out of sight, once more in front. */
async function captureTab(tab: number, context: Context): Promise<CaptureOutcome> {
  const first = await capture(tab, REST_MS, context);
  if (!nothingIn(first)) return first;
  return context.tabs.inFront(tab, () => capture(tab, REST_MS, context));
}

function visitOf({ added, known, left, taken, page }: CaptureOutcome, at: string): Visit {
  const counts = { at, added, known, left: left.length };
  if (taken.length > 0) return { ...counts, state: 'captured' };
  const why = left[0]?.why ?? page.problems[0]?.what ?? 'No number was found on it.';
  return { ...counts, state: 'nothing', why };
}

async function visit(stop: RoundStop, context: Context): Promise<Visit> {
  const { tabs, clock, sites } = context;
  const failed = (why: string): Visit => ({
    at: clock.now(),
    state: 'failed',
    added: 0,
    known: 0,
    left: 0,
    why,
  });
  if (!(await sites.remembered(new URL(stop.address).origin))) {
    return failed(`Fourfold may not open ${hostOf(stop.address)} by itself yet. Allow it first.`);
  }
  const tab = await tabs.open(stop.address);
  try {
    return await whileVisiting(tab, async () => {
      const at = await tabs.loaded(tab, LOAD_MS);
      const away = ledAway(stop.address, at);
      if (away) return failed(away);
      return visitOf(await captureTab(tab, context), clock.now());
    });
  } catch (error) {
    return failed(wordsOf(error));
  } finally {
    await tabs.close(tab);
  }
}

/** Opens one page of the round in the background, captures it, closes it, and says how it went. */
export const roundVisit: Handler<'round.visit'> = async ({ key }, context) => {
  const { store } = context;
  const find = async () => (await store.stops()).find((one) => one.key === key);
  const stop = await find();
  if (!stop) throw new Refusal('This page is not on your round any more.');
  const last = await visit(stop, context);
  // The capture has noted itself on the page; the person may have taken it off the round meanwhile.
  const now = await find();
  if (now) await store.keepStop({ ...now, last });
  return last;
};
