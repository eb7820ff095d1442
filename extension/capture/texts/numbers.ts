import { type ParsedQuantity, parseQuantity, type TextContext } from '../../../core/text/index.ts';

/** Texts as quantities: each is parsed once a run, for a page shows and asks of many alike. */
export class Numbers {
  private readonly known = new Map<string, Map<string, ParsedQuantity>>();
  private lastLocale: string | null = null;
  private lastCurrency = '';
  private last = new Map<string, ParsedQuantity>();

  /** The same as `parseQuantity`. What else than the language and the money is known of it is asked anew. */
  parse(text: string, context: TextContext): ParsedQuantity {
    const { locale = '', currency = '', unit, scale } = context;
    if (unit || scale) return parseQuantity(text, context);
    const isLast = locale === this.lastLocale && currency === this.lastCurrency;
    const parsed = isLast ? this.last : this.of(locale, currency);
    let quantity = parsed.get(text);
    if (!quantity) {
      quantity = parseQuantity(text, context);
      parsed.set(text, quantity);
    }
    return quantity;
  }

  private of(locale: string, currency: string): Map<string, ParsedQuantity> {
    const key = `${locale} ${currency}`;
    const parsed = this.known.get(key) ?? new Map<string, ParsedQuantity>();
    this.known.set(key, parsed);
    this.lastLocale = locale;
    this.lastCurrency = currency;
    this.last = parsed;
    return parsed;
  }
}
