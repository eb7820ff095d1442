import { type Answer, answer, refuse } from '../../statistics/index.ts';
import {
  type Attribution,
  type AttributionMethod,
  type AttributionOptions,
  type ConversionPath,
  channelsOf,
  checkPaths,
  unknownChannels,
} from './conversion-path.ts';

/** Why nothing can be attributed, or null. Throws on paths that cannot be. */
export function whyNot(
  name: string,
  paths: readonly ConversionPath[],
  options: AttributionOptions,
): string | null {
  checkPaths(name, paths);
  const unknown = unknownChannels(paths, options);
  if (unknown.length > 0) {
    const some = unknown.slice(0, 5).map((one) => `“${one}”`);
    const more = unknown.length > 5 ? ` and ${unknown.length - 5} more` : '';
    return `The paths name channels that are not known: ${some.join(', ')}${more}. Add them to the channels or correct their names.`;
  }
  if (paths.length === 0) return 'There are no paths to attribute conversions to.';
  const converting = paths.filter(({ conversions }) => conversions > 0);
  if (converting.length === 0) {
    return 'No path ended in a conversion, so there is nothing to share out between channels.';
  }
  if (converting.every(({ touches }) => touches.length === 0)) {
    return 'No path that ended in a conversion has a touch, so no channel can be credited.';
  }
  return null;
}

/** Of the paths that can be attributed: conversions, value (null where one has none), and the rest. */
export function totals(paths: readonly ConversionPath[]) {
  let [conversions, value, unattributed]: [number, number | null, number] = [0, 0, 0];
  for (const path of paths) {
    if (path.conversions === 0) continue;
    if (path.touches.length === 0) {
      unattributed += path.conversions;
      continue;
    }
    conversions += path.conversions;
    value = value === null || path.value === undefined ? null : value + path.value;
  }
  return { conversions, value, unattributed };
}

/** Parts of one path's conversions for its touches; any positive scale. */
export type TouchWeights = (path: ConversionPath) => ArrayLike<number>;

/** The credits of a method that shares out each path's conversions between its own touches. */
export function creditTouches(
  method: AttributionMethod,
  paths: readonly ConversionPath[],
  weights: TouchWeights,
): Attribution {
  const sums = new Map(channelsOf(paths).map((channel) => [channel, { conversions: 0, value: 0 }]));
  const whole = totals(paths);
  for (const path of paths) {
    const { touches, conversions, value = 0 } = path;
    if (conversions === 0 || touches.length === 0) continue;
    const parts = weights(path);
    let all = 0;
    for (let at = 0; at < touches.length; at++) all += parts[at] ?? 0;
    for (let at = 0; at < touches.length; at++) {
      const sum = sums.get(touches[at] ?? '');
      const part = (parts[at] ?? 0) / all;
      if (sum === undefined) continue;
      sum.conversions += conversions * part;
      sum.value += value * part;
    }
  }
  const credits = [...sums].map(([channel, sum]) => ({
    channel,
    conversions: sum.conversions,
    value: whole.value === null ? null : sum.value,
    share: sum.conversions / whole.conversions,
  }));
  return { method, credits, ...whole };
}

/** Credits by weights of touches, or the reason why there are none. */
export function attributeTouches(
  name: string,
  method: AttributionMethod,
  paths: readonly ConversionPath[],
  options: AttributionOptions,
  weights: TouchWeights,
): Answer<Attribution> {
  const why = whyNot(name, paths, options);
  return why === null ? answer(creditTouches(method, paths, weights)) : refuse(why);
}
