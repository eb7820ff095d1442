import { Random } from '../mutation/random.ts';

/** Chance with the questions that a design asks. */
export class Chance extends Random {
  yes(share: number): boolean {
    return this.next() < share;
  }

  one<T>(from: readonly T[]): T {
    const taken = this.pick(from);
    if (taken === undefined) throw new Error('nothing to choose from');
    return taken;
  }

  /** One of the names, each as often as its weight says. */
  of<K extends string>(weights: Readonly<Record<K, number>>): K {
    const all = Object.entries(weights) as [K, number][];
    let left = this.next() * all.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of all) {
      left -= weight;
      if (left < 0) return name;
    }
    return (all[0] as [K, number])[0];
  }

  /** A whole number from `low` to `high`, both included. */
  from(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  some<T>(many: readonly T[], count: number): T[] {
    return this.shuffled(many).slice(0, count);
  }
}
