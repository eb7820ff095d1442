import { type WeightProposal, weightProposal } from '../../../core/analysis/index.ts';
import { kpiWeeks, type PublishedKpi, publish } from '../../../core/publication/index.ts';
import { effectiveShares } from '../../../core/strategy/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

const WEEKS = 104;
/** So many KPIs at most can be told apart in what they explain together (LMG takes each set of them). */
const TOGETHER = 15;

function evidenceTable(
  { figures }: Given,
  { kpis }: WeightProposal,
  names: readonly string[],
): SaidTable {
  return {
    title: 'What the evidence says',
    columns: ['KPI', 'Now', 'Evidence alone', 'Proposed', 'Correlation', 'Why'],
    rows: kpis.map((one, i) => [
      names[i] ?? '',
      figures.share(one.present),
      figures.share(one.evidence),
      figures.share(one.proposed),
      one.correlation === null
        ? '–'
        : `${figures.value(one.correlation)} (${figures.value(one.low)} to ${figures.value(one.high)})`,
      one.reason,
    ]),
  };
}

/** The weights, their reasons, and which KPI each is of. */
function proposalOf({ kpis }: WeightProposal, known: readonly Pick<PublishedKpi, 'id' | 'name'>[]) {
  return kpis.map(({ name, present, proposed, reason }, i) => ({
    id: known[i]?.id ?? '',
    name: known[i]?.name ?? name,
    ...{ present, proposed, reason },
  }));
}

/** How much of the outcome the KPIs explain. */
function explained({ figures }: Given, { r2, n, effective }: WeightProposal, outcome: string) {
  const weeks = `over ${figures.many(n, 'week')} worth ${figures.value(effective)} independent ones`;
  return r2 === null
    ? `More than ${TOGETHER} KPIs cannot be told apart in what they explain together, so each was held against ${outcome} by itself, ${weeks}.`
    : `Together the KPIs explain ${figures.share(r2)} of the ups and downs of ${outcome}, ${weeks}.`;
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const { definition, observations } = given.scorecard();
  const outcome = given.choice('outcome');
  const { kpis } = publish({ scorecard: definition, observations, asOf: given.today });
  tell(0.2);
  const target = kpis.find(({ id }) => id === outcome);
  if (!target) return refused('Choose the KPI that shows whether it worked.');
  // What each makes of the score: weights within different goals cannot be compared.
  const wholes = effectiveShares(definition);
  const others = kpis.filter(({ id }) => id !== outcome && (wholes.get(id)?.score ?? 0) > 0);
  const histories = kpiWeeks(
    { scorecard: definition, observations, asOf: given.today },
    [outcome, ...others.map(({ id }) => id)],
    WEEKS,
  );
  tell(0.8);
  const known = others.filter(({ id }) => (histories.get(id) ?? []).some((one) => one !== null));
  const used = `${WEEKS} weeks of ${figures.many(known.length, 'KPI')}`;
  if (known.length === 0)
    return refused('No KPI beside it has a history of weeks yet. Capture or import more.', used);
  const found = weightProposal(
    histories.get(outcome) ?? [],
    known.map(({ id, name, direction }) => ({
      name: `${name} [${id}]`,
      weight: wholes.get(id)?.score ?? 0,
      history: histories.get(id) ?? [],
      lowerIsBetter: direction === 'lower',
    })),
    {
      lag: Number(given.choice('lag')),
      method: known.length > TOGETHER ? 'correlation' : 'lmg',
    },
  );
  if (found.why !== null) return refused(found.why, used);
  const rows = proposalOf(found, known);
  const moved = rows.filter(({ present, proposed }) => Math.abs(present - proposed) >= 0.005);
  return said(
    moved.length === 0
      ? 'The present weights stand: the evidence does not ask for others.'
      : `${figures.many(moved.length, 'weight')} could move a little. You decide on each.`,
    {
      says: [explained(given, found, target.name), ...found.mind],
      assumes: [
        'What went along in the past goes along in the future. A weight also says what matters to you, which no number knows.',
      ],
      tables: [
        evidenceTable(
          given,
          found,
          known.map(({ name }) => name),
        ),
      ],
      used,
      proposal: { kind: 'weights', rows },
    },
  );
}

/** Which weights the evidence supports. */
export const fairWeights = defineQuestion({
  id: 'fair-weights',
  group: 'Strategy',
  question: 'Which weights does the evidence support?',
  brief:
    'Compares the weights of your KPIs with what they explain of an outcome, and proposes small steps for you to approve.',
  needs: 'Some months of weekly numbers of the outcome and of the KPIs.',
  source: ['S1-M7.5'],
  asks: [
    { kind: 'scorecard', id: 'scorecard', label: 'Your scorecard' },
    {
      kind: 'kpi',
      id: 'outcome',
      label: 'Whether it worked shows',
      hint: 'The KPI that the others are to explain.',
    },
    {
      kind: 'choice',
      id: 'lag',
      label: 'The outcome comes',
      choices: [
        ['0', 'in the same week'],
        ['1', 'a week later'],
        ['2', 'two weeks later'],
        ['4', 'four weeks later'],
      ],
    },
  ],
  answer,
});
