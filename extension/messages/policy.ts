import * as v from 'valibot';

/** What an organisation fixed for all its people. What it does not name is the person's choice. */
export interface Policy {
  /** False where no file may be put at an address. */
  readonly mayUseNetwork: boolean;
  /** How much a published file says. */
  readonly profile?: 'full' | 'indexed' | 'banded' | 'score-only';
  readonly isSigned?: boolean;
  readonly keepDays?: number;
  readonly backupEvery?: 0 | 1 | 7 | 30;
  readonly mayNotify: boolean;
}

/** Nobody fixed anything. */
export const NO_POLICY: Policy = { mayUseNetwork: true, mayNotify: true };

/** What a person is told who wants to change what is fixed. */
export const FIXED = 'This is fixed by your organisation. Nothing was changed.';

const parts = {
  publishProfile: v.picklist(['full', 'indexed', 'banded', 'score-only']),
  signPublications: v.boolean(),
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36_500)),
  backupEveryDays: v.picklist([0, 1, 7, 30]),
};

/** One part of it; a part that is damaged counts as not said. */
function part<K extends keyof typeof parts>(
  name: K,
  data: Readonly<Record<string, unknown>>,
): v.InferOutput<(typeof parts)[K]> | undefined {
  const found = v.safeParse(parts[name], Object.hasOwn(data, name) ? data[name] : undefined);
  return found.success ? (found.output as v.InferOutput<(typeof parts)[K]>) : undefined;
}

/** True unless it is forbidden; what is said and is no yes forbids. */
const may = (name: string, data: Readonly<Record<string, unknown>>): boolean =>
  !Object.hasOwn(data, name) || data[name] === true;

/** Reads what the browser hands out of the organisation's policy. Whatever it is, it is no error. */
export function policyOf(given: unknown): Policy {
  if (typeof given !== 'object' || given === null) return NO_POLICY;
  const data = given as Readonly<Record<string, unknown>>;
  const profile = part('publishProfile', data);
  const isSigned = part('signPublications', data);
  const keepDays = part('keepDays', data);
  const backupEvery = part('backupEveryDays', data);
  return {
    mayUseNetwork: may('allowNetwork', data),
    mayNotify: may('allowNotifications', data),
    ...(profile !== undefined && { profile }),
    ...(isSigned !== undefined && { isSigned }),
    ...(keepDays !== undefined && { keepDays }),
    ...(backupEvery !== undefined && { backupEvery }),
  };
}
