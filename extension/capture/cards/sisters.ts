import { addTo } from '../groups.ts';
import type { Branch } from '../page/nodes.ts';
import { each, type Steps } from '../page/pace.ts';
import { type Candidate, type Figure, isLead, isSaid } from '../texts/figure.ts';
import type { Phrase } from '../texts/phrase.ts';

/** As many cards of one design agree on where their names stand. */
const FEWEST = 3;
/** Most of the cards have a text at that place. */
const MOST = 0.6;
/** How much better a place must be than the next. */
const CLEAR = 0.06;
const LEAST = 0.42;
/** What the place that its sisters agree on is worth to a name that looks like none by itself. */
const AGREED = 0.56;
/** Boxes around a number that tell its design. */
const DEEPEST = 60;

interface Sister {
  readonly figure: Figure;
  /** Its candidates, by where they stand in its card. */
  readonly places: ReadonlyMap<string, Candidate>;
}

/**
 * Cards of one design have their names at one place: where some of them leave it open which of two
 * texts is the name, the others tell. What heads several of them is the name of none.
 */
export function* agreeAmongSisters(figures: readonly Figure[]): Steps<void> {
  const groups = new Map<string, Figure[]>();
  yield* each(figures, 64, (figure) => {
    if (figure.item !== null || figure.candidates.length === 0 || isLead(figure) || isSaid(figure))
      return;
    addTo(groups, designOf(figure.phrase), figure);
  });
  for (const group of groups.values()) {
    if (group.length < FEWEST || !group.some(isOpen)) continue;
    yield;
    settleGroup(group.map((figure): Sister => ({ figure, places: placesIn(figure) })));
  }
}

/** True where more than one text could be its name, or none is yet. */
const isOpen = ({ name, candidates }: Figure): boolean => name === null || candidates.length > 1;

/** How a text is set, and in what boxes. */
export function designOf({ atoms: [first], look }: Phrase): string {
  let design = `${look.size} ${look.weight}`;
  let at: Branch | null = first?.holder ?? null;
  for (let left = DEEPEST; at && left > 0; at = at.up, left -= 1) design += ` ${at.name}`;
  return design;
}

/** Where the texts stand that could name a number: up to a box around both, and down again. */
function placesIn({ phrase, candidates }: Figure): ReadonlyMap<string, Candidate> {
  const up = new Map<Branch, number>();
  let at: Branch | null = phrase.atoms[0]?.holder ?? null;
  for (let level = 0; at && level < DEEPEST; at = at.up, level += 1) up.set(at, level);
  const places = new Map<string, Candidate>();
  const ordered = candidates
    .filter(({ where, name }) => where !== 'aria' && where !== 'said' && name.phrase !== phrase)
    .sort((a, b) => a.name.phrase.order - b.name.phrase.order || b.score - a.score);
  const seen = new Set<Phrase>();
  for (const one of ordered) {
    const { phrase: text } = one.name;
    if (seen.has(text)) continue;
    seen.add(text);
    let way = `${text.look.size} ${text.look.weight}`;
    let box: Branch | null = text.atoms[0]?.holder ?? null;
    for (; box && !up.has(box); box = box.up) way += ` ${box.name}`;
    const place = `${box ? up.get(box) : -1} ${way}`;
    let nth = 0;
    while (places.has(`${place} ${nth}`)) nth += 1;
    places.set(`${place} ${nth}`, one);
  }
  return places;
}

interface Worth {
  readonly place: string;
  readonly count: number;
  /** How well it fits by and large, and where it fits worst: each card has a name at its place. */
  readonly fit: number;
}

/** How good a place is in all the cards together; null for what heads several of them, or is the same in most. */
function worthOf(place: string, sisters: readonly Sister[]): Worth | null {
  const texts = new Set<Phrase>();
  const names = new Set<string>();
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let count = 0;
  for (const { places } of sisters) {
    const one = places.get(place);
    if (!one) continue;
    texts.add(one.name.phrase);
    names.add(one.name.text);
    sum += one.score;
    least = Math.min(least, one.score);
    count += 1;
  }
  if (
    texts.size < count ||
    names.size < MOST * count ||
    count < Math.max(FEWEST, MOST * sisters.length)
  )
    return null;
  return { place, count, fit: (sum / count + least) / 2 };
}

/** A text that looks so much less like a name than another of its card is none there. */
const MUCH = 0.3;
const WEAK = 0.3;
const isMuchLess = (agreed: Candidate, own: Candidate): boolean =>
  agreed.name !== own.name && (agreed.name.strength < WEAK || agreed.score < own.score - MUCH);

function settleGroup(sisters: readonly Sister[]): void {
  const known = new Set(sisters.flatMap(({ places }) => [...places.keys()]));
  const ranked = [...known]
    .flatMap((place) => worthOf(place, sisters) ?? [])
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = ranked;
  if (!best || best.fit < LEAST || (second && best.fit - second.fit < CLEAR)) return;
  const chosen = sisters.some(
    ({ figure, places }) => figure.name && places.get(best.place)?.name === figure.name.name,
  );
  if (!chosen) return;
  for (const { figure, places } of sisters) {
    const agreed = places.get(best.place);
    if (!agreed || (figure.name && isMuchLess(agreed, figure.name))) continue;
    const name = { ...agreed, score: Math.max(agreed.score, AGREED) };
    figure.name = name;
    figure.candidates.splice(0, figure.candidates.length, name);
  }
}
