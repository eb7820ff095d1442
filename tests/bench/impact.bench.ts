import {
  bgNbdFit,
  causalImpact,
  placeboInTime,
  structuralBreak,
} from '../../core/analysis/index.ts';
import { EVENT as AT, bareSearch, customers, history } from './analysis-data.ts';

const TIMES = 15;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The least of several, which other programs disturbed least. */
const least = (times: number, work: () => unknown) =>
  Math.min(...Array.from({ length: times }, () => timed(work)));

const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** Impact and retention: asked for by a person, who waits for the answer. */
export function bench() {
  const { series, controls } = history();
  const buyers = customers();
  for (let i = 0; i < 3; i++) causalImpact(series, AT, controls);
  bareSearch(series);
  // By turns, so that other programs disturb both alike.
  const rounds = Array.from({ length: TIMES }, () => ({
    impact: timed(() => causalImpact(series, AT, controls)),
    bare: timed(() => bareSearch(series)),
  }));
  const impact = Math.min(...rounds.map((one) => one.impact));
  const bare = Math.min(...rounds.map((one) => one.bare));
  const placebo = least(2, () => placeboInTime(series, AT, controls));
  const broken = least(3, () => structuralBreak(series, { columns: controls, lag: 7 }));
  const fitted = least(3, () => bgNbdFit(buyers));
  return Promise.resolve([
    {
      name: 'causal impact of 1,000 points with 2 controls',
      ratio: impact / bare,
      limit: 30,
      against: 'as many bare passes of the filter over the series alone',
      detail: `${ms(impact)} against ${ms(bare)}`,
    },
    {
      name: 'the same with 20 placebo tests',
      ratio: placebo / 1000,
      limit: 1,
      against: 'a second',
      detail: ms(placebo),
    },
    {
      name: 'a break in 1,000 points with 2 columns, 700 places tried',
      ratio: broken / 1000,
      limit: 1,
      against: 'a second',
      detail: ms(broken),
    },
    {
      name: 'BG/NBD of 2,500 customers',
      ratio: fitted / 1000,
      limit: 1,
      against: 'a second',
      detail: ms(fitted),
    },
  ]);
}
