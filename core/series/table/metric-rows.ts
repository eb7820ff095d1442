import type { Observation } from '../../model/index.ts';
import type { Strand } from './strand.ts';

/** "This year", read every day, is corrected hundreds of times. */
const MOST_STEPS = 1000;

/** All rows of one metric. */
export class MetricRows {
  /** Counts up with every row that comes. */
  version = 0;
  hasParts = false;
  /** Whether any of its times is an instant, so that its days depend on the zone. */
  hasInstants = false;
  /** Of whole accounts. */
  readonly units = new Set<string>();
  readonly strands: Strand[] = [];
  /** By the place of the subject. */
  readonly bySubject = new Map<number, Strand[]>();
  /** What is wrong with a date or a number that is none: whoever asks for the metric is told of it. */
  bad: string | null = null;
  /** Rows that correct another, of which it is not found yet which row that is. */
  readonly open = new Set<number>();
  /** By id, what it corrects. */
  readonly corrects = new Map<string, string>();
  /** By id, rows whose correction came before them. */
  readonly waiting = new Map<string, number>();
  /** Of rows of whole accounts; only kept where a correction is of another valid time. */
  ids: Map<string, Observation> | null = null;
  /**
   * Whether a number is corrected by one of another time or unit. Then what counts differs from one
   * day to the next, and is found the long way.
   */
  isTangled = false;

  constructor(
    readonly id: string,
    readonly code: number,
  ) {}

  /** Of whole accounts of one platform, or of all. */
  unitsOn(platform: string | undefined): ReadonlySet<string> {
    if (platform === undefined) return this.units;
    const own = this.strands.filter((one) => one.subject.platform === platform);
    return new Set(own.map((one) => one.unit));
  }

  /** Notes what a row of a whole account corrects, and whether it is what a row before it corrects. */
  expect(
    row: number,
    supersedes: string | undefined,
    observation: (row: number) => Observation,
  ): void {
    if (supersedes !== undefined) {
      this.open.add(row);
      this.#follow(observation(row).id, supersedes);
    }
    if (this.ids === null) return;
    const one = observation(row);
    this.ids.set(one.id, one);
    const correction = this.waiting.get(one.id);
    if (correction !== undefined) this.open.add(correction);
  }

  /**
   * Corrections in a circle would all fall away: which of them counts is found the long way. So is it
   * for a number corrected again and again, because to follow all that for each would take its square.
   */
  #follow(id: string, supersedes: string): void {
    if (this.isTangled) return;
    this.corrects.set(id, supersedes);
    let [at, steps]: [string | undefined, number] = [supersedes, 0];
    while (at !== undefined && at !== id && steps++ < MOST_STEPS) at = this.corrects.get(at);
    if (at === id || steps > MOST_STEPS) this.isTangled = true;
  }
}
