/** What people touched, in order, and how often that road was taken. */
export interface ConversionPath {
  /** Channel names in the order of the touches; a name may come again. */
  readonly touches: readonly string[];
  /** How many times the path ended in a conversion; from 0 on. */
  readonly conversions: number;
  /** What those conversions were worth together, in one currency; missing is not known, not 0. */
  readonly value?: number;
  /** How many times the path ended without a conversion; missing is not known, not 0. */
  readonly lost?: number;
  /** Days between each touch and the end of the path, as many as there are touches. */
  readonly daysBefore?: readonly number[];
}

/** What a method credits one channel with. */
export interface ChannelCredit {
  readonly channel: string;
  readonly conversions: number;
  /** In the currency of the paths; null where a converting path has no value. */
  readonly value: number | null;
  /** Of the conversions attributed, from 0 to 1. All shares together are 1. */
  readonly share: number;
}

/** Which method gave the credits. */
export type AttributionMethod =
  | 'first'
  | 'last'
  | 'linear'
  | 'time-decay'
  | 'position'
  | 'markov'
  | 'shapley';

/** Credits of each channel that was touched, in the order in which channels come up in the paths. */
export interface Attribution {
  readonly method: AttributionMethod;
  readonly credits: readonly ChannelCredit[];
  /** Conversions attributed; those of paths without any touch stand in `unattributed`. */
  readonly conversions: number;
  readonly value: number | null;
  readonly unattributed: number;
}

/** What every method may be told. */
export interface AttributionOptions {
  /** The channels that there are; a touch with another name is refused. All names count without it. */
  readonly channels?: readonly string[];
}

const atLeastZero = (value: number): boolean => Number.isFinite(value) && value >= 0;

function wrongIn(path: ConversionPath): string | null {
  const { touches, conversions, value, lost, daysBefore } = path;
  if (!Array.isArray(touches)) return 'touches must be a list of names';
  const odd = touches.find((name) => typeof name !== 'string' || name.trim() === '');
  if (odd !== undefined) return `a touch must be a name, got ${JSON.stringify(odd)}`;
  if (!atLeastZero(conversions)) return `conversions must be 0 or more, got ${String(conversions)}`;
  if (lost !== undefined && !atLeastZero(lost))
    return `lost must be 0 or more, got ${String(lost)}`;
  if (value !== undefined && !Number.isFinite(value)) {
    return `value must be a finite number, got ${String(value)}`;
  }
  if (daysBefore === undefined) return null;
  if (daysBefore.length !== touches.length) return 'daysBefore must have one number a touch';
  const day = daysBefore.find((one) => !atLeastZero(one));
  return day === undefined ? null : `daysBefore must be 0 or more, got ${String(day)}`;
}

/** Throws a RangeError that names the path and the value that cannot be. */
export function checkPaths(name: string, paths: readonly ConversionPath[]): void {
  for (const [at, path] of paths.entries()) {
    const wrong = wrongIn(path);
    if (wrong !== null) throw new RangeError(`${name}: path ${at + 1}: ${wrong}`);
  }
}

/** Names of touches that are none of the channels given; none where no channels are given. */
export function unknownChannels(
  paths: readonly ConversionPath[],
  { channels }: AttributionOptions,
): string[] {
  if (channels === undefined) return [];
  const known = new Set(channels);
  const unknown = new Set<string>();
  for (const { touches } of paths) {
    for (const name of touches) if (!known.has(name)) unknown.add(name);
  }
  return [...unknown];
}

/** Every channel in the order in which the paths name it. */
export function channelsOf(paths: readonly ConversionPath[]): string[] {
  const names = new Set<string>();
  for (const { touches } of paths) for (const name of touches) names.add(name);
  return [...names];
}
