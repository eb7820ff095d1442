import type { Palette } from '../../charts/trend-config.ts';

/** The colours that the page gives the widget now: a canvas cannot follow CSS by itself. */
export function paletteOf(root: Element): Palette {
  const style = getComputedStyle(root);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--_ink'),
    soft: colour('--_soft'),
    // Forced colours make every border the colour of text; lines behind the numbers stay quiet.
    line: matchMedia('(forced-colors: active)').matches
      ? `color-mix(in srgb, ${colour('--_line')} 30%, transparent)`
      : colour('--_line'),
    accent: colour('--_accent'),
    surface: colour('--_surface'),
    font: style.fontFamily,
  };
}
