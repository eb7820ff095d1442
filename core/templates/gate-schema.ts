import * as v from 'valibot';
import type { ScorecardDefinition } from '../model/index.ts';
import { day } from './calendar-schema.ts';
import { quoted } from './issue-in-words.ts';
import { list, oneOf, text, whole } from './schema-words.ts';
import { firstOf, twice } from './scoring-sense.ts';

const platform = text(400);
const answer = v.exactOptional(oneOf(['yes', 'no', 'unsure']));
const many = whole(0, 1_000_000_000);

const answers = v.strictObject({
  decides: answer,
  reaches: answer,
  meaning: answer,
  'kept-up': answer,
  lasts: answer,
});

const comparison = v.strictObject({
  of: text(100),
  on: day,
  agreed: v.boolean('true or false'),
});

const outcome = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('passed'),
      on: day,
      captures: v.nullable(v.strictObject({ found: many, due: many, days: whole(0, 100_000) })),
    }),
    v.strictObject({ kind: v.literal('let-in'), on: day, reason: text(1000) }),
  ],
  'passed or let in: {"kind": "passed", …} or {"kind": "let-in", "reason": "…", …}',
);

/** Schema of which platforms count. */
export const gate = v.strictObject({
  since: v.exactOptional(day),
  counted: v.exactOptional(list(platform, 2000)),
  entrants: v.exactOptional(
    list(
      v.strictObject({
        platform,
        on: day,
        answers: v.exactOptional(answers),
        compared: v.exactOptional(list(comparison, 500)),
        outcome: v.exactOptional(outcome),
      }),
      500,
    ),
  ),
});

/** Each platform stands there once, and no more was found of it than there was to find. */
export function gateTrouble({ gate: said }: ScorecardDefinition): string | null {
  const entrants = said?.entrants ?? [];
  const double = twice(entrants.map((one) => one.platform));
  if (double !== undefined) {
    return `Two platforms at the gate are ${quoted(double)}. Keep one of them.`;
  }
  return firstOf(entrants, ({ platform, outcome: came }) =>
    came?.kind === 'passed' && came.captures && came.captures.found > came.captures.due
      ? `The platform ${quoted(platform)} has more numbers found than were due.`
      : null,
  );
}
