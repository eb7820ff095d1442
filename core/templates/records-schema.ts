import * as v from 'valibot';
import { PARTIES } from '../model/index.ts';
import { currency, day } from './calendar-schema.ts';
import { id, list, oneOf, positive, score, text, whole } from './schema-words.ts';

const about = v.union(
  [v.strictObject({ kpi: id }), v.strictObject({ from: id, to: id })],
  'a KPI or a link between two goals: {"kpi": "…"} or {"from": "…", "to": "…"}',
);

/** Schema of what a scorecard takes for granted. */
export const assumption = v.strictObject({
  id,
  statement: text(1000),
  about,
  evidence: v.exactOptional(text(4000)),
  owner: text(400),
  review: day,
  status: oneOf(['open', 'held', 'refuted']),
});

const hours = v.pipe(positive, v.maxValue(1000, 'a number up to 1,000'));

/** Schema of a training that was held. */
export const training = v.strictObject({
  id,
  topic: text(400),
  theme: oneOf(['ai', 'listening', 'creators', 'analysis', 'conversation', 'other']),
  day,
  people: whole(1, 100_000),
  hours,
  group: v.exactOptional(text(200)),
  outcome: v.exactOptional(text(1000)),
  goal: v.exactOptional(id),
});

/** Schema of an experiment. */
export const experiment = v.strictObject({
  id,
  name: text(400),
  theme: oneOf(['platform', 'time', 'format', 'topic', 'other']),
  begun: day,
  ended: v.exactOptional(day),
  outcome: v.exactOptional(oneOf(['won', 'lost', 'unclear'])),
  lesson: v.exactOptional(text(1000)),
  goal: v.exactOptional(id),
});

const money = v.pipe(
  v.number('a number'),
  v.finite('a number'),
  v.minValue(0, 'a number from 0 up'),
  v.maxValue(1e15, 'a number up to 1,000,000,000,000,000'),
);
const question = oneOf(['quality', 'format', 'interaction', 'outcomes']);

/** Schema of something that is done about a challenge. */
export const initiative = v.strictObject({
  id,
  name: text(400),
  goal: v.exactOptional(id),
  owner: v.exactOptional(text(400)),
  begins: day,
  due: day,
  budget: v.exactOptional(
    v.strictObject({ amount: money, currency, spent: v.exactOptional(money) }),
  ),
  progress: v.exactOptional(score),
  ended: v.exactOptional(day),
  from: v.exactOptional(question),
});

/** Schema of an audit. */
export const audit = v.strictObject({
  id,
  day,
  answers: list(
    v.strictObject({
      question,
      answer: oneOf(['challenge', 'fine', 'unknown']),
      challenge: v.exactOptional(text(1000)),
    }),
    4,
  ),
});

const party = oneOf(PARTIES);
const parties = list(party, PARTIES.length);

/** Schema of who does what for a KPI: exactly one answers for it. */
export const raci = v.strictObject({
  id,
  kpi: id,
  accountable: party,
  responsible: v.pipe(parties, v.minLength(1, 'a list of at least one')),
  consulted: v.exactOptional(parties),
  informed: v.exactOptional(parties),
});

const agendaNote = v.strictObject({
  kind: oneOf(['sunset', 'stale', 'unlinked', 'low-signal', 'finding', 'assumption', 'decision']),
  what: text(4000),
  about: v.exactOptional(id),
});

/** Schema of a review, planned or held. */
export const review = v.strictObject({
  id,
  name: text(200),
  day,
  who: v.exactOptional(text(400)),
  held: v.exactOptional(day),
  agenda: v.exactOptional(list(agendaNote, 500)),
  minutes: v.exactOptional(text(8000)),
});

/** Schema of a decision and what came of it. */
export const decision = v.strictObject({
  id,
  what: text(1000),
  day,
  review: v.exactOptional(id),
  kpi: v.exactOptional(id),
  does: oneOf(['keep', 'change', 'watch', 'retire', 'other']),
  owner: text(400),
  due: day,
  scoreThen: v.exactOptional(score),
  outcome: v.exactOptional(oneOf(['worked', 'partly', 'failed'])),
  found: v.exactOptional(text(1000)),
  scoreAfter: v.exactOptional(score),
});

const stage = v.strictObject({
  id,
  name: text(60),
  brief: v.exactOptional(text(400)),
  kpi: v.exactOptional(id),
});

const flow = v.strictObject({
  from: id,
  to: id,
  kpi: v.exactOptional(id),
  note: v.exactOptional(text(400)),
});

/** Schema of the customer's way. */
export const journey = v.strictObject({
  stages: v.pipe(list(stage, 12), v.minLength(2, 'a list of at least two')),
  flows: list(flow, 60),
});
