import { addTo } from '../groups.ts';
import { areOfOneWhole } from '../judging/shares.ts';
import type { Figure } from '../texts/figure.ts';
import { unitOf } from './notes.ts';
import { designOf } from './sisters.ts';

/** Of as many cards one must mark its change as one. */
const MARKED = 3;

interface Noted {
  readonly figure: Figure;
  readonly note: Figure;
  readonly value: number;
}

/**
 * Smaller percentages at one place of cards of one design say the same of each card's number. They
 * come to 100: shares, and each card has one more value. Or one is marked as a change: all are.
 */
export function notesAmongSisters(figures: Figure[]): void {
  const groups = new Map<string, Noted[]>();
  for (const figure of figures) {
    const { note } = figure;
    if (note?.quantity.kind !== 'number' || unitOf(note) !== '%' || note.rest !== null) continue;
    if (!figure.name || figure.item !== null || /^\s*[+−–-]/u.test(note.raw)) continue;
    addTo(groups, designOf(note.phrase), { figure, note, value: note.quantity.value });
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    if (areOfOneWhole(group.map(({ value }) => value))) figures.push(...group.map(shareOf));
    else shareMarks(group);
  }
}

function shareOf(one: Noted): Figure {
  const { figure, note } = one;
  if (isMarked(one)) figure.delta = null;
  return { ...note, name: figure.name, candidates: [], card: figure.card, delta: null };
}

const isMarked = ({ figure, note }: Noted): boolean => figure.delta?.raw === note.phrase.text;

function shareMarks(group: readonly Noted[]): void {
  const marked = group.filter(isMarked);
  if (MARKED * marked.length < group.length) return;
  for (const { figure, note, value } of group)
    figure.delta ??= { value: Math.abs(value), unit: '%', sign: '?', raw: note.phrase.text };
}
