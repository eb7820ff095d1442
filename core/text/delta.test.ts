import { describe, expect, test } from 'vitest';
import { parseDelta, saysComparison } from './delta.ts';

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

describe('changes in the words of the languages', () => {
  test.each([
    ['ja', '通常より 3,210 回多い', ['+', 3210]],
    ['ja', '通常より3,210回多い', ['+', 3210]],
    ['ja', '前月比 +12.3%', ['+', 12.3]],
    ['ja', '前週比12%増', ['+', 12]],
    ['ja', '前年同期比 3.2%減', ['-', 3.2]],
    ['ja', '先月より 5% 減少', ['-', 5]],
    ['ja', '週同比 12%', ['?', 12]],
    ['ja', '前日比 ▲3.2%', ['?', 3.2]],
    ['zh-CN', '较昨日 12.5%', ['?', 12.5]],
    ['zh-CN', '环比上周 8.0%', ['?', 8]],
    ['zh-CN', '比平时多 1,204 次', ['+', 1204]],
    ['zh-CN', '较上周期增长 12%', ['+', 12]],
    ['zh-CN', '同比 -3.1%', ['-', 3.1]],
    ['zh-CN', '比上月少 20%', ['-', 20]],
    ['zh-CN', '日环比 ↑12%', ['+', 12]],
    ['zh-CN', '较前7日 下降 5.2%', ['-', 5.2]],
    ['zh-TW', '較上月增加 12.4%', ['+', 12.4]],
    ['zh-TW', '比平常多 1,230 次', ['+', 1230]],
    ['zh-TW', '比平常少 1,230', ['-', 1230]],
    ['zh-TW', '與前期相比 +3%', ['+', 3]],
    ['ko', '전일 대비 ▲ 12.3%', ['+', 12.3]],
    ['ko', '지난주보다 12% 증가', ['+', 12]],
    ['ko', '평소보다 79회 적음', ['-', 79]],
    ['ko', '전월 대비 3.2% 감소', ['-', 3.2]],
    ['ko', '전주 대비 5% 상승', ['+', 5]],
    ['ko', '▼ 0.12%p', ['-', 0.12]],
    ['ko', '평소보다 1,204회 많음', ['+', 1204]],
    ['th', 'มากกว่าปกติ 1,204', ['+', 1204]],
    ['th', 'เพิ่มขึ้น 12% จากช่วงก่อน', ['+', 12]],
    ['th', 'น้อยกว่าปกติ 12%', ['-', 12]],
    ['th', 'ลดลง 3% จากเดือนที่แล้ว', ['-', 3]],
    ['th', '1,204 มากกว่าปกติ', ['+', 1204]],
    ['th', '+12% เทียบกับ 7 วันก่อนหน้า', ['+', 12]],
    ['vi', 'nhiều hơn 12.300 so với bình thường', ['+', 12300]],
    ['vi', 'tăng 12,5% so với kỳ trước', ['+', 12.5]],
    ['vi', 'thấp hơn 5% so với 28 ngày trước', ['-', 5]],
    ['vi', 'giảm 3% so với tháng trước', ['-', 3]],
    ['vi', 'Giảm 3%', ['-', 3]],
    ['vi', 'ít hơn 79 so với thông thường', ['-', 79]],
    ['vi', '12% cao hơn bình thường', ['+', 12]],
    ['id', '12% lebih sedikit dari biasanya', ['-', 12]],
    ['id', 'Naik 8% dari 28 hari sebelumnya', ['+', 8]],
    ['id', 'turun 3,4% dibanding minggu lalu', ['-', 3.4]],
    ['id', '12,5% vs. 30 hari sebelumnya', ['?', 12.5]],
    ['es', '12,5 % más que el periodo anterior', ['+', 12.5]],
    ['es', '79 menos de lo habitual', ['-', 79]],
    ['es', 'Un 12 % más que el mes pasado', ['+', 12]],
    ['es', 'ha bajado un 3 %', ['-', 3]],
    ['es', '+20,1 % desde el mes pasado', ['+', 20.1]],
    ['es', '4,1 % menos que la semana anterior', ['-', 4.1]],
    ['es', '1.204 más de lo habitual', ['+', 1204]],
    ['pt', '+20,1% em relação ao mês passado', ['+', 20.1]],
    ['pt', '12% maior que a média', ['+', 12]],
    ['pt', '23 mil a menos que o normal', ['-', 23000]],
    ['pt', '79 a mais que o normal', ['+', 79]],
    ['pt', 'queda de 3,4% vs. semana anterior', ['-', 3.4]],
    ['pt', '12% a mais que no mês anterior', ['+', 12]],
    ['de', '+12,3 % ggü. Vormonat', ['+', 12.3]],
    ['de', '3 % mehr als im Vormonat', ['+', 3]],
    ['de', '2.300 weniger als üblich', ['-', 2300]],
    ['de', '-4,1 % zur Vorwoche', ['-', 4.1]],
    ['de', 'um 12 % gestiegen', ['+', 12]],
    ['de', '12 % mehr als gewöhnlich', ['+', 12]],
    ['de', '1,2 % im Vergleich zum Vorzeitraum', ['?', 1.2]],
    ['de', '5 % unter Vormonat', ['-', 5]],
    ['fr', '1 204 de plus que d’habitude', ['+', 1204]],
    ['fr', '1 204 de plus que d’habitude', ['+', 1204]],
    ['fr', 'en baisse de 12 %', ['-', 12]],
    ['fr', 'en hausse de 8 % par rapport aux 28 jours précédents', ['+', 8]],
    ['fr', '12 % de moins que le mois dernier', ['-', 12]],
    ['fr', '+12,5 % par rapport au mois dernier', ['+', 12.5]],
    ['fr', "79 de moins que d'habitude", ['-', 79]],
    ['ar', 'أكثر من المعتاد بمقدار 1,204', ['+', 1204]],
    ['ar', 'أقل من المعتاد بنسبة 12%', ['-', 12]],
    ['ar', '+12% مقارنة بالشهر الماضي', ['+', 12]],
    ['ar', '١٢٪ مقارنة بالشهر الماضي', ['?', 12]],
    ['ar', '↑ ١٢٪ مقارنة بالشهر الماضي', ['+', 12]],
    ['ar', 'زيادة بنسبة 5% عن الشهر الماضي', ['+', 5]],
    ['ar', 'انخفاض 3% عن الأسبوع الماضي', ['-', 3]],
    ['ar', 'ارتفع بنسبة 8%', ['+', 8]],
    ['hi', 'पिछले महीने से 12% अधिक', ['+', 12]],
    ['hi', 'पिछले महीने से 3% कम', ['-', 3]],
    ['hi', 'सामान्य से 79 कम', ['-', 79]],
    ['hi', '12% की वृद्धि', ['+', 12]],
    ['hi', '5% की गिरावट', ['-', 5]],
    ['hi', 'पिछले सप्ताह की तुलना में +8%', ['+', 8]],
    ['ru', 'на 12 % больше, чем в прошлом месяце', ['+', 12]],
    ['ru', 'на 3 % меньше, чем обычно', ['-', 3]],
    ['ru', '+8,2 % к прошлому периоду', ['+', 8.2]],
    ['ru', 'рост на 5 %', ['+', 5]],
    ['ru', 'снижение на 5%', ['-', 5]],
    ['ru', '−3,1 % по сравнению с прошлой неделей', ['-', 3.1]],
    ['ru', 'выросли на 12 %', ['+', 12]],
    ['tr', 'Geçen aya göre %20,1 artış', ['+', 20.1]],
    ['tr', 'Geçen aya göre %3,4 düşüş', ['-', 3.4]],
    ['tr', '%12 daha fazla', ['+', 12]],
    ['tr', 'Her zamankinden 79 daha az', ['-', 79]],
    ['tr', 'önceki döneme göre +%5', ['+', 5]],
    ['ms', '12% lebih tinggi daripada biasa', ['+', 12]],
    ['ms', '79 kurang daripada biasa', ['-', 79]],
    ['fil', '12% mas mataas kaysa noong nakaraang buwan', ['+', 12]],
    ['it', '12% in più rispetto al mese scorso', ['+', 12]],
    ['it', '79 in meno del solito', ['-', 79]],
    ['nl', '12% meer dan vorige maand', ['+', 12]],
    ['pl', 'o 12% więcej niż w zeszłym miesiącu', ['+', 12]],
    ['en', 'down 5 %', ['-', 5]],
    ['en', 'Up 12% from last month', ['+', 12]],
    ['en', '12% decrease', ['-', 12]],
    ['en', '6% higher than last month', ['+', 6]],
    ['en', '70% Increase in 30 Days', ['+', 70]],
    ['en', '($210.00) less than October', ['-', 210]],
    ['en', '+$1,204.10 (1.45%)', ['+', 1204.1]],
    ['en', 'an increase of 12%', ['+', 12]],
    ['en', '7% lower than typical', ['-', 7]],
  ] as const)('%s: %s', (locale, raw, [sign, value]) => {
    const delta = parseDelta(raw, { locale });
    expect([delta?.sign, delta?.value]).toEqual([sign, value]);
  });

  test.each(['Server down since 1:32 pm', '2.5x more than usual', '3倍'])(
    '%s is no change',
    (raw) => {
      expect(parseDelta(raw, { locale: 'en' })).toBeNull();
    },
  );
});

test('a text that compares is told from a name', () => {
  expect(['较昨日', '전일 대비', 'so với kỳ trước', 'vs last week'].map(saysComparison)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['Previous balance', 'Orders', '访客数'].map(saysComparison)).toEqual([
    false,
    false,
    false,
  ]);
});
