import type { Observation, ScorecardDefinition } from '../model/index.ts';
import type { Publication } from './publication.ts';

/** What may leave the machine: everything, values as an index, score bands, or scores alone. */
export type Profile = Publication['profile'];

/** What a publication is made of. */
export interface PublishOptions {
  readonly scorecard: ScorecardDefinition;
  readonly observations: readonly Observation[];
  /** Day or instant of the report. */
  readonly asOf: string;
  readonly locale?: string;
  readonly audience?: string;
  readonly profile?: Profile;
  /** By default it follows from the content. */
  readonly id?: string;
}

export function publish(options: PublishOptions): Publication {
  void options;
  throw new Error('not built yet');
}
