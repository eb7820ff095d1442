export type { Asked, AskedColumn } from './asked-inputs.ts';
export type { TableLook } from './given-table.ts';
export type { Question, QuestionCard } from './question.ts';
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
