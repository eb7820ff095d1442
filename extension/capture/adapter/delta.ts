import type { Delta } from '../../../core/model/index.ts';
import {
  findQuantities,
  labelKey,
  parseDelta,
  type TextContext,
} from '../../../core/text/index.ts';
import type { DeltaSource, Labels } from '../../adapters/index.ts';
import { all, attribute, firstVisible, matches } from './dom.ts';

/** The change that a block shows beside its value, or null where it shows none. */
export function readDelta(
  source: DeltaSource | undefined,
  block: Element,
  context: TextContext,
  without?: string,
): Delta | null {
  if (!source) return null;
  const { elements, texts } = firstVisible(block, source.at, without);
  const [element, raw] = [elements[0], texts[0]];
  if (!element || raw === undefined) return null;
  const delta = deltaOf(raw, context);
  if (!delta) return null;
  return {
    ...delta,
    raw,
    sign: agreed([delta.sign, drawn(source, element), said(source, raw, element)]),
  };
}

/** The change that a text names, without what is drawn around it. */
export function deltaOf(raw: string, context: TextContext): Delta | null {
  return parseDelta(raw, context) ?? inWords(raw, context);
}

/** "79 less than usual" is no change as such: the number is in it, the direction in its words. */
function inWords(raw: string, context: TextContext): Delta | null {
  const found = findQuantities(raw, context)
    .map((candidate) => candidate.quantity)
    .filter((quantity) => quantity.kind === 'number');
  // "44% past 7 days": the days are no change.
  const shares = found.filter(({ unit }) => unit === '%');
  const [only] = shares.length === 1 ? shares : found;
  if (!only || (found.length !== 1 && shares.length !== 1)) return null;
  return { value: Math.abs(only.value), unit: only.unit, sign: '?', raw };
}

function drawn({ up, down }: DeltaSource, element: Element): Delta['sign'] {
  const shows = (selector: string | undefined) =>
    selector !== undefined && (matches(element, selector) || all(element, selector).length > 0);
  const [rises, falls] = [shows(up), shows(down)];
  if (rises === falls) return '?';
  return rises ? '+' : '-';
}

function said({ words }: DeltaSource, raw: string, element: Element): Delta['sign'] {
  if (!words) return '?';
  const text = labelKey(`${raw} ${attribute(element, 'aria-label') ?? ''}`);
  const [rises, falls] = [mentions(words.up, text), mentions(words.down, text)];
  if (rises === falls) return '?';
  return rises ? '+' : '-';
}

function mentions(words: Labels, text: string): boolean {
  return Object.values(words).some((list) => list.some((word) => text.includes(labelKey(word))));
}

/** One direction where all that speak agree; `?` where none speaks or they contradict each other. */
function agreed(signs: readonly Delta['sign'][]): Delta['sign'] {
  const spoken = new Set(signs.filter((sign) => sign !== '?'));
  const [only] = spoken;
  return spoken.size === 1 && only ? only : '?';
}
