// Arguments for each analysis of paths, buyers, members, posts, feelings and texts.
import fc from 'fast-check';
import { hyphenationPatterns } from '../../core/analysis/index.ts';
import {
  type Arguments,
  above,
  booleans,
  columnsOf,
  day,
  language,
  level,
  name,
  number,
  options,
  parameter,
  positive,
  series,
  share,
  text,
  whole,
  wild,
} from './hostile-values.ts';

const amount = fc.oneof({ weight: 40, arbitrary: fc.nat(50) }, { weight: 1, arbitrary: positive });
const path = fc.record(
  { touches: fc.array(name, { maxLength: 6 }), conversions: amount, value: amount, lost: amount },
  { requiredKeys: ['touches', 'conversions', 'lost'] },
);
const paths = fc.oneof(
  fc.array(path, { maxLength: 12 }),
  fc.array(path, { maxLength: 8 }).map((list) => list.map((one) => ({ ...one, conversions: 0 }))),
  fc.array(name, { minLength: 200, maxLength: 1000 }).map((touches) => [
    { touches, conversions: 2, lost: 3 },
    { touches: touches.slice(0, 2), conversions: 1, lost: 0 },
  ]),
);
const channels = options({ channels: fc.array(name, { maxLength: 5 }) });
const touches: Arguments = fc.tuple(paths, channels);
const groups = fc.array(fc.record({ name, values: series }), { maxLength: 5 });
const buyer = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .tuple(fc.nat(30), share, fc.double({ min: 0.1, max: 80, noNaN: true }))
      .map(([frequency, part, age]) => ({
        frequency,
        recency: frequency === 0 ? 0 : part * age,
        age,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ frequency: positive, recency: positive, age: positive }),
  },
);
const buyers: Arguments = fc.tuple(
  fc.oneof(
    fc.array(buyer, { maxLength: 40 }),
    fc.array(buyer, { minLength: 32, maxLength: 50 }),
    fc.tuple(buyer, fc.integer({ min: 30, max: 50 })).map(([one, n]) => Array(n).fill(one)),
  ),
);
const bgNbd = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
const pareto = fc.record({ r: parameter, alpha: parameter, s: parameter, beta: parameter });
const sbg = fc.record({ alpha: parameter, beta: parameter });
const followed = fc.array(fc.record({ time: positive, left: fc.boolean() }), { maxLength: 40 });
const polarity = fc.constantFrom('positive', 'negative', 'neutral', null);
const cell = fc.oneof(
  fc.string(),
  number,
  fc.constantFrom(null, 'a > b', '1,000', '1e400', '-3', '12'),
);
const reading: Arguments = fc.tuple(
  text,
  language.map((one) => ({ language: one })),
);
const credit = fc.record({
  channel: name,
  conversions: fc.nat(9),
  value: fc.constant(null),
  share,
});

const READING = [
  ...['automatedReadabilityIndex', 'colemanLiauIndex', 'consensusGrade', 'countSyllables'],
  ...['crawford', 'daleChall', 'daleChallByLength', 'fernandezHuerta', 'fleschKincaidGrade'],
  ...['fleschReadingEase', 'gulpease', 'gunningFog', 'gutierrezPolini', 'linsearWrite', 'lix'],
  ...['malayGrade', 'osman', 'readability', 'readingTime', 'rix', 'smogIndex', 'spache'],
  ...['szigrisztPazos', 'wienerSachtextformel', 'textRates'],
];

export const PEOPLE_CASES: Readonly<Record<string, Arguments>> = {
  hyphenationPatterns: fc.tuple(text),
  hyphenationBreaks: fc.tuple(text, text.map(hyphenationPatterns)),
  firstTouch: touches,
  lastTouch: touches,
  linearTouch: touches,
  shapleyAttribution: touches,
  assistedConversions: touches,
  attributionChoice: fc.tuple(paths),
  timeDecay: fc.tuple(
    paths,
    options({ halfLife: positive, by: fc.constantFrom('touches', 'days') }),
  ),
  positionBased: fc.tuple(paths, options({ first: wild, last: wild })),
  markovAttribution: fc.tuple(paths, options({ order: fc.constantFrom(1, 2, 3, 4) })),
  withOffline: fc.tuple(
    fc.record({
      method: fc.constant('last'),
      credits: fc.array(credit, { maxLength: 4 }),
      conversions: fc.nat(9),
      value: fc.constant(null),
      unattributed: fc.constant(0),
    }),
    fc.array(fc.record({ channel: name, share: wild }), { maxLength: 4 }),
  ),
  pathsFromTouches: fc.tuple(
    fc.array(fc.record({ person: name, at: day, channel: name, conversions: amount })),
    options({ lookBackDays: positive }),
  ),
  pathsFromReferrals: fc.tuple(
    fc.array(
      fc.record({
        metric: fc.constantFrom('orders', 'visits'),
        subject: fc.record({ segment: name }),
        value: fc.oneof(fc.nat(99), fc.constant(null)),
        seen: day,
      }),
    ),
    fc.constant({ conversions: 'orders', visits: 'visits' }),
  ),
  pathsFromTable: fc.tuple(
    fc.record({
      header: fc.constantFrom(
        ['path', 'conversions', 'value', 'null'],
        ['Source', 'Orders', 'Visits'],
        ['__proto__', 'conversions'],
      ),
      rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 10 }),
    }),
    options({ locale: fc.constantFrom('en', 'de', 'xx') }),
  ),
  suggestBudget: fc.tuple(
    fc.array(
      fc.record(
        { channel: name, spend: amount, credit: amount, least: amount, most: amount },
        { requiredKeys: ['channel', 'spend', 'credit'] },
      ),
      { maxLength: 6 },
    ),
    options({ total: positive, elasticity: share, mostChange: share }),
  ),
  bestTimeToPost: fc.tuple(
    fc.array(fc.record({ day: fc.nat(6), hour: fc.nat(23), value: wild }), { maxLength: 60 }),
    options({ hours: fc.constantFrom(1, 3, 24, 0, 5), least: whole, confidence: level }),
  ),
  compareGroups: fc.tuple(groups, options({ least: whole, confidence: level })),
  rankGroups: fc.tuple(groups, options({ lower: fc.boolean() })),
  costPerQualified: fc.tuple(
    fc.array(
      fc
        .tuple(name, positive, fc.nat(999), fc.nat(999))
        .map(([channel, cost, more, qualified]) => ({
          channel,
          cost,
          interactions: more + qualified,
          qualified,
        })),
      { maxLength: 6 },
    ),
    options({ confidence: level }),
  ),
  topicPerformance: fc.tuple(
    fc.array(fc.record({ topics: fc.array(name, { maxLength: 4 }), value: wild }), {
      maxLength: 60,
    }),
    options({ least: whole }),
  ),
  calibrationOf: fc
    .array(fc.tuple(share, fc.boolean()), { maxLength: 40 })
    .map((list) => [list.map(([one]) => one), list.map(([, came]) => came)]),
  purchaseModel: fc
    .nat(60)
    .chain((n) =>
      fc.tuple(
        booleans(n),
        columnsOf(n),
        options({ shrinkage: positive, eventsPerFeature: whole, folds: whole }),
      ),
    ),
  purchaseProbability: fc.tuple(
    fc.record({
      coefficients: fc.tuple(number, number),
      calibration: fc.record({ intercept: number, slope: number }),
    }),
    fc.tuple(number),
  ),
  bgNbdFit: buyers,
  paretoNbdFit: buyers,
  bgNbdAlive: fc.tuple(bgNbd, buyer),
  bgNbdPurchases: fc.tuple(bgNbd, buyer, parameter),
  bgNbdExpected: fc.tuple(bgNbd, parameter),
  bgNbdCount: fc.tuple(bgNbd, fc.nat(40), parameter),
  paretoNbdAlive: fc.tuple(pareto, buyer),
  paretoNbdPurchases: fc.tuple(pareto, buyer, parameter),
  paretoNbdExpected: fc.tuple(pareto, parameter),
  customerValue: fc.tuple(
    above.map((list) => [...list].sort((a, b) => a - b)),
    positive,
    options({ discount: positive, margin: share }),
  ),
  gammaGammaFit: fc.tuple(
    fc.array(fc.record({ purchases: fc.nat(20), average: positive }), { maxLength: 40 }),
  ),
  gammaGammaAverage: fc.tuple(
    fc.record({ p: parameter, q: parameter, v: parameter }),
    fc.record({ purchases: fc.nat(20), average: positive }),
  ),
  kaplanMeier: fc.tuple(
    followed,
    options({ confidence: level, interval: fc.constantFrom('log', 'plain', 'log-log') }),
  ),
  logRank: fc.tuple(fc.array(followed, { maxLength: 4 })),
  sbgSurvival: fc.tuple(sbg, positive),
  sbgRetention: fc.tuple(sbg, whole),
  sbgLifetime: fc.tuple(sbg, whole, fc.record({ discount: positive })),
  sbgFit: fc.tuple(above.map((list) => [...list].sort((a, b) => b - a))),
  aggregateSentiment: fc.tuple(fc.array(polarity)),
  socialTrustIndex: fc.tuple(fc.array(polarity, { maxLength: 100 }), options({ least: whole })),
  biasAudit: fc.tuple(
    fc.array(
      fc.record({
        group: name,
        score: fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, null)),
        context: name,
        member: name,
      }),
      { maxLength: 150 },
    ),
    options({ least: whole, smallGap: positive }),
  ),
  biasTrend: fc.tuple(
    fc.array(fc.record({ day: wild, difference: wild }), { maxLength: 10 }),
    options({ threshold: wild }),
  ),
  sentimentOf: fc.tuple(text, language),
  languageOf: fc.tuple(text, language),
  supportedSentiment: fc.tuple(text, language),
  vaderSentiment: fc.tuple(text),
  modelRequest: fc.tuple(text),
  readModelAnswer: fc.tuple(
    fc.oneof(text, fc.json(), fc.constantFrom('{"polarity":"positive","score":1e400}', '[1]')),
  ),
  difficultWords: fc.tuple(text, fc.integer({ min: 0, max: 5 })),
  ...Object.fromEntries(READING.map((one) => [one, reading])),
  osman: fc.tuple(text),
  readingTime: fc.tuple(text, positive),
};
