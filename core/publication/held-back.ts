import { byProbation, clip, type Observation, type ScorecardDefinition } from '../model/index.ts';
import { namesInWords } from './numbers-in-words.ts';
import type { MadeKpi } from './publish-kpi.ts';

/** Numbers of platforms on probation: of which metrics there are some, and of which platforms. */
export class HeldBack {
  /** By metric, the platform of each number. */
  readonly #platforms = new Map<string, Map<string, string>>();

  /** Notes those that are held back, and gives those that count. */
  sift(
    observations: readonly Observation[],
    { gate }: Pick<ScorecardDefinition, 'gate'>,
  ): readonly Observation[] {
    const { counted, held } = byProbation(gate, observations);
    for (const { id, metric, subject } of held) {
      const known = this.#platforms.get(metric) ?? new Map<string, string>();
      this.#platforms.set(metric, known.set(id, subject.platform));
    }
    return counted;
  }

  forget(ids: ReadonlySet<string>): void {
    for (const known of this.#platforms.values()) for (const id of ids) known.delete(id);
  }

  /** Platforms that have a number of one of the metrics, in order. */
  of(metrics: readonly string[]): readonly string[] {
    const found = metrics.flatMap((metric) => [...(this.#platforms.get(metric)?.values() ?? [])]);
    return [...new Set(found)].sort();
  }
}

/** A KPI that says whose numbers it leaves out. Its value and its score stay as they are. */
export function withHeldBack(made: MadeKpi, platforms: readonly string[]): MadeKpi {
  if (platforms.length === 0) return made;
  const { published } = made;
  const { explanation } = published;
  // The platform is named in the explanation alone: that does not leave with a redacted file.
  const why = `${published.name} has numbers of a platform on probation. They are kept and shown under Coverage, and do not count yet.`;
  const names = namesInWords(platforms.slice(0, 5));
  const said = `Left out, because they are on probation and not scored yet: the numbers of ${names}.`;
  return {
    ...made,
    held: platforms,
    published: {
      ...published,
      why: published.value === null ? clip(why, 4000) : published.why,
      explanation: explanation && {
        ...explanation,
        scoring: {
          ...explanation.scoring,
          words: clip(`${explanation.scoring.words} ${said}`, 4000),
        },
      },
    },
  };
}
