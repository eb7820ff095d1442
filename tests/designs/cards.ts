import { row, stack } from './arrange.ts';
import { CAPTIONS, type CaptionForm, captionOf } from './captions.ts';
import { CHANGES, ChangeDrawer, type ChangeForm } from './changes.ts';
import type { Draw } from './draw.ts';
import { box, type Css, type Part, px, styled, word } from './node.ts';
import type { Shown } from './numbers.ts';
import { chromeOf, icon, labelText, small, text } from './theme.ts';
import { numberOf, VALUES, type ValueForm } from './values.ts';

export const CARDS = {
  'name over value': 20,
  'value over name': 14,
  'value, change, name': 5,
  'name and change over value': 5,
  'name over value and change': 10,
  'icon beside name over value': 9,
  'icon beside value over name': 7,
  'name in a head strip': 6,
  'name beside value': 6,
  'chart beside': 7,
  'chart under': 5,
  'value in a ring': 5,
  'bar under': 5,
  'value then name in one line': 4,
  'icon named by title': 2,
  'name joined by id': 4,
} as const;
export type CardForm = keyof typeof CARDS;

/** What the cards of one row share. */
export interface CardStyle {
  readonly form: CardForm;
  readonly value: ValueForm;
  readonly change: ChangeForm;
  readonly caption: CaptionForm;
  readonly extra: 'none' | 'colon' | 'info' | 'hint' | 'menu' | 'tag' | 'link';
  readonly changes: ChangeDrawer;
  /** One of two ways of a form, and which of several signs stands behind a name. */
  readonly isOther: boolean;
  readonly sign: string;
}

export function drawStyle(draw: Draw): CardStyle {
  const { chance } = draw;
  const form = chance.of(CARDS);
  const drawn = chance.of(CHANGES);
  // A bare share under a bar is that of the bar.
  const change = form === 'bar under' && drawn === 'colour' ? 'sign' : drawn;
  return {
    form,
    value: chance.of(VALUES),
    change,
    caption: chance.of(CAPTIONS),
    extra: chance.of({ none: 60, colon: 5, info: 8, hint: 5, menu: 7, tag: 6, link: 6 }),
    changes: new ChangeDrawer(draw, change),
    isOther: chance.yes(0.5),
    sign: chance.one(['ⓘ', '?', 'ℹ']),
  };
}

interface Pieces {
  readonly name: Part;
  readonly value: Part;
  readonly change: Part | null;
  readonly caption: Part | null;
  readonly id: string;
  readonly shown: Shown;
  readonly label: string;
}

const present = (parts: readonly (Part | null)[]): Part[] =>
  parts.filter((one): one is Part => one !== null);

/** A line of a chart without words. */
function spark(draw: Draw, width: number, height: number): Part {
  const { chance, theme } = draw;
  const points = Array.from(
    { length: 8 },
    (_, i) => `${Math.round((i * width) / 7)},${chance.from(2, height - 2)}`,
  );
  const raw = `<svg width="${width}" height="${height}"><polyline points="${points.join(' ')}" fill="none" stroke="${theme.accent}" stroke-width="2"></polyline></svg>`;
  return box('chart', { 'line-height': '0', width: px(width) }, [], { raw, height });
}

function ring(draw: Draw, value: Part): Part {
  const { theme } = draw;
  const raw = `<circle cx="55" cy="55" r="48" fill="none" stroke="${theme.line}" stroke-width="8"></circle><circle cx="55" cy="55" r="48" fill="none" stroke="${theme.accent}" stroke-width="8" stroke-dasharray="180 400"></circle>`;
  const svg = box('arc', { position: 'absolute', inset: '0' }, [], {
    tag: 'svg',
    raw,
    attrs: { width: '110', height: '110' },
  });
  const center = {
    position: 'absolute',
    inset: '0',
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
  };
  return box(
    'ring',
    { position: 'relative', width: px(110), height: px(110) },
    [svg, box('center', center, [value])],
    { height: 110 },
  );
}

function bar(draw: Draw): Part {
  const { theme, chance } = draw;
  const fill = box(
    'fill',
    { height: '100%', width: `${chance.from(10, 90)}%`, background: theme.accent },
    [],
  );
  return box('bar', { height: px(6), background: theme.line, width: '100%' }, [fill], {
    height: 6,
  });
}

/** The name with what stands behind it: a colon, a sign that opens a hint, a menu, a tag, a link. */
function headOf(draw: Draw, label: string, { extra, sign }: CardStyle, id: string): Part {
  const { theme, chance, layout, tongue } = draw;
  const name = labelText(theme, [extra === 'colon' ? `${label}:` : label]);
  const named = styled(name, {}, { attrs: { id } });
  if (extra === 'info')
    return row(chance, layout, [named, text('info', 12, { color: theme.muted }, [sign])], 6);
  if (extra === 'hint') {
    const hint = word(
      'hint',
      { position: 'absolute', left: '-9999px' },
      [`${chance.one(tongue.sections)}. ${chance.one(tongue.count)} 30.`],
      { attrs: { role: 'tooltip', 'aria-hidden': 'true' } },
    );
    return { ...named, kids: [...named.kids, hint] };
  }
  if (extra === 'menu')
    return row(
      chance,
      layout,
      [
        named,
        text('menu', 14, { color: theme.muted }, ['⋯'], {
          tag: 'button',
          attrs: { type: 'button' },
        }),
      ],
      8,
      true,
    );
  if (extra === 'tag')
    return row(
      chance,
      layout,
      [
        named,
        small(theme, 'tag', [chance.one([tongue.today, tongue.thisMonth, tongue.yesterday])], {
          border: `1px solid ${theme.line}`,
          padding: '0 6px',
          'border-radius': '8px',
        }),
      ],
      8,
      true,
    );
  return named;
}

function arranged(draw: Draw, form: CardForm, isOther: boolean, pieces: Pieces): Part {
  const { chance, layout, theme } = draw;
  const { name, value, change, caption } = pieces;
  const over = (parts: readonly (Part | null)[], gap = 6) =>
    stack(chance, layout, present(parts), gap);
  const beside = (parts: readonly (Part | null)[], gap = 10, isSpread = false) =>
    row(chance, layout, present(parts), gap, isSpread);
  switch (form) {
    case 'value over name':
      return over([value, name, change, caption]);
    case 'value, change, name':
      return over([value, change, name, caption]);
    case 'name and change over value':
      return over([beside([name, change], 10, true), value, caption]);
    case 'name over value and change':
      return over([name, beside([value, change]), caption]);
    case 'icon beside name over value':
      return beside([icon(theme, chance, 36), over([name, value, change, caption])], 14);
    case 'icon beside value over name':
      return over([beside([icon(theme, chance, 36), over([value, name])], 14), change, caption]);
    case 'name beside value':
      return over([beside([name, value], 12, isOther), change, caption]);
    case 'chart beside':
      return beside([over([name, value, change, caption]), spark(draw, 90, 40)], 12, true);
    case 'chart under':
      return over([name, value, change, spark(draw, 180, 40), caption]);
    case 'value in a ring':
      return isOther
        ? over([ring(draw, value), name, change, caption])
        : beside([ring(draw, value), over([name, change, caption])], 14);
    case 'bar under':
      return over([beside([name, value], 10, true), bar(draw), change, caption]);
    default:
      return over([name, value, change, caption]);
  }
}

/** Both in one line, as a sentence: "1,204 Orders". */
function oneLine(draw: Draw, pieces: Pieces): Part {
  const { chance, layout } = draw;
  const line = box('line', {}, [pieces.value, ' ', pieces.name], {});
  return stack(
    chance,
    { ...layout, stack: layout.stack === 'absolute' ? 'block' : layout.stack },
    present([line, pieces.change, pieces.caption]),
    6,
  );
}

function strip(draw: Draw, pieces: Pieces): Part[] {
  const { theme, chance, layout } = draw;
  const head = box(
    'head',
    {
      padding: `${px(8)} ${px(theme.pad)}`,
      'border-bottom': `1px solid ${theme.line}`,
      background: `color-mix(in srgb, ${theme.muted} 12%, ${theme.card})`,
    },
    [pieces.name],
  );
  const body = box('body', { padding: `${px(12)} ${px(theme.pad)}` }, [
    stack(chance, layout, present([pieces.value, pieces.change, pieces.caption]), 6),
  ]);
  return [head, body];
}

function insideOf(draw: Draw, { form, isOther }: CardStyle, pieces: Pieces): Part[] {
  const { theme, chance } = draw;
  if (form === 'name in a head strip') return strip(draw, pieces);
  if (form === 'value then name in one line') return [oneLine(draw, pieces)];
  if (form === 'icon named by title') {
    const sign = styled(
      icon(theme, chance, 28),
      {},
      { attrs: { title: pieces.label, role: 'img', 'aria-label': pieces.label } },
    );
    return [row(chance, draw.layout, [sign, pieces.value], 10), ...present([pieces.change])];
  }
  if (form === 'name joined by id') {
    const value = styled(pieces.value, {}, { attrs: { 'aria-labelledby': pieces.id } });
    return [
      arranged(draw, isOther ? 'name over value' : 'value over name', isOther, {
        ...pieces,
        value,
      }),
    ];
  }
  return [arranged(draw, form, isOther, pieces)];
}

/** One card, or null where the language has no name left. */
export function card(
  draw: Draw,
  style: CardStyle,
  part: number,
  chrome: Css = chromeOf(draw.theme),
): Part | null {
  const metric = draw.metric();
  if (!metric) return null;
  const { theme, chance, tongue } = draw;
  const { shown, name: label } = metric;
  const id = draw.id();
  const hasChange = shown.value !== null && chance.yes(0.9);
  const change = hasChange ? style.changes.next() : { part: null, truth: null };
  const pieces: Pieces = {
    id,
    shown,
    label,
    name: headOf(draw, label, style, id),
    value: numberOf(
      draw,
      style.value,
      shown,
      style.form === 'value in a ring' ? 15 : theme.valueSize,
    ),
    change: change.part,
    caption: captionOf(draw, style.caption, shown, part),
  };
  const isHidden = style.form === 'icon named by title';
  draw.add(part, isHidden ? 'optional' : 'card', [label], shown, { change: change.truth });
  const kids = insideOf(draw, style, pieces);
  const link =
    style.extra === 'link'
      ? [box('foot', { 'margin-top': px(8) }, [small(theme, 'more', [`${tongue.all} →`])])]
      : [];
  const css =
    style.form === 'name in a head strip'
      ? {
          ...chrome,
          padding: '0',
          overflow: 'hidden',
          ...(chrome.border ? {} : { border: `1px solid ${theme.line}` }),
        }
      : chrome;
  return box('card', css, [...kids, ...link]);
}
