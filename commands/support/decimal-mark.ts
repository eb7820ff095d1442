/** The mark before decimals that figures of one file show; null where none of them settles it. */
export type DecimalMark = '.' | ',' | 'both' | null;

/** Groups of three, so that the marks between them cannot be decimal marks. */
const GROUPED = /^\d{1,3}(?:([.,\u2019' \u00A0\u202F])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;
const PLAIN = /^\d+(?:([.,])(\d+))?$/;

/** What one figure says about the mark; null where it says nothing. */
function shownBy(figure: string): '.' | ',' | null {
  const [, group, decimal] = GROUPED.exec(figure) ?? [];
  if (decimal === '.' || decimal === ',') return decimal;
  // 1.234.567 has dots between groups, so decimals have a comma.
  if (group !== undefined && figure.split(group).length > 2) {
    return group === '.' ? ',' : group === ',' ? '.' : null;
  }
  const [, mark, digits = ''] = PLAIN.exec(figure) ?? [];
  if (mark !== '.' && mark !== ',') return null;
  // 0,921 and 16250.75 cannot have groups there.
  const isGroup = digits.length === 3 && /^[1-9]\d{0,2}[.,]/.test(figure);
  return isGroup ? null : mark;
}

/**
 * The decimal mark of a file, by those of its figures that can be read in one way only: 0,92 and
 * 16.250,50 show a comma, 1.08 and 16,250.50 a dot. `both` where they contradict each other.
 */
export function decimalMarkOf(figures: readonly string[]): DecimalMark {
  const shown = new Set(figures.flatMap((one) => shownBy(one.trim()) ?? []));
  if (shown.size > 1) return 'both';
  return [...shown][0] ?? null;
}

/**
 * The number that a figure means in a file with this decimal mark, or in words why nobody can tell.
 * Where cells are parted by commas (`dots`), whoever wrote 1.085 meant a dot before decimals.
 */
export function figureOf(
  text: string,
  mark: DecimalMark,
  dots = true,
): { readonly value: number } | { readonly why: string } {
  const figure = text.trim();
  if (/^\d+$/.test(figure)) return { value: Number(figure) };
  const isFigure = GROUPED.test(figure) || PLAIN.test(figure);
  if (!isFigure) return { why: `is "${figure}", and that is no number above 0.` };
  const byCells = dots && mark !== ',' && /^\d+\.\d+$/.test(figure) ? '.' : null;
  const own = shownBy(figure) ?? (mark === 'both' ? null : mark) ?? byCells;
  if (own === null) {
    const bare = figure.replace(/\D/g, '');
    const decimal = figure.replace(',', '.');
    return {
      why: `is "${figure}", which could be ${bare} or ${Number(decimal)}. Write it without a mark between the thousands.`,
    };
  }
  const [whole = '', decimals = ''] = figure.split(own);
  return { value: Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`) };
}
