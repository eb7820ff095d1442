import { attribute, pseudoStyleOf, styleOf } from '../page/dom.ts';
import { wayOfPaths } from './arrow.ts';

export type Sign = '+' | '-' | '?';

const UP = /[↑↗▲△⬆⇧➚🔺]/u;
const DOWN = /[↓↘▼▽⬇⇩➘🔻]/u;
/** In Japan's accounts a triangle that points up is a minus, on its dashboards a plus. */
const OPEN_IN_JAPAN = /[▲△]/u;

function signOfText(text: string, locale: string | undefined): Sign {
  const [up, down] = [UP.test(text), DOWN.test(text)];
  if (up === down || (OPEN_IN_JAPAN.test(text) && locale?.startsWith('ja'))) return '?';
  return up ? '+' : '-';
}

const isClear = (color: string): boolean =>
  color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);

/** A box of no size whose one border is drawn is a triangle that points away from it. */
function signOfTriangle(style: CSSStyleDeclaration): Sign {
  const width = (side: string): number =>
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  const shown = (side: string): boolean =>
    width(side) >= 2 && !isClear(style.getPropertyValue(`border-${side}-color`));
  const aside = ['left', 'right'].every((side) => width(side) >= 2 && !shown(side));
  if (!aside || Number.parseFloat(style.width) > 1 || style.transform !== 'none') return '?';
  const [over, under] = [shown('top'), shown('bottom')];
  return over === under ? '?' : under ? '+' : '-';
}

/** The direction that a style sheet draws before or after an element: a sign as text, or a triangle. */
export function signOfPseudo(el: Element, locale: string | undefined): Sign {
  const signs = new Set<Sign>();
  for (const place of ['::before', '::after']) {
    const style = pseudoStyleOf(el, place);
    const { content } = style;
    if (content === 'none' || content === 'normal' || style.display === 'none') continue;
    const sign = signOfText(content, locale);
    signs.add(sign === '?' ? signOfTriangle(style) : sign);
  }
  signs.delete('?');
  const [sign, other] = signs;
  return sign && !other ? sign : '?';
}

const DATA = /data:image\/svg\+xml[^,]{0,40},((?:[^"')]|%2[27])*(?:'[^']*')*[^)]*)/i;
const PATH = /\b(?:d|points)=["']([^"']{1,2000})["']/g;

/** The direction of a drawing that stands in an address: in a picture's source or a background. */
export function signOfPicture(icon: Element): Sign {
  const source = attribute(icon, 'src') ?? styleOf(icon).backgroundImage;
  const text = source.length < 8000 ? DATA.exec(source)?.[1] : undefined;
  const paths = text && [...svgOf(text).matchAll(PATH)].map(([, path]) => path ?? '');
  const way = paths && paths.length > 0 && paths.length < 6 ? wayOfPaths(paths) : null;
  return way === null ? '?' : way === 'up' ? '+' : '-';
}

function svgOf(text: string): string {
  try {
    const plain = decodeURIComponent(text.replace(/\\"/g, '"'));
    return /^[\w+/=\s]+$/.test(plain) ? atob(plain) : plain;
  } catch {
    return '';
  }
}

/** "up" alone is as often said of what is good. */
const UP_CLASS =
  /(?:^|[\s_-])(?:(?:trend|delta|change|icon|stat|arrow)[-_]up|up[-_](?:stat|trend|arrow|caret|icon)|increased?|rising)(?=$|[\s_-])/i;
const DOWN_CLASS =
  /(?:^|[\s_-])(?:(?:trend|delta|change|icon|stat|arrow)[-_]down|down[-_](?:stat|trend|arrow|caret|icon)|decreased?|falling)(?=$|[\s_-])/i;

/** Where a class says besides whether it is good, "up" says the direction. */
const GOODNESS = /(?:^|[\s_-])(?:positive|negative|good|bad)(?=$|[\s_-])/i;
const UP_TOKEN = /(?:^|[\s_-])up(?=$|[\s_-])/i;
const DOWN_TOKEN = /(?:^|[\s_-])down(?=$|[\s_-])/i;

/** The direction that the classes of an element name. What is good or bad is no direction. */
export function signOfClass(el: Element): Sign {
  const names = attribute(el, 'class') ?? '';
  const isToldApart = GOODNESS.test(names);
  const [up, down] = [
    UP_CLASS.test(names) || (isToldApart && UP_TOKEN.test(names)),
    DOWN_CLASS.test(names) || (isToldApart && DOWN_TOKEN.test(names)),
  ];
  return up === down ? '?' : up ? '+' : '-';
}
