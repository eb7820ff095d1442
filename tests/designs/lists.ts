import { row } from './arrange.ts';
import type { Draw } from './draw.ts';
import { common, heading, section } from './groups.ts';
import { box, type Css, type Part, px, word } from './node.ts';
import type { Shown } from './numbers.ts';
import { chromeOf, labelText, small, text } from './theme.ts';
import { numberOf } from './values.ts';

const panel = (draw: Draw, kids: readonly Part[]): Part =>
  box('panel', { ...chromeOf(draw.theme), 'max-width': px(520) }, kids);

const lineCss = (draw: Draw): Css => ({
  padding: `${px(7)} 0`,
  'border-bottom': `1px solid ${draw.theme.line}`,
});

/** Names and numbers in lines: a definition list, a list, number first, or a table of two columns. */
export function facts(draw: Draw): Part {
  const { chance, theme, layout, tongue } = draw;
  const form = chance.of({ dl: 4, lines: 4, 'number first': 3, 'two columns': 2, text: 2 });
  const part = draw.part({ ...common(draw), form: `facts: ${form}` });
  const many = Array.from({ length: chance.from(3, 6) }, () => draw.metric()).filter(
    (one) => one !== null,
  );
  const size = Math.max(14, theme.labelSize);
  const headTag = chance.yes(0.5) ? 'th' : 'td';
  const lines = many.map(({ name, shown }) => {
    draw.add(part, 'card', [name], shown, { change: null });
    const value = numberOf(draw, 'whole', shown, size);
    const label = labelText(theme, [name]);
    if (form === 'dl')
      return [
        { ...label, tag: 'dt' },
        { ...value, tag: 'dd', css: { ...value.css, 'text-align': 'end', margin: '0' } },
      ];
    if (form === 'two columns')
      return [
        box(
          'tr',
          {},
          [
            box('td', { padding: px(7) }, [label], { tag: headTag }),
            box('td', { padding: px(7), 'text-align': 'end' }, [value], { tag: 'td' }),
          ],
          { tag: 'tr' },
        ),
      ];
    if (form === 'text')
      return [box('row', lineCss(draw), [labelText(theme, [`${name}: `]), value])];
    if (form === 'number first')
      return [box('row', lineCss(draw), [row(chance, layout, [value, label], 10)])];
    return [box('row', lineCss(draw), [row(chance, layout, [label, value], 10, true)])];
  });
  const title = chance.yes(0.6) ? [heading(draw, chance.one(tongue.sections))] : [];
  const css: Css =
    form === 'dl'
      ? { display: 'grid', 'grid-template-columns': '1fr auto', gap: `${px(10)} ${px(24)}` }
      : {};
  const tag = form === 'dl' ? { tag: 'dl' } : form === 'two columns' ? { tag: 'table' } : {};
  return section(draw, part, [panel(draw, [...title, box('list', css, lines.flat(), tag)])], false);
}

function named(
  draw: Draw,
  of: 'countries' | 'sources' | 'things' | 'languages',
  count: number,
): string[] {
  const { chance, tongue } = draw;
  if (of === 'sources' || of === 'things') return chance.some(tongue[of], count);
  const names = new Intl.DisplayNames([tongue.lang], {
    type: of === 'countries' ? 'region' : 'language',
  });
  const codes =
    of === 'countries'
      ? ['ID', 'MY', 'TH', 'DE', 'FR', 'BR', 'JP', 'US', 'IN', 'TR', 'MX', 'PL']
      : ['id', 'en', 'de', 'fr', 'es', 'ja', 'th', 'vi', 'pt'];
  return chance.some(codes, count).map((code) => names.of(code) ?? code);
}

function shares(draw: Draw, count: number): number[] {
  const weights = Array.from({ length: count }, () => 1 + draw.chance.below(40));
  const sum = weights.reduce((a, b) => a + b, 0);
  const rounded = weights.map((one) => Math.round((1000 * one) / sum) / 10);
  const rest = rounded.slice(1).reduce((a, b) => a + b, 0);
  return [Math.round((100 - rest) * 10) / 10, ...rounded.slice(1)].sort((a, b) => b - a);
}

const percentShown = (draw: Draw, value: number): Shown => {
  const text = draw.numbers.percent(value);
  return {
    kind: 'percent',
    value,
    text,
    before: '',
    figures: text,
    after: '',
    units: ['%'],
    form: 'share',
  };
};

const SHARES = { bars: 4, plain: 3, 'with counts': 3, legend: 2, meter: 1 } as const;

/** One line of a distribution. */
function shareLine(draw: Draw, form: keyof typeof SHARES, part: number, name: string, of: number) {
  const { chance, theme, layout } = draw;
  const share = percentShown(draw, of);
  // Where a count stands before its share, the count is the number of the line.
  draw.add(part, form === 'with counts' ? 'optional' : 'share', [name], share);
  const label = text('name', 14, {}, [name]);
  const value = text('share', 14, { 'font-weight': '600' }, [share.text]);
  const line = (kids: readonly Part[]) => box('row', lineCss(draw), kids);
  const beside = (end: Part) => row(chance, layout, [label, end], 10, true);
  const width = `${share.value}%`;
  const fill = box('fill', { height: '100%', width, background: theme.accent }, []);
  const ground = { height: px(6), background: theme.line, 'margin-top': px(4) };
  const meter = { role: 'progressbar', 'aria-valuenow': String(share.value) };
  if (form === 'meter') return line([beside(value), box('bar', ground, [fill], { attrs: meter })]);
  if (form === 'bars') return line([beside(value), box('bar', ground, [fill])]);
  if (form === 'legend') {
    const round = { background: theme.accent, 'border-radius': '50%' };
    const dot = box('dot', { width: px(10), height: px(10), ...round }, []);
    return box('row', { padding: `${px(3)} 0` }, [row(chance, layout, [dot, label, value], 8)]);
  }
  return line([beside(form === 'with counts' ? counted(draw, part, name, share) : value)]);
}

/** A count with its share behind it. */
function counted(draw: Draw, part: number, name: string, share: Shown): Part {
  const count = Math.round((share.value ?? 0) * 37);
  const words = draw.numbers.plain(count);
  const shown = { kind: 'count', value: count, text: words, units: ['1'], form: 'full' } as const;
  draw.add(part, 'share', [name], { ...share, ...shown });
  return box('both', {}, [
    word('count', {}, [words]),
    ' ',
    word('share', { color: draw.theme.muted }, [`(${share.text})`]),
  ]);
}

/** A title, names with bars, and a share for each: about 100 % together. */
export function distribution(draw: Draw): Part {
  const { chance, tongue } = draw;
  const of = chance.one(['countries', 'sources', 'languages'] as const);
  const form = chance.of(SHARES);
  const part = draw.part({ ...common(draw), form: `distribution: ${form}`, of });
  const names = named(draw, of, chance.from(3, 5));
  const parts = shares(draw, names.length);
  const rows = names.map((name, at) => shareLine(draw, form, part, name, parts[at] ?? 0));
  const title = heading(draw, chance.one(tongue.sections));
  return section(draw, part, [panel(draw, [title, box('list', {}, rows)])], false);
}

/** The best of many: a rank, a name and a number whose meaning stands in the title. */
export function ranking(draw: Draw): Part {
  const { chance, theme, layout } = draw;
  const title = draw.name('count');
  const hasRank = chance.yes(0.6);
  const dot = chance.one(['', '.']);
  const part = draw.part({
    ...common(draw),
    form: `ranking: ${hasRank ? 'with ranks' : 'without ranks'}`,
  });
  if (title === null) return section(draw, part, [], false);
  const names = named(draw, chance.one(['things', 'countries'] as const), chance.from(3, 5));
  const counts = names.map(() => draw.numbers.draw('count'));
  counts.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const rows = counts.map((shown, at) => {
    const name = names[at] ?? '';
    draw.add(part, 'share', [name], shown);
    const rank = hasRank
      ? [
          text('rank', 13, { color: theme.muted, width: px(24), display: 'inline-block' }, [
            draw.numbers.plain(at + 1) + dot,
          ]),
        ]
      : [];
    const label = text('name', 14, {}, [name]);
    return box('row', lineCss(draw), [
      row(
        chance,
        layout,
        [
          row(chance, layout, [...rank, label], 8),
          text('number', 14, { 'font-weight': '600' }, [shown.text]),
        ],
        10,
        true,
      ),
    ]);
  });
  const more = small(theme, 'more', [draw.tongue.all]);
  return section(
    draw,
    part,
    [panel(draw, [heading(draw, title), box('list', {}, rows), more])],
    false,
  );
}
