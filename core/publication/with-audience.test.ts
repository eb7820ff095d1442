import { expect, test } from 'vitest';
import { template } from '../templates/index.ts';
import { publish } from './publish.ts';
import { withAudience } from './with-audience.ts';
import { ASOF, seenOf } from './worked-example.ts';

const input = {
  scorecard: template('creator'),
  observations: [seenOf('content.views', 2000), seenOf('engagement.likes', 90)],
  asOf: ASOF,
};

test('a publication for other readers is the one that would have been made for them', () => {
  const made = withAudience(publish(input), 'The board');
  expect(made).toEqual(publish({ ...input, audience: 'The board' }));
  expect(made.id).not.toBe(publish(input).id);
});

test('an endless audience is cut as publishing cuts it', () => {
  const endless = 'board '.repeat(5000);
  expect(withAudience(publish(input), endless)).toEqual(publish({ ...input, audience: endless }));
});
