import { rowsOf } from './operators-shape.ts';
import {
  type Bench,
  type Effect,
  type Operator,
  setText,
  shownTextOf,
  type Tagged,
  textOf,
} from './truth.ts';

/**
 * A family of mutations beside the first one, made later and little worked on: it tells whether what
 * holds against the first holds against others.
 */

const NOTHING: Effect = {};

/** Every value and some names in pieces of their own. */
const split: Operator = ({ doc, truths, random }) => {
  for (const { value } of truths) {
    if (value.children.length > 0) continue;
    const raw = value.textContent ?? '';
    if (raw.length < 2) continue;
    const at = 1 + random.below(raw.length - 1);
    value.replaceChildren(
      ...[raw.slice(0, at), raw.slice(at)].map((part) => {
        const span = doc.createElement('span');
        span.style.display = 'inline';
        span.textContent = part;
        return span;
      }),
    );
  }
  return truths.length > 0 ? NOTHING : null;
};

/** Each name spoken and no longer written, as on cards with a picture in its place. */
const spokenName: Operator = ({ truths, random }) => {
  const truth = random.pick(truths.filter(({ isCell }) => !isCell));
  if (!truth) return null;
  truth.card.setAttribute('aria-label', shownTextOf(truth.name));
  truth.card.setAttribute('role', 'group');
  setText(truth.name, '');
  // Whoever looks at it sees no name: it need not be found, and must not be another's.
  return { gone: truths.filter((one) => one.name === truth.name) };
};

/** The exact number on hover. */
const titled: Operator = ({ truths }) => {
  for (const { value } of truths) value.setAttribute('title', `Exactly ${textOf(value)}`);
  return truths.length > 0 ? NOTHING : null;
};

const TURNED: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

/** Numbers as they are written elsewhere, and the page says so. */
const otherLocale: Operator = ({ doc, truths }) => {
  if (!/^en\b/.test(doc.documentElement.lang)) return null;
  let isAny = false;
  for (const { value } of truths) {
    const raw = textOf(value);
    const other = raw.replace(/(?<=\d)[.,](?=\d)/g, (mark) => TURNED[mark] ?? mark);
    if (other === raw) continue;
    isAny = true;
    setText(value, other);
  }
  if (!isAny) return null;
  doc.documentElement.lang = 'de';
  return NOTHING;
};

/** The same where nothing on the page says so. */
const otherLocaleUnsaid: Operator = ({ doc, truths, random }) => {
  if (!/^en\b/.test(doc.documentElement.lang)) return null;
  for (const truth of random.shuffled(truths)) {
    const raw = textOf(truth.value);
    const other = raw.replace(/(?<=\d)[.,](?=\d)/g, (mark) => TURNED[mark] ?? mark);
    if (other === raw) continue;
    setText(truth.value, other);
    return { gone: [truth] };
  }
  return null;
};

const signBehind: Operator = ({ truths }) => {
  let isAny = false;
  for (const { value } of truths) {
    const raw = textOf(value);
    const [, sign, rest] = /^([$€£¥₫฿]|RM|Rp)\s?([\d.,]+)$/u.exec(raw) ?? [];
    if (sign === undefined || rest === undefined) continue;
    setText(value, `${rest} ${sign}`);
    isAny = true;
  }
  return isAny ? NOTHING : null;
};

const HIDINGS = [
  'visibility:hidden;position:absolute',
  'opacity:0;position:absolute',
  'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
  'position:fixed;left:-5000px',
];

/** A copy of a card with other digits, kept out of sight in ways of its own. */
const outOfSight: Operator = ({ truths, random }) => {
  const truth = random.pick(truths.filter(({ isCell }) => !isCell));
  if (!truth || truth.card.contains(truth.card.ownerDocument.body)) return null;
  const copy = truth.card.cloneNode(true) as Element;
  const raw = textOf(truth.value);
  for (const el of [copy, ...copy.querySelectorAll('*')]) {
    el.removeAttribute('id');
    if (el.children.length === 0 && textOf(el) === raw)
      setText(
        el,
        raw.replace(/[1-8]/g, (digit) => String(Number(digit) + 1)),
      );
  }
  copy.setAttribute('style', random.pick(HIDINGS) ?? '');
  truth.card.after(copy);
  return NOTHING;
};

/** The column of items at the end of its table. */
const itemsLast: Operator = ({ doc, random }) => {
  const tables = [...doc.querySelectorAll('table')].filter(
    (table) => !table.querySelector('[colspan], [rowspan]') && table.querySelector('th'),
  );
  const table = random.pick(tables);
  if (!table) return null;
  for (const row of table.querySelectorAll('tr'))
    if (row.firstElementChild) row.append(row.firstElementChild);
  return NOTHING;
};

/** Names that mean the same in the same language. */
const synonyms: Operator = ({ doc, truths, random, namesOf }) => {
  const lang = doc.documentElement.lang.split('-')[0] ?? 'en';
  const seen = new Set<Element>();
  for (const { content, label, name } of random.shuffled(truths)) {
    // The name of a part is what the part is stored under.
    if (seen.has(name) || content.subject.segment !== undefined) continue;
    const other = namesOf(content.metric, label, true).find(([one]) => one.split('-')[0] === lang);
    if (!other) continue;
    seen.add(name);
    setText(name, other[1]);
  }
  return seen.size > 0 ? NOTHING : null;
};

const BEFORE = [
  (n: string) => `<div>Previous period: ${n}</div>`,
  (n: string) => `<div><span>${n}</span> <span>previous period</span></div>`,
  (n: string) => `<div>vs. ${n} before</div>`,
  (n: string) => `<small>Previous period</small><b>${n}</b>`,
];

/** What it was in the period before, in the same card. */
const previousPeriod: Operator = ({ truths, random }) => {
  const truth = random.pick(truths.filter(({ isCell }) => !isCell));
  if (!truth || truth.card.contains(truth.card.ownerDocument.body)) return null;
  const other = textOf(truth.value).replace(/[2-9]/g, (digit) => String(Number(digit) - 1));
  if (other === textOf(truth.value)) return null;
  truth.card.insertAdjacentHTML('beforeend', (random.pick(BEFORE) ?? String)(other));
  return NOTHING;
};

const CHIP = /^(?:Last|Past) (?:\d+) days$/;

/** The page set to other days, of which the numbers then are. */
const otherDays: Operator = ({ doc, truths }) => {
  const chips = [...doc.querySelectorAll('body *')].filter(
    (el) => el.children.length === 0 && CHIP.test(textOf(el)),
  );
  if (chips.length !== 1 || !chips[0]) return null;
  setText(chips[0], textOf(chips[0]).replace(/\d+/, '14'));
  const mine = truths.filter(({ content }) => content.from !== content.to);
  return mine.length > 0 ? { gone: mine, days: 14 } : null;
};

/** Cards of one row as one table with a row of names over a row of values. */
const asTable: Operator = ({ doc, truths, random }) => {
  const plain = truths.filter(
    ({ isCell, card, name, value }) => !isCell && card !== name && card !== value,
  );
  const row = random.pick(rowsOf(plain).filter((cards) => cards.length > 1));
  const mine = row && plain.filter((one) => row.some((card) => card.contains(one.card)));
  if (!row || !mine || mine.length < 2 || new Set(mine.map(({ name }) => name)).size < mine.length)
    return null;
  const table = doc.createElement('table');
  const [heads, cells] = [table.insertRow(), table.insertRow()];
  row[0]?.before(table);
  for (const { name, value } of mine) {
    const th = doc.createElement('th');
    th.append(name);
    heads.append(th);
    cells.insertCell().append(value);
  }
  for (const card of row) card.remove();
  return { gone: lostWith(truths, mine) };
};

/** Numbers that went with their cards, and are nowhere any more. */
const lostWith = (truths: readonly Tagged[], kept: readonly Tagged[]): Tagged[] =>
  truths.filter((one) => !kept.includes(one) && !one.value.isConnected);

/** Values of two cards that changed places, names and all else as it was. */
const valuesSwapped: Operator = ({ truths, random }: Bench) => {
  const first = random.pick(truths);
  const far = (a: number, b: number) =>
    Math.max(Math.abs(a), 1) > 3 * Math.max(Math.abs(b), 1) ||
    Math.max(Math.abs(b), 1) > 3 * Math.max(Math.abs(a), 1);
  const second = random.pick(
    truths.filter(
      (one) =>
        first &&
        one.content.unit === first.content.unit &&
        one.content.metric !== first.content.metric &&
        far(one.content.value, first.content.value),
    ),
  );
  if (!first || !second) return null;
  const [a, b] = [textOf(first.value), textOf(second.value)];
  setText(first.value, b);
  setText(second.value, a);
  return { gone: [first, second] };
};

export const OTHER: Readonly<Record<string, Operator>> = {
  'values in pieces': split,
  'a name spoken only': spokenName,
  'exact numbers on hover': titled,
  'numbers of another language, said': otherLocale,
  'numbers of another language, unsaid': otherLocaleUnsaid,
  'currency sign behind': signBehind,
  'a copy out of sight': outOfSight,
  'items in the last column': itemsLast,
  'names with a synonym': synonyms,
  'previous period beside': previousPeriod,
  'page set to other days': otherDays,
  'cards as a table': asTable,
  'values swapped': valuesSwapped,
};
