import * as v from 'valibot';
import { expect, test } from 'vitest';
import * as small from './small-valibot.ts';

/** A schema with every kind of check that the publication uses, made of either library. */
function schemaOf(from: typeof v) {
  const short = from.pipe(from.string(), from.maxLength(4));
  const score = from.optional(
    from.nullable(from.pipe(from.number(), from.minValue(0), from.maxValue(100))),
    null,
  );
  return from.object({
    id: short,
    may: from.exactOptional(short),
    on: from.optional(from.boolean(), false),
    score,
    finite: from.optional(from.pipe(from.number(), from.finite()), 0),
    kind: from.optional(from.picklist(['a', 'b']), 'a'),
    list: from.optional(
      from.pipe(from.array(from.object({ n: from.number() })), from.maxLength(2)),
      [],
    ),
    any: from.exactOptional(from.unknown()),
  });
}

const CASES: unknown[] = [
  { id: 'a' },
  { id: 'a', extra: 1, score: 5, on: true, kind: 'b', list: [{ n: 1, more: 2 }], may: 'b' },
  { id: 'a', score: null, any: 'z' },
  { id: 'abcde' },
  { id: 1 },
  {},
  null,
  'text',
  undefined,
  { id: 'a', score: 101 },
  { id: 'a', score: -1 },
  { id: 'a', score: Number.NaN },
  { id: 'a', finite: Number.POSITIVE_INFINITY },
  { id: 'a', kind: 'c' },
  { id: 'a', list: {} },
  { id: 'a', list: [{ n: 1 }, { n: 'x' }] },
  { id: 'a', list: [{}] },
  { id: 'a', list: [{ n: 1 }, { n: 2 }, { n: 3 }] },
  { id: 'a', may: undefined },
  { id: 'a', on: null },
  { id: 'a', any: { k: [1, null] } },
  { id: 'a', any: undefined },
];

const verdict = (from: typeof v, value: unknown) => {
  const result = from.safeParse(schemaOf(from), value, { abortEarly: true });
  if (result.success) return { output: result.output };
  const [issue] = result.issues;
  return {
    type: issue.type,
    missing: issue.received === 'undefined',
    path: (issue.path ?? []).map((step) => (step as { key: unknown }).key),
  };
};

test.each(CASES.map((one) => [one]))('both libraries say the same of %j', (value) => {
  expect(verdict(small as unknown as typeof v, value)).toEqual(verdict(v, value));
});

test('the comparison can fail: the two are told apart where they differ', () => {
  const broken = { ...small, nullable: (item: unknown) => item } as unknown as typeof v;
  expect(verdict(broken, { id: 'a', score: null })).not.toEqual(
    verdict(v, { id: 'a', score: null }),
  );
});
