import type { Atom } from '../page/nodes.ts';
import type { Steps } from '../page/pace.ts';
import type { Figure } from '../texts/figure.ts';
import { isPhrase } from '../texts/phrase.ts';
import { isName, type Named, type Part } from './part.ts';
import { isLater } from './shape.ts';

/** More figures than this in one box, none of which has a name of its own, are no set of cards. */
export const MANY = 200;
/** As many of them are settled at a time. */
const RUN = 32;
/** Names this far before or after them may be theirs. */
const AROUND = 16;

/** Some neighbouring parts of a crowd, and the names that stand around them. */
interface Run {
  readonly run: readonly Part[];
  readonly around: readonly Named[];
}

/** The parts of a crowd in the order of the page, some figures at a time. */
export function* runsOf(parts: readonly Part[]): Generator<Run> {
  for (let from = 0; from < parts.length; ) {
    let to = from;
    for (let figures = 0; to < parts.length && figures < RUN; to += 1)
      figures += Math.max(parts[to]?.open.length ?? 0, 0.25);
    const before = parts.slice(Math.max(0, from - AROUND), from);
    const after = parts.slice(to, to + AROUND);
    const around = before.concat(after).flatMap((part) => part.names.slice(0, AROUND));
    yield { run: parts.slice(from, to), around };
    from = to;
  }
}

/** Measures the figures of a part step by step, before all are needed at once. */
export function* measured({ open }: Part): Steps<void> {
  for (const [i, { phrase }] of open.entries()) {
    if ((i & 15) === 15) yield;
    if (phrase.isShown && phrase.look.size < 0) return;
  }
}

/** Steps from a text up to what may have been left for later with it. */
const UP = 4;

/** Names that figures of a crowd have already. */
export class Taken {
  private readonly texts = new Set<Node>();
  private readonly around = new Set<Element>();

  add({ name }: Figure): void {
    const phrase = name?.name.phrase;
    for (const { node } of phrase?.atoms ?? []) this.texts.add(node);
    let at = phrase?.atoms[0]?.holder ?? null;
    for (let step = 0; at && step < UP; step += 1, at = at.up) this.around.add(at.el);
  }

  has(name: Named): boolean {
    if (isLater(name) && 'el' in name.words) return this.around.has(name.words.el);
    const atoms = isName(name) ? name.phrase.atoms : isPhrase(name) ? name.atoms : name.words;
    return (atoms as readonly Atom[]).some(({ node }) => this.texts.has(node));
  }

  /** The same parts without the names that are taken. */
  leftIn(parts: readonly Part[]): Part[] {
    return parts.map((part) => ({
      ...part,
      names: part.names.filter((name) => !this.has(name)),
    }));
  }
}
