import { type ParsedQuantity, parseQuantity, type TextContext } from '../../core/text/index.ts';

/** Texts as quantities: each is parsed once a run, for a page shows and asks of many alike. */
export class Numbers {
  private readonly known = new Map<string, Map<string, ParsedQuantity>>();
  private lastLocale: string | null = null;
  private last = new Map<string, ParsedQuantity>();

  /** The same as `parseQuantity`. What else than the language is known of it is asked anew. */
  parse(text: string, context: TextContext): ParsedQuantity {
    const { locale = '', currency, unit, scale } = context;
    if (currency || unit || scale) return parseQuantity(text, context);
    const parsed = locale === this.lastLocale ? this.last : this.of(locale);
    let quantity = parsed.get(text);
    if (!quantity) {
      quantity = parseQuantity(text, context);
      parsed.set(text, quantity);
    }
    return quantity;
  }

  private of(locale: string): Map<string, ParsedQuantity> {
    const parsed = this.known.get(locale) ?? new Map<string, ParsedQuantity>();
    this.known.set(locale, parsed);
    this.lastLocale = locale;
    this.last = parsed;
    return parsed;
  }
}
