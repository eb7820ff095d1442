import {
  cleanLabel,
  type FoundQuantity,
  findQuantities,
  parseDelta,
  parseQuantity,
  type Quantity,
  type TextContext,
} from '../../../core/text/index.ts';
import { changeIn, isChange, isOnlyChange, SHARE_NAME } from '../deltas/change-in.ts';
import { labelStrength } from './label-strength.ts';
import type { Phrase } from './phrase.ts';
import { labelOf, NOTHING, type Said } from './said.ts';
import {
  AGAINST,
  countWords,
  ENDS_OPEN,
  isMeasureName,
  isSentence,
  namesAmount,
  saysOnlyWhen,
} from './words.ts';

const OF =
  /^(.+?)\s*(?:\/|／|\bof\b|\bvon\b|\bde\b|\bsur\b|\bdari\b|\bdi\b|\bdaripada\b|\btrên\b|\bout of\b|\bиз\b|\buit\b|\bav\b)\s*(.+)$/iu;

/** A number among words: with its name, with what it counts, as a part of a whole, or as a change. */
export function sayParts(phrase: Phrase, context: TextContext): Said {
  const { text } = phrase;
  if (TIMES.test(text)) return NOTHING;
  const against = AGAINST.test(text) && !BEGINS_SHARE.test(text);
  const delta = isChange(text) && !against ? changeIn(text, context) : null;
  const of = ofWhole(text, context) ?? namedWhole(phrase, context);
  if (of) return of;
  if (WINDOW_TITLE.test(text)) return labelOf(phrase, context);
  const found = findQuantities(text, context).filter((f) => f.quantity.kind === 'number');
  const first = found[0];
  if (delta && isOnlyChange(delta, text, found)) return { kind: 'delta', delta };
  const counted = /^(.*\p{L})\s?[([]\s*(\d[\d.,]*)\s*[)\]]$/u.exec(text);
  if (counted?.[1] && counted[2]) return countIn(counted[1], counted[2], phrase, context);
  if (first?.quantity.kind !== 'number' || isSentence(text)) return labelOf(phrase, context);
  if (found.length === 1 && first.start === 0 && SHARE_NAME.test(text.slice(first.end)))
    return namedShare(text, first.end, first.quantity, context);
  const led = found.length === 1 ? ledName(phrase, first, context) : null;
  if (led) return led;
  if (first.start <= 1) return lead(text, first.start, first.end, first.quantity, context);
  const named = found.length === 1 ? namedNumber(phrase, first, context) : null;
  return named ?? labelOf(phrase, context);
}

/** "₦ 4,200.00 x 1": what one thing costs, and how many of it were ordered. */
const TIMES = /^(?=\D*\p{Sc})[^\p{L}]*\p{Nd}\s?[x×]\s?\d{1,4}$/iu;

/** "Rate: 4.2%": a name and then its number. */
function namedNumber(phrase: Phrase, number: FoundQuantity, context: TextContext): Said | null {
  const { text } = phrase;
  if (number.quantity.kind === 'none' || number.end < text.length - 1) return null;
  const label = text.slice(0, number.start).replace(/[\s:：=–—-]+$/u, '');
  const parted = /[:：]\s*$/u.test(text.slice(0, number.start));
  if (parted && isMeasureName(label)) return NOTHING;
  const apart = standsApart(phrase, text.slice(number.start));
  const isClear =
    apart || (parted && namesAmount(label)) || !/^\d+$/.test(text.slice(number.start));
  if (
    isClear &&
    labelStrength(label, context) >= (parted || apart ? 0.4 : 0.75) &&
    !ENDS_OPEN.test(label)
  ) {
    return {
      kind: 'figure',
      quantity: number.quantity,
      raw: text.slice(number.start).trim(),
      label: cleanLabel(label),
      isApart: apart,
      isBare: BARE.test(label),
    };
  }
  return null;
}

/** "Total: 765": how the number was come by, and nothing of what it is of. */
const BARE =
  /^(?:(?:grand |sub)?total|count|sum|amount|gesamt|summe|suma|jumlah|somme|totale|totaal|tổng|合計|计|总计|總計|합계|итого|toplam|الإجمالي|รวม)$/iu;

/** "24 Hours Performance", "30-Day Retention": over which time it is, and what. */
const WINDOW_TITLE =
  /^(?:(?:24|48|72)[\s-]?(?:[Hh]|[Hh]rs?|[Hh]ours?)|(?:7|14|28|30|60|90|180|365)[\s-][Dd]ays?|(?:3|6|12)[\s-][Mm]onths?)\s\p{Lu}/u;

/** "12% vs. 30 days before" begins with what changed; "vs. $900" says what it is measured against. */
const BEGINS_SHARE = /^[^\p{L}\d]*[\d.,٫]+\s?[%٪]/u;

/** The share and the name after it, which make a line of their own where it names an amount. */
function namedShare(text: string, end: number, quantity: Quantity, context: TextContext): Said {
  const label = text.slice(end).trim();
  if (quantity.unit !== '%' || labelStrength(label, context) < 0.8)
    return lead(text, 0, end, quantity, context);
  return { kind: 'figure', quantity, raw: text.slice(0, end).trim(), label, isApart: true };
}

/** "9 Public", the number in an element of its own: a number and then its name. */
function ledName(phrase: Phrase, number: FoundQuantity, context: TextContext): Said | null {
  const { text, atoms } = phrase;
  const [first, second] = atoms;
  if (number.start > 0 || number.quantity.kind !== 'number' || !first || !second) return null;
  const raw = text.slice(0, number.end).trim();
  const label = cleanLabel(text.slice(number.end));
  const isOwn = first.parent !== second.parent && first.text.trim() === raw;
  if (!isOwn || !IS_NAME.test(label) || countWords(label) > 4 || saysOnlyWhen(label)) return null;
  if (labelStrength(label, context) < 0.5) return null;
  return { kind: 'figure', quantity: number.quantity, raw, label, isApart: true };
}

/** Begins with no small letter, and says no other number. */
const IS_NAME = /^(?!\p{Ll})\p{L}[^\p{Nd}]*$/u;

/** True where a number at the end of a line has an element of its own: its name and it are two things. */
function standsApart({ atoms }: Phrase, number: string): boolean {
  const last = atoms.at(-1);
  return (
    last !== undefined && last.parent !== atoms[0]?.parent && last.text.trim() === number.trim()
  );
}

/** "Tasks (5)": a title with how many there are. */
function countIn(title: string, count: string, phrase: Phrase, context: TextContext): Said {
  const quantity = parseQuantity(count, context);
  const label = cleanLabel(title);
  return quantity.kind === 'number' && labelStrength(label, context) >= 0.6
    ? { kind: 'figure', quantity, raw: count, label }
    : labelOf(phrase, context);
}

/** "5.8 / 16 GB", "$284k of $1M goal": the first is the value, the second only its measure. */
function ofWhole(text: string, context: TextContext): Said | null {
  const match = OF.exec(text);
  const [, part, rest] = match ?? [];
  if (!part || !rest || !/^\D{0,4}\d/.test(rest)) return null;
  let value = parseQuantity(part, context);
  const measure = findQuantities(rest, context)[0]?.quantity;
  if (value.kind !== 'number' || measure?.kind !== 'number') return null;
  if (value.unit === '1' && measure.unit !== '1') {
    const suffix = rest.replace(/^[\d.,\s\u00a0\u202f]+/u, '').split(/\s/)[0] ?? '';
    const again = parseQuantity(`${part.trim()} ${suffix}`, context);
    if (again.kind === 'number') value = again;
  }
  if (countWords(rest) > 4) return null;
  const slash = /^[^\p{L}]*[/／]/u.test(text.slice(part.length)) || isRating(value, measure, rest);
  return slash && countWords(rest) <= 1
    ? { kind: 'figure', quantity: { ...value, raw: text }, raw: text }
    : {
        kind: 'lead',
        quantity: value,
        raw: part.trim(),
        rest: text.slice(part.length).trim(),
        delta: null,
      };
}

/** "4.9 out of 5": the mark and the best one that there is. */
const isRating = (value: Quantity, best: Quantity, rest: string): boolean =>
  [5, 10, 100].includes(best.value) &&
  value.value <= best.value &&
  !Number.isInteger(value.value) &&
  /^[\d.,]+$/.test(rest.trim());

/** "Submitted 156/200", the number in an element of its own: how many of how many, and of what. */
function namedWhole({ atoms, text }: Phrase, context: TextContext): Said | null {
  const last = atoms.at(-1);
  const tail = last && last.parent !== atoms[0]?.parent ? last.text.trim() : '';
  if (!/^\d[\d.,]*\s?[/／]\s?\d/u.test(tail) || !text.endsWith(tail)) return null;
  const of = ofWhole(tail, context);
  const label = cleanLabel(text.slice(0, -tail.length));
  if (of?.kind !== 'figure' || labelStrength(label, context) < 0.4) return null;
  return { ...of, label, isApart: true };
}

const UNIT_WORD =
  /^(?:[A-Z]{3,4}|k?g|t|k?m|mi|mph|km\/h|m²|m³|k?Wh?|MWh|V|A|L|ml|kcal|bpm|pts?|req\/s|ops\/s|qps|rps|tps|px|Hz|[GM]Hz|dB)$/u;

const PER_TIME = /^\/\s?(?:s|sec|min|h|hr|hour|day)\.?$/i;
const RATE = 'it says how fast, not how much';

function lead(
  text: string,
  start: number,
  end: number,
  quantity: Quantity,
  context: TextContext,
): Said {
  const raw = text.slice(start, end).trim();
  const rest = text.slice(end).trim();
  const bare = /^[·•|,;–—-]\s*/u.exec(rest);
  const change = /(?:^|\s|\()([+−-]?\s?[↑↓↗↘▲▼][^·•|]*|[+−]\s?\d[^·•|]*)/u.exec(rest);
  const delta = change?.[1] ? parseDelta(change[1].trim(), context) : null;
  // "167.32 GB/s" is no amount of data, and how fast it comes has no unit here.
  if (quantity.unit === 'B' && PER_TIME.test(rest))
    return { kind: 'figure', quantity: { kind: 'none', raw: text, why: RATE }, raw: text };
  // "0.4512 BTC", "12 kg": what the number is in, not what it counts.
  if (UNIT_WORD.test(rest) && !namesAmount(rest)) return { kind: 'figure', quantity, raw: text };
  return { kind: 'lead', quantity, raw, rest: bare ? rest.slice(bare[0].length) : rest, delta };
}
