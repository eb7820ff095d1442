import { seasonalEsd } from '../../core/analysis/index.ts';
import { minutes, MINUTES_A_DAY as PERIOD, MINUTES as POINTS } from './analysis-data.ts';

const TIMES = 9;
/** Passes of a robust STL, each with an order of its own. */
const ROUNDS = 16;
/** One second of wall time, in which every analysis has to be done. */
const SECOND = 1000;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The floor is what a robust season does without in no round: the values in order, sixteen times. */
export async function bench() {
  const values = minutes();
  let found = 0;
  const work = () => {
    const answer = seasonalEsd(values, { period: PERIOD, most: 0.02 });
    if (answer.why !== null) throw new Error(answer.why);
    found = answer.anomalies.length;
  };
  work();
  const rounds = Array.from({ length: TIMES }, () => ({
    time: timed(work),
    floor: timed(() => {
      for (let round = 0; round < ROUNDS; round++) [...values].sort((a, b) => a - b);
    }),
  }));
  const time = Math.min(...rounds.map((one) => one.time));
  const floor = Math.min(...rounds.map((one) => one.floor));
  const detail = `${time.toFixed(0)} ms, ${found} anomalies of ${POINTS} points`;
  return [
    {
      name: 'Seasonal hybrid ESD',
      ratio: time / floor,
      limit: 8,
      against: 'a sort of the same values for each of the sixteen rounds',
      detail,
    },
    {
      name: 'Seasonal hybrid ESD, wall time',
      ratio: time / SECOND,
      limit: 1,
      against: 'one second',
    },
  ];
}
