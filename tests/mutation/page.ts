// Runs inside a browser page: opens fixtures, mutates them and reads each mutant in every way.
import { isMetricId, METRICS } from '../../core/metrics/index.ts';
import type { ObservationContent, PageReadings, Recipe } from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';
import { adapterFor } from '../../extension/adapters/index.ts';
import { lookAt, makeRecipe, withRecipes } from '../../extension/capture/index.ts';
import { readPage, recordNames } from '../../extension/capture/read-page.ts';
import { History } from '../../extension/messages/history/past-of.ts';
import { type Known, observationsOf } from '../../extension/messages/observations-of.ts';
import { openAlone } from '../support/open-frame.ts';
import { before, isFact, isOfDays, isOnlyOfItsName, same, told } from './facts.ts';
import { OTHER } from './operators-other.ts';
import { SHAPE } from './operators-shape.ts';
import { UNITS } from './operators-units.ts';
import { WORDS } from './operators-words.ts';
import { Random } from './random.ts';
import { addTo, type Example, noCount, type Tally, type Way } from './tally.ts';
import { type Effect, elementAt, type Operator, stepsTo, type Tagged, textOf } from './truth.ts';

/** A page to mutate. */
export interface Fixture {
  readonly name: string;
  readonly html: string;
  readonly url: string;
  readonly today: string;
}

/** What one fixture gave. */
export interface Report {
  readonly tally: Tally;
  readonly examples: readonly Example[];
  /** Numbers that were there and were not stored, and why. */
  readonly lost: readonly Example[];
  readonly mutants: number;
  /** Numbers that the page shows for sure, and of those the ones that could be taught. */
  readonly truths: number;
  readonly taught: number;
}

const OPERATORS: Readonly<Record<string, Operator>> = { ...SHAPE, ...WORDS, ...UNITS };
const NAMES = Object.keys(OPERATORS);
const ALL: Readonly<Record<string, Operator>> = { ...OPERATORS, ...OTHER };

/** The family that everything is held against, and a later one that little was tuned on. */
export type Family = 'first' | 'other';
const FAMILIES: Readonly<Record<Family, readonly string[]>> = {
  first: NAMES,
  other: Object.keys(OTHER),
};

/** As if the person had said yes to all that the records are not sure of. */
const confirmed = (page: PageReadings): PageReadings => ({
  ...page,
  readings: page.readings.map(({ unverified: _, ...reading }) => reading),
});

/** A page that is ready to be mutated. */
class Subject {
  readonly fixture: Fixture;
  readonly doc: Document;
  readonly url: URL;
  readonly known: ReturnType<typeof adapterFor>;
  readonly truths: Tagged[] = [];
  /** All that would be stored of the page as it is, tagged or not. */
  readonly shown: readonly ObservationContent[];
  readonly recipes = new Map<Tagged, Recipe>();
  readonly past: Known;
  readonly pristine: Node;
  readonly steps: (readonly (readonly number[])[])[];
  readonly examples: Example[] = [];
  readonly lost: Example[] = [];
  readonly tally: Tally = {};

  constructor(fixture: Fixture, doc: Document) {
    this.fixture = fixture;
    this.doc = doc;
    this.url = new URL(fixture.url);
    this.known = adapterFor(this.url, doc);
    this.pristine = doc.documentElement.cloneNode(true);
    const page = confirmed(this.read());
    const { observations, taken } = observationsOf(page, this.seen, fixture.today);
    this.tag(page, observations, taken);
    this.shown = observations;
    this.teach();
    this.past = {
      history: new History(before(this.shown, this.seen, fixture.html.length)),
      decisions: new Map(),
      own: new Map(),
    };
    const { body } = doc;
    this.steps = this.truths.map(({ value, name, card, delta }) =>
      [value, name, card, delta ?? value].map((el) => stepsTo(body, el)),
    );
  }

  get seen(): string {
    return `${this.fixture.today}T12:00:00.000Z`;
  }

  private get options() {
    return { url: this.url, today: this.fixture.today, budgetMs: 60_000 };
  }

  read(): PageReadings {
    return readPage(this.doc, this.options);
  }

  /** Where each number stands that would be stored of the page as it is. */
  private tag(
    page: PageReadings,
    observations: readonly ObservationContent[],
    taken: readonly number[],
  ): void {
    const spots = [...this.doc.body.querySelectorAll('*')].flatMap((el) => {
      const hasText = [...el.childNodes].some(
        (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
      );
      const looked = hasText ? lookAt(el, this.doc, this.options) : null;
      return looked ? [looked] : [];
    });
    const held = new Set<Element>();
    for (const [i, content] of observations.entries()) {
      const reading = page.readings[taken[i] ?? -1];
      if (!reading) continue;
      const raw = reading.raw.replace(/\s+/g, ' ').trim();
      const here = spots.filter(
        (spot) => spot.raw === raw && labelKey(spot.label) === labelKey(reading.label),
      );
      const distinct = new Map(here.map((spot) => [spot.element, spot]));
      const [spot] = distinct.values();
      if (!spot || distinct.size > 1 || held.has(spot.element)) continue;
      held.add(spot.element);
      const { card, cell, label } = spot.spot;
      this.truths.push({
        content,
        label: reading.label,
        value: spot.element,
        name: label.el,
        card,
        delta: deltaIn(card, spot.element, reading.delta?.raw),
        isCell: cell !== null,
      });
    }
  }

  private teach(): void {
    for (const truth of this.truths) {
      const { metric: id, subject, from, to, unit, value } = truth.content;
      const looked = lookAt(truth.value, this.doc, this.options);
      const number = looked?.quantity.kind === 'number' ? looked.quantity : null;
      const hours = number && Math.abs(number.value * 3600 - value) < 1 && value !== 0;
      const recipe = makeRecipe(truth.value, this.doc, {
        ...this.options,
        metric: id,
        time: from === to ? 'now' : 'period',
        subject: {
          ...(subject.item ? { item: subject.item } : {}),
          ...(subject.segment ? { segment: subject.segment } : {}),
        },
        seen: this.seen,
        ...(hours ? { unit, scale: 3600 } : {}),
        ...(unit === '%' && number?.unit === '1' ? { unit, scale: 1 } : {}),
        ...(/^[A-Z]{3}$/.test(unit) ? { currency: unit } : {}),
      });
      if (recipe) this.recipes.set(truth, recipe);
    }
    const page = confirmed(this.taughtPage(confirmed(this.read())));
    const { observations } = observationsOf(page, this.seen, this.fixture.today);
    // What a recipe does not read as the page stands is not taught, and is told.
    for (const [truth] of this.recipes)
      if (
        !observations.some(
          (one) => one.source.adapter?.startsWith('recipe') && same(one, truth.content),
        )
      )
        this.recipes.delete(truth);
  }

  taughtPage(page: PageReadings): PageReadings {
    const nameOf = this.known ? recordNames(this.known) : undefined;
    return withRecipes(page, this.doc, [...this.recipes.values()], {
      ...this.options,
      ...(nameOf ? { nameOf } : {}),
    });
  }

  private lose(
    operator: string,
    way: Way,
    content: ObservationContent,
    page: PageReadings,
    seed: number,
  ): void {
    const { left } = observationsOf(page, this.seen, this.fixture.today, this.past);
    const mine = left.find(({ reading }) => {
      const one = page.readings[reading];
      return one?.metric === content.metric && one.subject.item === content.subject.item;
    });
    const what = `${content.metric} ${content.value} ${mine?.why ?? 'not seen'}`;
    this.lost.push({ fixture: this.fixture.name, operator, way, what, seed });
  }

  /** Makes the page anew, mutates it with some operators, and reads it. */
  mutate(names: readonly string[], seed: number): boolean {
    this.doc.replaceChild(this.pristine.cloneNode(true), this.doc.documentElement);
    const truths = this.truths.map((truth, i): Tagged => {
      const [value, name, card, delta] = (this.steps[i] ?? []).map((s) =>
        elementAt(this.doc.body, s),
      );
      return {
        ...truth,
        value: value as Element,
        name: name as Element,
        card: card as Element,
        delta: truth.delta ? (delta as Element) : null,
      };
    });
    const random = new Random(seed);
    const effects: Effect[] = [];
    for (const name of names) {
      const namesOf = (id: string, label: string, all?: boolean) => this.namesOf(id, label, all);
      const effect = ALL[name]?.({ doc: this.doc, truths, random, namesOf });
      if (effect) effects.push(effect);
    }
    if (effects.length < names.length) return false;
    this.judge(names.join(' + '), truths, effects, seed);
    return true;
  }

  /** What is read of the page as it stands, and what would be stored of that. */
  looked() {
    const page = confirmed(this.taughtPage(confirmed(this.read())));
    return { page, ...observationsOf(page, this.seen, this.fixture.today, this.past) };
  }

  private namesOf(id: string, label: string, all = false): [string, string][] {
    const claims = this.known?.page.reads.flatMap((source) => source.claims) ?? [];
    const key = labelKey(label);
    const labels = this.known
      ? claims
          .filter((one) => one.metric === id)
          .map((one) => one.labels)
          .find((one) =>
            Object.values(one).some((all) => all.some((name) => labelKey(name) === key)),
          )
      : METRICS.find((one) => one.id === id)?.aliases;
    return Object.entries(labels ?? {}).flatMap(([language, names]): [string, string][] =>
      names
        .slice(0, all ? names.length : 1)
        .filter((name) => labelKey(name) !== key)
        .map((name) => [language, name]),
    );
  }

  private judge(
    operator: string,
    truths: readonly Tagged[],
    effects: readonly Effect[],
    seed: number,
  ): void {
    const gone = new Set(effects.flatMap((effect) => effect.gone ?? []));
    const changed = new Map(effects.flatMap((effect) => [...(effect.changed ?? [])]));
    const others = new Set(effects.flatMap((effect) => effect.others ?? []));
    const days = effects.flatMap((effect) => effect.days ?? []);
    const alike = effects.flatMap((effect) => (effect.alike ? [effect.alike] : []));
    const tagged = new Set(this.truths.map(({ content }) => content));
    const untagged = this.shown.filter((content) => !tagged.has(content));
    const now = truths.map((truth, i) => {
      const value = changed.get(truth) ?? truth.content.value;
      const content = { ...truth.content, value, low: value, high: value };
      const isTaught = this.recipes.has(this.truths[i] as Tagged);
      return { content, isGone: gone.has(truth), isTaught };
    });
    const untaught = confirmed(this.read());
    const together = confirmed(this.taughtPage(untaught));
    const recipe = { ...together, readings: together.readings.filter(({ by }) => by === 'recipe') };
    const ways: [Way, PageReadings][] = [
      [this.known ? 'record' : 'reader', untaught],
      ['recipe', recipe],
      ['together', together],
    ];
    for (const [way, page] of ways) {
      const { observations } = observationsOf(page, this.seen, this.fixture.today, this.past);
      const count = noCount();
      count.stored = observations.length;
      const facts = [...now.map(({ content }) => content), ...untagged];
      for (const one of observations) {
        if (isFact(one, facts, others) || isOnlyOfItsName(one, alike)) continue;
        if (days.some((many) => isOfDays(one, facts, many))) continue;
        count.wrong += 1;
        this.examples.push({ fixture: this.fixture.name, operator, way, what: told(one), seed });
      }
      for (const { content, isGone, isTaught } of now) {
        if (isGone || (way === 'recipe' && !isTaught)) continue;
        count.there += 1;
        if (observations.some((one) => same(one, content))) count.found += 1;
        else this.lose(operator, way, content, page, seed);
      }
      addTo(this.tally, operator, way, count);
    }
  }
}

function deltaIn(card: Element, value: Element, raw: string | undefined): Element | null {
  if (!raw) return null;
  const wanted = raw.replace(/\s+/g, ' ').trim();
  const all = [...card.querySelectorAll('*')].filter(
    (el) => !value.contains(el) && !el.contains(value) && textOf(el) === wanted,
  );
  return all.at(-1) ?? null;
}

/** Mutates one fixture `times` times: each operator in turn, then two and three of them together. */
async function runFixture(
  fixture: Fixture,
  times: number,
  seed: number,
  family: Family,
): Promise<Report> {
  const all = FAMILIES[family];
  const subject = new Subject(fixture, await openAlone(fixture.html));
  const random = new Random(seed);
  let mutants = 0;
  if (subject.truths.length > 0) {
    for (let tries = 0; mutants < times && tries < times * 4; tries += 1) {
      const names =
        tries < all.length
          ? [all[tries] as string]
          : random.shuffled(all).slice(0, 1 + random.below(3));
      if (subject.mutate(names, seed + tries)) mutants += 1;
    }
  }
  const { tally, examples, lost, truths, recipes } = subject;
  return { tally, examples, lost, mutants, truths: truths.length, taught: recipes.size };
}

/** One mutant again, to look at: as HTML, what each way read of it, and what would be stored. */
async function oneMutant(fixture: Fixture, names: string[], seed: number) {
  const subject = new Subject(fixture, await openAlone(fixture.html));
  subject.mutate(names, seed);
  return { html: subject.doc.body.outerHTML, ...subject.looked() };
}

Object.assign(globalThis, { runFixture, oneMutant, isMetricId });
