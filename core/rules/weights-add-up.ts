import { absoluteShares, forUnit } from '../strategy/index.ts';
import { defineRule } from './rule.ts';
import { says } from './rule-context.ts';

/** Absolute weights are shares of the whole: together they are the whole, for every unit. */
export const weightsAddUp = defineRule({
  id: 'weights-add-up',
  name: 'Weights do not add up',
  brief: 'Absolute weights should make 100 % together.',
  source: ['S1-M2.5'],
  scope: 'scorecard',
  check({ scorecard }) {
    if (scorecard.weighting !== 'absolute') return [];
    const whole = [{ name: null as string | null, card: scorecard }];
    const units = (scorecard.units ?? []).map((unit) => ({
      name: unit.name as string | null,
      card: forUnit(scorecard, unit.id),
    }));
    return [...whole, ...units].flatMap(({ name, card }) => {
      const { why, shares } = absoluteShares(card);
      if (why === null) return [];
      const where = name === null ? '' : ` This is so for the unit "${name}".`;
      const fix =
        'Change the shares until they make 100 %, or leave some out: the rest is split among those.';
      return [says('act', `${why}${where}`, fix, [...shares.keys()])];
    });
  },
});
