import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Observation, observationId } from '../../core/model/index.ts';
import { asked, daily, day, key, number, textOf } from '../../tests/support/asked.ts';
import { QUESTIONS } from './registry.ts';

describe('the registry of questions', () => {
  test('each file is a question of its name, asked once', () => {
    const files = readdirSync('extension/questions/asked').map((name) => name.replace('.ts', ''));
    expect(QUESTIONS.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test('each is a question in words, says what it needs and which requirement asks for it', () => {
    for (const { id, question, brief, needs, source } of QUESTIONS) {
      expect(question, id).toMatch(/^[A-Z].*\?$/);
      expect(brief, id).toMatch(/\.$/);
      expect(needs, id).toMatch(/\.$/);
      for (const one of source) expect(one).toMatch(/^S\d-[A-Z0-9.]+(?:-[a-z])?$/i);
    }
  });

  test.each(QUESTIONS.map(({ id }) => id))('%s refuses in words where nothing is given', (id) => {
    const said = asked(id);
    expect(said.why).toMatch(/^\S.{15,}\.$/);
    expect(textOf(said)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  const tables = QUESTIONS.flatMap(({ id, asks }) =>
    asks.flatMap((ask) => (ask.kind === 'table' ? [[id, ask.id, ask.example] as const] : [])),
  );

  test.each(tables)(
    '%s takes its own example of %s, and answers or refuses',
    (id, ask, example) => {
      const said = asked(id, { [ask]: example });
      expect(said.why === null || said.why.endsWith('.')).toBe(true);
      expect(said.why ?? '').not.toContain('has no column for');
      expect(textOf(said)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    },
  );

  // Columns and cells as somebody may name them who means harm.
  const HOSTILE = [
    '__proto__,constructor\n1,2',
    '<img src=x onerror=alert(1)>,=1+1\n(a+)+$,@SUM(A1)',
    'Path',
    '"',
    '\u0000\n\u0000',
    ','.repeat(500),
  ];
  test.each(
    tables.flatMap(([id, ask, example]) =>
      HOSTILE.map(
        (text) => [id, ask, `${text}\n${example.split('\n').slice(1).join('\n')}`] as const,
      ),
    ),
  )('%s: a hostile %s is refused in words', (id, ask, text) => {
    const said = asked(id, { [ask]: text });
    expect(textOf(said)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    if (said.why !== null) expect(said.why).toMatch(/\.$/);
  });

  test.each(tables)(
    '%s: numbers beyond all measure in %s are no answer with holes',
    (id, ask, example) => {
      const [head = '', ...rows] = example.split('\n');
      const huge = [head, ...rows.map((row) => row.replace(/(?<=^|,)\d+(?=,|$)/g, '1e308'))].join(
        '\n',
      );
      expect(textOf(asked(id, { [ask]: huge }))).not.toMatch(/NaN|undefined|Infinity|∞|\[object/);
    },
  );

  const series = QUESTIONS.flatMap(({ id, asks }) =>
    asks.some(({ kind }) => kind === 'series') ? [id] : [],
  );
  test.each(series)('%s: a constant series, and one with gaps, is answered or refused', (id) => {
    const asks = QUESTIONS.find((one) => one.id === id)?.asks ?? [];
    const inputs = Object.fromEntries(
      asks.flatMap((ask, i) =>
        ask.kind === 'series'
          ? [[ask.id, [key(i === 0 ? 'content.views' : 'engagement.likes')]]]
          : [],
      ),
    );
    const gaps = (list: Observation[]) => list.filter((_, i) => i % 5 !== 2);
    for (const value of [() => 7, () => 0, (i: number) => i % 2, (i: number) => -i]) {
      const rows = [
        ...daily('content.views', 60, value),
        ...gaps(daily('engagement.likes', 60, value)),
      ];
      const said = asked(id, { ...inputs, event: day(40), threshold: '5' }, rows);
      expect(textOf(said)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      if (said.why !== null) expect(said.why).toMatch(/\.$/);
    }
  });
});

describe('what is answered', () => {
  // By hand: paths of one channel alone, so that any method credits what each closed.
  test('S1-M4.1: paths of single channels are credited to them', () => {
    const paths = 'Path,Conversions,Lost\nsearch,30,70\nsocial,10,90';
    for (const method of ['fitting', 'first', 'last', 'linear', 'markov', 'shapley']) {
      const said = asked('channel-sales', { paths, method });
      expect(said.headline).toBe('search brings the most: 75 % of 40 sales.');
      expect(said.chart).toMatchObject({
        kind: 'bars',
        bars: [{ value: expect.closeTo(75, 9) }, { value: expect.closeTo(25, 9) }],
      });
    }
  });

  test('all-zero conversions are refused, a path of 1,000 touches is not', () => {
    expect(asked('channel-sales', { paths: 'Path,Conversions,Lost\na > b,0,9' }).why).toMatch(
      /conversion/,
    );
    const long = Array.from({ length: 1000 }, (_, i) => `c${i % 7}`).join(' > ');
    const said = asked('channel-sales', {
      paths: `Path,Conversions,Lost\n${long},40,10\nc0,1,5`,
      method: 'markov',
      order: '3',
    });
    expect(said.why).toBeNull();
    expect(textOf(said)).not.toMatch(/NaN|Infinity/);
  });

  test('S1-M4.1: sources that were captured with their orders are paths of one touch', () => {
    const part = (segment: string, orders: number, visits: number) =>
      (
        [
          ['commerce.orders', orders],
          ['traffic.sessions', visits],
        ] as const
      ).map(([metric, value], i): Observation => {
        const { id: _, ...one } = number(metric, i, value);
        const content = { ...one, subject: { ...one.subject, segment } };
        return { id: observationId(content), ...content };
      });
    const said = asked('channel-sales', {}, [
      ...part('search', 60, 400),
      ...part('social', 20, 900),
    ]);
    expect(said.headline).toBe('search brings the most: 75 % of 80 sales.');
  });

  test('S1-M4.3: a step of 40 after a day is found, with weekdays taken out', () => {
    const rows = daily(
      'content.views',
      120,
      (i) => 400 + ([0, 12, 25, 40, 22, 8, -15][i % 7] ?? 0) + ((i * 37) % 11) + (i >= 90 ? 40 : 0),
    );
    const said = asked('event-effect', { number: [key('content.views')], event: day(90) }, rows);
    expect(said.headline).toMatch(
      /^Yes: after “2026-04-01” it was (?:3\d|4\d)(?:\.\d+)? a day higher/,
    );
    const without = rows.map((row) =>
      row.from >= day(90) ? { ...row, value: row.value - 40 } : row,
    );
    expect(
      asked('event-effect', { number: [key('content.views')], event: day(90) }, without).headline,
    ).toMatch(/^Nothing shows/);
  });

  test('S1-M2.4: a number that follows another by three days is found to', () => {
    const cause = (i: number) => 100 + ((i * i * 7 + i * 13) % 31);
    const rows = [
      ...daily('content.views', 120, cause),
      ...daily('commerce.orders', 120, (i) => 20 + 0.5 * cause(i - 3) + ((i * 5) % 3)),
    ];
    const said = asked(
      'leads',
      { first: [key('content.views')], second: [key('commerce.orders')] },
      rows,
    );
    expect(said.headline).toMatch(/^Yes: .* goes 3 days before/);
  });

  test('S1-M4.6: 500 of 10,000 against 640 of 10,050, and an arm without users', () => {
    const inputs = { 'users-a': '10000', 'hits-a': '500', 'users-b': '10050', 'hits-b': '640' };
    expect(asked('test-decided', inputs).headline).toBe('Decided: B is ahead by 1.37 points.');
    expect(asked('test-decided', { ...inputs, 'users-b': '0', 'hits-b': '0' }).why).toMatch(/user/);
    expect(asked('test-decided', { ...inputs, 'users-b': '8000' }).headline).toMatch(
      /^It cannot be read/,
    );
    expect(asked('test-decided', { ...inputs, 'hits-b': '510' }).headline).toMatch(
      /^(?:Not decided yet|Decided: no difference)/,
    );
  });

  test('S3-7: a number that falls two a day from 100 crosses 20 after 40 days', () => {
    const rows = daily('content.views', 31, (i) => 100 - 2 * i + (i % 2 ? 0.1 : -0.1));
    const said = asked('breach', { number: [key('content.views')], threshold: '20' }, rows);
    // The last is of day 30 with 40: ten days are left.
    expect(said.headline).toMatch(/^In about 10 days/);
  });

  test('S1-M3.4: 4,000 followers in a day without more engagement are suspected, with reason codes', () => {
    const rows = [
      ...daily(
        'audience.followers',
        60,
        (i) => 10_000 + 20 * i + ((i * 7) % 5) + (i >= 40 ? 4000 : 0),
      ),
      ...daily('engagement.likes', 60, (i) => 300 + ((i * 3) % 7)),
    ];
    const said = asked(
      'bought-followers',
      { followers: [key('audience.followers')], engagement: [key('engagement.likes')] },
      rows,
    );
    expect(said.headline).toMatch(/^Suspected in/);
    expect(textOf(said.tables)).toContain('follower-jump');
    expect(textOf(said.tables)).toContain(day(40));
  });

  test('S2-G8-b: posts on Wednesday evening that do ten times better are the best time', () => {
    const posts = Array.from(
      { length: 80 },
      (_, i) =>
        `${day(i)} ${i % 7 === 6 ? 19 : 8 + (i % 3)}:00,${(i % 7 === 6 ? 1000 : 100) + ((i * 13) % 17)}`,
    );
    const said = asked('best-time', { posts: `Time,Views\n${posts.join('\n')}` });
    expect(said.headline).toMatch(/^Wednesday 18–21 o’clock/);
  });

  test('S2-G9-b, S2-G8-a: a format that does better than every other is named', () => {
    const posts = Array.from(
      { length: 60 },
      (_, i) =>
        `${['video', 'photo', 'text'][i % 3]},${([900, 300, 250][i % 3] ?? 0) + ((i * 29) % 90)},glaze`,
    );
    expect(
      asked('format-or-topic', { posts: `Format,Views,Topics\n${posts.join('\n')}` }).headline,
    ).toBe('video does better than every other.');
  });

  test('S3-3: whether a picture or a piece of literature drives engagement, and how much of it', () => {
    const posts = Array.from(
      { length: 40 },
      (_, i) => `${['picture', 'literature'][i % 2]},${([50, 90][i % 2] ?? 0) + ((i * 29) % 20)}`,
    );
    const said = asked('format-or-topic', { posts: `Kind,Engagements\n${posts.join('\n')}` });
    expect(said.headline).toBe('literature does better than every other.');
    expect(textOf(said)).toMatch(/the format makes (?:8\d|9\d)(?:\.\d)? %/);
    const alike = posts.map((row) => row.replace('literature', 'picture').replace(/^picture/, 'a'));
    const one = asked('format-or-topic', { posts: `Kind,Engagements\n${alike.join('\n')}` });
    expect(one.why).toMatch(/two are needed to compare/);
    const same = Array.from({ length: 40 }, (_, i) => `${['a', 'b'][i % 2]},${(i >> 1) % 9}`);
    expect(
      asked('format-or-topic', { posts: `Kind,Engagements\n${same.join('\n')}` }).headline,
    ).toBe('None is better than all others by more than chance brings.');
  });

  test('S1-M6.2: orders that double in the last three days of each month, and a ring of four', () => {
    const rows = daily('commerce.orders', 151, (i) => {
      const end = Number(day(i + 3).slice(8)) <= 3;
      return (end ? 240 : 120) + ((i * 7) % 11);
    });
    const said = asked('pushed', { number: [key('commerce.orders')], period: 'month' }, rows);
    expect(said.headline).toBe('Suspected in 1 case. That is a reason to look, no proof.');
    expect(textOf(said)).toMatch(/bring 1\.9\d? times the usual/);
    const calm = daily('commerce.orders', 151, (i) => 120 + ((i * 7) % 11));
    expect(
      asked('pushed', { number: [key('commerce.orders')], period: 'month' }, calm).headline,
    ).toBe('Nothing looks pushed.');
    const ring = Array.from({ length: 30 }, (_, post) =>
      (post % 4 === 0 ? ['w', 'x', 'y', 'z'] : [`f${post % 7}`, `f${(post * 3) % 8}`]).map(
        (who) => `${post},${who}`,
      ),
    ).flat();
    const table = asked('pushed', { engagements: `Post,Account\n${ring.join('\n')}` });
    expect(table.headline).toMatch(/^Suspected in 1 case/);
    expect(table.tables[0]?.rows[0]?.slice(2, 4)).toEqual([4, 8]);
    // No name of anybody is in what is kept.
    expect(JSON.stringify(table.tables)).not.toMatch(/"[wxyz]"/);
    expect(
      asked('pushed', { posts: `Comments\n${Array(20).fill(50).join('\n')}` }).headline,
    ).toMatch(/^Suspected/);
    expect(asked('pushed', { posts: 'Comments\n1.5' }).why).toMatch(/whole number/);
  });

  test('S0-F5: customers who came by social are worth more, with the interval of the difference', () => {
    const rows = Array.from({ length: 80 }, (_, who) => {
      const isSocial = who % 2 === 0;
      const times = (isSocial ? 5 : 1) + (who % 3);
      return Array.from(
        { length: times },
        (__, n) =>
          `${who},${day((who % 20) + n * 17)},${(isSocial ? 40 : 20) + ((who * 7 + n) % 9)},${isSocial ? 'social' : 'other'}`,
      );
    }).flat();
    const said = asked('customer-worth', {
      orders: `Customer,Day,Amount,Came by\n${rows.join('\n')}`,
    });
    expect(said.why).toBeNull();
    expect(said.tables[0]?.rows.map(([name, n]) => [name, n])).toEqual([
      ['social', 40],
      ['other', 40],
    ]);
    expect(said.tables[1]?.rows[0]?.slice(0, 2)).toEqual(['social', 'other']);
    expect(said.tables[1]?.rows[0]?.[4]).toBe('less than 1 in 1,000');
    const alone = asked('customer-worth', {
      orders: `Customer,Day,Amount,Came by\n${rows.filter((row) => row.endsWith('social')).join('\n')}`,
    });
    expect(textOf(alone)).toMatch(/By how they came: Only 1 group has/);
    expect(textOf(alone)).not.toMatch(/NaN|undefined/);
  });

  test('S0-C2: half of the members have left after 40 days', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${day(0)},${day(i < 21 ? 40 : 80)}`);
    const said = asked('members-stay', { members: `Joined,Left\n${rows.join('\n')}` });
    expect(said.headline).toBe('Half have left after 40 days.');
  });

  test('a text, a cost, a spread and mentions', () => {
    const text = 'The cat sat on the mat. '.repeat(30);
    expect(asked('readable', { text }).headline).toMatch(/Flesch reading ease/);
    expect(
      asked('qualified-cost', {
        channels: 'Channel,Cost,Interactions,Qualified\na,100,1000,400\nb,100,1000,20',
      }).headline,
    ).toMatch(/a/);
    const rows = daily('content.views', 14, (i) => Math.round(10 * 2 ** (i / 2)));
    expect(asked('going-viral', { number: [key('content.views')] }, rows).headline).toMatch(
      /^It spreads: it doubles every (?:1\.9\d|2|2\.0\d) days/,
    );
    expect(
      asked('social-trust', { positive: '80', negative: '20', neutral: '5' }).headline,
    ).toMatch(/^Trust is 0\.6/);
    expect(asked('social-trust', { positive: '3', negative: '2' }).why).toMatch(/30/);
  });

  test('collinear channels of spending are answered with a warning or refused', () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${100 + 3 * ((i * 7) % 11)},${(i * 7) % 11},${2 * ((i * 7) % 11)}`,
    );
    const said = asked('spend-effect', { periods: `Sales,Search,Video\n${rows.join('\n')}` });
    expect(textOf(said)).not.toMatch(/NaN|Infinity/);
    expect(textOf(said)).toMatch(/together|collinear|apart/);
  });
});
