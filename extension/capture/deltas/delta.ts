import type { Delta } from '../../../core/model/index.ts';
import { parseDelta, type TextContext } from '../../../core/text/index.ts';
import {
  attribute,
  contains,
  findIn,
  flatParent,
  localName,
  rectOf,
  shadowRoot,
  styleOf,
  textContent,
} from '../page/dom.ts';
import type { Figure } from '../texts/figure.ts';
import type { Phrase } from '../texts/phrase.ts';
import { AGAINST, mayBePeriod } from '../texts/words.ts';
import { wayOfPaths } from './arrow.ts';
import { saysTime } from './change-in.ts';
import { type Sign, signOfClass, signOfPicture, signOfPseudo } from './drawn-signs.ts';

const UP =
  /(?:arrow|trend|trending|caret|chevron|triangle|angle)[-_ ]?(?:circle[-_ ]?)?(?:up|north)|(?:^|[-_ ])up(?:[-_ ]?(?:arrow|trend|right|caret))|increas|upward|\brise|\brose\b|\bgain|\bgrew|higher/i;
const DOWN =
  /(?:arrow|trend|trending|caret|chevron|triangle|angle)[-_ ]?(?:circle[-_ ]?)?(?:down|south)|(?:^|[-_ ])down(?:[-_ ]?(?:arrow|trend|right|caret))|decreas|downward|\bfall|\bfell\b|\bdrop|\bdeclin|\blower/i;
const ICONS = 'svg, use, img, i, [role="img"], [data-icon], [data-lucide], mat-icon';

function signOfWords(words: string): Sign {
  const up = UP.test(words);
  const down = DOWN.test(words);
  return up === down ? '?' : up ? '+' : '-';
}

/** Turned icons point elsewhere: half a turn upside down, anything else is not clear. */
function turned(icon: Element, sign: Sign): Sign {
  const { transform, rotate } = styleOf(icon);
  if (sign === '?' || (transform === 'none' && rotate === 'none')) return sign;
  const matrix = /^matrix\(([-\d.e]+), ([-\d.e]+), ([-\d.e]+), ([-\d.e]+)/.exec(transform);
  if (rotate !== 'none' || !matrix) return '?';
  const [, , b = '0', , d = '1'] = matrix;
  if (Math.abs(Number(b)) > 0.02) return '?';
  return Number(d) < 0 ? (sign === '+' ? '-' : '+') : sign;
}

function signOfIcon(icon: Element): Sign {
  const said = [
    attribute(icon, 'aria-label'),
    attribute(icon, 'title'),
    attribute(icon, 'alt'),
    localName(icon) === 'svg' ? titleOf(icon) : null,
  ].filter(Boolean);
  const bySaid = signOfWords(said.join(' '));
  if (bySaid !== '?') return bySaid;
  const named = [
    'class',
    'href',
    'xlink:href',
    'src',
    'data-icon',
    'data-lucide',
    'data-testid',
    'name',
    'icon',
  ]
    .map((name) => attribute(icon, name))
    .concat(localName(icon) === 'i' || localName(icon) === 'mat-icon' ? textContent(icon) : null)
    .filter(Boolean)
    .join(' ');
  const byName = signOfWords(named);
  if (byName !== '?') return turned(icon, byName);
  if (localName(icon) !== 'svg') {
    const pictured = signOfPicture(icon);
    return pictured === '?' ? signOfPseudo(icon, undefined) : turned(icon, pictured);
  }
  const paths = [...findIn(icon, 'path, polyline, polygon')].flatMap(
    (path) => attribute(path, 'd') ?? attribute(path, 'points') ?? [],
  );
  const way = paths.length > 0 && paths.length < 6 ? wayOfPaths(paths) : null;
  return way ? turned(icon, way === 'up' ? '+' : '-') : '?';
}

function titleOf(svg: Element): string {
  return [...findIn(svg, 'title, desc')].map((el) => textContent(el) ?? '').join(' ');
}

/** The elements from a text up to a box around it, the box itself among them. */
function wayTo(box: Element, from: Element): Element[] {
  const way = [from];
  for (let at = flatParent(from); at && way.at(-1) !== box && way.length < 5; at = flatParent(at))
    way.push(at);
  return way;
}

/** The box around a change that holds nothing but it: its icon, and words for those who cannot see. */
function boxAround(phrase: Phrase, apart: Element | null): Element {
  let box = phrase.el;
  for (let up = flatParent(box), steps = 0; up && steps < 3; up = flatParent(up), steps++) {
    if ((apart && contains(up, apart)) || shadowRoot(up)) break;
    if ((textContent(up) ?? '').trim().length > phrase.text.length + 40) break;
    box = up;
  }
  return box;
}

/** A drawing as large as a chart, or around the number itself, is no sign beside it. */
const LARGEST_SIGN = 40;
const isSign = (icon: Element, phrase: Phrase): boolean =>
  !contains(icon, phrase.el) && (localName(icon) !== 'svg' || rectOf(icon).width <= LARGEST_SIGN);

export interface Evidence {
  readonly sign: Sign;
  /** True where something beside the number marks it as a change at all. */
  readonly marked: boolean;
}

/** What the page shows of a change's direction besides its text. */
export function evidenceOf(phrase: Phrase, context: TextContext, apart: Element | null): Evidence {
  const box = boxAround(phrase, apart);
  const way = wayTo(box, phrase.el);
  const whole = (textContent(box) ?? '').replace(/\s+/g, ' ').trim();
  const spoken = way
    .flatMap((el) => [attribute(el, 'aria-label'), attribute(el, 'title')])
    .concat(whole === phrase.text ? null : whole)
    .filter((text) => text !== null);
  for (const text of spoken) {
    const sign = parseDelta(text, context)?.sign ?? '?';
    if (sign !== '?') return { sign, marked: true };
    const words = signOfWords(text);
    if (words !== '?') return { sign: words, marked: true };
  }
  const icons = [...findIn(box, ICONS)].filter((icon) => isSign(icon, phrase));
  const drawn = onlySign(icons.map(signOfIcon));
  if (drawn !== '?') return { sign: drawn, marked: true };
  // Where icons disagree nothing else settles it.
  if (icons.some((icon) => signOfIcon(icon) !== '?')) return { sign: '?', marked: true };
  const named = onlySign(
    [...findIn(box, NAMED_ICONS)].filter((one) => isDrawing(one, phrase)).map(signOfNames),
  );
  if (named !== '?') return { sign: named, marked: true };
  const styled = onlySign(way.map((el) => signOfPseudo(el, context.locale)));
  const sign = styled === '?' ? onlySign(way.map(signOfClass)) : styled;
  return { sign, marked: icons.length > 0 || sign !== '?' };
}

/** What an icon font draws in elements of any kind; they are asked only for the direction in their name. */
const NAMED_ICONS = '[class*="icon"], [class*="arrow"], [class*="caret"], [class*="chevron"]';
const isDrawing = (el: Element, phrase: Phrase): boolean =>
  !contains(el, phrase.el) && (textContent(el) ?? '').trim().length < 2;
const signOfNames = (el: Element): Sign => {
  const byName = signOfWords(attribute(el, 'class') ?? '');
  return turned(el, byName === '?' ? signOfClass(el) : byName);
};

/** The one direction among some; '?' where there is none, or both. */
function onlySign(signs: readonly Sign[]): Sign {
  const told = new Set(signs.filter((sign) => sign !== '?'));
  const [sign, other] = told;
  return sign && !other ? sign : '?';
}

/** Green, red or amber as pages colour a change; greys, blacks and brand blues are not. */
function isColoured(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (color.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  return high - low > 70 && b < high - 40;
}

/** The change that a smaller number beside a figure states; null where it is but a note. */
export function changeOf(small: Figure, main: Figure, context: TextContext): Delta | null {
  const { phrase, quantity } = small;
  if (small.rest !== null && small.rest !== '') return leadChange(small, main, context);
  if (AGAINST.test(phrase.text) || isMeasure(phrase, main)) return null;
  // "(30 days)" under a count says over which time it changed, not by how much.
  if (!mayDiffer(quantity.kind === 'number' ? quantity.unit : '1', main)) return null;
  const said = parseDelta(phrase.text, context);
  if (said && said.sign !== '?') return said;
  if (quantity.kind !== 'number') return null;
  const evidence = evidenceOf(phrase, context, main.phrase.el);
  const coloured = isColoured(phrase.color) && phrase.color !== main.phrase.color;
  if (!evidence.marked && !coloured) return null;
  const unit = said?.unit ?? quantity.unit;
  return {
    value: Math.abs(said?.value ?? quantity.value),
    unit,
    sign: evidence.sign,
    raw: phrase.text,
  };
}

/** True where the words before a number, in a box of their own, make it what something is measured against. */
function isMeasure(phrase: Phrase, main: Figure): boolean {
  const whole = (textContent(boxAround(phrase, main.phrase.el)) ?? '').replace(/\s+/g, ' ');
  const at = whole.indexOf(phrase.text);
  const before = whole.slice(0, at).trim();
  // "Decrease of 5%" tells by how much, "out of 5%" against what.
  return at > 0 && AGAINST.test(`${before} 1`) && !/\d/.test(before) && signOfWords(before) === '?';
}

const COMPARES =
  /^(?:vs|versus|compared|from|since|than|more|less|higher|lower|increase|decrease|growth)\b|\b(?:vs\.?|than|compared to|from last|since last|increase|decrease)\b/i;

const SIGNED = /^[+−–-]\s?[\p{Sc}%]?\s?\p{Nd}/u;

function leadChange(small: Figure, main: Figure, context: TextContext): Delta | null {
  const { phrase, quantity, rest } = small;
  if (quantity.kind !== 'number' || !rest) return null;
  // "10.00% (30 days)": how much, and over which time.
  const overTime = quantity.unit === '%' && mayBePeriod(rest) && saysTime(rest, context);
  // "−14 спрямо …": what has a sign of its own beside a greater number says how that one changed.
  const isSigned = SIGNED.test(phrase.text) && !/\p{Nd}/u.test(rest);
  if (!COMPARES.test(rest) && !overTime && !isSigned) return null;
  const said = parseDelta(phrase.text, context);
  const own = isSigned ? (phrase.text.startsWith('+') ? '+' : '-') : '?';
  const told = said && said.sign !== '?' ? said.sign : own;
  const sign = told !== '?' ? told : evidenceOf(phrase, context, main.phrase.el).sign;
  if (quantity.unit !== '%' && quantity.unit !== unitOf(main)) return null;
  if (sign === '?' && quantity.unit !== '%') return null;
  return {
    value: Math.abs(quantity.value),
    unit: said?.unit ?? quantity.unit,
    sign,
    raw: phrase.text,
  };
}

/** A length of time or of data is the change of nothing but another. */
export const mayDiffer = (unit: string, main: Figure): boolean =>
  (unit !== 's' && unit !== 'B') || unit === unitOf(main);

const unitOf = (figure: Figure) =>
  figure.quantity.kind === 'number' ? figure.quantity.unit : null;

/** A stated change whose direction its text leaves open may show it in an icon or in hidden words. */
export function withEvidence(delta: Delta, phrase: Phrase, context: TextContext): Delta {
  // "~12%" says itself that there is no direction.
  if (delta.sign !== '?' || delta.value === null || /^\s*\(?[~±]/.test(delta.raw)) return delta;
  return { ...delta, sign: evidenceOf(phrase, context, null).sign };
}
