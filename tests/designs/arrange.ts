import type { Chance } from './chance.ts';
import { box, type Css, type Part, px, styled, word } from './node.ts';

/** How a page puts things over and beside each other. */
export interface Layout {
  readonly stack: StackWay;
  readonly row: RowWay;
}

export type StackWay = 'block' | 'flex' | 'reverse' | 'order' | 'grid' | 'br' | 'absolute';
export type RowWay = 'flex' | 'reverse' | 'order' | 'inline' | 'float' | 'table' | 'grid';

export const STACKS: Readonly<Record<StackWay, number>> = {
  block: 30,
  flex: 30,
  br: 7,
  reverse: 8,
  order: 8,
  grid: 8,
  absolute: 7,
};
export const ROWS: Readonly<Record<RowWay, number>> = {
  flex: 50,
  reverse: 8,
  order: 8,
  inline: 12,
  float: 7,
  table: 8,
  grid: 8,
};

type Made = [Part[], Css];

/** The order in which parts stand in the document, each with the place where it is seen. */
const mixed = (chance: Chance, parts: readonly Part[]): [Part, number][] =>
  chance.shuffled(parts.map((part, at): [Part, number] => [part, at]));

const withGap = (parts: readonly Part[], gap: number, side: string): Part[] =>
  parts.map((part, at) => (at === 0 || gap === 0 ? part : styled(part, { [side]: px(gap) })));

const blockly = (part: Part): Part =>
  part.css.display ? part : styled(part, { display: 'block' });

function inlined({ css }: Part): string {
  const { display } = css;
  return display === 'flex' || display === 'grid' || display === 'table'
    ? `inline-${display}`
    : 'inline-block';
}

function stackedIn(chance: Chance, way: StackWay, parts: readonly Part[], gap: number): Made {
  const flex = { display: 'flex', 'flex-direction': 'column', gap: px(gap) };
  if (way === 'flex') return [[...parts], flex];
  if (way === 'reverse')
    return [[...parts].reverse(), { ...flex, 'flex-direction': 'column-reverse' }];
  if (way === 'order')
    return [
      mixed(chance, parts).map(([part, at]) => styled(part, { order: String(at + 1) })),
      flex,
    ];
  if (way === 'grid') {
    const names = parts.map((_, at) => `"${'abcdefgh'[at]}"`).join(' ');
    const kids = mixed(chance, parts).map(([part, at]) =>
      styled(part, { 'grid-area': 'abcdefgh'[at] ?? 'a' }),
    );
    return [kids, { display: 'grid', 'grid-template-areas': names, gap: px(gap) }];
  }
  if (way === 'br')
    return [
      parts.flatMap((part, at) =>
        at === 0 ? [part] : [word('break', {}, [], { tag: 'br' }), part],
      ),
      {},
    ];
  if (way === 'absolute') return placed(chance, parts, gap);
  return [withGap(parts.map(blockly), gap, 'margin-top'), {}];
}

function placed(chance: Chance, parts: readonly Part[], gap: number): Made {
  let top = 0;
  const tops = parts.map((part) => {
    const at = top;
    top += (part.height ?? 0) + gap;
    return at;
  });
  const kids = mixed(chance, parts).map(([part, at]) =>
    styled(part, {
      position: 'absolute',
      top: px(tops[at] ?? 0),
      'inset-inline-start': '0',
      'white-space': 'nowrap',
      ...(part.isInline ? {} : { width: '100%' }),
    }),
  );
  return [kids, { position: 'relative', height: px(top - gap), 'min-width': px(120) }];
}

const total = (parts: readonly Part[], gap: number): number | undefined =>
  parts.every((part) => part.height !== undefined)
    ? parts.reduce((sum, part) => sum + (part.height ?? 0), 0) + gap * (parts.length - 1)
    : undefined;

/** Parts over each other. What a way cannot do with these parts is done as plain blocks. */
export function stack(chance: Chance, layout: Layout, parts: readonly Part[], gap = 4): Part {
  if (parts.length === 1) return parts[0] as Part;
  const cannot =
    (layout.stack === 'br' && parts.some((part) => !part.isInline)) ||
    (layout.stack === 'absolute' && total(parts, gap) === undefined);
  const [kids, css] = stackedIn(chance, cannot ? 'block' : layout.stack, parts, gap);
  const height = total(parts, gap);
  return box('stack', { 'min-width': '0', ...css }, kids, height === undefined ? {} : { height });
}

/** Parts beside each other as the cells of a row. */
function cells(parts: readonly Part[], gap: number, isSpread: boolean): Made {
  const cell = (part: Part, at: number) =>
    box(
      'cell',
      {
        display: 'table-cell',
        'vertical-align': 'middle',
        ...(at > 0 ? { 'padding-inline-start': px(gap) } : {}),
        ...(isSpread && at > 0 ? { 'text-align': 'end' } : {}),
      },
      [part],
    );
  return [parts.map(cell), { display: 'table', ...(isSpread ? { width: '100%' } : {}) }];
}

function rowedIn(
  chance: Chance,
  way: RowWay,
  parts: readonly Part[],
  gap: number,
  isSpread: boolean,
): Made {
  const spread: Css = isSpread ? { 'justify-content': 'space-between' } : {};
  const flex = { display: 'flex', 'align-items': 'center', gap: px(gap), ...spread };
  if (way === 'reverse') {
    const end: Css = isSpread ? spread : { 'justify-content': 'flex-end' };
    return [[...parts].reverse(), { ...flex, 'flex-direction': 'row-reverse', ...end }];
  }
  if (way === 'order')
    return [
      mixed(chance, parts).map(([part, at]) => styled(part, { order: String(at + 1) })),
      flex,
    ];
  if (way === 'grid') {
    const columns = parts.map((_, at) => (isSpread && at === 0 ? '1fr' : 'auto')).join(' ');
    return [
      [...parts],
      {
        display: 'grid',
        'grid-template-columns': columns,
        'align-items': 'center',
        gap: px(gap),
        ...(isSpread ? {} : { 'justify-content': 'start' }),
      },
    ];
  }
  if (way === 'table') return cells(parts, gap, isSpread);
  if (way === 'float' && isSpread && parts.length === 2) {
    return [
      parts.map((part, at) =>
        styled(blockly(part), { float: at === 0 ? 'inline-start' : 'inline-end' }),
      ),
      { display: 'flow-root' },
    ];
  }
  if (way === 'inline' && !isSpread) {
    return [
      withGap(
        parts.map((part) => styled(part, { display: inlined(part), 'vertical-align': 'middle' })),
        gap,
        'margin-inline-start',
      ),
      {},
    ];
  }
  return [[...parts], flex];
}

/** Parts beside each other: next to one another, or spread from edge to edge. */
export function row(
  chance: Chance,
  layout: Layout,
  parts: readonly Part[],
  gap = 8,
  isSpread = false,
): Part {
  if (parts.length === 1) return parts[0] as Part;
  const [kids, css] = rowedIn(chance, layout.row, parts, gap, isSpread);
  const heights = parts.map((part) => part.height);
  const known = heights.every((height) => height !== undefined);
  return box(
    'line',
    css,
    kids,
    known ? { height: Math.max(...heights.map((height) => height ?? 0)) } : {},
  );
}
