import type { Unit } from '../../core/model/index.ts';
import { type ParsedQuantity, parseQuantity, type Quantity } from '../../core/text/index.ts';
import type { Shown } from '../capture/index.ts';
import type { UnitChoice } from './choice.ts';
import { say } from './words.ts';

/** One way to read what the page shows. */
export interface Way {
  readonly quantity: Quantity;
  readonly language: string | null;
  readonly measured: UnitChoice | null;
}

/** Languages whose ways to write numbers differ; one of them stands for the others alike. */
const WRITTEN_LIKE = ['en', 'de', 'fr', 'id', 'pt-BR', 'es', 'ja', 'hi', 'vi', 'ar'];

/** Lengths of time, shares and money that a bare number may be. */
export const MEASURES = [
  { name: 'unit.1', choice: null },
  { name: 'unit.percent', choice: { unit: '%', scale: 1 } },
  { name: 'unit.seconds', choice: { unit: 's', scale: 1 } },
  { name: 'unit.minutes', choice: { unit: 's', scale: 60 } },
  { name: 'unit.hours', choice: { unit: 's', scale: 3600 } },
  { name: 'unit.days', choice: { unit: 's', scale: 86_400 } },
] as const satisfies readonly { readonly name: string; readonly choice: UnitChoice | null }[];

const same = (a: Quantity, b: Quantity) => a.value === b.value && a.unit === b.unit;

/** The language in which a text means one of its several readings; null where none settles it. */
function languageFor(raw: string, wanted: Quantity): string | null {
  return (
    WRITTEN_LIKE.find((locale) => {
      const read = parseQuantity(raw, { locale });
      return read.kind === 'number' && same(read, wanted);
    }) ?? null
  );
}

/** All ways to read a number, the likeliest first; more than one only where the page leaves it open. */
export function waysOf({ level, quantity, language }: Shown): Way[] {
  if (quantity.kind === 'number') return [{ quantity, language: language ?? null, measured: null }];
  if (quantity.kind !== 'ambiguous') return [];
  return quantity.candidates.map((one) => {
    const settled = languageFor(level.raw, one);
    const isMoney = /^[A-Z]{3}$/.test(one.unit);
    return {
      quantity: one,
      language: settled ?? language ?? null,
      measured: settled === null && isMoney ? { unit: one.unit, scale: 1 } : null,
    };
  });
}

/** A way to read a bare number, measured as the person says. */
export function measuredAs(way: Way, choice: UnitChoice | null): Way {
  if (choice === null) return { ...way, measured: null };
  const { value, low, high, ...rest } = way.quantity;
  const by = (n: number) => n * choice.scale;
  return {
    ...way,
    measured: choice,
    quantity: { ...rest, value: by(value), low: by(low), high: by(high), unit: choice.unit },
  };
}

const NAMES = { '1': 'unit.1', '%': 'unit.percent', s: 'unit.time', B: 'unit.data' } as const;

/** A unit in words; money in the words of the person's language. */
export function unitName(unit: Unit, locale: string): string {
  if (Object.hasOwn(NAMES, unit)) return say(NAMES[unit as keyof typeof NAMES]);
  try {
    return new Intl.DisplayNames(locale, { type: 'currency' }).of(unit) ?? unit;
  } catch {
    return unit;
  }
}

/** Why a text is no number that can be taught. */
export function whyNoNumber(quantity: ParsedQuantity): string {
  if (quantity.kind === 'no-data') return say('no-value');
  return say('no-number');
}
