import { describe, expect, test } from 'vitest';
import { checkFormula } from './check-formula.ts';
import { formulaInWords } from './formula-in-words.ts';
import { parseFormula } from './parse-formula.ts';

describe('the unit of a formula', () => {
  test.each([
    ['content.views', '1'],
    ['commerce.revenue', 'money'],
    ['commerce.revenue / commerce.orders', 'money'],
    ['per(ads.spend, ads.leads)', 'money'],
    ['ads.spend / ads.budget', '1'],
    ['per(engagement.comments, content.posts-published)', '1'],
    ['content.watch-time / content.views', 's'],
    ['content.average-view-duration * content.views', 's'],
    ['share(social.leads-converted, social.leads)', '%'],
    ['share(ads.spend, ads.budget)', '%'],
    ['100 * social.leads-converted / social.leads', '1'],
    ['100 - traffic.bounce-rate', '%'],
    ['traffic.bounce-rate / 2', '%'],
    ['membership.open-rate / membership.click-rate', '1'],
    ['mean(membership.open-rate, membership.click-rate)', '%'],
    ['commerce.revenue - ads.spend', 'money'],
    ['-commerce.revenue', 'money'],
    ['2 * commerce.revenue', 'money'],
    ['(content.views + 1) * 2', '1'],
    ['1 / content.views', '1'],
  ])('%s is %s', (text, unit) => {
    expect(checkFormula(parseFormula(text))).toEqual({ ok: true, unit });
  });

  test.each([
    [
      'membership.open-rate + membership.members',
      /Open rate is a percentage and Members is a count: they cannot be added/,
    ],
    ['commerce.revenue + commerce.orders', /Revenue is money and Orders is a count/],
    ['commerce.revenue + 5', /Revenue is money and 5 is a count/],
    ['5 + commerce.revenue', /Revenue is money and 5 is a count/],
    ['content.watch-time + 60', /Watch time is a length of time/],
    ['max(content.views, content.watch-time)', /cannot be taken together/],
    ['share(commerce.revenue, commerce.orders)', /as a percentage/],
    ['membership.open-rate * membership.members', /multiplied they have no unit/],
    ['membership.members * membership.open-rate', /multiplied they have no unit/],
    ['commerce.orders * commerce.revenue * commerce.orders * ads.spend', /multiplied they have/],
    ['commerce.revenue * ads.spend', /multiplied they have no unit/],
    ['commerce.revenue / content.watch-time', /divided they have no unit/],
    ['commerce.orders / commerce.revenue', /divided they have no unit/],
    ['1 / commerce.revenue', /divided they have no unit/],
    ['membership.open-rate / membership.members', /divided they have no unit/],
    ['2 * 50', /uses no metric/],
    ['share(1, 2) + content.views', /A percentage needs a metric/],
  ])('%s has none', (text, words) => {
    const checked = checkFormula(parseFormula(text));
    expect(checked.ok).toBe(false);
    expect(checked).toMatchObject({ why: expect.stringMatching(words) });
  });
});

describe('a formula in words', () => {
  test.each([
    [
      'share(social.leads-converted, social.leads)',
      'Social leads converted divided by Social leads, as a percentage',
    ],
    ['per(engagement.comments, content.posts-published)', 'Public comments per Posts published'],
    ['commerce.revenue / commerce.orders', 'Revenue divided by Orders'],
    [
      'sum(engagement.likes, engagement.shares, engagement.saves)',
      'The sum of Likes, Shares and Saves',
    ],
    ['max(engagement.likes)', 'Likes'],
    ['content.views - (content.reach + 1) * 2', 'Views minus ((Reach plus 1) times 2)'],
    ['-content.views', 'Minus Views'],
    [
      'share(content.views - content.reach, content.views)',
      '(Views minus Reach) divided by Views, as a percentage',
    ],
    [
      'share(content.reach, content.views) / 2',
      '(Reach divided by Views, as a percentage) divided by 2',
    ],
  ])('%s', (text, words) => {
    expect(formulaInWords(parseFormula(text))).toBe(words);
  });
});
