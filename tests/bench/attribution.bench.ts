import { markovAttribution, shapleyAttribution } from '../../core/analysis/index.ts';
import { conversionPaths, onePass } from './analysis-data.ts';

const TIMES = 15;

/** Passes of the floor in one measurement: one alone is as short as the clock is coarse. */
const PASSES = 10;

/** The processor's own time in milliseconds: what others on the machine take is no part of it. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several times of each, in turn, which other programs disturbed least. */
function least(work: () => unknown, bare: () => unknown): { time: number; floor: number } {
  const floor = () => {
    for (let i = 0; i < PASSES; i++) bare();
  };
  const rounds = Array.from({ length: TIMES }, () => ({
    time: timed(work),
    floor: timed(floor) / PASSES,
  }));
  return {
    time: Math.min(...rounds.map((one) => one.time)),
    floor: Math.min(...rounds.map((one) => one.floor)),
  };
}

const ms = (time: number) => `${time.toFixed(1)} ms`;

/** Attribution of 10,000 paths over 12 channels. */
export async function bench() {
  const list = conversionPaths();
  const bare = () => onePass(list);
  const markov = least(() => markovAttribution(list, { order: 3 }), bare);
  const shapley = least(() => shapleyAttribution(list), bare);
  return [
    {
      name: 'Markov chain of order 3 on 10,000 paths, 12 removals',
      ratio: markov.time / markov.floor,
      limit: 50,
      against: 'one pass over the paths',
      detail: `${ms(markov.time)} against ${ms(markov.floor)}`,
    },
    {
      name: 'Markov chain of order 3 in the worker',
      ratio: markov.time / 1000,
      limit: 1,
      against: 'one second of the processor',
      detail: ms(markov.time),
    },
    {
      name: 'Shapley of 10,000 paths for 12 channels',
      ratio: shapley.time / shapley.floor,
      limit: 4,
      against: 'one pass over the paths',
      detail: `${ms(shapley.time)} against ${ms(shapley.floor)}`,
    },
  ];
}
