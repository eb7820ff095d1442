import type { KpiUse, Normaliser } from '../../../core/model/index.ts';
import type { UseChange } from '../../../core/templates/index.ts';
import { typed } from '../work/scores.ts';

/** What a KPI may be divided by, so that large and small compare. */
export const NORMALISERS = {
  day: { per: 'day' },
  followers: { per: 'audience.followers', times: 1000 },
  reach: { per: 'content.reach', times: 1000 },
  posts: { per: 'content.posts-published' },
} as const satisfies Readonly<Record<string, Normaliser>>;

/** What is seldom said of a KPI, as it stands in the fields. */
export interface MoreFields {
  readonly baseline: 'none' | 'history' | 'fixed';
  /** The number that progress starts from, where it is fixed. */
  readonly start: string;
  /** `as-is` stands for a way that has no choice of its own. */
  readonly per: 'none' | 'as-is' | keyof typeof NORMALISERS;
  /** Points by which a score has to pass a threshold before the status changes. */
  readonly margin: string;
  /** Whether something for people hangs on it. */
  readonly rewarded: boolean;
  /** Id of the KPI that guards it, the first of several; empty where none does. */
  readonly guard: string;
  /** What it stands in for, what shows it, and until when that holds; empty where it is no proxy. */
  readonly stands: string;
  readonly shown: string;
  readonly until: string;
}

const plain = (value: number | undefined) => (value === undefined ? '' : String(value));

/** What the use of a KPI says now. */
export function moreFor(use: KpiUse | undefined): MoreFields {
  const { baseline, normaliser, hysteresis, rewarded = false, guards = [], proxy } = use ?? {};
  const known = (Object.keys(NORMALISERS) as (keyof typeof NORMALISERS)[]).find((key) => {
    const one: Normaliser = NORMALISERS[key];
    return one.per === normaliser?.per && (one.times ?? 1) === (normaliser?.times ?? 1);
  });
  return {
    baseline: baseline?.kind ?? 'none',
    start: baseline?.kind === 'fixed' ? String(baseline.value) : '',
    per: normaliser ? (known ?? 'as-is') : 'none',
    margin: plain(hysteresis?.margin),
    rewarded,
    guard: guards[0] ?? '',
    stands: proxy?.for ?? '',
    shown: proxy?.evidence ?? '',
    until: proxy?.until?.slice(0, 10) ?? '',
  };
}

/** Whether all of it may be saved. */
export function isMoreRight({ baseline, start, margin }: MoreFields): boolean {
  const points = margin.trim() === '' ? 0 : typed(margin);
  return (
    (baseline !== 'fixed' || typed(start) !== null) &&
    points !== null &&
    points >= 0 &&
    points <= 100
  );
}

/** What of it changes; what was said in more detail elsewhere stays until its field is changed. */
export function moreChanges(was: MoreFields, is: MoreFields, day: string): UseChange {
  const change: { -readonly [K in keyof UseChange]: UseChange[K] } = {};
  if (was.baseline !== is.baseline || was.start !== is.start) {
    const value = typed(is.start);
    change.baseline =
      is.baseline === 'history'
        ? { kind: 'history' }
        : is.baseline === 'fixed' && value !== null
          ? { kind: 'fixed', value, on: day }
          : undefined;
  }
  if (was.per !== is.per && is.per !== 'as-is') {
    change.normaliser = is.per === 'none' ? undefined : NORMALISERS[is.per];
  }
  if (was.margin !== is.margin) {
    const margin = typed(is.margin) ?? 0;
    change.hysteresis = margin > 0 ? { margin } : undefined;
  }
  Object.assign(change, guardChanges(was, is));
  return change;
}

/** What changes of how it is guarded and of what it stands in for. */
function guardChanges(was: MoreFields, is: MoreFields): UseChange {
  const differ = (...keys: readonly (keyof MoreFields)[]) =>
    keys.some((key) => was[key] !== is[key]);
  const change: { -readonly [K in keyof UseChange]: UseChange[K] } = {};
  if (differ('rewarded')) change.rewarded = is.rewarded || undefined;
  if (differ('guard')) change.guards = is.guard === '' ? undefined : [is.guard];
  if (differ('stands', 'shown', 'until')) {
    const [stands, shown] = [is.stands.trim(), is.shown.trim()];
    change.proxy =
      stands === ''
        ? undefined
        : {
            for: stands,
            ...(shown === '' ? {} : { evidence: shown }),
            ...(is.until === '' ? {} : { until: is.until }),
          };
  }
  return change;
}
