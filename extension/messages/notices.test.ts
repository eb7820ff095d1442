import { describe, expect, test } from 'vitest';
import type { Publication } from '../../core/publication/index.ts';
import { memoryContext } from './fixtures/context.ts';
import { HANDLERS } from './handlers/registry.ts';
import { memoryOf, type NotifyRules, noticesFor, QUIET, rulesOf } from './notices.ts';
import { NO_POLICY } from './policy.ts';

const ON: NotifyRules = { ...QUIET, isOn: true };
const START = memoryOf(undefined);

const scored = (...bad: string[]) =>
  ({
    kpis: bad.map((id) => ({ id, name: `Name of ${id}`, status: 'bad', score: 31.2 })),
  }) as never as Publication;

const at = (day: string, time: string, more = {}) => ({
  now: `${day}T${time}:00.000Z`,
  today: day,
  time,
  due: ['TikTok Studio'],
  publication: scored('views'),
  ...more,
});

describe('what is told', () => {
  test('due captures once a day, a breach once until it recovered', () => {
    const first = noticesFor(at('2026-11-26', '09:00'), ON, START);
    expect(first.notices.map(({ id }) => id)).toEqual(['due', 'breach']);
    const second = noticesFor(at('2026-11-26', '10:00'), ON, first.memory);
    expect(second.notices).toEqual([]);
    const next = noticesFor(at('2026-11-27', '09:00'), ON, second.memory);
    expect(next.notices.map(({ id }) => id)).toEqual(['due']);
    const good = noticesFor(at('2026-11-27', '10:00', { publication: scored() }), ON, next.memory);
    const again = noticesFor(at('2026-11-27', '11:00'), ON, good.memory);
    expect(again.notices.map(({ id }) => id)).toEqual(['breach']);
  });

  test('nothing where nobody asked for it, and the first after it was asked for is told', () => {
    const off = noticesFor(at('2026-11-26', '09:00'), QUIET, START);
    expect(off.notices).toEqual([]);
    expect(noticesFor(at('2026-11-26', '10:00'), ON, off.memory).notices).toHaveLength(2);
  });

  test('no name and no number unless that was allowed', () => {
    const said = (rules: NotifyRules) =>
      noticesFor(at('2026-11-26', '09:00'), rules, START)
        .notices.map(({ title, message }) => `${title} ${message}`)
        .join(' ');
    expect(said(ON)).not.toMatch(/\d|TikTok|Name of/);
    expect(said({ ...ON, withNumbers: true })).toMatch(
      /TikTok Studio.*Name of views \(31 of 100\)/,
    );
  });

  test('many are one notification', () => {
    const many = Array.from({ length: 500 }, (_, n) => `kpi-${n}`);
    const standing = at('2026-11-26', '09:00', { due: many, publication: scored(...many) });
    const { notices } = noticesFor(standing, { ...ON, withNumbers: true }, START);
    expect(notices).toHaveLength(2);
    expect(Math.max(...notices.map(({ message }) => message.length))).toBeLessThan(200);
  });
});

describe('quiet hours', () => {
  test.each([
    ['20:00', false],
    ['23:59', false],
    ['07:59', false],
    ['08:00', true],
    ['19:59', true],
  ])('over midnight, at %s told: %s', (time, isTold) => {
    const { notices } = noticesFor(at('2026-11-26', time), ON, START);
    expect(notices.length > 0).toBe(isTold);
  });

  test('what was held back is told when they end', () => {
    const night = noticesFor(at('2026-11-26', '06:00'), ON, START);
    expect(noticesFor(at('2026-11-26', '08:30'), ON, night.memory).notices).toHaveLength(2);
  });

  test('within a day, and the same time twice is never quiet', () => {
    const noon = { ...ON, quietFrom: '12:00', quietTo: '13:00' };
    expect(noticesFor(at('2026-11-26', '12:30'), noon, START).notices).toEqual([]);
    const never = { ...ON, quietFrom: '00:00', quietTo: '00:00' };
    expect(noticesFor(at('2026-11-26', '00:00'), never, START).notices).toHaveLength(2);
  });
});

test('a clock that jumps for ten years and back makes no storm', () => {
  let memory = START;
  let told = 0;
  const clock = [
    '2026-11-26',
    '2036-11-26',
    '2026-11-26',
    '2026-11-25',
    '2016-01-01',
    '2016-01-01',
  ];
  for (const day of clock) {
    const step = noticesFor(at(day, '09:00'), ON, memory);
    told += step.notices.length;
    memory = step.memory;
  }
  // Two on the first day, and one for the day ten years on.
  expect(told).toBe(3);
  expect(noticesFor(at('2026-11-27', '09:00'), ON, memory).notices.map(({ id }) => id)).toEqual([
    'due',
  ]);
});

test('what is kept and damaged counts as not said', () => {
  for (const text of [
    undefined,
    '',
    '{',
    '[]',
    '{"isOn":"yes"}',
    '{"isOn":true,"quietFrom":"25:00"}',
  ]) {
    expect([rulesOf(text), memoryOf(text)]).toEqual([QUIET, START]);
  }
});

test('a person turns it on, and an organisation can forbid it', async () => {
  const { context } = memoryContext();
  const state = await HANDLERS['notify.rules']({ isOn: true, quietFrom: '21:30' }, context);
  expect(state).toEqual({ ...QUIET, isOn: true, quietFrom: '21:30', isForbidden: false });
  const fixed = { ...context, policy: async () => ({ ...NO_POLICY, mayNotify: false }) };
  expect(await HANDLERS['notify.state']({}, fixed)).toMatchObject({
    isOn: false,
    isForbidden: true,
  });
  await expect(HANDLERS['notify.rules']({ isOn: true }, fixed)).rejects.toThrow(/organisation/);
});
