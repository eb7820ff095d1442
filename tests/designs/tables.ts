import type { Draw } from './draw.ts';
import { common, section } from './groups.ts';
import { box, type Css, type Part, px } from './node.ts';
import type { Kind, Shown } from './numbers.ts';
import { small, text } from './theme.ts';

interface Column {
  readonly name: string;
  readonly head: string;
  readonly kind: Kind;
  /** Where the unit stands in the head alone. */
  readonly bare: boolean;
}

type Make = 'table' | 'grid' | 'role' | 'flex' | 'list';

function columnsOf(draw: Draw): Column[] {
  const { chance } = draw;
  const columns: Column[] = [];
  for (let i = chance.from(2, 4); i > 0; i -= 1) {
    const kind = chance.of({ count: 6, money: 3, percent: 2, duration: 1 });
    const name = draw.name(kind);
    if (name === null) continue;
    const bare = kind === 'percent' && chance.yes(0.3);
    columns.push({ name, kind, bare, head: bare ? `${name} (%)` : name });
  }
  return columns;
}

/** How rows and cells of a table are written. */
function wrapper(make: Make, count: number, theme: Draw['theme']) {
  const columns = `2fr repeat(${count}, 1fr)`;
  const line: Css = { 'border-bottom': `1px solid ${theme.line}` };
  const cellCss = { padding: `${px(8)} ${px(12)}`, 'text-align': 'start' };
  const isTable = make === 'table';
  const rowCss: Css = isTable
    ? {}
    : make === 'flex' || make === 'list'
      ? { display: 'flex' }
      : { display: 'grid', 'grid-template-columns': columns };
  const roleOf = (role: string): { attrs?: Record<string, string> } =>
    make === 'role' ? { attrs: { role } } : {};
  return {
    row: (kids: Part[]) =>
      box(
        'tr',
        { ...rowCss, ...line },
        kids,
        isTable ? { tag: 'tr' } : make === 'list' ? { tag: 'li' } : roleOf('row'),
      ),
    cell: (kid: Part, at: number, isHead: boolean) => {
      const css = isTable
        ? { ...cellCss, ...line }
        : make === 'flex' || make === 'list'
          ? { ...cellCss, flex: at === 0 ? '2' : '1', 'min-width': '0' }
          : cellCss;
      return box(
        'td',
        css,
        [kid],
        isTable ? { tag: isHead ? 'th' : 'td' } : roleOf(isHead ? 'columnheader' : 'gridcell'),
      );
    },
    whole: (head: Part, body: Part[], foot: Part[]) => {
      const css = { width: '100%', background: theme.card, border: `1px solid ${theme.line}` };
      if (isTable)
        return box(
          'table',
          css,
          [
            box('thead', {}, [head], { tag: 'thead' }),
            box('tbody', {}, body, { tag: 'tbody' }),
            ...foot.map((one) => box('tfoot', {}, [one], { tag: 'tfoot' })),
          ],
          { tag: 'table' },
        );
      if (make === 'list') return box('table', css, [head, ...body, ...foot], { tag: 'ul' });
      return box('table', css, [head, ...body, ...foot], roleOf('grid'));
    },
  };
}

function cellText(draw: Draw, column: Column): { shown: Shown; words: string } {
  const shown = draw.numbers.draw(column.kind);
  if (!column.bare) return { shown, words: shown.text };
  return { shown, words: shown.figures };
}

/** A table of things with several numbers each. */
export function table(draw: Draw): Part {
  const { chance, theme, tongue, numbers } = draw;
  const make = chance.of({ table: 5, grid: 2, role: 2, flex: 2, list: 1 });
  const hasRank = chance.yes(0.2);
  const hasTotal = chance.yes(0.25);
  const hasPager = chance.yes(0.4);
  const columns = columnsOf(draw);
  const isBare = columns.some(({ bare }) => bare);
  const part = draw.part({
    ...common(draw),
    form: `table: ${make}`,
    ranks: String(hasRank),
    total: String(hasTotal),
    'unit in head': String(isBare),
  });
  const things = chance.some(tongue.things, chance.from(3, 4));
  const { row, cell, whole } = wrapper(make, columns.length + (hasRank ? 1 : 0), theme);
  const plain = (words: string, css: Css = {}) => text('text', 14, css, [words]);
  const heads = [...(hasRank ? ['#'] : []), tongue.item, ...columns.map(({ head }) => head)];
  const head = row(heads.map((words, at) => cell(plain(words, { color: theme.muted }), at, true)));
  const line = (item: string, need: 'cell' | 'optional', rank: string) => {
    const cells = columns.map((column) => {
      const { shown, words } = cellText(draw, column);
      draw.add(
        part,
        need,
        [column.name, column.head],
        { ...shown, text: words },
        // A total is the number of its column.
        { ...(need === 'cell' ? { item } : {}), features: { bare: String(column.bare) } },
      );
      return plain(words);
    });
    const first = [...(hasRank ? [plain(rank)] : []), plain(item)];
    return row([...first, ...cells].map((kid, at) => cell(kid, at, false)));
  };
  const body = things.map((item, at) => line(item, 'cell', numbers.plain(at + 1)));
  const foot = hasTotal ? [line(tongue.total, 'optional', '')] : [];
  const pager = hasPager
    ? [
        small(theme, 'pager', [
          `${numbers.plain(1)}–${numbers.plain(things.length)} / ${numbers.plain(chance.from(20, 400))}`,
        ]),
      ]
    : [];
  return section(draw, part, [whole(head, body, foot), ...pager]);
}
