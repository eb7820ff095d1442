import { approvedWeights } from '../../core/analysis/index.ts';
import type { Observation } from '../../core/model/index.ts';
import { givenOf } from './given-inputs.ts';
import { lookAtTable } from './given-table.ts';
import { Lacking } from './lacking.ts';
import { known, type NumberSeries, seriesName, seriesOfNumbers } from './number-series.ts';
import { cardOf, type Question } from './question.ts';
import { refused, type Said } from './said.ts';
import type { FromWorker, Numbered, OfferedSeries, ToWorker } from './wire.ts';

const WRONG =
  'This could not be computed from these data. Look through them for what cannot be, such as text among numbers or a value of another kind, and try again.';

/** Steps of the progress that a page is told of. */
const SEEN = 0.01;

function offered(series: NumberSeries): OfferedSeries {
  const { key, metric, platform, account, unit, step, days, values } = series;
  const count = known(series);
  return {
    ...{ key, metric, platform, account, unit, step },
    name: seriesName(series),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    known: count,
    missing: values.length - count,
  };
}

/** Whether an answer holds a number that is none; such an answer is refused whole. */
function isSound({ chart, tables }: Said): boolean {
  const fine = (one: unknown) => typeof one !== 'number' || Number.isFinite(one);
  const points = chart?.kind === 'line' ? [...chart.points, ...(chart.beside?.points ?? [])] : [];
  const drawn = chart?.kind === 'bars' ? chart.bars : points;
  return (
    tables.every(({ rows }) => rows.every((row) => row.every(fine))) &&
    drawn.every(({ value, low, high }) => [value, low, high].every(fine))
  );
}

/** All weights after those that were approved, together what they were before. */
function approvedOf({ proposal, approved }: Extract<ToWorker, { kind: 'approve' }>) {
  const kpis = proposal.rows.map(({ id, present, proposed }) => ({ name: id, present, proposed }));
  return approvedWeights({ kpis }, approved).map(({ name, weight }) => ({ id: name, weight }));
}

/**
 * The side of the questions that computes: keeps the numbers that it is given, looks at tables and
 * answers. Runs wherever there is nobody to keep waiting; has no clock, no store and no page.
 */
export class Responder {
  readonly #questions: readonly Question[];
  readonly #rows = new Map<string, Observation[]>();
  readonly #series = new Map<string, readonly NumberSeries[]>();

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
  }

  respond(message: Numbered<ToWorker>, tell: (said: FromWorker) => void): void {
    const { n } = message;
    try {
      tell(this.#respond(message, tell));
    } catch (error) {
      tell({ n, kind: 'failed', why: error instanceof Lacking ? error.message : WRONG });
    }
  }

  #respond(message: Numbered<ToWorker>, tell: (said: FromWorker) => void): FromWorker {
    const { n } = message;
    switch (message.kind) {
      case 'list':
        return { n, kind: 'cards', cards: this.#questions.map(cardOf) };
      case 'numbers':
        this.#take(message.metric, message.rows, message.isFirst);
        return { n, kind: 'taken' };
      case 'series':
        return {
          n,
          kind: 'series',
          series: message.metrics.flatMap((one) => this.#seriesOf(one)).map(offered),
        };
      case 'look':
        return { n, kind: 'look', look: this.#look(message) };
      case 'approve':
        return { n, kind: 'weights', weights: approvedOf(message) };
      case 'answer':
        return { n, kind: 'answer', said: this.#answer(message, tell) };
    }
  }

  #take(metric: string, rows: readonly Observation[], isFirst: boolean): void {
    const kept = isFirst ? [] : (this.#rows.get(metric) ?? []);
    for (const row of rows) kept.push(row);
    this.#rows.set(metric, kept);
    this.#series.delete(metric);
  }

  #seriesOf(metric: string): readonly NumberSeries[] {
    const made = this.#series.get(metric) ?? seriesOfNumbers(this.#rows.get(metric) ?? []);
    this.#series.set(metric, made);
    return made;
  }

  #question(id: string): Question {
    const found = this.#questions.find((one) => one.id === id);
    if (!found) throw new Lacking('This question is not known any more. Open the page again.');
    return found;
  }

  #look({ question, ask, text }: Extract<ToWorker, { kind: 'look' }>) {
    const asked = this.#question(question).asks.find(({ id }) => id === ask);
    if (asked?.kind !== 'table') throw new Lacking('No table is asked for here.');
    return lookAtTable(text, asked);
  }

  #answer(
    message: Numbered<Extract<ToWorker, { kind: 'answer' }>>,
    tell: (said: FromWorker) => void,
  ): Said {
    const { n, question: id, inputs } = message;
    const question = this.#question(id);
    let told = 0;
    const given = givenOf(question, inputs, {
      ...message,
      series: (metric) => this.#seriesOf(metric),
      numbers: (metrics) => metrics.flatMap((one) => this.#rows.get(one) ?? []),
    });
    try {
      const said = question.answer(given, (part) => {
        if (part - told < SEEN) return;
        told = part;
        tell({ n, kind: 'progress', part: Math.min(1, part) });
      });
      return isSound(said) ? said : refused(WRONG);
    } catch (error) {
      // What is missing, and numbers that cannot be, are answers; anything else is our mistake, and is said as such.
      if (error instanceof Lacking) return refused(error.message);
      if (error instanceof RangeError) return refused(WRONG);
      throw error;
    }
  }
}
