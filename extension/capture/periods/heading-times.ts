import { isMetricId, metric as metricOf } from '../../../core/metrics/index.ts';
import type { Period } from '../../../core/model/index.ts';
import { firstTextOf } from '../cards/part-titles.ts';
import { contains, flatParent, isDrawn } from '../page/dom.ts';
import type { Atom } from '../page/nodes.ts';
import { each, type Steps } from '../page/pace.ts';
import type { Figure, Span } from '../texts/figure.ts';
import { metricNamed } from '../texts/metric-named.ts';
import { saysLive } from './time-words.ts';

/** Boxes up from a heading to all that stands under it. */
const CLIMBED = 6;
const LONGEST = 40;
const MOST = 24;

interface Heading {
  readonly el: Element;
  readonly text: string;
}

const same = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/**
 * The numbers under a heading such as "Real-time", each with its words: they are of no days at all, and
 * where they stand says nothing of where the page's own numbers begin.
 */
export function* liveFigures(
  atoms: readonly Atom[],
  figures: readonly Figure[],
  locale: string | undefined,
): Steps<ReadonlyMap<Figure, string>> {
  const headings: Heading[] = [];
  yield* each(atoms, 256, ({ text, parent }) => {
    const short = text.length < 4 * LONGEST ? text.trim() : '';
    if (short !== '' && short.length <= LONGEST && saysLive(short))
      headings.push({ el: parent, text: short });
  });
  const live = new Map<Figure, string>();
  for (const heading of headings.slice(0, MOST)) {
    yield;
    for (const figure of someUnder(heading, figures, locale))
      if (!live.has(figure)) live.set(figure, heading.text);
  }
  return live;
}

/** Gives numbers under a heading such as "September" its time instead of the page's. */
export function* takeHeadingTimes(
  page: Period | null,
  spans: readonly Span[],
  figures: readonly Figure[],
  locale: string | undefined,
): Steps<void> {
  if (!page) return;
  const headings = spans.filter(
    ({ period, phrase }) => !same(period, page) && !saysLive(phrase.text),
  );
  for (const { phrase, period } of headings.slice(0, MOST)) {
    yield;
    for (const figure of someUnder({ el: phrase.el, text: phrase.text }, figures, locale))
      figure.period = period;
  }
}

/** Those under a heading that have no time of their own; none where all of the page stand there. */
function someUnder(
  heading: Heading,
  figures: readonly Figure[],
  locale: string | undefined,
): Figure[] {
  const under = figuresUnder(heading, figures);
  if (under.length === figures.length) return [];
  return under.filter(
    (figure) => !figure.period && figure.name && !isStock(figure.name.name.text, locale),
  );
}

const STOCK =
  /\b(?:subscribers|followers|members|fans|balance|in stock)\b|登録者|フォロワー|粉丝|粉絲|구독자|팔로워|ผู้ติดตาม|người đăng ký|pengikut|seguidores|abonnenten|abonnés|подписчик|متابع/iu;

/** What stands now has no time that it could differ in: followers are as many as there are. */
function isStock(label: string, locale: string | undefined): boolean {
  if (STOCK.test(label)) return true;
  const id = metricNamed(label, locale);
  return id !== null && isMetricId(id) && metricOf(id).kind === 'stock';
}

/** The figures of the smallest box that begins with the heading and holds any. */
function figuresUnder({ el, text }: Heading, figures: readonly Figure[]): Figure[] {
  if (!isDrawn(el)) return [];
  let at: Element | null = el;
  for (let step = 0; at && step < CLIMBED; step += 1, at = flatParent(at)) {
    if (firstTextOf(at) !== text) return [];
    const here = at;
    const under = figures.filter(({ phrase }) => contains(here, phrase.el));
    if (under.length > 0) return under;
  }
  return [];
}
