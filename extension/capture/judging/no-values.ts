import { unitOf } from '../cards/notes.ts';
import { addTo } from '../groups.ts';
import { findIn, flatParent, localName, rectOf, textContent } from '../page/dom.ts';
import { each, type Steps } from '../page/pace.ts';
import { type Figure, isMoney } from '../texts/figure.ts';
import { metricNamed } from '../texts/metric-named.ts';
import { saysMoney } from '../texts/money-words.ts';
import { namesAmount } from '../texts/words.ts';

/** Steps of a list are at least so many. */
const STEPS = 3;
const STEP = /^0?\d{1,2}[.)]?$/;
/** A picture of a product is no smaller than this; flags and marks are. */
const PICTURE = 36;
const LONGEST_CARD = 160;
/** More than a card's text, so that two long ones are not taken for one by their beginnings. */
const MOST_HELD = 4000;
const CLIMBED = 3;
const BUY =
  /\b(?:add to (?:cart|bag|basket)|buy(?: now)?|in den warenkorb|kaufen|comprar|añadir al carrito|acheter|ajouter au panier|acquista|beli|keranjang|mua|satın al|sepete ekle)\b|カートに|購入|加入购物车|加入購物車|立即购买|장바구니|구매|ใส่ตะกร้า|أضف إلى السلة|в корзину|купить/iu;

/**
 * Numbers that stand like values and are none: the numbers of steps to be done one after another, and
 * what single products cost. Each gets the reason why it is not stored.
 */
export function* doubtNoValues(figures: readonly Figure[]): Steps<void> {
  const texts = new Texts();
  for (const group of alike(figures)) {
    yield;
    const steps = stepsIn(group);
    yield* each(group, 16, (figure) => {
      if (STEP.test(figure.raw) && isCalledStep(figure, texts)) steps.push(figure);
    });
    for (const figure of steps)
      figure.why ??= `"${figure.raw}" may be the number of a step in a list. Nothing was stored for it.`;
    if (yield* arePrices(group, texts))
      for (const figure of group)
        figure.why ??= `"${figure.raw}" may be the price of a product. Nothing was stored for it.`;
  }
}

/** Whether all of several amounts are such that no name explains, and one stands as prices do. */
function* arePrices(group: readonly Figure[], texts: Texts): Steps<boolean> {
  if (group.length < 2 || !group.every(isUnnamedMoney)) return false;
  let isOne = false;
  yield* each(group, 16, (figure) => {
    isOne ||= isOffer(figure, texts);
  });
  return isOne;
}

/** Texts of boxes: those of alike figures stand in the same ones, and a whole page's is long. */
class Texts {
  private readonly known = new Map<Element, string>();

  of(el: Element): string {
    const known = this.known.get(el);
    if (known !== undefined) return known;
    const text = textContent(el) ?? '';
    // What is longer than a card is never looked into.
    const held = text.length > MOST_HELD ? text.slice(0, MOST_HELD) : text;
    this.known.set(el, held);
    return held;
  }
}

/** Numbers set alike, in the order of the page. */
function alike(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  const ordered = figures.filter(isPlain).sort((a, b) => a.phrase.order - b.phrase.order);
  for (const figure of ordered) {
    const { size, weight, color } = figure.phrase.look;
    const unit = figure.quantity.kind === 'number' ? figure.quantity.unit : '';
    const key = `${unit} ${size} ${weight} ${color}`;
    addTo(groups, key, figure);
  }
  return [...groups.values()];
}

/** Those that are asked at all: a step, or money. */
const isPlain = (figure: Figure): boolean =>
  figure.item === null &&
  !figure.segment &&
  figure.phrase.atoms.length > 0 &&
  (isMoney(figure) || (unitOf(figure) === '1' && STEP.test(figure.raw)));

const amountOf = ({ quantity }: Figure): number =>
  quantity.kind === 'number' ? quantity.value : Number.NaN;

/** Numbers that count up from one. */
function stepsIn(group: readonly Figure[]): Figure[] {
  if (!group.every(({ raw }) => STEP.test(raw))) return [];
  const steps: Figure[] = [];
  let run: Figure[] = [];
  const close = () => {
    if (run.length >= STEPS) steps.push(...run);
    run = [];
  };
  for (const figure of group) {
    if (amountOf(figure) !== run.length + 1) close();
    if (amountOf(figure) === run.length + 1) run.push(figure);
  }
  close();
  return steps;
}

const STEP_WORDS =
  'step|schritt|paso|passo|étape|etape|fase|langkah|bước|adım|krok|steg|stap|ステップ|步骤|步驟|단계|ขั้นตอน(?:ที่)?|шаг|الخطوة|خطوة|चरण';

const CALLED = new RegExp(`(?<!\\p{L})(?:${STEP_WORDS})\\s?(\\d{1,2})(?!\\d)`, 'giu');

/** "2" beside "Step 2". */
function isCalledStep({ phrase, raw }: Figure, texts: Texts): boolean {
  const number = Number.parseInt(raw, 10);
  let el = flatParent(phrase.el);
  for (let left = CLIMBED; el && left > 0; el = flatParent(el), left -= 1) {
    const text = texts.of(el);
    if (text.length > LONGEST_CARD) return false;
    for (const [, called] of text.matchAll(CALLED)) if (Number(called) === number) return true;
  }
  return false;
}

/** An amount whose name says nothing of money or of any amount. */
function isUnnamedMoney(figure: Figure): boolean {
  const { name } = figure;
  if (!isMoney(figure) || !name) return false;
  const { text } = name.name;
  return !saysMoney(text) && !namesAmount(text) && metricNamed(text, undefined) === null;
}

/** How many of a product there are still. */
const IN_STOCK =
  /\b(?:in stock|left|sold|en stock|auf lager|em estoque|in magazzino|tersedia|stok|stokta)\b|còn hàng|库存|庫存|在庫|재고|คงเหลือ|في المخزون|в наличии|स्टॉक/iu;

/** A price that is struck out, or a picture. */
const OFFERED = 's, del, strike, img, picture';
const PICTURES = new Set(['img', 'picture']);

/** Beside a picture as products have, a price that is struck out, or something to buy it with. */
function isOffer({ phrase, card, rest }: Figure, texts: Texts): boolean {
  if (rest && IN_STOCK.test(rest)) return true;
  let box = card;
  for (let up = flatParent(box), left = CLIMBED; up && left > 0; up = flatParent(up), left -= 1) {
    if (texts.of(box).trim() !== texts.of(up).trim()) break;
    box = up;
  }
  const text = texts.of(box);
  if (text.length > LONGEST_CARD || box === phrase.el) return false;
  if (BUY.test(text)) return true;
  const signs = [...findIn(box, OFFERED)];
  const pictures = signs.filter((el) => PICTURES.has(localName(el)));
  return (
    pictures.length < signs.length ||
    pictures
      .slice(0, 4)
      .some((picture) => rectOf(picture).width >= PICTURE && rectOf(picture).height >= PICTURE)
  );
}
