import type { ScoreFunction } from '../../../core/model/index.ts';
import { scaleOf } from '../../../core/scoring/index.ts';

/** From where to where a slider goes, and in which steps. */
export interface SliderRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** The values between which a score function gives all that it can. */
function endsOf(fn: ScoreFunction): readonly number[] {
  const scale = scaleOf(fn);
  if (scale) return [scale.zero, scale.full];
  switch (fn.kind) {
    case 'band': {
      const { low, high, tolerance } = fn;
      return [low - tolerance, high + tolerance];
    }
    case 'steps':
      return fn.steps.map((one) => one.from);
    case 'yes-no':
      return [0, 2 * fn.atLeast];
    default:
      return [];
  }
}

/** A round number of steps, about 200 of them, so that every stop of the slider can be read. */
function stepFor(width: number): number {
  const step = 10 ** Math.floor(Math.log10(width / 100));
  return Number(step.toPrecision(1));
}

/**
 * The range of a slider: over all that changes the score and what stands there now, with a fifth more
 * to either side, but below 0 only where something of it lies there. Without a score function it is
 * the score itself, 0 to 100.
 */
export function rangeOf(fn: ScoreFunction | null, now: number | null): SliderRange {
  if (fn === null) return { least: 0, most: 100, step: 1 };
  const ends = [...endsOf(fn), ...(now === null ? [] : [now])].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends, 0), Math.max(...ends, 0)];
  const width = high - low || 1;
  const step = stepFor(width);
  const least = low < 0 ? Math.floor((low - width / 5) / step) * step : 0;
  return {
    least: Number(least.toPrecision(12)),
    most: Number((Math.ceil((high + width / 5) / step) * step).toPrecision(12)),
    step,
  };
}
