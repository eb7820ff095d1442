import { type AttributionMethod, type ConversionPath, checkPaths } from './conversion-path.ts';

/** What the paths hold, by which methods are chosen. */
export interface PathFacts {
  readonly paths: number;
  readonly conversions: number;
  /** Times that paths were lost; null where a path does not say. */
  readonly lost: number | null;
  readonly channels: number;
  /** Part of conversions whose path touched more than one channel, from 0 to 1; null of none. */
  readonly severalChannels: number | null;
  readonly longest: number;
  readonly hasTimes: boolean;
}

/** One method, what it needs, and whether these paths have it. */
export interface MethodFit {
  readonly method: AttributionMethod;
  readonly answers: string;
  readonly needs: string;
  readonly fits: boolean;
  /** Why it does not fit, or what to mind where it does. */
  readonly reason: string;
}

/** The methods in the order of how much they can say, with the one suggested first of those that fit. */
export interface AttributionChoice {
  readonly facts: PathFacts;
  readonly suggested: AttributionMethod | null;
  readonly reason: string;
  readonly methods: readonly MethodFit[];
}

/** From the rule of thumb of ten events for each thing that is estimated. */
const EACH = 10;
const FEW = 30;

function factsOf(paths: readonly ConversionPath[]): PathFacts {
  let [conversions, several, longest]: [number, number, number] = [0, 0, 0];
  let lost: number | null = 0;
  const channels = new Set<string>();
  for (const path of paths) {
    const own = new Set(path.touches);
    for (const name of own) channels.add(name);
    conversions += path.conversions;
    if (own.size > 1) several += path.conversions;
    lost = lost === null || path.lost === undefined ? null : lost + path.lost;
    longest = Math.max(longest, path.touches.length);
  }
  const hasTimes = paths.every(
    (path) => path.conversions === 0 || path.touches.length === 0 || path.daysBefore !== undefined,
  );
  return {
    paths: paths.length,
    conversions,
    lost: paths.length === 0 ? null : lost,
    channels: channels.size,
    severalChannels: conversions > 0 ? several / conversions : null,
    longest,
    hasTimes: hasTimes && conversions > 0,
  };
}

const fitOf = (
  method: AttributionMethod,
  [answers, needs]: readonly [string, string],
  lacks: string | null,
  mind: string,
): MethodFit => ({ method, answers, needs, fits: lacks === null, reason: lacks ?? mind });

function lackForMarkov({ lost, conversions, channels, longest }: PathFacts): string | null {
  if (lost === null) return 'Some paths do not say how often they ended without a conversion.';
  if (lost === 0) return 'No path was lost, so every removal looks alike.';
  if (longest < 2) return 'Every path has a single touch: there is nothing that follows another.';
  const least = EACH * channels;
  if (conversions < least) {
    return `${conversions} conversions are too few for ${channels} channels: at least ${least}.`;
  }
  return null;
}

function lackForShapley({ conversions, channels, severalChannels }: PathFacts): string | null {
  if (channels < 2) return 'There is a single channel, so nothing is to be shared out.';
  if (severalChannels === 0) return 'Every path has a single channel: all methods say the same.';
  const least = EACH * channels;
  if (conversions < least) {
    return `${conversions} conversions are too few for ${channels} channels: at least ${least}.`;
  }
  return null;
}

const TEXTS = {
  markov: [
    'What would be lost without the channel, with the order of touches minded',
    'Paths with and without a conversion, at least 10 conversions a channel',
  ],
  shapley: [
    'What the channel adds on average to the others, whatever the order',
    'Paths with a conversion that touch several channels, at least 10 conversions a channel',
  ],
  'time-decay': [
    'Who was there when the decision was near',
    'Paths with a conversion of two touches and more; the times of touches to count in days',
  ],
  position: [
    'Who brought people in and who closed, most of all',
    'Paths with a conversion of three touches and more',
  ],
  linear: ['Who took part', 'Paths with a conversion'],
  first: ['Who brings people in', 'The first touch of each conversion'],
  last: ['Who closes', 'The last touch of each conversion'],
} as const;

function methodsFor(facts: PathFacts): MethodFit[] {
  const none = facts.conversions > 0 ? null : 'No path ended in a conversion.';
  const twoTouches = facts.longest < 2 ? 'Every path has a single touch.' : null;
  const threeTouches = facts.longest < 3 ? 'No path has a touch between the ends.' : null;
  const assumed = 'The weights are a convention, not a finding.';
  return [
    fitOf('markov', TEXTS.markov, none ?? lackForMarkov(facts), 'Credits are no proof of a cause.'),
    fitOf(
      'shapley',
      TEXTS.shapley,
      none ?? lackForShapley(facts),
      'Credits are no proof of a cause.',
    ),
    fitOf(
      'time-decay',
      TEXTS['time-decay'],
      none ?? twoTouches,
      facts.hasTimes ? assumed : `${assumed} Without times, touches are counted instead of days.`,
    ),
    fitOf('position', TEXTS.position, none ?? threeTouches, assumed),
    fitOf('linear', TEXTS.linear, none, assumed),
    fitOf('first', TEXTS.first, none, 'It tells nothing of what came after.'),
    fitOf('last', TEXTS.last, none, 'It tells nothing of what came before.'),
  ];
}

function suggestionFor(facts: PathFacts, methods: readonly MethodFit[]) {
  const fits = (method: AttributionMethod) => methods.some((m) => m.method === method && m.fits);
  if (facts.conversions === 0) {
    return {
      suggested: null,
      reason: 'No path ended in a conversion, so nothing can be shared out.',
    };
  }
  if (facts.conversions < FEW) {
    return {
      suggested: 'last' as const,
      reason: `With ${facts.conversions} conversions (fewer than ${FEW}) any credit is mostly chance: take the last touch, and read it as a list, not as a share.`,
    };
  }
  if (fits('markov')) {
    return {
      suggested: 'markov' as const,
      reason: 'Paths with and without a conversion are there.',
    };
  }
  if (fits('shapley')) {
    return {
      suggested: 'shapley' as const,
      reason:
        'Paths that were lost are not known or too few conversions are there for a chain; several channels work together.',
    };
  }
  return {
    suggested: 'linear' as const,
    reason: 'The paths are too short or too few for a model; an even share claims the least.',
  };
}

/**
 * Which attribution fits these paths: what each method answers and needs, whether the paths have it,
 * and a suggestion.
 *
 * Rule: a Markov chain where lost paths are known, Shapley where they are not, and neither with fewer
 * than 10 conversions a channel (the rule of thumb of ten events for each thing estimated); with
 * fewer than 30 conversions the last touch, with a warning. No paths or no conversion give no
 * suggestion. Throws RangeError on numbers that cannot be, naming the path.
 *
 * @example
 * attributionChoice([{ touches: ['a', 'b'], conversions: 40, lost: 60 }]).suggested // → "markov"
 * attributionChoice([]).suggested // → null
 */
export function attributionChoice(paths: readonly ConversionPath[]): AttributionChoice {
  checkPaths('attributionChoice', paths);
  const facts = factsOf(paths);
  const methods = methodsFor(facts);
  return { facts, methods, ...suggestionFor(facts, methods) };
}
