import type { Chance } from './chance.ts';
import { box, type Css, type Part, px, word } from './node.ts';

/** How one page looks. */
export interface Theme {
  readonly font: string;
  readonly ground: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly up: string;
  readonly down: string;
  readonly radius: number;
  readonly pad: number;
  readonly labelSize: number;
  readonly valueSize: number;
  readonly valueWeight: string;
  readonly labelCss: Css;
  readonly chrome: 'border' | 'shadow' | 'fill' | 'bare';
}

const FONTS = [
  'Arial, sans-serif',
  'Georgia, serif',
  'system-ui, sans-serif',
  'Verdana, sans-serif',
  '"DejaVu Sans", sans-serif',
];

export function drawTheme(chance: Chance): Theme {
  const isDark = chance.yes(0.2);
  const labelSize = chance.from(11, 16);
  const same = chance.yes(0.15);
  const label = chance.of({ muted: 5, plain: 2, bold: 2, upper: 2 });
  const muted = isDark ? '#9aa4b2' : '#6b7280';
  const ink = isDark ? '#e6e8ec' : '#1b1f27';
  return {
    font: chance.one(FONTS),
    ground: isDark ? '#11151c' : chance.one(['#ffffff', '#f4f5f7', '#f8fafc']),
    card: isDark ? '#1b212b' : '#ffffff',
    ink,
    muted,
    line: isDark ? '#303846' : '#dde1e7',
    accent: chance.one(['#2563eb', '#7c3aed', '#0d9488', '#db2777', '#ea580c']),
    up: chance.one(['#16a34a', '#0a8f3c', 'rgb(34, 160, 107)']),
    down: chance.one(['#dc2626', '#d92d20', 'rgb(201, 55, 44)']),
    radius: chance.one([0, 4, 8, 16]),
    pad: chance.from(14, 24),
    labelSize,
    valueSize: same ? labelSize : Math.round(labelSize * (1.4 + chance.next() * 1.4)),
    valueWeight: same ? '700' : chance.one(['400', '600', '700']),
    labelCss: {
      'font-size': px(labelSize),
      ...(label === 'muted' ? { color: muted } : {}),
      ...(label === 'bold' && !same ? { 'font-weight': '700' } : {}),
      ...(label === 'upper'
        ? { 'text-transform': 'uppercase', 'letter-spacing': '0.04em', color: muted }
        : {}),
    },
    chrome: chance.of({ border: 4, shadow: 3, fill: 2, bare: 1 }),
  };
}

/** Height of one line of a font. */
const lineOf = (size: number): number => Math.ceil(size * 1.35);

/** A text of a role, in one line. */
export function text(
  role: string,
  size: number,
  css: Css,
  kids: Part['kids'],
  more: Partial<Part> = {},
): Part {
  const height = lineOf(size);
  return word(role, { 'font-size': px(size), 'line-height': px(height), ...css }, kids, {
    height,
    ...more,
  });
}

export const labelText = (theme: Theme, kids: Part['kids']): Part =>
  text('label', theme.labelSize, theme.labelCss, kids);

export const small = (theme: Theme, role: string, kids: Part['kids'], css: Css = {}): Part =>
  text(role, 12, { color: theme.muted, ...css }, kids);

/** The frame of a card. */
export function chromeOf(theme: Theme): Css {
  const { chrome, radius, pad, card, line } = theme;
  const base = { padding: px(pad), 'border-radius': px(radius), 'min-width': '0' };
  if (chrome === 'border') return { ...base, background: card, border: `1px solid ${line}` };
  if (chrome === 'shadow')
    return { ...base, background: card, 'box-shadow': '0 1px 6px rgba(0,0,0,.18)' };
  if (chrome === 'fill')
    return { ...base, background: `color-mix(in srgb, ${theme.accent} 10%, ${card})` };
  return { ...base, padding: `${px(8)} 0` };
}

/** A picture without words. */
export function icon(theme: Theme, chance: Chance, size = 24): Part {
  const raw = chance.one([
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" fill="none" stroke="${theme.accent}" stroke-width="2"></circle></svg>`,
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24"><path d="M4 6h16v12H4z" fill="${theme.accent}"></path></svg>`,
    `<i style="display:inline-block;width:${size}px;height:${size}px;border-radius:6px;background:${theme.accent}"></i>`,
  ]);
  return box(
    'icon',
    { 'flex-shrink': '0', 'line-height': '0', width: px(size), height: px(size) },
    [],
    { raw, height: size },
  );
}
