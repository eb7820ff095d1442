import type { KeptAnswer } from '../../messages/index.ts';
import type { AnswerChart, Proposal } from '../../questions/index.ts';
import type { Answered } from './answered.ts';

const ROWS = 100;
const POINTS = 400;

const short = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** The last points are kept: they are what the answer speaks of. */
function smaller(chart: AnswerChart | null): KeptAnswer['chart'] {
  if (chart === null) return null;
  const title = short(chart.title, 400);
  if (chart.kind === 'bars') {
    return {
      ...chart,
      title,
      bars: chart.bars.slice(0, 50).map((one) => ({ ...one, name: short(one.name, 400) })),
    };
  }
  const { beside, events, ...rest } = chart;
  return {
    ...rest,
    title,
    name: short(chart.name, 400),
    points: chart.points.slice(-POINTS).map((one) => ({ ...one })),
    ...(beside
      ? {
          beside: {
            name: short(beside.name, 400),
            points: beside.points.slice(-POINTS).map((one) => ({ ...one })),
          },
        }
      : {}),
    ...(events
      ? { events: events.slice(0, 20).map(({ day, label }) => ({ day, label: short(label, 400) })) }
      : {}),
  };
}

/** An answer in the size in which it is kept. */
export function trimmed({ card, said, at, kept }: Answered, isFinding: boolean): KeptAnswer {
  const stamp = at.replace(/[^0-9]/g, '');
  return {
    id: kept ?? `${card.id}-${stamp}`,
    question: card.id,
    title: card.question,
    at,
    headline: short(said.headline, 4000),
    says: said.says.slice(0, 40).map((one) => short(one, 4000)),
    assumes: said.assumes.slice(0, 40).map((one) => short(one, 4000)),
    tables: said.tables.slice(0, 8).map(({ title, columns, rows }) => ({
      title: short(title, 400),
      columns: columns.slice(0, 12).map((one) => short(one, 400)),
      rows: rows
        .slice(0, ROWS)
        .map((row) =>
          row.slice(0, 12).map((cell) => (typeof cell === 'string' ? short(cell, 4000) : cell)),
        ),
    })),
    chart: smaller(said.chart),
    range: said.range,
    used: short(said.used, 400),
    isFinding,
  };
}

const percent = (part: number) => `${Math.round(1000 * part) / 10} %`;

/** What was approved of new weights, as an answer that is kept. */
export function approvedAnswer(
  proposal: Proposal,
  weights: readonly { readonly id: string; readonly weight: number }[],
  approved: readonly string[],
  at: string,
): KeptAnswer {
  const weightOf = (id: string) => weights.find((one) => one.id === id)?.weight ?? 0;
  return {
    id: `approved-weights-${at.replace(/[^0-9]/g, '')}`,
    question: 'fair-weights',
    title: 'Which weights does the evidence support?',
    at,
    headline: `You approved ${approved.length} of ${proposal.rows.length} weights.`,
    says: [],
    assumes: [],
    tables: [
      {
        title: 'Weights as they are to be',
        columns: ['KPI', 'Before', 'After', 'Approved'],
        rows: proposal.rows
          .slice(0, ROWS)
          .map(({ id, name, present }) => [
            short(name, 400),
            percent(present),
            percent(weightOf(id)),
            approved.includes(id) ? 'yes' : '–',
          ]),
      },
    ],
    chart: null,
    range: null,
    used: 'what you approved',
    isFinding: false,
  };
}
