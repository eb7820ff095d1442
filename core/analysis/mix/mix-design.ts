import type { MixOptions } from './mix-options.ts';

/** Everything but the channels, a column each. */
export interface MixDesign {
  readonly names: readonly string[];
  readonly columns: readonly (readonly number[])[];
}

/**
 * The columns of controls, trend (0 to 1 over the periods) and seasons (two waves a year) of a mix.
 *
 * @example
 * mixDesign(3, {}).columns // → [[0, 0.5, 1]]
 */
export function mixDesign(n: number, options: MixOptions): MixDesign {
  const { controls = [], trend = true, season } = options;
  const names: string[] = [];
  const columns: (readonly number[])[] = [];
  for (const { name, values } of controls) {
    names.push(name);
    columns.push(values);
  }
  const periods = Array.from({ length: n }, (_, at) => at);
  if (trend) {
    names.push('trend');
    columns.push(periods.map((at) => (n > 1 ? at / (n - 1) : 0)));
  }
  for (const wave of season === undefined ? [] : [1, 2]) {
    const angle = (at: number) => (2 * Math.PI * wave * at) / (season ?? 1);
    names.push(`season ${wave} sine`, `season ${wave} cosine`);
    columns.push(
      periods.map((at) => Math.sin(angle(at))),
      periods.map((at) => Math.cos(angle(at))),
    );
  }
  return { names, columns };
}
