import type { Palette } from '../../charts/trend-config.ts';

/** The colours that the page gives the widget now: a canvas cannot follow CSS by itself. */
export function paletteOf(root: Element): Palette {
  const style = getComputedStyle(root);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--_ink'),
    soft: colour('--_soft'),
    line: colour('--_line'),
    accent: colour('--_accent'),
    surface: colour('--_surface'),
    font: style.fontFamily,
  };
}
