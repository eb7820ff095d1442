import { type Answer, answer, type Bounded, checkOption, refuse } from '../../statistics/index.ts';

/** An outcome that is no sale, such as sentiment or share of voice, and what somebody takes a point of it to be worth. */
export interface ValuedOutcome {
  readonly outcome: string;
  /** By how many points it changed; below 0 where it fell. */
  readonly points: number;
  /** What one point is worth, in one currency for all, and between which bounds that lies. */
  readonly perPoint: number;
  readonly low: number;
  readonly high: number;
  /** Why a point should be worth that, in words. */
  readonly assumption: string;
}

/** What an outcome is worth. */
export interface ValuedRow extends Bounded {
  readonly outcome: string;
  readonly assumption: string;
}

/** What outcomes are worth that nobody paid for, beside what was booked. */
export interface ValuedBenefit {
  readonly rows: readonly ValuedRow[];
  /** All of them together; bounds as if all assumptions were wrong in the same direction. */
  readonly valued: Bounded;
  /** As given; never part of `valued`. */
  readonly booked: number;
  /** Valued ÷ (valued + booked), 0–1; null where either is below 0 or both are 0. */
  readonly valuedShare: number | null;
  /** (Booked − cost) ÷ cost, on sales alone; null without a cost. */
  readonly bookedRoi: number | null;
  /** (Booked + valued − cost) ÷ cost; null without a cost. */
  readonly socialRoi: Bounded | null;
}

/** What the values stand beside. */
export interface ValuedBenefitOptions {
  /** Revenue that was booked in the same time and currency; by default 0. */
  readonly booked?: number;
  /** What it cost; by default unknown. */
  readonly cost?: number;
}

function checkOutcome({ points, perPoint, low, high }: ValuedOutcome): void {
  const place = 'valuedBenefit';
  for (const [name, one] of Object.entries({ points, low, high }))
    checkOption(place, name, one, 'a finite number', Number.isFinite);
  const within = (one: number) => one >= low && one <= high;
  checkOption(place, 'perPoint', perPoint, `between ${low} and ${high}`, within);
}

/** Points that fell turn the bounds round. */
function rowOf({ outcome, assumption, points, ...worth }: ValuedOutcome): ValuedRow {
  const ends = [points * worth.low, points * worth.high];
  return {
    ...{ outcome, assumption, value: points * worth.perPoint },
    ...{ low: Math.min(...ends), high: Math.max(...ends) },
  };
}

/**
 * What outcomes that are no sales are worth, by a table of what a point of each is taken to be worth: each
 * with its assumption and interval, and kept apart from revenue that was booked.
 *
 * Formula: points × worth of a point, bounds by the bounds of the worth; the sum adds bounds to bounds,
 * because assumptions that one person makes are wrong together. Source: the impact map of social return
 * on investment (Nicholls et al., A guide to social return on investment, 2012), financial proxies with
 * their reasons. Units: those of the worth. No outcome, and one without an assumption in words, is refused.
 * Throws RangeError on numbers that are not finite, a worth outside its bounds and a cost not above 0.
 *
 * @example
 * valuedBenefit([{ outcome: 'Sentiment', points: 4, perPoint: 50, low: 20, high: 80, assumption: 'Churn fell by a tenth a point.' }]).valued // → {"value":200,"low":80,"high":320}
 */
export function valuedBenefit(
  outcomes: readonly ValuedOutcome[],
  { booked = 0, cost }: ValuedBenefitOptions = {},
): Answer<ValuedBenefit> {
  for (const one of outcomes) checkOutcome(one);
  checkOption('valuedBenefit', 'booked', booked, 'a finite number', Number.isFinite);
  if (cost !== undefined)
    checkOption('valuedBenefit', 'cost', cost, 'above 0', (one) => one > 0 && one < Infinity);
  if (outcomes.length === 0) return refuse('There is no outcome to value.');
  const bare = outcomes.find(({ assumption }) => assumption.trim() === '');
  if (bare) {
    return refuse(
      `Nothing says why a point of ${bare.outcome || 'an outcome'} should be worth that. Write the assumption down.`,
    );
  }
  const rows = outcomes.map(rowOf);
  const sum = (part: 'value' | 'low' | 'high') => rows.reduce((all, one) => all + one[part], 0);
  const valued = { value: sum('value'), low: sum('low'), high: sum('high') };
  const roi = (benefit: number, spent: number) => (benefit - spent) / spent;
  const whole = valued.value + booked;
  const hasShare = valued.value >= 0 && booked >= 0 && whole > 0;
  return answer({
    ...{ rows, valued, booked },
    valuedShare: hasShare ? valued.value / whole : null,
    bookedRoi: cost === undefined ? null : roi(booked, cost),
    socialRoi:
      cost === undefined
        ? null
        : {
            value: roi(whole, cost),
            low: roi(booked + valued.low, cost),
            high: roi(booked + valued.high, cost),
          },
  });
}
