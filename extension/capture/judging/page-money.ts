import type { CurrencyCode } from '../../../core/model/index.ts';
import { hasDigit } from '../page/first-look.ts';
import type { Atom } from '../page/nodes.ts';
import { each, type Steps } from '../page/pace.ts';

/** Moneys whose sign is a bare dollar. */
const DOLLARS = 'USD|SGD|TWD|HKD|AUD|CAD|NZD|MXN|ARS|CLP|COP';
/** A text that says which money a page is in, and nothing else: "MXN $", "All amounts in CAD". */
const SAYS = new RegExp(
  `^(?:[^\\d:]{0,40}[\\s(:])?(${DOLLARS})(?:\\s?\\(?\\$\\)?)?\\)?$|^\\$\\s?\\(?(${DOLLARS})\\)?$`,
  'u',
);
const LONGEST = 48;
/** An amount that only English and its like write so. */
const ENGLISH_AMOUNT = /^[^\d]{0,4}\d{1,3}(?:,\d{3})+\.\d{1,2}\D{0,4}$/;
const OTHER_AMOUNT = /^[^\d]{0,4}\d{1,3}(?:\.\d{3})+,\d{1,2}\D{0,4}$/;

/** What the texts of a page say together of how its amounts are written. */
export interface PageMoney {
  /** The one money that the page names for its bare dollar signs. */
  readonly currency: CurrencyCode | undefined;
  /** True where amounts are written as in English, and none as elsewhere. */
  readonly isEnglish: boolean;
}

export function* pageMoney(atoms: readonly Atom[]): Steps<PageMoney> {
  const named = new Set<CurrencyCode>();
  let english = 0;
  let other = 0;
  yield* each(atoms, 256, ({ text: whole }) => {
    if (whole.length > 2 * LONGEST) return;
    const text = whole.trim();
    if (text.length < 3 || text.length > LONGEST) return;
    if (hasDigit(text)) {
      if (ENGLISH_AMOUNT.test(text)) english += 1;
      else if (OTHER_AMOUNT.test(text)) other += 1;
      return;
    }
    const code = SAYS.exec(text);
    if (code) named.add((code[1] ?? code[2]) as CurrencyCode);
  });
  const [currency, second] = named;
  return { currency: second ? undefined : currency, isEnglish: english > 0 && other === 0 };
}
