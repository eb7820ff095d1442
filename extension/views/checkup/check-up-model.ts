import { computed, signal } from '@preact/signals';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import {
  checkUp,
  type Finding,
  type RuleContext,
  type ScorecardQuality,
  scorecardQuality,
} from '../../../core/rules/index.ts';
import type { Ask } from '../asks.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { oneFor } from '../one-for.ts';

/** The check-up of the scorecard as it stands, made anew after each edit. */
export class CheckUpModel {
  /** The metrics of which anything is stored; null until that is known. */
  readonly captured = signal<ReadonlySet<string> | null>(null);
  readonly #given = signal<{
    readonly scorecard: ScorecardDefinition;
    readonly publication: Publication;
    readonly day: string;
  } | null>(null);

  /** Looks at what is stored now. */
  async load(ask: Ask): Promise<void> {
    const { metrics } = await ask('numbers.choices', {});
    this.captured.value = new Set(metrics.map(([id]) => id));
  }

  follow(scorecard: ScorecardDefinition, publication: Publication, day: string): void {
    this.#given.value = { scorecard, publication, day };
  }

  readonly #context = computed((): RuleContext | null => {
    const [given, captured] = [this.#given.value, this.captured.value];
    if (!given || !captured) return null;
    const { scorecard, publication, day } = given;
    const scored = publication.kpis.map(({ id, score, freshness }) => ({ id, score, freshness }));
    // Before anything was captured nothing is known of what could be.
    const measured = captured.size === 0 ? {} : { scored };
    return { scorecard, observations: [], captured, asOf: day, ...measured };
  });

  readonly findings = computed((): readonly Finding[] | null => {
    const context = this.#context.value;
    return context ? checkUp(context) : null;
  });

  readonly quality = computed((): ScorecardQuality | null => {
    const context = this.#context.value;
    return context ? scorecardQuality(context) : null;
  });
}

/** The one check-up of the scorecard that a page edits. */
export const checkUpOf = oneFor((_: EditModel) => new CheckUpModel());
