import type { Draw } from './draw.ts';
import { type Part, px, word } from './node.ts';
import type { Shown } from './numbers.ts';
import { text } from './theme.ts';

export const VALUES = { whole: 55, split: 15, raised: 6, digits: 3, tail: 8, figures: 6 } as const;
export type ValueForm = keyof typeof VALUES;

const piece = (words: string, css = {}): Part[] =>
  words === '' ? [] : [word('unit', css, [words])];

/** A number in one of the ways in which its figures and its unit stand together or apart. */
export function numberOf(
  draw: Draw,
  form: ValueForm,
  shown: Shown,
  size = draw.theme.valueSize,
): Part {
  const { theme } = draw;
  const css = { 'font-weight': theme.valueWeight, 'white-space': 'nowrap' };
  const { before, figures, after } = shown;
  const less = { 'font-size': px(Math.max(11, Math.round(size * 0.6))) };
  const made = (kids: Part['kids']) => text('value', size, css, kids);
  if (shown.value === null) return made([shown.text]);
  if (form === 'split')
    return made([...piece(before, less), word('figures', {}, [figures]), ...piece(after, less)]);
  if (form === 'figures')
    return made([before, word('figures', {}, [figures]), after].filter((one) => one !== ''));
  if (form === 'raised' && shown.kind === 'money') {
    const up = { ...less, 'vertical-align': 'super', 'line-height': '1' };
    return made([...piece(before, up), figures, ...piece(after, up)]);
  }
  if (form === 'digits') {
    const cells = [...shown.text].map((sign) =>
      word('digit', { display: 'inline-block', 'white-space': 'pre' }, [sign]),
    );
    return /[\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f]/.test(shown.text)
      ? made([shown.text])
      : made(cells);
  }
  if (form === 'tail') {
    const at = /^([\d.,\s\u00a0\u202f]*\d)(\s?\p{L}.*)$/u.exec(figures);
    if (at && shown.kind !== 'duration')
      return made(
        [before, at[1] ?? '', word('unit', less, [at[2] ?? '']), after].filter((one) => one !== ''),
      );
  }
  return made([shown.text]);
}
