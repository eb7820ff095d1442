import { row, stack } from './arrange.ts';
import { card, drawStyle } from './cards.ts';
import type { Draw, Features } from './draw.ts';
import { box, type Css, type Part, px, styled } from './node.ts';
import { chromeOf, labelText, small, text } from './theme.ts';
import { numberOf, VALUES } from './values.ts';

/** What of the page's markup is told with every part. */
export function common(draw: Draw): Features {
  const { markup, layout, tongue, numbers, theme } = draw;
  return {
    language: tongue.lang,
    digits: numbers.digits,
    tags: markup.tags,
    classes: markup.classes,
    wrapped: markup.wrap > 0 ? 'yes' : 'no',
    tree: markup.shadow,
    airy: markup.isAiry ? 'yes' : 'no',
    stack: layout.stack,
    row: layout.row,
    chrome: theme.chrome,
    'value size': theme.valueSize === theme.labelSize ? 'as name' : 'bigger',
    'name style': theme.labelCss['text-transform']
      ? 'upper'
      : theme.labelCss['font-weight']
        ? 'bold'
        : theme.labelCss.color
          ? 'muted'
          : 'plain',
  };
}

export function heading(draw: Draw, words: string): Part {
  const css = { 'font-weight': '700', color: draw.theme.ink };
  return styled(text('title', 18, css, [words]), { display: 'block' });
}

/** A part of the page under its own heading, or under none. */
export function section(
  draw: Draw,
  part: number,
  kids: readonly Part[],
  hasTitle = draw.chance.yes(0.5),
): Part {
  const { chance, tongue } = draw;
  const title = hasTitle ? [heading(draw, chance.one(tongue.sections))] : [];
  return box(
    'section',
    { display: 'flex', 'flex-direction': 'column', gap: px(14), 'margin-bottom': px(28) },
    [...title, ...kids],
    { mark: part },
  );
}

const gridOf = (count: number): Css => ({
  display: 'grid',
  'grid-template-columns': `repeat(${count}, minmax(0, 1fr))`,
  gap: px(18),
});

const cardsOf = (count: number, make: () => Part | null): Part[] =>
  Array.from({ length: count }, make).filter((one): one is Part => one !== null);

/** A row of cards of one form. */
export function cards(draw: Draw): Part {
  const { chance } = draw;
  const style = drawStyle(draw);
  const frame = chance.of({ grid: 5, strip: 2, buttons: 1 });
  const part = draw.part({
    ...common(draw),
    form: style.form,
    value: style.value,
    change: style.change,
    caption: style.caption,
    extra: style.extra,
    frame,
  });
  const count = chance.from(2, 5);
  const { theme } = draw;
  if (frame === 'strip') {
    const edge = (at: number): Css => ({
      padding: `${px(10)} ${px(20)}`,
      flex: '1',
      'min-width': '0',
      ...(at > 0 ? { 'border-inline-start': `1px solid ${theme.line}` } : {}),
    });
    let at = 0;
    const kids = cardsOf(count, () => card(draw, style, part, edge(at++)));
    return section(draw, part, [
      box(
        'strip',
        {
          display: 'flex',
          background: theme.card,
          border: `1px solid ${theme.line}`,
          'border-radius': px(theme.radius),
        },
        kids,
      ),
    ]);
  }
  const kids = cardsOf(count, () => card(draw, style, part));
  const tabs =
    frame === 'buttons'
      ? kids.map((one, at) => ({
          ...one,
          tag: 'button',
          attrs: { role: 'tab', 'aria-selected': String(at === 0) },
        }))
      : kids;
  return section(draw, part, [box('cards', gridOf(count), tabs)]);
}

/** One card with a title and several numbers under their own names. */
export function group(draw: Draw): Part {
  const { chance, theme, layout, tongue } = draw;
  const form = chance.of({ 'value over name': 3, 'name over value': 4, 'name beside value': 3 });
  const value = chance.of(VALUES);
  const part = draw.part({ ...common(draw), form: `group: ${form}`, value });
  const cells = cardsOf(chance.from(2, 4), () => {
    const metric = draw.metric();
    if (!metric) return null;
    draw.add(part, 'card', [metric.name], metric.shown, { change: null });
    const name = labelText(theme, [metric.name]);
    const number = numberOf(draw, value, metric.shown, Math.min(theme.valueSize, 20));
    if (form === 'name beside value') return row(chance, layout, [name, number], 12, true);
    return stack(chance, layout, form === 'value over name' ? [number, name] : [name, number], 4);
  });
  const isRow = form !== 'name beside value';
  const inner = box(
    'body',
    isRow ? { display: 'flex', gap: px(36) } : { display: 'grid', gap: px(10) },
    cells,
  );
  const title = heading(draw, chance.one(tongue.sections));
  const css = { ...chromeOf(theme), 'max-width': px(isRow ? 760 : 420) };
  return section(
    draw,
    part,
    [box('panel', css, [title, box('gap', { height: px(12) }, []), inner])],
    false,
  );
}

/** Names in one row, and the numbers in the row under or over it. */
export function twoRows(draw: Draw): Part {
  const { chance, theme } = draw;
  const isTable = chance.yes(0.5);
  const isNameFirst = chance.yes(0.65);
  const part = draw.part({
    ...common(draw),
    form: `two rows: ${isTable ? 'table' : 'grid'}, ${isNameFirst ? 'names first' : 'numbers first'}`,
  });
  const many = Array.from({ length: chance.from(3, 5) }, () => draw.metric()).filter(
    (one) => one !== null,
  );
  for (const { name, shown } of many) draw.add(part, 'card', [name], shown, { change: null });
  const names = many.map(({ name }) => labelText(theme, [name]));
  const values = many.map(({ shown }) => numberOf(draw, 'whole', shown));
  const rows = isNameFirst ? [names, values] : [values, names];
  const cell = { padding: `${px(4)} ${px(16)}`, 'text-align': 'center' };
  if (isTable) {
    const lines = rows.map((kids) =>
      box(
        'tr',
        {},
        kids.map((kid) => box('td', cell, [kid], { tag: 'td' })),
        { tag: 'tr' },
      ),
    );
    return section(draw, part, [
      box('table', { background: theme.card, border: `1px solid ${theme.line}` }, lines, {
        tag: 'table',
      }),
    ]);
  }
  const kids = rows.flat().map((kid) => box('cell', cell, [kid]));
  return section(draw, part, [
    box(
      'grid',
      {
        ...gridOf(many.length),
        gap: '2px',
        background: theme.card,
        border: `1px solid ${theme.line}`,
        padding: px(10),
      },
      kids,
    ),
  ]);
}

/** One number stands out, others stand small beside it. */
export function hero(draw: Draw): Part {
  const { chance, theme, layout } = draw;
  const part = draw.part({ ...common(draw), form: 'hero with small ones' });
  const first = draw.metric();
  const rest = [draw.metric(), draw.metric()].filter((one) => one !== null);
  const big = first
    ? [
        stack(
          chance,
          layout,
          [labelText(theme, [first.name]), numberOf(draw, 'whole', first.shown, 44)],
          4,
        ),
      ]
    : [];
  if (first) draw.add(part, 'card', [first.name], first.shown, { change: null });
  const less = rest.map(({ name, shown }) => {
    draw.add(part, 'card', [name], shown, { change: null });
    return row(
      chance,
      layout,
      [small(theme, 'label', [name]), numberOf(draw, 'whole', shown, 14)],
      8,
    );
  });
  const inner = row(
    chance,
    { ...layout, row: layout.row === 'float' ? 'flex' : layout.row },
    [...big, box('less', { display: 'grid', gap: px(6) }, less)],
    40,
  );
  return section(draw, part, [box('panel', chromeOf(theme), [inner])]);
}
