import type { Run } from './run-designs.ts';

export interface Counts {
  need: number;
  found: number;
  sure: number;
  ok: number;
  wrong: number;
}

const none = (): Counts => ({ need: 0, found: 0, sure: 0, ok: 0, wrong: 0 });

export interface Sums extends Counts {
  readonly cards: Counts;
  readonly changes: Record<string, number>;
  readonly periods: Record<string, number>;
  /** By "feature: value". */
  readonly features: Map<string, Counts>;
}

function more(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Adds all runs up, over all and for each thing that a design chose. */
export function sumOf(runs: readonly Run[]): Sums {
  const sums: Sums = { ...none(), cards: none(), changes: {}, periods: {}, features: new Map() };
  const each = (features: Readonly<Record<string, string>>, add: (counts: Counts) => void) => {
    for (const [name, value] of Object.entries(features)) {
      const key = `${name}: ${value}`;
      const held = sums.features.get(key) ?? none();
      sums.features.set(key, held);
      add(held);
    }
  };
  for (const { judged, design } of runs) {
    more(sums.periods, judged.period);
    each({ period: `${design.features.period} → ${judged.period}` }, (held) => {
      held.need += 1;
      held.found += judged.period === 'right' || judged.period === 'none' ? 1 : 0;
    });
    for (const { pair, state, change } of judged.pairs) {
      more(sums.changes, change);
      const add = (held: Counts) => {
        if (pair.need !== 'optional') {
          held.need += 1;
          held.found += state === 'missed' ? 0 : 1;
          held.sure += state === 'ok' ? 1 : 0;
        }
        held.ok += state === 'ok' ? 1 : 0;
      };
      add(sums);
      if (pair.need === 'card') add(sums.cards);
      each(pair.features, add);
      if (pair.change)
        each({ 'change read': `${pair.features.change ?? ''} → ${change}` }, (held) => {
          held.need += 1;
        });
    }
    for (const { part } of judged.wrong) {
      const add = (held: Counts) => {
        held.ok += 1;
        held.wrong += 1;
      };
      add(sums);
      each(design.parts[part] ?? { form: 'outside' }, add);
    }
  }
  return sums;
}

export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (part: number, whole: number): string =>
  `${(100 * share(part, whole)).toFixed(1)} %`;

export function told(sums: Sums): string[] {
  const line = (name: string, { need, found, sure, ok, wrong }: Counts) =>
    `${name}: found ${percent(found, need)} (${found} of ${need}; as ok ${percent(sure, need)}), ok right ${percent(ok - wrong, ok)} (${wrong} wrong of ${ok})`;
  return [
    line('all', sums),
    line('cards', sums.cards),
    `changes ${JSON.stringify(sums.changes)}`,
    `periods ${JSON.stringify(sums.periods)}`,
  ];
}

/** What each choice of the designs costs, the dearest first: misses and wrong ones beyond the common share. */
export function byFeature(sums: Sums): string[] {
  const miss = 1 - share(sums.found, sums.need);
  const bad = share(sums.wrong, sums.ok);
  return [...sums.features]
    .map(([name, held]) => ({
      name,
      held,
      cost: held.need - held.found - miss * held.need + Math.max(0, held.wrong - bad * held.ok),
    }))
    .sort((a, b) => b.cost - a.cost)
    .map(
      ({ name, held, cost }) =>
        `${cost.toFixed(0).padStart(5)}  found ${percent(held.found, held.need).padStart(7)} of ${String(held.need).padStart(5)}   wrong ${percent(held.wrong, held.ok).padStart(7)} of ${String(held.ok).padStart(5)}   ${name}`,
    );
}
