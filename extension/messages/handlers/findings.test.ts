import { describe, expect, test } from 'vitest';
import { memoryContext } from '../fixtures/context.ts';
import { isAside, readAside } from '../put-aside.ts';
import { HANDLERS } from './registry.ts';

const finding = {
  id: 'unusual-day:content.views',
  severity: 'watch',
  what: 'Views stand out.',
  why: 'Public holiday',
  until: 'worse',
} as const;
const put = (id: string) => ({ finding: { ...finding, id } });

describe('findings that are put aside', () => {
  test('are kept with reason and time, of the scorecard that is chosen, and brought back', async () => {
    const { context } = memoryContext();
    await HANDLERS['findings.put-aside'](put('a'), context);
    const { aside } = await HANDLERS['findings.state']({}, context);
    expect(aside).toEqual([
      { ...finding, id: 'a', of: 'social-media-strategy', at: context.clock.now() },
    ]);
    await HANDLERS['scorecard.choose']({ id: 'seller' }, context);
    expect((await HANDLERS['findings.state']({}, context)).aside).toEqual([]);
    await HANDLERS['scorecard.choose']({ id: 'social-media-strategy' }, context);
    expect((await HANDLERS['findings.bring-back']({ id: 'a' }, context)).aside).toEqual([]);
  });

  test('by two pages at the same moment are both kept; twice the same is one, with the last word', async () => {
    const { context } = memoryContext();
    await Promise.all([
      HANDLERS['findings.put-aside'](put('a'), context),
      HANDLERS['findings.put-aside'](put('b'), context),
    ]);
    const again = { finding: { ...finding, id: 'a', why: 'Sale' } };
    const { aside } = await HANDLERS['findings.put-aside'](again, context);
    expect(aside.map(({ id, why }) => [id, why])).toEqual([
      ['a', 'Sale'],
      ['b', 'Public holiday'],
    ]);
  });

  test.each(['', 'no list', '{"a":1}', '[{"id":"a"},null,3,{"__proto__":{"of":"x"}}]'])(
    'what was damaged is left out: %s',
    (text) => expect(readAside(text)).toEqual([]),
  );
});

describe('a finding is still what was put aside', () => {
  const all = (until: string, severity: 'watch' | 'info' = 'watch') =>
    [{ ...finding, severity, until, of: 'x', at: '' }] as const;
  const now = { id: finding.id, severity: 'watch', what: finding.what } as const;

  test.each([
    ['as it was', now, 'worse', true],
    ['with other words, until it is worse', { ...now, what: 'Other.' }, 'worse', true],
    ['with other words, until they change', { ...now, what: 'Other.' }, 'changed', false],
    ['with the same words, until they change', now, 'changed', true],
    ['less urgent', { ...now, severity: 'info' }, 'worse', true],
    ['more urgent', { ...now, severity: 'act' }, 'worse', false],
    ['more urgent, before its day', { ...now, severity: 'act' }, '2026-12-01', false],
    ['before its day', now, '2026-10-30', true],
    ['on its day', now, '2026-10-29', false],
    ['of another matter', { ...now, id: 'b' }, 'worse', false],
  ] as const)('%s', (_, one, until, is) => {
    expect(isAside(one, all(until), '2026-10-29')).toBe(is);
  });
});
