import { type Answer, answer, checkOption, checkValues, refuse } from '../../statistics/index.ts';
import { boundedRidge } from './bounded-ridge.ts';
import { mixDesign } from './mix-design.ts';
import type { MixChannel, MixOptions } from './mix-options.ts';
import { type Curve, channelCurve, searchCurves } from './mix-search.ts';

/** What the model makes of one channel. */
export interface MixPart {
  readonly name: string;
  /** Part of what is felt that is still felt a period later, and the λ of the logistic saturation. */
  readonly adstock: number;
  readonly saturation: number;
  readonly coefficient: number;
  /** What it brought in all periods together, in units of the response. */
  readonly contribution: number;
  /** Of what all channels brought, 0–1; null where they brought nothing. */
  readonly share: number | null;
  /** Contribution ÷ spending; null where nothing was spent. */
  readonly perSpending: number | null;
}

export interface MarketingMix {
  readonly channels: readonly MixPart[];
  readonly controls: readonly { readonly name: string; readonly coefficient: number }[];
  readonly intercept: number;
  readonly fitted: readonly number[];
  /** Of all periods, 0–1. */
  readonly r2: number;
  /** The check on periods that were not fitted to. */
  readonly heldOut: {
    readonly n: number;
    /** Root of the mean squared error, in units of the response, and by the spread of the response. */
    readonly rmse: number;
    readonly nrmse: number;
    /** The same error of saying the mean of the periods before. */
    readonly rmseOfMean: number;
  };
  /** What to mind, in words; the gravest first. */
  readonly mind: readonly string[];
}

const LEAST_ROWS = 26;
/** Rows for each thing that is fitted, below which a plain warning stands. */
const ROWS_EACH = 10;

function check(response: readonly number[], channels: readonly MixChannel[], options: MixOptions) {
  const place = 'marketingMix';
  const { controls = [], lambda = 1, heldOut = 0.2, season } = options;
  checkValues(place, response);
  const lists = [
    ...channels.map(({ name, spending }) => ({ name, values: spending })),
    ...controls,
  ];
  for (const { name, values } of lists) {
    checkValues(`${place}: ${name}`, values);
    if (values.length !== response.length) {
      throw new RangeError(
        `${place}: ${name} has ${values.length} periods, and the response ${response.length}`,
      );
    }
  }
  for (const { name, spending } of channels) {
    for (const one of spending) checkOption(place, name, one, '0 or more', (x) => x >= 0);
  }
  checkOption(place, 'lambda', lambda, 'from 0 on', (l) => l >= 0 && l < Infinity);
  checkOption(place, 'heldOut', heldOut, 'above 0 and at most 0.5', (h) => h > 0 && h <= 0.5);
  if (season !== undefined) {
    checkOption(place, 'season', season, 'above 2', (s) => s > 2 && s < Infinity);
  }
}

function whyNot(response: readonly number[], channels: readonly MixChannel[], columns: number) {
  if (channels.length === 0) return 'There is no channel to tell apart.';
  const n = response.length;
  const least = Math.max(LEAST_ROWS, 2 * columns + 4);
  if (n < least)
    return `${n} periods are too few for ${channels.length === 1 ? 'a channel' : `${channels.length} channels`}: at least ${least} are needed.`;
  if (response.every((one) => one === response[0])) {
    return 'The response is the same in every period, so there is nothing to explain.';
  }
  const flat = channels.filter(({ spending }) => spending.every((one) => one === spending[0]));
  if (flat.length === 0) return null;
  const names = flat.map(({ name }) => name).join(', ');
  return `Spending on ${names} never changes, so its effect cannot be told from the base. Leave it out.`;
}

/** Two channels whose spending goes together so closely that nobody can tell their effects apart. */
function together(channels: readonly MixChannel[]): string[] {
  const twins: string[] = [];
  for (const [at, one] of channels.entries()) {
    for (const other of channels.slice(at + 1)) {
      if (Math.abs(correlation(one.spending, other.spending)) > 0.95) {
        twins.push(
          `Spending on ${one.name} and ${other.name} goes together, so their effects cannot be told apart; read only their sum.`,
        );
      }
    }
  }
  return twins;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [a, b].map((list) => list.reduce((sum, one) => sum + one, 0) / list.length);
  let [ab, aa, bb] = [0, 0, 0];
  for (const [at, one] of a.entries()) {
    const [x, y] = [one - (ma ?? 0), (b[at] ?? 0) - (mb ?? 0)];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

/**
 * Marketing mix: how much of a response (sales, sign-ups) each channel's spending brought, with what
 * is felt later (adstock) and falling returns (saturation).
 *
 * Method: each channel's spending, scaled by its most, goes through a normalised geometric adstock of
 * eight periods and a logistic saturation; the parameters of both are searched channel by channel for
 * the best fit (ridge, channels not below 0, controls, trend and seasons free) to all but the last
 * periods, which are kept out of the search and judge it; then all are fitted anew. Source: Jin and
 * others, Bayesian methods for media mix modeling with carryover and shape effects (2017), fitted by
 * penalised least squares instead of drawing.
 * Units: the response's, a number a period, oldest first. Fewer than 26 periods, or 4 more than two a
 * column, no channel, a response or a spending that never changes are refused in words; too few
 * periods for comfort, channels that go together, and a model that foretells no better than the mean
 * are said in `mind`. Throws RangeError on lists of other lengths, numbers that are not finite,
 * spending below 0 and options that cannot be.
 *
 * @example
 * marketingMix([1, 2, 3], [{ name: 'ads', spending: [1, 0, 2] }]).why // → "3 periods are too few for a channel: at least 26 are needed."
 */
export function marketingMix(
  response: readonly number[],
  channels: readonly MixChannel[],
  options: MixOptions = {},
): Answer<MarketingMix> {
  check(response, channels, options);
  const { lambda = 1, heldOut = 0.2 } = options;
  const design = mixDesign(response.length, options);
  const why = whyNot(response, channels, channels.length + design.columns.length);
  if (why !== null) return refuse(why);
  const inside = response.length - Math.max(4, Math.round(heldOut * response.length));
  const curves = searchCurves({ response, channels, design, lambda, inside }, options.progress);
  const trial = heldOutCheck(response, channels, design.columns, curves, lambda, inside);
  const columns = [
    ...channels.map((one, at) => channelCurve(one, curves[at] as Curve)),
    ...design.columns,
  ];
  const bounds = columns.map((_, at) => at < channels.length);
  const { coefficients } = boundedRidge(response, columns, lambda, bounds);
  const fitted = fittedBy(coefficients, columns, response.length);
  return answer({
    channels: partsOf(channels, columns, curves, coefficients),
    controls: design.names.map((name, at) => ({
      name,
      coefficient: coefficients[1 + channels.length + at] ?? 0,
    })),
    intercept: coefficients[0] ?? 0,
    fitted,
    r2: r2Of(response, fitted),
    heldOut: trial,
    mind: mindOf(response.length, channels, columns.length + 2 * channels.length, trial),
  });
}

function fittedBy(
  coefficients: readonly number[],
  columns: readonly (readonly number[])[],
  n: number,
) {
  return Array.from({ length: n }, (_, row) =>
    columns.reduce(
      (sum, column, at) => sum + (coefficients[at + 1] ?? 0) * (column[row] ?? 0),
      coefficients[0] ?? 0,
    ),
  );
}

function r2Of(response: readonly number[], fitted: readonly number[]): number {
  const mean = response.reduce((sum, one) => sum + one, 0) / response.length;
  const all = response.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const left = response.reduce((sum, one, at) => sum + (one - (fitted[at] ?? 0)) ** 2, 0);
  return Math.max(0, 1 - left / all);
}

function heldOutCheck(
  response: readonly number[],
  channels: readonly MixChannel[],
  others: readonly (readonly number[])[],
  curves: readonly Curve[],
  lambda: number,
  inside: number,
): MarketingMix['heldOut'] {
  const columns = [...channels.map((one, at) => channelCurve(one, curves[at] as Curve)), ...others];
  const bounds = columns.map((_, at) => at < channels.length);
  const before = columns.map((column) => column.slice(0, inside));
  const known = response.slice(0, inside);
  const { coefficients } = boundedRidge(known, before, lambda, bounds);
  const said = fittedBy(coefficients, columns, response.length);
  const mean = known.reduce((sum, one) => sum + one, 0) / inside;
  const n = response.length - inside;
  let [error, ofMean] = [0, 0];
  for (let row = inside; row < response.length; row++) {
    error += ((response[row] ?? 0) - (said[row] ?? 0)) ** 2;
    ofMean += ((response[row] ?? 0) - mean) ** 2;
  }
  const range = Math.max(...response) - Math.min(...response);
  const rmse = Math.sqrt(error / n);
  return { n, rmse, nrmse: rmse / range, rmseOfMean: Math.sqrt(ofMean / n) };
}

function partsOf(
  channels: readonly MixChannel[],
  columns: readonly (readonly number[])[],
  curves: readonly Curve[],
  coefficients: readonly number[],
): MixPart[] {
  const total = (values: readonly number[] = []) => values.reduce((sum, one) => sum + one, 0);
  const brought = channels.map((_, at) => (coefficients[at + 1] ?? 0) * total(columns[at]));
  const all = total(brought);
  return channels.map(({ name, spending }, at) => {
    const contribution = brought[at] ?? 0;
    const spent = total(spending);
    return {
      name,
      adstock: curves[at]?.theta ?? 0,
      saturation: (curves[at]?.lambda ?? 1) / Math.max(...spending),
      coefficient: coefficients[at + 1] ?? 0,
      contribution,
      share: all > 0 ? contribution / all : null,
      perSpending: spent > 0 ? contribution / spent : null,
    };
  });
}

function mindOf(
  n: number,
  channels: readonly MixChannel[],
  fitted: number,
  { rmse, rmseOfMean }: MarketingMix['heldOut'],
): string[] {
  const mind: string[] = [];
  if (rmse >= rmseOfMean) {
    mind.push(
      'On the periods that were kept back it is no better than the mean. Do not move money by it.',
    );
  }
  if (n < ROWS_EACH * fitted) {
    mind.push(
      `${n} periods are few for ${fitted} things that are fitted (${ROWS_EACH * fitted} would do): shares may be far off.`,
    );
  }
  mind.push(...together(channels));
  mind.push('It shows what went along with spending. Try a part of a change before all of it.');
  return mind;
}
