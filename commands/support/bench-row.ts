/** One line that a benchmark tells. */
export interface BenchRow {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  /** The floor or peer that the ratio is taken of. */
  readonly against: string;
  readonly detail?: string;
}
