// Arguments for each analysis of series, samples and experiments.
import fc from 'fast-check';
import {
  type Arguments,
  above,
  aboveWithGaps,
  booleans,
  columnsOf,
  day,
  gaps,
  level,
  name,
  number,
  options,
  positive,
  series,
  share,
  whole,
  wild,
  withColumns,
} from './hostile-values.ts';

const side = fc.constantFrom('both', 'high', 'low');
const period = fc.constantFrom(2, 3, 4, 7, 12, 0, Number.NaN);
const arm = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.nat(1000), fc.nat(2000))
      .map(([hits, n]) => ({ hits: Math.min(hits, n), n })),
  },
  { weight: 1, arbitrary: fc.record({ hits: wild, n: wild }) },
);
const event = fc.record(
  { name, kind: fc.constantFrom('pr', 'launch', 'season'), from: day, to: day },
  { requiredKeys: ['name', 'kind', 'from'] },
);
const both = (list: fc.Arbitrary<unknown[]>, more: fc.Arbitrary<unknown>): Arguments =>
  fc.tuple(list, more).map(([own, last]) => [own, [...own].reverse(), last]);
const talk = fc.oneof(
  fc.tuple(fc.nat(50), fc.nat(100)).map(([negative, all]) => ({ negative, all: negative + all })),
  fc.constant(null),
);
const asLong = (n: number) => ({ minLength: n, maxLength: n });

export const SERIES_CASES: Readonly<Record<string, Arguments>> = {
  robustZ: fc.tuple(series, options({ threshold: wild })),
  generalisedEsd: fc.tuple(
    series,
    fc.record({ most: whole, alpha: level, centre: fc.constantFrom('mean', 'median'), side }),
  ),
  stl: fc.tuple(
    series,
    fc.record({
      period,
      seasonalWindow: fc.constantFrom('periodic', 7, 3, 2, 35, Number.NaN),
      robust: fc.boolean(),
      seasonalDegree: fc.constantFrom(0, 1),
    }),
  ),
  seasonalEsd: fc.tuple(
    gaps,
    fc.record({
      period: fc.constantFrom(2, 3, 7),
      most: fc.constantFrom(0.02, 0.1, 0.49),
      side,
      least: fc.constantFrom('median-of-greatest', 'p95-of-greatest'),
    }),
  ),
  firstDigits: series.map((list) => [Array(15).fill(list).flat()]),
  engagementRatios: fc.tuple(
    fc.array(fc.record({ engagements: positive, audience: positive }), { maxLength: 40 }),
    options({ reached: fc.boolean() }),
  ),
  engagementResiduals: fc.tuple(
    fc.array(fc.record({ engagements: positive, followers: positive }), { maxLength: 40 }),
  ),
  followerSpikes: aboveWithGaps.chain((list) =>
    fc.tuple(
      fc.constant(list),
      options({ engagement: fc.array(positive, asLong(list.length)), threshold: positive }),
    ),
  ),
  periodEndSpikes: fc.tuple(
    aboveWithGaps.map((list) => Array(5).fill(list).flat()),
    fc.oneof(
      fc.constantFrom([28, 56, 84], [30, 60, 90, 120], []),
      fc.array(whole, { maxLength: 5 }),
    ),
    options({ days: whole, alpha: level, leastFactor: positive }),
  ),
  indexOfDispersion: fc.tuple(
    fc.oneof(fc.array(fc.nat(2000), { maxLength: 40 }), above),
    options({ alpha: level }),
  ),
  engagementRings: fc.tuple(
    fc.array(
      fc.record({
        item: fc.oneof(fc.nat(15).map(String), name),
        who: fc.oneof(fc.nat(9).map(String), name),
      }),
      { maxLength: 120 },
    ),
    options({ alpha: level, leastMembers: whole, leastShared: whole }),
  ),
  holm: fc.tuple(fc.array(share)),
  benjaminiHochberg: fc.tuple(fc.array(share)),
  crossCorrelation: both(series, whole),
  granger: both(gaps, fc.integer({ min: 0, max: 5 })),
  leadLag: both(
    gaps,
    options({ prepare: fc.constantFrom('difference', 'prewhiten'), maxLag: whole }),
  ),
  autoregression: fc.tuple(series, whole),
  differenced: fc.tuple(
    fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true })),
    fc.integer({ min: 0, max: 5 }),
  ),
  filtered: fc.tuple(
    fc.array(fc.integer()),
    fc.constant({ order: 1, coefficients: [0.5], mean: 1 }),
  ),
  cusumRunLength: fc.tuple(
    fc.record({
      k: fc.oneof(positive, fc.double({ min: 0, max: 3, noNaN: true })),
      h: fc.oneof(positive, fc.double({ min: 0.1, max: 20, noNaN: true })),
      shift: wild,
      sides: fc.constantFrom('one', 'two'),
    }),
  ),
  ewmaRunLength: fc.tuple(
    fc.record({
      lambda: fc.oneof(positive, fc.double({ min: 0.01, max: 1, noNaN: true })),
      width: fc.oneof(positive, fc.double({ min: 0.01, max: 6, noNaN: true })),
      shift: wild,
    }),
  ),
  breachStates: fc.tuple(gaps, options({ low: wild, high: wild, pendingFor: whole })),
  cusumChart: fc.tuple(
    gaps,
    options({ target: wild, sd: positive, k: positive, h: positive, baseline: whole }),
  ),
  ewmaChart: fc.tuple(
    gaps,
    options({
      target: wild,
      sd: positive,
      lambda: wild,
      width: positive,
      limits: fc.constantFrom('exact', 'long-run'),
    }),
  ),
  timeToBreach: fc.tuple(
    gaps,
    fc.record({ threshold: wild, side: fc.constantFrom('above', 'below'), level }),
  ),
  valuedBenefit: fc.tuple(
    fc.array(
      fc
        .record({ outcome: name, points: wild, perPoint: wild, assumption: name, wide: positive })
        .map(({ wide, ...one }) => ({
          ...{ ...one, low: one.perPoint - wide, high: one.perPoint + wide },
        })),
      { maxLength: 5 },
    ),
    options({ booked: wild, cost: positive }),
  ),
  alertLeadTime: fc.tuple(
    fc.array(fc.record({ from: wild, to: fc.oneof(wild, fc.constant(null)) }), { maxLength: 12 }),
    fc.array(wild, { maxLength: 12 }),
    fc
      .tuple(options({ month: positive, level }), wild, positive, positive)
      .map(([more, from, long, horizon]) => ({ ...more, from, to: from + long, horizon })),
  ),
  replayedAlerts: fc.tuple(
    gaps,
    fc.oneof(
      options({ low: wild, high: wild, pendingFor: whole }).map((one) => ({
        kind: 'bound',
        ...(one as object),
      })),
      fc.record({
        kind: fc.constant('forecast'),
        threshold: wild,
        side: fc.constantFrom('above', 'below'),
        within: positive,
        window: fc.constantFrom(8, 30, 7, Number.NaN),
      }),
      fc.record({
        kind: fc.constant('drift'),
        side: fc.constantFrom('above', 'below'),
        baseline: whole,
        h: positive,
      }),
    ),
  ),
  eventColumns: fc.tuple(fc.array(event, { maxLength: 5 }), fc.array(day, { maxLength: 20 })),
  eventsDuring: fc.tuple(fc.array(event, { maxLength: 5 }), day, day),
  causalImpact: fc
    .tuple(gaps, whole)
    .chain(([list, at]) =>
      fc.tuple(
        fc.constant(list),
        fc.constant(at),
        columnsOf(list.length),
        options({ level: fc.constantFrom('free', 'steady'), until: whole, confidence: level }),
      ),
    ),
  placeboInTime: gaps.chain((list) =>
    fc.tuple(fc.constant(list), whole, columnsOf(list.length), fc.constant({ times: 5 })),
  ),
  placeboInSpace: fc
    .array(number, { minLength: 20, maxLength: 30 })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        whole,
        fc.array(fc.array(number, asLong(list.length)), { maxLength: 6 }),
      ),
    ),
  chowTest: withColumns(series).chain(([list, columns]) =>
    fc.tuple(fc.constant(list), whole, fc.constant(columns)),
  ),
  residualCusum: withColumns(series),
  structuralBreak: withColumns(series).map(([list, columns]) => [list, { columns }]),
  targetAfterBreak: fc.tuple(
    fc.record({
      level: fc.constantFrom(null, 0.1, 0.05, 0.01),
      before: fc.record({ mean: wild, n: whole }),
      after: fc.record({ mean: wild, n: whole }),
    }),
    wild,
  ),
  compareMeans: fc.tuple(series, series),
  welchTest: fc.tuple(series, series, options({ confidence: level })),
  differenceInDifferences: series.chain((list) =>
    fc.tuple(
      fc.constant(list),
      booleans(list.length),
      booleans(list.length),
      columnsOf(list.length).map((covariates) => ({ covariates })),
    ),
  ),
  experimentResult: fc.tuple(arm, arm, options({ alpha: level })),
  twoProportionTest: fc.tuple(arm, arm, options({ confidence: level })),
  interruptedCounts: aboveWithGaps.chain((list) =>
    fc.tuple(
      fc.constant(list),
      whole,
      options({
        columns: columnsOf(list.length),
        exposure: fc.array(positive, asLong(list.length)),
      }),
    ),
  ),
  interruptedSeries: gaps.chain((list) =>
    fc.tuple(
      fc.constant(list),
      whole,
      options({ columns: columnsOf(list.length), lag: whole, confidence: level }),
    ),
  ),
  meanPower: fc.tuple(wild, positive, whole),
  meanSampleSize: fc.tuple(wild, positive, options({ power: level, alpha: level })),
  proportionPower: fc.tuple(share, share, positive),
  proportionSampleSize: fc.tuple(share, share, options({ power: level, alpha: level })),
  detectableDifference: fc.tuple(share, positive),
  sampleRatioCheck: fc.tuple(
    fc.array(fc.oneof(fc.nat(1e6), wild), { maxLength: 5 }),
    options({ shares: fc.array(positive, { maxLength: 5 }) }),
  ),
  seasonColumns: fc.tuple(
    fc.nat(40),
    wild,
    options({ pairs: fc.integer({ min: 0, max: 9 }), first: whole }),
  ),
  adstockGeometric: fc.tuple(above, wild, options({ periods: whole, normalised: fc.boolean() })),
  adstockWeibull: fc.tuple(
    above,
    fc.record({ shape: positive, scale: wild, type: fc.constantFrom('cdf', 'pdf') }),
  ),
  saturationHill: fc.tuple(above, fc.record({ alpha: positive, gamma: wild })),
  saturationLogistic: fc.tuple(above, positive),
  saturationMichaelisMenten: fc.tuple(above, fc.record({ most: wild, half: positive })),
  marketingMix: fc.array(number, { minLength: 26, maxLength: 30 }).chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.array(fc.record({ name, spending: fc.array(positive, asLong(list.length)) }), {
        maxLength: 2,
      }),
      options({ trend: fc.boolean(), lambda: positive, heldOut: whole }),
    ),
  ),
  lmgImportance: withColumns(series),
  weightProposal: fc.nat(40).chain((n) =>
    fc.tuple(
      fc.array(fc.oneof(number, fc.constant(null)), asLong(n)),
      fc.array(fc.record({ name, weight: positive, history: fc.array(number, asLong(n)) }), {
        maxLength: 4,
      }),
      options({
        lag: whole,
        method: fc.constantFrom('lmg', 'correlation'),
        priorPeriods: positive,
        mostChange: wild,
      }),
    ),
  ),
  approvedWeights: fc.tuple(
    fc.record({
      kpis: fc.array(fc.record({ name, present: share, proposed: share }), { maxLength: 4 }),
    }),
    fc.array(name, { maxLength: 3 }),
  ),
  doublingTime: fc.tuple(aboveWithGaps),
  adverseSpread: fc.tuple(
    fc.array(talk, { maxLength: 20 }),
    options({ recent: whole, alpha: level, limit: wild }),
  ),
};
