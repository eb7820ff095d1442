import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Observation } from '../../core/model/index.ts';
import { HOUSE_LIBRARY, scorer } from '../../core/publication/index.ts';
import { type ObservationColumns, ObservationTable } from '../../core/series/index.ts';
import { AS_OF, FIFTY, FIRST, observationsOf, scorecard } from './scoring-data.ts';

const MILLION = 1_000_000;
const TIMES = 9;
/** A day of a report that is made again. */
const PAST = '2026-08-31';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Milliseconds that processors worked for it: other programs count less than by the clock. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const quarter = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 2] ?? 0;

/** What bare is: columns grouped by metric and day in one pass, with count, sums and bounds. */
function grouping(table: ObservationColumns): number {
  const first = 19_900;
  const days = 1000;
  const { length, metric, from } = table;
  const { value: values, low: lows, high: highs } = table;
  const value = new Float64Array(table.metrics.length * days);
  const low = new Float64Array(value.length);
  const high = new Float64Array(value.length);
  const count = new Uint32Array(value.length);
  for (let row = 0; row < length; row++) {
    const at = (metric[row] as number) * days + (((from[row] as number) - first) | 0);
    (value[at] as number) += values[row] as number;
    (low[at] as number) += lows[row] as number;
    (high[at] as number) += highs[row] as number;
    (count[at] as number)++;
  }
  return (value[0] as number) + (low[1] as number) + (high[2] as number) + (count[3] as number);
}

/** The fields that a table reads of observations, in the plainest way. */
function bareIngest(list: readonly Observation[]): number {
  const metric = new Uint32Array(list.length);
  const subject = new Uint32Array(list.length);
  const unit = new Uint32Array(list.length);
  const numbers = Array.from({ length: 6 }, () => new Float64Array(list.length));
  const [from, to, seen, value, low, high] = numbers as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const codes = new Map<string, number>();
  const codeOf = (text: string) => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, codes.size);
    return codes.size - 1;
  };
  for (const [row, one] of list.entries()) {
    metric[row] = codeOf(one.metric);
    unit[row] = codeOf(one.unit);
    const { platform, account, item = '', segment = '' } = one.subject;
    subject[row] = codeOf(`${platform}/${account}/${item}/${segment}`);
    from[row] = Date.parse(one.from);
    to[row] = Date.parse(one.to);
    seen[row] = Date.parse(one.seen);
    value[row] = one.value;
    low[row] = one.low;
    high[row] = one.high;
  }
  return codes.size;
}

function filled(list: readonly Observation[]): ObservationTable {
  const table = new ObservationTable();
  table.add(list);
  return table;
}

/**
 * From a table in which nothing was asked for yet: what is left to find and sort, and scoring, nothing
 * remembered; and in turn with it the bare pass over the same columns. Taking the numbers in is
 * measured too, because numbers that come in order find their place and what they correct there. The
 * least of several times of each, which is the one that other programs disturbed least.
 */
function fullScore(list: readonly Observation[], turns = TIMES) {
  const times = Array.from({ length: turns }, () => {
    collect();
    const table = new ObservationTable();
    const read = timed(() => table.add(list));
    const kept = scorer(scorecard(), HOUSE_LIBRARY, table);
    collect();
    const bare = timed(() => grouping(table.toColumns()));
    return { read, bare, full: timed(() => kept.scores(AS_OF)) };
  });
  const least = (of: keyof (typeof times)[number]) => Math.min(...times.map((one) => one[of]));
  return { full: least('full'), bare: least('bare'), read: least('read') };
}

/** The same numbers in no order. */
function shuffled(list: readonly Observation[]): Observation[] {
  const mixed = [...list];
  let state = 1;
  for (let at = mixed.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Observation, mixed[at] as Observation];
  }
  return mixed;
}

/** One number more: of another metric and account each time, of the day, and a correction of the period. */
function updates(list: readonly Observation[]): number {
  const kept = scorer(scorecard(), HOUSE_LIBRARY, filled(list));
  kept.scores(AS_OF);
  const last = list.filter((one) => one.to > FIRST && one.subject.item === undefined);
  const times = Array.from({ length: 400 }, (_, at) => {
    const one = last[(at * 37) % last.length] as Observation;
    const value = one.value + at + 1;
    const more = { ...one, id: `${at}`.padStart(32, 'b'), value, low: value, high: value };
    const later = { ...more, seen: `${AS_OF}T09:${String(at % 60).padStart(2, '0')}:00Z` };
    const started = performance.now();
    kept.add([later]);
    kept.scores(AS_OF);
    return performance.now() - started;
  });
  return quarter(times.slice(100));
}

function heldBytes(list: readonly Observation[]): number {
  collect();
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = held();
  const table = filled(list);
  table.metric('');
  collect();
  const bytes = held() - before;
  return table.length > 0 ? bytes / table.length : 0;
}

/** All times in milliseconds. */
function measured() {
  if (FIFTY.length !== 50) throw new Error(`${FIFTY.length} metrics, and it should be 50`);
  const small = observationsOf(10_000);
  fullScore(small, 40);
  updates(small);
  const few = fullScore(small, 20);
  const some = fullScore(observationsOf(100_000)).full;
  const list = observationsOf(MILLION);
  const { full, bare, read } = fullScore(list);
  const update = updates(list);
  const mixed = fullScore(shuffled(list), 4);
  const bareRead = Math.min(...Array.from({ length: 5 }, () => timed(() => bareIngest(list))));
  const kept = scorer(scorecard(), HOUSE_LIBRARY, filled(list));
  const smallOne = scorer(scorecard(), HOUSE_LIBRARY, filled(small));
  const publishedSmall = timed(() => smallOne.publish({ asOf: AS_OF }));
  const published = timed(() => kept.publish({ asOf: AS_OF }));
  const [first] = list;
  kept.add([
    { ...(first as Observation), id: 'f'.repeat(32), from: AS_OF, to: AS_OF, seen: AS_OF },
  ]);
  const again = timed(() => kept.publish({ asOf: AS_OF }));
  const past = timed(() => kept.publish({ asOf: PAST }));
  const then = timed(() => kept.publish({ asOf: PAST, seenBy: PAST }));
  const bytes = heldBytes(list);
  const times = { few, some, full, bare, mixed, update, read, bareRead };
  return { ...times, published, publishedSmall, again, past, then, bytes };
}

const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

type Measured = ReturnType<typeof measured>;

/** Taken in already: what scoring alone takes. */
function scoringRows({ full, bare, mixed, few, some, read, update }: Measured) {
  return [
    {
      name: 'full score of 1,000,000 numbers, 50 metrics, 100 KPIs',
      ratio: full / bare,
      limit: 3,
      against: 'grouping the same columns once by metric and day',
      detail: `${ms(full)} against ${ms(bare)}`,
    },
    {
      name: 'the same from numbers in no order',
      ratio: mixed.full / mixed.bare,
      limit: 6,
      against: 'grouping the same columns',
      detail: `${ms(mixed.full)} against ${ms(mixed.bare)}; taken in in ${ms(mixed.read)}`,
    },
    {
      name: 'full score of 100 times as many numbers',
      ratio: (full + read) / (few.full + few.read) / 100,
      limit: 1.1,
      against: '100 times that of 10,000, each with taking in',
      detail: `score alone: 10,000 ${ms(few.full)}, 100,000 ${ms(some)}, 1,000,000 ${ms(full)}`,
    },
    {
      name: 'taking in one more number and scoring',
      ratio: update / full,
      limit: 0.01,
      against: 'the full score alone, of what was taken in before',
      detail: `${(update * 1000).toFixed(0)} µs, ${((update / full) * 100).toFixed(2)} %`,
    },
  ];
}

/** With taking in, where a part of the work is done. */
function takingRows({ full, bare, read, bareRead, ...one }: Measured) {
  return [
    {
      name: 'taking in 1,000,000 numbers',
      ratio: read / bareRead,
      limit: 1.5,
      against: 'reading the same fields into typed arrays',
      detail: `${ms(read)} against ${ms(bareRead)}`,
    },
    {
      name: 'taking in and scoring 1,000,000 numbers',
      ratio: (read + full) / (bareRead + bare),
      limit: 1.5,
      against: 'reading the same fields into typed arrays and grouping them',
      detail: `${ms(read)} and ${ms(full)} against ${ms(bareRead)} and ${ms(bare)}`,
    },
    {
      name: 'a publication of 1,000,000 numbers',
      ratio: one.published / one.publishedSmall,
      limit: 6,
      against: 'one of 10,000',
      detail: `${ms(one.published)} with the past and the explanation of each KPI, against ${ms(one.publishedSmall)}`,
    },
    {
      name: 'a publication after one more number',
      ratio: one.again / one.published,
      limit: 0.5,
      against: 'the first one of all 1,000,000',
      detail: `${ms(one.again)}; of a day of the past ${ms(one.past)}, as it was known then ${ms(one.then)}`,
    },
    {
      name: 'memory of a number beside its words',
      ratio: one.bytes / 100,
      limit: 1,
      against: '100 bytes',
      detail: `${one.bytes.toFixed(0)} bytes`,
    },
  ];
}

/** A hundred KPIs over up to a million numbers of two years. */
export async function bench() {
  const one = measured();
  return [...scoringRows(one), ...takingRows(one)];
}
