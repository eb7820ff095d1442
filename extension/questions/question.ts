import type { Asked } from './asked-inputs.ts';
import type { Given } from './given.ts';
import type { AnswerChart, Said } from './said.ts';

/** How far a computation has come, 0–1. */
export type Tell = (part: number) => void;

/** A question that a person can ask, and how it is answered. */
export interface Question<Id extends string = string> {
  readonly id: Id;
  readonly group: 'Sales' | 'Content' | 'Audience' | 'Strategy' | 'Trust';
  /** The question in the person's words, with its mark. */
  readonly question: string;
  readonly brief: string;
  /** What it cannot do without, in words. */
  readonly needs: string;
  /** Checklist ids of the documents that ask for it. */
  readonly source: readonly string[];
  readonly asks: readonly Asked[];
  /** Refuses in words, through `Said.why`, where the data cannot carry an answer. */
  answer(given: Given, tell: Tell): Said;
}

/** What a page needs of a question to ask it. */
export type QuestionCard = Omit<Question, 'answer'>;

export type { AnswerChart, Said };

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Makes a question, after checking its ids.
 * @throws TypeError where an id is not words in small letters joined by hyphens, or comes twice.
 */
export function defineQuestion<const Id extends string>(question: Question<Id>): Question<Id> {
  const ids = question.asks.map(({ id }) => id);
  for (const id of [question.id, ...ids]) {
    if (!ID.test(id)) throw new TypeError(`question "${id}": an id is words joined by hyphens`);
  }
  if (new Set(ids).size < ids.length) throw new TypeError(`question "${question.id}" asks twice`);
  return question;
}

/** A question without what answers it, as it travels to the page. */
export function cardOf({ answer: _, ...card }: Question): QuestionCard {
  return card;
}
