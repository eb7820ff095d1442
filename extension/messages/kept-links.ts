import { type LinkRecord, linkRecordSchema } from '../../core/model/index.ts';
import { linkedPeople } from '../../core/strategy/index.ts';
import type { LinksState } from './answers.ts';
import type { Context } from './context.ts';
import { InOrder } from './in-order.ts';
import { listIn } from './kept-list.ts';

/** As many are kept of all purposes together. */
export const MOST_LINKS = 50_000;

/** Changes of links, one after the other: two tables at once lose nothing of each other. */
export const linksInOrder = new InOrder<Context['store']>();

/** The links that are kept; what was damaged is left out, one by one. */
export const keptLinks = async ({
  store,
}: Pick<Context, 'store'>): Promise<readonly LinkRecord[]> =>
  listIn(await store.setting('links'), linkRecordSchema);

export const keepLinks = (links: readonly LinkRecord[], { store }: Pick<Context, 'store'>) =>
  store.choose('links', JSON.stringify(links));

/** A salt with the day since which it is used. */
interface Salt {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly since: string;
}

function saltOf(setting: string | undefined): Salt | null {
  const [text = '', since = ''] = (setting ?? '').split(' ');
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return null;
  return { bytes: Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)), since };
}

/** A salt of 256 bits that is used from now on; it is never part of an answer. */
export async function newSalt({ store, clock }: Pick<Context, 'store' | 'clock'>): Promise<Salt> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const since = clock.today();
  await store.choose('linkSalt', `${btoa(String.fromCharCode(...bytes))} ${since}`);
  return { bytes, since };
}

/** The salt that is kept, or a new one where none is. Links without their salt meet nothing, and go. */
export async function saltNow(context: Pick<Context, 'store' | 'clock'>): Promise<Salt> {
  const kept = saltOf(await context.store.setting('linkSalt'));
  if (kept) return kept;
  await keepLinks([], context);
  return newSalt(context);
}

/** What may be said of the links: counts by purpose. */
export async function linksStateOf(context: Pick<Context, 'store'>): Promise<LinksState> {
  const links = await keptLinks(context);
  const purposes = [...new Set(links.map((one) => one.purpose))].sort();
  return {
    purposes: purposes.map((purpose) => ({ purpose, ...linkedPeople(links, purpose) })),
    since: saltOf(await context.store.setting('linkSalt'))?.since ?? null,
  };
}
