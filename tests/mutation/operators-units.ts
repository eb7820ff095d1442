import { type Effect, type Operator, setText, type Tagged, textOf } from './truth.ts';

/** Mutations that change what numbers are counted in. */

const onOne =
  (change: (raw: string, truth: Tagged) => string | null): Operator =>
  ({ truths, random }) => {
    for (const truth of random.shuffled(truths)) {
      const raw = textOf(truth.value);
      const other = change(raw, truth);
      if (other === null || other === raw) continue;
      setText(truth.value, other);
      return { gone: [truth] };
    }
    return null;
  };

const K_FOR_M: readonly (readonly [RegExp, string])[] = [
  [/([\d.,]\s?)K$/, '$1M'],
  [/([\d.,]\s?)M$/, '$1K'],
  [/([\d.,]\s?)rb$/, '$1jt'],
  [/([\d.,]\s?)万$/, '$1億'],
];

/** Thousands where there were millions, or where there were none. */
const thousands = onOne((raw, { content }) => {
  const isCount = content.unit === '1' || /^[A-Z]{3}$/.test(content.unit);
  if (!isCount || content.value === 0) return null;
  for (const [from, to] of K_FOR_M) if (from.test(raw)) return raw.replace(from, to);
  return /^\d[\d.,]*$/.test(raw) && content.value > 20 ? `${raw}K` : null;
});

/** A fraction where there were per cent. */
const fraction = onOne((_, { content }) =>
  content.unit === '%' && content.value > 0
    ? String(Number((content.value / 100).toPrecision(3)))
    : null,
);

const currency = onOne((raw) =>
  /[$€£]/.test(raw)
    ? raw.replace(/(?:US|CA|A)?[$€£]/, (sign) => (sign.endsWith('€') ? '£' : '€'))
    : null,
);

/** Minutes in place of hours, and nothing says so. */
const silentMinutes = onOne((raw, { content, label }) =>
  content.unit === 's' && /\(hours?\)/i.test(label) && /^[\d.,]+$/.test(raw)
    ? (content.value / 60).toFixed(0)
    : null,
);

/** Minutes in place of hours, and the label says so: the number is the same. */
const saidMinutes: Operator = ({ truths, random }): Effect | null => {
  const truth = random.pick(
    truths.filter(
      ({ content, name }) => content.unit === 's' && /\(hours\)/i.test(name.textContent ?? ''),
    ),
  );
  if (!truth) return null;
  const named = truths.filter((one) => one.name === truth.name);
  for (const one of named) setText(one.value, (one.content.value / 60).toFixed(1));
  setText(truth.name, textOf(truth.name).replace(/hours/i, 'minutes'));
  return {};
};

/** The same numbers a day later: each a little more or less. */
const nextDay: Operator = ({ truths, random }) => {
  const changed = new Map<Tagged, number>();
  for (const truth of truths) {
    const { value, low, high } = truth.content;
    const raw = textOf(truth.value);
    if (low !== high || !/^\d{2,9}$/.test(raw)) continue;
    const other = Math.round(value * (0.85 + 0.3 * random.next()));
    if (String(value) !== raw) continue;
    setText(truth.value, String(other));
    changed.set(truth, other);
  }
  return changed.size > 0 ? { changed } : null;
};

export const UNITS: Readonly<Record<string, Operator>> = {
  'K for M': thousands,
  'fraction for per cent': fraction,
  'another currency': currency,
  'minutes for hours, unsaid': silentMinutes,
  'minutes for hours, said': saidMinutes,
  'the next day': nextDay,
};
