import { type Answer, answer, type Columns, checkOption, refuse } from '../../statistics/index.ts';
import {
  type CausalImpact,
  type CausalImpactOptions,
  causalImpact,
  type Estimate,
} from './causal-impact.ts';

/** Options of placebo tests. */
export interface PlaceboOptions
  extends Pick<CausalImpactOptions, 'level' | 'names' | 'confidence'> {
  /** How many pretended events at most, by default 20. */
  readonly times?: number;
}

/** A pretended event, or a pretended treatment, and the effect that is found where none is. */
export interface Placebo {
  /** The place of the pretended event, or the number of the control. */
  readonly at: number;
  readonly effect: Estimate;
  /** Effect ÷ standard error. */
  readonly t: number;
}

/** The effect beside effects of events that never were. */
export interface PlaceboTest {
  readonly impact: CausalImpact;
  readonly placebos: readonly Placebo[];
  /** The share of all effects, the real one among them, that are as large by their error, 0–1. */
  readonly p: number;
  /** The share of placebos whose interval leaves 0 out; well above 1 − confidence the model is off. */
  readonly falseAlarms: number;
  readonly says: string;
}

const NEEDED = 4;

/**
 * Placebo tests in time: the same analysis with events pretended before the real one, where nothing
 * happened. If those show effects as well, the method is not to be trusted with these data.
 *
 * Formula: events pretended at even steps between the first place with enough values before it and the
 * last that leaves as many values up to the real event as come after it, or half of those before;
 * p = (1 + placebos with |t| as large) ÷ (1 + placebos). Source: Abadie, Diamond and Hainmueller (2015).
 * Units: those of the series. What `causalImpact` refuses, and room for fewer than 4 placebos, are
 * refused in words. Throws RangeError as that one does.
 *
 * @example
 * placeboInTime([5, 7, 6, 8, 5, 7, 6, 8, 5, 7, 16, 18], 10).why // → "Before the event there is room for 1 placebo: at least 4 are needed. Give a longer history."
 */
export function placeboInTime(
  series: readonly (number | null)[],
  at: number,
  controls: Columns = [],
  { times = 20, ...options }: PlaceboOptions = {},
): Answer<PlaceboTest> {
  checkOption(
    'placeboInTime',
    'times',
    times,
    'a whole number from 1 on',
    (n) => Number.isInteger(n) && n >= 1,
  );
  const impact = causalImpact(series, at, controls, options);
  if (impact.why !== null) return impact;
  const first = Math.max(8, controls.length + 4);
  const span = Math.max(1, Math.min(series.length - at, Math.floor(at / 2)));
  const room = Math.max(0, at - span - first + 1);
  const many = Math.min(times, room);
  const places = Array.from({ length: many }, (_, i) =>
    Math.round(first + (many === 1 ? 0 : (i * (room - 1)) / (many - 1))),
  );
  const past = series.slice(0, at);
  const others = controls.map((control) => control.slice(0, at));
  const placebos = places.flatMap((place) =>
    placeboOf(place, causalImpact(past, place, others, { ...options, until: place + span })),
  );
  return tested(impact, placebos, 'Before the event', 'Give a longer history.');
}

/**
 * Placebo tests in space: each control in turn as if it had been touched, with the others as its
 * controls. If the real effect is not among the largest, it is nothing special.
 *
 * Formula: p = (1 + placebos with |t| as large) ÷ (1 + placebos). Source: Abadie, Diamond and
 * Hainmueller (2010). Units: those of the series. What `causalImpact` refuses, and fewer than 4
 * controls, are refused in words. Throws RangeError as that one does.
 *
 * @example
 * placeboInSpace([5, 7, 6, 8, 5, 7, 6, 8, 5, 7, 16, 18], 10).why // → "Among the controls there is room for no placebo: at least 4 are needed. Give more controls."
 */
export function placeboInSpace(
  series: readonly (number | null)[],
  at: number,
  controls: Columns = [],
  options: Omit<PlaceboOptions, 'times'> = {},
): Answer<PlaceboTest> {
  const impact = causalImpact(series, at, controls, options);
  if (impact.why !== null) return impact;
  const { names: _, ...rest } = options;
  const placebos = controls.flatMap((control, j) => {
    const others = controls.filter((__, i) => i !== j);
    return placeboOf(j, causalImpact(control, at, others, rest));
  });
  return tested(impact, placebos, 'Among the controls', 'Give more controls.');
}

/** A placebo, or none where its data are refused. */
function placeboOf(at: number, impact: Answer<CausalImpact>): Placebo[] {
  if (impact.why !== null) return [];
  const effect = impact.effect.cumulative;
  return [{ at, effect, t: tOf(effect) }];
}

const tOf = ({ value, standardError }: Estimate) =>
  standardError > 0 && Number.isFinite(value / standardError) ? value / standardError : 0;

function tested(
  impact: CausalImpact,
  placebos: readonly Placebo[],
  where: string,
  then: string,
): Answer<PlaceboTest> {
  const many = placebos.length;
  if (many < NEEDED) {
    const room = many === 0 ? 'no placebo' : many === 1 ? '1 placebo' : `${many} placebos`;
    return refuse(`${where} there is room for ${room}: at least ${NEEDED} are needed. ${then}`);
  }
  const own = Math.abs(tOf(impact.effect.cumulative));
  const larger = placebos.filter(({ t }) => Math.abs(t) >= own).length;
  const falseAlarms =
    placebos.filter(({ effect }) => effect.low > 0 || effect.high < 0).length / many;
  const says =
    falseAlarms > 0.25
      ? 'Events that never were show effects too often: do not trust this analysis with these data.'
      : larger === 0
        ? 'No event that never was shows as large an effect.'
        : `${larger} of ${many} events that never were show as large an effect.`;
  return answer({ impact, placebos, p: (1 + larger) / (1 + many), falseAlarms, says });
}
