import type { Subject } from '../../model/index.ts';

/** Each subject once, by its place. */
export class SubjectCodes {
  readonly subjects: Subject[] = [];
  readonly #accounts = new Map<string, Map<string, number>>();
  readonly #parts = new Map<number, Map<string | undefined, Map<string | undefined, number>>>();

  /** The place of a subject; the same for the same one. */
  codeOf(subject: Subject): number {
    const { platform, account, item, segment } = subject;
    const whole = this.#place(inside(this.#accounts, platform), account, () => ({
      platform,
      account,
    }));
    if (item === undefined && segment === undefined) return whole;
    return this.#place(inside(inside(this.#parts, whole), item), segment, () => ({ ...subject }));
  }

  #place<K>(places: Map<K, number>, key: K, subject: () => Subject): number {
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = this.subjects.push(subject()) - 1;
    places.set(key, place);
    return place;
  }
}

function inside<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<L, V>();
  maps.set(key, made);
  return made;
}
