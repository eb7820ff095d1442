import * as v from 'valibot';
import type { Context, Handler } from '../context.ts';
import { FIXED, type Policy } from '../policy.ts';
import type { PublishState } from '../publish-answers.ts';
import { type PublishRules, publishChange } from '../publish-rules.ts';
import { Refusal } from '../refusal.ts';
import { keptKey } from '../signing.ts';
import { chosenScorecard } from './scorecard-read.ts';

const RULES: PublishRules = {
  profile: 'full',
  audience: '',
  unit: '',
  isSigned: true,
  every: 0,
  to: 'downloads',
  address: '',
};
const DAY_MS = 86_400_000;

const kept = v.object({
  ...publishChange.entries,
  published: v.exactOptional(v.string()),
});
type Kept = v.InferOutput<typeof kept>;

/** What is kept of publishing. What was damaged counts as not said. */
export async function publishingOf({ store }: Pick<Context, 'store'>): Promise<Kept> {
  let data: unknown = {};
  try {
    data = JSON.parse((await store.setting('publishing')) ?? '{}');
  } catch {
    // Not written by us: as if nothing had been said.
  }
  const found = v.safeParse(kept, data);
  return found.success ? found.output : {};
}

const fixedBy = ({ profile, isSigned }: Policy): Partial<PublishRules> => ({
  ...(profile !== undefined && { profile }),
  ...(isSigned !== undefined && { isSigned }),
});

/** @throws Refusal where a change is of what the organisation fixed. */
export function refuseFixed(change: Kept, policy: Policy): void {
  const { profile, isSigned } = policy;
  const isOther =
    (change.to === 'address' && !policy.mayUseNetwork) ||
    (change.profile !== undefined && profile !== undefined && change.profile !== profile) ||
    (change.isSigned !== undefined && isSigned !== undefined && change.isSigned !== isSigned);
  if (isOther) throw new Refusal(FIXED);
}

/** Keeps a change of it. */
export async function keepPublishing(change: Kept, context: Context): Promise<PublishState> {
  const now = { ...(await publishingOf(context)), ...change };
  await context.store.choose('publishing', JSON.stringify(now));
  return publishStateOf(context);
}

/** How the scorecard is published, and whether that is due. */
export async function publishStateOf(context: Context): Promise<PublishState> {
  const { store, clock } = context;
  const { published = null, ...said } = await publishingOf(context);
  const policy = await context.policy();
  const rules = { ...RULES, ...said, ...fixedBy(policy) };
  // An address that was chosen before waits until it may be used again.
  if (!policy.mayUseNetwork && rules.to === 'address') rules.to = 'downloads';
  const since =
    published === null ? Number.POSITIVE_INFINITY : Date.parse(clock.now()) - Date.parse(published);
  return {
    ...rules,
    published,
    units:
      (await chosenScorecard(context)).scorecard.units?.map(({ id, name }) => ({ id, name })) ?? [],
    // Until it was published once by hand there is no place to publish it to by itself.
    isDue: rules.every > 0 && published !== null && since >= rules.every * DAY_MS,
    fixed: [
      ...(policy.mayUseNetwork ? [] : (['network'] as const)),
      ...(policy.profile === undefined ? [] : (['profile'] as const)),
      ...(policy.isSigned === undefined ? [] : (['signed'] as const)),
    ],
    publicKey: (await keptKey(store))?.x ?? null,
  };
}

/** How the scorecard is published, and whether that is due. */
export const publishState: Handler<'publish.state'> = (_, context) => publishStateOf(context);
