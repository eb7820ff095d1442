import { NO_CURRENCY, type ScoreFunction, type Unit } from '../../../core/model/index.ts';
import { kpis } from '../../words/en.json';
import { type Formats, wordsFor } from '../../words/index.ts';
import { say as sayPage } from '../dashboard/words.ts';

/** What the section of KPIs says. */
export const say = wordsFor('kpis', kpis);

/** A status with its shape, so that colour is never alone. */
export function statusOf(status: string): readonly [shape: string, words: string] {
  switch (status) {
    case 'good':
      return ['●', sayPage('status.good')];
    case 'watch':
      return ['▲', sayPage('status.watch')];
    case 'bad':
      return ['■', sayPage('status.bad')];
    default:
      return ['○', sayPage('status.unknown')];
  }
}

/** A number with the sign of its unit; money's currency where one is known. */
export function figure(value: number, unit: Unit | 'money', formats: Formats): string {
  const isBare = unit === 'money' || unit === NO_CURRENCY;
  return isBare ? formats.count(value) : formats.value({ value, low: value, high: value, unit });
}

/**
 * What a score function aims at, in a few words.
 * @param unit the KPI's; of money the currency, where one is known.
 */
export function targetInWords(fn: ScoreFunction, unit: Unit | 'money', formats: Formats): string {
  const { count } = formats;
  const said = (value: number) => figure(value, unit, formats);
  switch (fn.kind) {
    case 'higher':
      return say('aim.higher', { n: said(fn.target) });
    case 'lower':
      return say('aim.lower', { n: said(fn.target) });
    case 'band':
      return say('aim.band', { low: said(fn.low), high: said(fn.high) });
    case 'thresholds':
      return say('aim.thresholds', { goal: said(fn.goal), flag: said(fn.redFlag) });
    case 'versus-baseline':
      return say('aim.over', { n: fn.change === 'unit' ? said(fn.best) : `${count(fn.best)} %` });
    case 'yes-no':
      return say('aim.at-least', { n: said(fn.atLeast) });
    case 'steps':
      return say('aim.steps', { n: said(fn.steps.at(-1)?.from ?? 0) });
  }
}
