import type { Given } from './given.ts';
import type { AnswerChart, Said } from './said.ts';

/** A column of a table that a person brings: the names that it may have, and what stands in it. */
export interface AskedColumn {
  readonly id: string;
  readonly label: string;
  /** Other names, as exports write them; compared without case, blanks and signs. */
  readonly also?: readonly string[];
  readonly isNeeded?: boolean;
}

/** Something that a question needs to know before it can be answered. */
export type Asked =
  /** Numbers over time that are stored: of one metric and account, or of several. */
  | {
      readonly kind: 'series';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly isMany?: boolean;
      readonly isOptional?: boolean;
      /** Metrics that fit best; the first that is stored is chosen by itself. */
      readonly prefer?: readonly string[];
    }
  /** A table from a file or the clipboard. */
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly isOptional?: boolean;
      readonly columns: readonly AskedColumn[];
      /** Any further column is a thing of its own, such as a channel. */
      readonly hasMore?: boolean;
      /** A few rows as they may look, with a head. */
      readonly example: string;
    }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      /** Value and words; the first is chosen by itself. */
      readonly choices: readonly (readonly [string, string])[];
    }
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly first?: number;
      readonly least?: number;
      readonly most?: number;
      readonly isOptional?: boolean;
    }
  | { readonly kind: 'event'; readonly id: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'text'; readonly id: string; readonly label: string; readonly hint?: string }
  /** Numbers of some metrics with their parts, as they were captured; nothing is asked of the person. */
  | {
      readonly kind: 'stored';
      readonly id: string;
      readonly label: string;
      readonly metrics: readonly string[];
    }
  /** The scorecard as it is defined, with all numbers that it needs. */
  | { readonly kind: 'scorecard'; readonly id: string; readonly label: string }
  /** One of the scorecard's KPIs. */
  | { readonly kind: 'kpi'; readonly id: string; readonly label: string; readonly hint?: string };

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
