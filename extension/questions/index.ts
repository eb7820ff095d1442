export type { TableLook } from './given-table.ts';
export type { Asked, AskedColumn, Question, QuestionCard } from './question.ts';
export { QUESTIONS } from './registry.ts';
export { Responder } from './respond.ts';
export type {
  AnswerChart,
  ChartPoint,
  Proposal,
  Said,
  SaidCell,
  SaidTable,
} from './said.ts';
export type { FromWorker, Inputs, Numbered, OfferedSeries, ToWorker } from './wire.ts';
