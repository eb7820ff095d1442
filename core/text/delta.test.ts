import { describe, expect, test } from 'vitest';
import { parseDelta } from './delta.ts';

const read = (raw: string, locale = 'en') => {
  const delta = parseDelta(raw, { locale });
  return delta && [delta.sign, delta.value, delta.unit];
};

describe('changes as dashboards write them', () => {
  test.each([
    ['+11.1%', ['+', 11.1, '%']],
    ['(+11.1%)', ['+', 11.1, '%']],
    ['-0.7%', ['-', 0.7, '%']],
    ['−7%', ['-', 7, '%']],
    ['( -3.2 % )', ['-', 3.2, '%']],
    ['+ 5 %', ['+', 5, '%']],
    ['↑ 14%', ['+', 14, '%']],
    ['14% ↑', ['+', 14, '%']],
    ['8% 🔺', ['+', 8, '%']],
    ['▲ 3', ['+', 3, '1']],
    ['↓ 2.1pp', ['-', 2.1, 'pp']],
    ['−2.1pp', ['-', 2.1, 'pp']],
    ['0.4pp', ['?', 0.4, 'pp']],
    ['3.2 pts', ['?', 3.2, 'pp']],
    ['↑ 8ms', ['+', 0.008, 's']],
    ['+14min from last week', ['+', 840, 's']],
    ['+$1.2K', ['+', 1200, 'USD']],
    ['-Rp1.234.567', ['-', 1234567, 'IDR']],
    ['($5.00)', ['-', 5, 'USD']],
    ['~12%', ['?', 12, '%']],
    ['767.8%', ['?', 767.8, '%']],
    ['23.1% vs. prior 7 days', ['?', 23.1, '%']],
    ['50% previous week', ['?', 50, '%']],
    ['12% increase', ['+', 12, '%']],
    ['up 12%', ['+', 12, '%']],
    ['Down 3.4% since last month', ['-', 3.4, '%']],
    ['79 less than usual', ['-', 79, '1']],
    ['1.2K more than usual', ['+', 1200, '1']],
    ['↑ 1,234 (11.1%)', ['+', 1234, '1']],
    ['1,234 (-11.1%)', ['-', 1234, '1']],
    // What contradicts itself has no direction.
    ['↑ -5%', ['?', 5, '%']],
    ['no change', ['?', 0, '1']],
  ])('%s', (raw, expected) => {
    expect(read(raw)).toEqual(expected);
  });

  test.each([
    ['id', '573 lebih banyak dari biasanya', ['+', 573, '1']],
    ['id', 'turun 5%', ['-', 5, '%']],
    ['ms', '12% lebih rendah daripada biasa', ['-', 12, '%']],
    ['th', 'ลดลง 5%', ['-', 5, '%']],
    ['th', 'มากกว่าปกติ 79', ['+', 79, '1']],
    ['vi', 'tăng 5%', ['+', 5, '%']],
    ['vi', '79 ít hơn bình thường', ['-', 79, '1']],
    ['ja', 'いつもより 79 少ない', ['-', 79, '1']],
    ['ja', '通常より 573 多い', ['+', 573, '1']],
    ['ko', '평소보다 79회 많음', ['+', 79, '1']],
    ['zh-TW', '比平常少 79', ['-', 79, '1']],
    ['zh-CN', '比平时多 573 次', ['+', 573, '1']],
    ['es', '573 más de lo habitual', ['+', 573, '1']],
    ['pt-BR', '79 a menos que o normal', ['-', 79, '1']],
    ['de', '573 weniger als sonst', ['-', 573, '1']],
    ['fr', "1,2 K de plus que d'habitude", ['+', 1200, '1']],
  ] as const)('%s: %s', (locale, raw, expected) => {
    expect(read(raw, locale)).toEqual(expected);
  });

  test.each(['(--)', '--', '—', '— 无法比较', 'steady', '-- (--)'])(
    'no change known: %s',
    (raw) => {
      expect(read(raw)).toEqual(['?', null, '1']);
    },
  );

  test('a lone arrow keeps its direction', () => {
    expect(read('▼')).toEqual(['-', null, '1']);
    expect(read('↑')).toEqual(['+', null, '1']);
  });
});

test.each([
  '',
  'Views',
  'down',
  '86% of target',
  '86% of $330k target',
  '342 new this week',
  '6,854 unique visitors',
  '占比 20%',
  'Q3',
  '9 April 14:58',
  '1.2.3',
])('not about a change: %j', (raw) => {
  expect(read(raw)).toBeNull();
});

test('a change that can be read in two ways is none', () => {
  expect(parseDelta('+1.2M')).toBeNull();
  expect(parseDelta('+1.2M', { locale: 'en' })?.value).toBe(1.2e6);
});
