import { signal } from '@preact/signals';
import { KPIS } from '../../../core/kpis/index.ts';
import { currentMetric } from '../../../core/metrics/index.ts';
import type { NumbersChoices, ScorecardDefinition } from '../../../core/model/index.ts';
import {
  type CoverageField,
  coverageMatrix,
  type ShowingPage,
  type StoredMetric,
} from '../../../core/strategy/index.ts';
import type { Ask } from '../asks.ts';
import { addressFor, DASHBOARDS, knownAt } from '../first/dashboards.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Newest } from '../newest.ts';
import { oneFor } from '../one-for.ts';
import SHOWN from './platform-pages.json';

/** What every page of every platform is known to show. */
const PAGES: readonly ShowingPage[] = Object.entries(
  SHOWN as Record<string, Record<string, readonly string[]>>,
).flatMap(([platform, pages]) =>
  Object.entries(pages).map(([page, metrics]) => ({ platform, page, metrics })),
);

/** Platforms of which something is known without any number. */
export const PLATFORMS: readonly string[] = Object.keys(SHOWN).sort();

/** What is stored and what the person has said of their platforms. */
interface Known {
  readonly stored: readonly StoredMetric[];
  /** Addresses of pages that the person captures, by platform and page. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Platforms that the person has, or has said to want, in order. */
  readonly platforms: readonly string[];
}

const keyOf = (platform: string, page: string) => JSON.stringify([platform, page]);

const storedOf = ({ known }: NumbersChoices): readonly StoredMetric[] =>
  known.map(([platform, metric, to]) => ({ platform, metric, to }));

/** Platforms of which a number speaks of a stage: others could not be in any field. */
const staged = (stored: readonly StoredMetric[]): readonly string[] =>
  stored.flatMap(({ platform, metric }) =>
    currentMetric(metric).metric?.stage === undefined ? [] : [platform],
  );

/** What the matrix is made of: what is stored, and which platforms are looked at. */
export class CoverageModel {
  /** Null until the store has answered. */
  readonly known = signal<Known | null>(null);
  /** Platforms that the person looks at beside their own, the last chosen last. */
  readonly more = signal<readonly string[]>([]);
  readonly #looks = new Newest();

  async load(ask: Ask): Promise<void> {
    const isNewest = this.#looks.begin();
    const [choices, { pages }, { dashboards }] = await Promise.all([
      ask('numbers.choices', {}),
      ask('round.list', {}),
      ask('first.state', {}),
    ]);
    if (!isNewest()) return;
    const stored = storedOf(choices);
    const addresses = new Map<string, string>();
    for (const { platform, page, address } of pages)
      if (platform !== null && page !== null) addresses.set(keyOf(platform, page), address);
    const wanted = dashboards.flatMap((address) => knownAt(address)?.id ?? []);
    this.known.value = {
      ...{ stored, addresses },
      platforms: [...new Set([...staged(stored).toSorted(), ...wanted])],
    };
  }

  look(platform: string): void {
    if (!this.more.value.includes(platform)) this.more.value = [...this.more.value, platform];
  }
}

/** The one matrix of the scorecard that a page edits. */
export const coverageOf = oneFor((_: EditModel) => new CoverageModel());

/** The fields of the matrix, platform after platform. */
export const fieldsOf = (
  scorecard: ScorecardDefinition,
  { stored }: Known,
  platforms: readonly string[],
  from: string,
): readonly CoverageField[] =>
  coverageMatrix({ scorecard, library: KPIS, platforms, stored, pages: PAGES, from });

/**
 * Where a field's missing numbers are opened: the page as the person captured it before, or else where
 * the platform begins; null where that is not known.
 */
export function addressOf(
  { platform, open }: CoverageField,
  { addresses }: Known,
  locale: string,
): string | null {
  const captured = open.flatMap(({ page }) => addresses.get(keyOf(platform, page)) ?? []);
  const dashboard = DASHBOARDS.find(({ id }) => id === platform);
  return captured[0] ?? (dashboard ? addressFor(dashboard, locale) : null);
}
