// Runs inside the worker that worker.bench.ts starts: each analysis beside its floor, in turn.
import {
  bgNbdFit,
  causalImpact,
  markovAttribution,
  paretoNbdFit,
  seasonalEsd,
  shapleyAttribution,
} from '../../core/analysis/index.ts';
import {
  bareSearch,
  conversionPaths,
  customers,
  EVENT,
  history,
  MINUTES_A_DAY,
  minutes,
  onePass,
} from './analysis-data.ts';

interface Task {
  readonly work: () => unknown;
  readonly floor: () => unknown;
  readonly times: number;
}

function markov(channels: number): Task {
  const paths = conversionPaths(channels);
  return {
    work: () => markovAttribution(paths, { order: 3 }),
    floor: () => onePass(paths),
    times: 5,
  };
}

function shapley(): Task {
  const paths = conversionPaths();
  return { work: () => shapleyAttribution(paths), floor: () => onePass(paths), times: 9 };
}

function seasonal(): Task {
  const values = minutes();
  return {
    work: () => seasonalEsd(values, { period: MINUTES_A_DAY, most: 0.02 }),
    floor: () => {
      for (let round = 0; round < 16; round++) [...values].sort((a, b) => a - b);
    },
    times: 5,
  };
}

function impact(): Task {
  const { series, controls } = history();
  return {
    work: () => causalImpact(series, EVENT, controls),
    floor: () => bareSearch(series),
    times: 9,
  };
}

function pareto(): Task {
  const buyers = customers();
  return { work: () => paretoNbdFit(buyers), floor: () => bgNbdFit(buyers), times: 3 };
}

const TASKS: Readonly<Record<string, () => Task>> = {
  'markov-12': () => markov(12),
  'markov-50': () => markov(50),
  'markov-100': () => markov(100),
  'markov-200': () => markov(200),
  shapley,
  seasonal,
  impact,
  pareto,
};

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<string>) => void;
  postMessage(said: unknown): void;
};

scope.onmessage = ({ data }) => {
  const task = TASKS[data]?.();
  if (!task) throw new Error(`no task ${data}`);
  const { work, floor, times } = task;
  const rounds = Array.from({ length: times }, () => ({ time: timed(work), floor: timed(floor) }));
  scope.postMessage({
    // The first one is what a person waits for who asks once.
    first: rounds[0]?.time,
    time: Math.min(...rounds.map((one) => one.time)),
    floor: Math.min(...rounds.map((one) => one.floor)),
  });
};
