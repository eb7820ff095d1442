import { defineRule } from './rule.ts';
import { namesOf, says } from './rule-context.ts';

/** Below a fifth a series can hardly be told from dice. */
const LEAST = 20;

/** What moves by chance fills the view of those who decide and decides nothing. */
export const executiveLowSignal = defineRule({
  id: 'executive-low-signal',
  name: 'KPIs of little signal for those who decide',
  brief: 'KPIs of the executive view go up and down mostly by chance.',
  source: ['S1-M2.6'],
  scope: 'scorecard',
  check(context) {
    const { executive = [] } = context.scorecard;
    const signals = new Map((context.scored ?? []).map((one) => [one.id, one.signal ?? null]));
    const low = executive.filter((id) => (signals.get(id) ?? 100) < LEAST);
    if (low.length === 0) return [];
    const what = `${namesOf(context, low)} ${low.length === 1 ? 'goes' : 'go'} up and down mostly by chance from week to week.`;
    const fix =
      'Leave it to the people who work with it, take it over a longer period, or per something that it grows with.';
    return [says('watch', what, fix, low)];
  },
});
