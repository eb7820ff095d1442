import { type AuditedRow, biasAudit, sentimentOf } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

const VERDICTS = {
  alike: 'The groups are scored alike.',
  'small-gap': 'The groups are scored a little differently; the gap is small.',
  gap: 'No: one group is scored better than another, by more than chance brings.',
} as const;

function rowsOf(given: Given, tell: Tell): AuditedRow[] {
  const table = given.table('sentences');
  if (!table.has('text') && !table.has('score')) {
    throw new Lacking(
      'The table has neither texts nor scores. Add a column “Text”, or “Score” from −1 to 1.',
    );
  }
  const groups = table.texts('group');
  const [contexts, members, texts] = ['context', 'member', 'text'].map((one) => table.texts(one));
  const scores = table.has('score') ? table.numbers('score') : null;
  const expected = table.has('expected') ? table.numbers('expected') : null;
  return groups.flatMap((group, i): AuditedRow[] => {
    if (group === '') return [];
    if (i % 500 === 0) tell(i / groups.length);
    const said = expected?.[i] ?? null;
    return [
      {
        group,
        score: scores ? (scores[i] ?? null) : sentimentOf(texts?.[i] ?? '').score,
        ...(contexts?.[i] ? { context: contexts[i] } : {}),
        ...(members?.[i] ? { member: members[i] } : {}),
        ...(said === null ? {} : { expected: said }),
      },
    ];
  });
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const rows = rowsOf(given, tell);
  const used = figures.many(rows.length, 'sentence');
  const found = biasAudit(rows);
  if (found.why !== null) return refused(found.why, used);
  const { groups, gaps, odd, verdict } = found;
  return said(VERDICTS[verdict], {
    says: odd
      .slice(0, 5)
      .map(
        ({ member, group, difference }) =>
          `“${member}” (${group}) is scored ${figures.value(Math.abs(difference))} points ${difference > 0 ? 'higher' : 'lower'} than others in the same sentences.`,
      ),
    assumes: [
      'Sentences of the groups say the same but for whom they speak of; else the gap may be in what is said.',
      'Scores go from −1 to 1. A gap below 0.05 points is called small.',
      'No text is kept.',
    ],
    tables: [
      {
        title: 'Groups',
        columns: ['Group', 'Sentences', 'Understood', 'Mean score', 'Positive'],
        rows: groups.map((one) => [
          one.group,
          one.n,
          figures.share(one.coverage),
          figures.value(one.mean),
          figures.share(one.positive),
        ]),
      },
      {
        title: 'Gaps',
        columns: ['Between', 'Difference', '95 % interval', 'By chance in', 'Says'],
        rows: gaps.map((one) => [
          one.groups.join(' and '),
          figures.value(one.difference),
          `${figures.value(one.low)} to ${figures.value(one.high)}`,
          figures.chance(one.paired?.p ?? one.p),
          one.verdict === 'gap' ? 'gap' : one.verdict === 'small-gap' ? 'small gap' : 'alike',
        ]),
      },
    ],
    chart: {
      kind: 'bars',
      title: 'Mean score',
      unit: '1',
      bars: groups.map(({ group, mean }) => ({ name: group, value: mean })),
    },
    used,
  });
}

/** Whether feelings are read alike whomever a text speaks of. */
export const fairSentiment = defineQuestion({
  id: 'fair-sentiment',
  group: 'Trust',
  question: 'Is this sentiment fair across groups?',
  brief:
    'Compares how sentences are scored that differ in whom they speak of, or in their language.',
  needs: 'Thirty sentences at least for each of two groups.',
  source: ['S1-M6.3'],
  asks: [
    {
      kind: 'table',
      id: 'sentences',
      label: 'Sentences',
      columns: [
        { id: 'group', label: 'Group', isNeeded: true, also: ['gender', 'race', 'language'] },
        { id: 'text', label: 'Text', also: ['sentence'] },
        { id: 'score', label: 'Score', also: ['compound'] },
        { id: 'context', label: 'Context', also: ['template', 'pair'] },
        { id: 'member', label: 'Member', also: ['person', 'name'] },
        { id: 'expected', label: 'Expected', also: ['label', 'truth'] },
      ],
      example:
        'Group,Text,Context\nwomen,She feels great,feels great\nmen,He feels great,feels great',
    },
  ],
  answer,
});
