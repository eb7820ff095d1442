import { describe, expect, test } from 'vitest';
import { asked, daily, day, key, textOf } from '../../tests/support/asked.ts';

describe('whether alerts come early enough', () => {
  test('S3-21: a number that falls into its limit every 40 days was warned of ahead, and twice for nothing', () => {
    // 100 for 20 days, then 5 less each day: 60 is passed on the 9th day of each fall.
    const falls = (i: number) => (i % 40 < 20 ? 100 : 100 - 5 * ((i % 40) - 19));
    const dips = (i: number) => (i === 3 || i === 4 || i === 163 || i === 164 ? 70 : falls(i));
    const rows = daily('content.views', 200, dips);
    const said = asked(
      'warned-early',
      {
        number: [key('content.views')],
        threshold: '60',
        alert: 'level',
        level: '80',
        horizon: '10',
      },
      rows,
    );
    // Below 80 on the days 24 and 25 of each round, below 60 on day 28: three days ahead, five times.
    expect(said.headline).toBe(
      'It warned of 5 of 5 events, 3 days ahead in the middle (too few for an interval).',
    );
    expect(textOf(said.says)).toContain('2 alarms were false');
    expect(textOf(said.tables)).toContain(day(25));
  });

  test('S3-21: alerts and events of a list, where alerts at any time would do as well', () => {
    const alerts = 'Raised,Ended\n2026-01-10,2026-01-12\n2026-02-01,2026-02-02';
    const said = asked('warned-early', { alerts, events: 'Day\n2026-01-15\n2026-03-20' });
    expect(said.headline).toMatch(
      /^It warned of 1 of 2 events, 5 days ahead .*random times would do as well/,
    );
    expect(textOf(said.says)).toContain('1 alarm was false');
    expect(asked('warned-early', { alerts }).why).toMatch(/^Nothing says when there was an event/);
    expect(asked('warned-early', { events: 'Day\n2026-01-15' }).why).toMatch(
      /^Nothing says when an alert/,
    );
    const wrong = 'Raised,Ended\n2026-01-10,2026-01-08';
    expect(asked('warned-early', { alerts: wrong, events: 'Day\n2026-01-15' }).why).toMatch(
      /^Row 2 ended before it was raised/,
    );
  });
});

test('S1-M4.4: outcomes that are no sales are valued by their assumptions, apart from booked sales', () => {
  const head = 'Outcome,Points,Worth of a point,Least,Most,Assumption';
  const outcomes = `${head}\nSentiment,4,50,20,80,A point keeps one customer\nVoice,2,100,60,150,Ads cost this`;
  const said = asked('valued-outcomes', { outcomes, booked: '1600', cost: '1000' });
  expect(said.headline).toBe('400 by these assumptions (200 to 620); none of it is booked.');
  expect(textOf(said.says)).toContain('20 % rests on assumptions');
  expect(textOf(said.says)).toContain('Return on booked sales alone: 60 %');
  expect(textOf(said.says)).toContain('Return with the valued part: 100 % (80 % to 122 %)');
  expect(asked('valued-outcomes', { outcomes: `${head}\nSentiment,4,50,20,80,` }).why).toMatch(
    /Write the assumption down/,
  );
  expect(asked('valued-outcomes', { outcomes: `${head}\nSentiment,4,50,60,80,x` }).why).toMatch(
    /^Row 2 has a worth/,
  );
});
