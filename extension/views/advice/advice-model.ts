import { signal } from '@preact/signals';
import { formulaReader } from '../../../core/kpis/index.ts';
import type { Observation, ScorecardDefinition } from '../../../core/model/index.ts';
import { dayHourOf, type Publication, type PublishedKpi } from '../../../core/publication/index.ts';
import { type ActiveHour, type TopicsAdvice, topicAdvice } from '../../../core/strategy/index.ts';
import type { Ask } from '../asks.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { Newest } from '../newest.ts';
import { oneFor } from '../one-for.ts';

/** The metrics that say how many people something was shown to, the one that counts people first. */
export const AWARENESS = ['content.reach', 'content.impressions', 'content.views'] as const;

/** KPIs of the scorecard that count how many people something was shown to. */
export function awarenessKpis(
  scorecard: ScorecardDefinition,
  { kpis }: Publication,
): readonly PublishedKpi[] {
  const read = formulaReader(scorecard.ownMetrics);
  return kpis.filter(({ id }) => {
    const formula = definitionOf(scorecard, id)?.formula;
    if (formula === undefined) return false;
    try {
      return read(formula).metrics.some((one) => (AWARENESS as readonly string[]).includes(one));
    } catch {
      // What cannot be read counts nothing.
      return false;
    }
  });
}

/** What the posts say of their topics, by the metric that most of them have. */
export function topicsOf(
  posts: readonly Observation[],
): TopicsAdvice & { readonly metric: (typeof AWARENESS)[number] } {
  const found = AWARENESS.map((metric) => ({ metric, ...topicAdvice(posts, metric) }));
  const [first, ...others] = found;
  if (!first) throw new RangeError('no metric of awareness');
  return others.reduce((best, one) => (one.tagged > best.tagged ? one : best), first);
}

/** When followers are active, by day and hour. */
export const ACTIVE = 'audience.active-times';

/** The hours of the week of one account and period, and whose they are. */
export interface ActiveHours {
  readonly platform: string;
  readonly from: string;
  readonly to: string;
  readonly hours: readonly ActiveHour[];
}

/** The newest hours that are known of an account; where several are as new, those of which most is known. */
export function activeHoursOf(stored: readonly Observation[]): ActiveHours | null {
  const sets = new Map<string, ActiveHours & { readonly byHour: Map<string, ActiveHour> }>();
  // The store gives what was seen last at the end.
  for (const { metric, subject, from, to, value } of stored) {
    const at = metric === ACTIVE ? dayHourOf(subject.segment ?? '') : null;
    if (!at) continue;
    const key = JSON.stringify([subject.platform, subject.account, from, to]);
    const set = sets.get(key) ?? {
      ...{ platform: subject.platform, from, to, hours: [] },
      byHour: new Map(),
    };
    set.byHour.set(`${at.day}/${at.hour}`, { ...at, value });
    sets.set(key, set);
  }
  const [best] = [...sets.values()].sort(
    (a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0) || b.byHour.size - a.byHour.size,
  );
  return best ? { ...best, hours: [...best.byHour.values()] } : null;
}

/** What is stored of single posts, and of when followers are active. */
export class AdviceModel {
  /** Null until the store has answered. */
  readonly posts = signal<readonly Observation[] | null>(null);
  readonly active = signal<ActiveHours | null>(null);
  readonly #looks = new Newest();

  async load(ask: Ask): Promise<void> {
    const isNewest = this.#looks.begin();
    const { observations } = await ask('scorecard.numbers', { metrics: [...AWARENESS, ACTIVE] });
    if (!isNewest()) return;
    this.active.value = activeHoursOf(observations);
    this.posts.value = observations.filter(({ subject }) => subject.item !== undefined);
  }
}

/** The one model of the scorecard that a page edits. */
export const adviceOf = oneFor((_: EditModel) => new AdviceModel());
