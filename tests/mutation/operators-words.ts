import {
  type Bench,
  type Effect,
  elementAt,
  type Operator,
  setText,
  shownTextOf,
  stepsTo,
  type Tagged,
  textOf,
} from './truth.ts';

/** Mutations that change what a person reads. */

const NOTHING: Effect = {};
const gone = (...truths: readonly (Tagged | undefined)[]): Effect => ({
  gone: truths.filter((one) => one !== undefined),
});

/** The truths that a label names: one for a card, a column's for a head. */
const namedBy = (truths: Bench['truths'], name: Element): Tagged[] =>
  truths.filter((one) => one.name === name);

const shownName = ({ name }: Tagged): string => shownTextOf(name);

/** Every label in another language that is known for its metric. */
const translate: Operator = ({ doc, truths, random, namesOf }) => {
  const languages = random.shuffled([
    ...new Set(truths.flatMap((one) => namesOf(one.content.metric, one.label).map(([l]) => l))),
  ]);
  const [language] = languages.filter((one) => one !== doc.documentElement.lang);
  if (!language) return null;
  const lost: Tagged[] = [];
  const seen = new Set<Element>();
  for (const truth of truths) {
    const named = namesOf(truth.content.metric, truth.label).find(([l]) => l === language);
    if (!named) lost.push(truth);
    else if (!seen.has(truth.name)) setText(truth.name, named[1]);
    seen.add(truth.name);
  }
  // A page half in another language: what kept its name is found by it all the same.
  return lost.length === truths.length ? null : NOTHING;
};

/** Every label in a language that nobody knows. */
const translateUnknown: Operator = ({ truths, random }) => {
  for (const name of new Set(truths.map((one) => one.name)))
    setText(name, `${random.word()} ${random.word()}`);
  return gone(...truths);
};

const swapDelta: Operator = ({ truths, random }) => {
  const truth = random.pick(truths.filter((one) => one.delta));
  if (!truth?.delta) return null;
  const [value, delta] = [textOf(truth.value), textOf(truth.delta)];
  setText(truth.value, delta);
  setText(truth.delta, value);
  return gone(truth);
};

const digits = (random: Bench['random'], raw: string): string =>
  raw.replace(/\d/g, (digit, at) =>
    String((Number(digit) + 1 + random.below(at === 0 ? 7 : 9)) % 10 || 3),
  );

/** A card like another one, with its name and another number. */
function decoyOf(truth: Tagged, random: Bench['random']): Element | null {
  if (truth.isCell || truth.card.contains(truth.card.ownerDocument.body)) return null;
  const copy = truth.card.cloneNode(true) as Element;
  const value = elementAt(copy, stepsTo(truth.card, truth.value));
  const raw = textOf(truth.value);
  const other = digits(random, raw);
  if (other === raw) return null;
  setText(value, other);
  for (const el of [copy, ...copy.querySelectorAll('[id]')]) el.removeAttribute('id');
  return copy;
}

/** The texts of a decoy that its model does not have. */
function decoyTexts(decoy: Element, truth: Tagged): string[] {
  const known = new Set([...truth.card.querySelectorAll('*')].map(textOf));
  return [...decoy.querySelectorAll('*')].map(textOf).filter((text) => !known.has(text));
}

/** In front of a card one of the same name, which says that it is of another time. */
const decoyOfAnotherTime: Operator = ({ truths, random, doc }) => {
  const truth = random.pick(truths);
  const decoy = truth && decoyOf(truth, random);
  if (!decoy || !truth) return null;
  const note = doc.createElement('div');
  note.textContent =
    random.pick(['Real-time · last 48 hours', 'Last 60 minutes', 'Yesterday']) ?? '';
  decoy.append(note);
  truth.card.before(decoy);
  return { others: decoyTexts(decoy, truth) };
};

/** A part of the page in front of all others with a card of the same name. */
const decoySection: Operator = ({ truths, random, doc }) => {
  const truth = random.pick(truths);
  const decoy = truth && decoyOf(truth, random);
  if (!decoy || !truth) return null;
  const section = doc.createElement('section');
  const heading = doc.createElement('h3');
  heading.textContent = 'Real-time';
  section.append(heading, decoy);
  doc.body.prepend(section);
  return { others: decoyTexts(decoy, truth) };
};

/** A card of the same name that nothing tells apart. */
const decoyAlike: Operator = ({ truths, random }) => {
  const truth = random.pick(truths);
  const decoy = truth && decoyOf(truth, random);
  if (!decoy || !truth) return null;
  truth.card.before(decoy);
  const copyOf = (el: Element) => elementAt(decoy, stepsTo(truth.card, el));
  return {
    ...gone(...truths.filter((one) => one.content.metric === truth.content.metric)),
    alike: { truth, name: copyOf(truth.name), value: copyOf(truth.value) },
  };
};

/** A copy of a part of the page that nobody sees, as single-page apps keep. */
const hiddenCopy: Operator = ({ truths, random }) => {
  const truth = random.pick(truths);
  const decoy = truth && decoyOf(truth, random);
  if (!decoy || !truth) return null;
  const how = random.below(3);
  if (how === 0) decoy.setAttribute('hidden', '');
  // A style of the page may show it all the same.
  if (how === 0) decoy.setAttribute('style', 'display:none !important');
  else if (how === 1) decoy.setAttribute('style', 'display:none');
  else decoy.setAttribute('style', 'position:absolute;left:-9999px;top:0');
  truth.card.before(decoy);
  return NOTHING;
};

const tooltip: Operator = ({ truths, random, doc }) => {
  const truth = random.pick(truths);
  if (!truth) return null;
  const tip = doc.createElement('span');
  const how = random.below(3);
  tip.textContent = how === 2 ? 'ⓘ' : 'How often this was seen in the chosen period.';
  if (how === 0) tip.setAttribute('role', 'tooltip');
  if (how === 1) tip.setAttribute('style', 'display:none');
  truth.name.append(tip);
  return NOTHING;
};

/** A heading that tells this hour's numbers from the page's: without it nobody could. */
const OF_TIME = /real.?time|リアルタイム|실시간|tiempo real|temps réel|echtzeit/i;

const heading: Operator = ({ doc, random }) => {
  const headings = [...doc.querySelectorAll('body h1, body h2, body h3')].filter(
    (one) => !OF_TIME.test(textOf(one)),
  );
  if (headings.length === 0) return null;
  for (const one of headings)
    setText(one, random.pick(['At a glance', 'Summary', 'Your results', 'Performance']) ?? '');
  return NOTHING;
};

const dropLabel: Operator = ({ truths, random }) => {
  const truth = random.pick(truths);
  if (!truth) return null;
  setText(truth.name, '');
  return gone(...namedBy(truths, truth.name));
};

const skeleton: Operator = ({ truths, random }) => {
  const truth = random.pick(truths);
  if (!truth) return null;
  setText(truth.value, random.pick(['--', '–', '…', '', 'Loading']) ?? '--');
  return gone(truth);
};

/** Two numbers that are far from each other, so that who knows them sees that they were swapped. */
const FAR = 2.5;

const swapLabels: Operator = ({ truths, random }) => {
  const first = random.pick(truths);
  if (!first) return null;
  const others = truths.filter(
    (one) =>
      one.name !== first.name &&
      one.isCell === first.isCell &&
      one.content.unit === first.content.unit &&
      shownName(one) !== shownName(first),
  );
  const second = random.pick(others);
  if (!second) return null;
  const [mine, theirs] = [namedBy(truths, first.name), namedBy(truths, second.name)];
  const near = mine.some((one) =>
    theirs.some(
      (other) =>
        Math.max(Math.abs(one.content.value), 1) <
          FAR * Math.max(Math.abs(other.content.value), 1) &&
        Math.max(Math.abs(other.content.value), 1) < FAR * Math.max(Math.abs(one.content.value), 1),
    ),
  );
  if (near) return null;
  const [a, b] = [shownName(first), shownName(second)];
  setText(first.name, b);
  setText(second.name, a);
  return gone(...mine, ...theirs);
};

export const WORDS: Readonly<Record<string, Operator>> = {
  'labels in a known language': translate,
  'labels in an unknown language': translateUnknown,
  'value and change swapped': swapDelta,
  'decoy of another time beside': decoyOfAnotherTime,
  'decoy of another time ahead': decoySection,
  'decoy that looks alike': decoyAlike,
  'hidden copy': hiddenCopy,
  'tooltip in a label': tooltip,
  'headings changed': heading,
  'label dropped': dropLabel,
  'value not there yet': skeleton,
  'labels swapped': swapLabels,
};
