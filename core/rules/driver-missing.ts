import type { Driver } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { definitionOf, kpisIn, says } from './rule-context.ts';

const DRIVERS: Readonly<Record<Driver, string>> = {
  behaviour: 'how people behave',
  platform: 'how platforms change',
  personalisation: 'what recommendations do',
  creators: 'creators',
  trust: 'whether people trust',
};

/** Only of a scorecard for social commerce: others may speak of what they will. */
export const driverMissing = defineRule({
  id: 'driver-missing',
  name: 'A driver of social commerce is missing',
  brief: 'A scorecard for social commerce should speak of all five of its drivers.',
  source: ['S0-I6'],
  scope: 'scorecard',
  check(context) {
    const kpis = kpisIn(context.scorecard).flatMap((id) => definitionOf(context, id) ?? []);
    if (!kpis.some((one) => one.category === 'social-commerce')) return [];
    const spoken = new Set(kpis.flatMap((one) => one.drivers ?? []));
    return (Object.keys(DRIVERS) as Driver[])
      .filter((driver) => !spoken.has(driver))
      .map((driver) =>
        says(
          'watch',
          `No KPI speaks of ${DRIVERS[driver]}.`,
          `Add a KPI of the library that has the driver "${driver}".`,
          [],
          driver,
        ),
      );
  },
});
