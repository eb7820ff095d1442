import type { Draw } from './draw.ts';
import { common } from './groups.ts';
import { box, type Css, type Part, px } from './node.ts';
import { small, text } from './theme.ts';

/** The menu at the side or above, with names that are also names of metrics, and counts of what is to do. */
function menu(draw: Draw, isSide: boolean): Part {
  const { chance, theme, tongue, numbers } = draw;
  const part = draw.part({
    ...common(draw),
    form: `frame: menu ${isSide ? 'at the side' : 'above'}`,
  });
  const words = chance.shuffled([...chance.some(tongue.menu, 5), ...chance.some(tongue.count, 2)]);
  const hasCounts = chance.yes(0.35);
  const items = words.map((one, at) => {
    const count =
      hasCounts && at % 3 === 1
        ? [
            text(
              'badge',
              11,
              {
                background: theme.accent,
                color: '#fff',
                'border-radius': '9px',
                padding: '0 6px',
                'margin-inline-start': '8px',
              },
              [numbers.plain(chance.from(1, 20))],
            ),
          ]
        : [];
    const link = text('link', 14, at === 0 ? { 'font-weight': '700' } : {}, [one], {
      tag: 'a',
      attrs: { href: '#' },
    });
    return box('item', { padding: `${px(7)} 0` }, [link, ...count]);
  });
  const css: Css = isSide
    ? {
        width: px(210),
        'flex-shrink': '0',
        padding: px(20),
        background: theme.card,
        'border-inline-end': `1px solid ${theme.line}`,
      }
    : {
        display: 'flex',
        gap: px(24),
        padding: `${px(10)} ${px(28)}`,
        background: theme.card,
        'border-bottom': `1px solid ${theme.line}`,
      };
  return box('nav', css, items, { mark: part });
}

function top(draw: Draw): Part {
  const { theme, tongue, numbers, chance } = draw;
  const part = draw.part({ ...common(draw), form: 'frame: top bar' });
  const bell = box('bell', { position: 'relative', width: px(28) }, [
    text('sign', 16, {}, ['🔔']),
    text(
      'badge',
      10,
      {
        position: 'absolute',
        top: '-4px',
        right: '-4px',
        background: theme.down,
        color: '#fff',
        'border-radius': '8px',
        padding: '0 4px',
      },
      [numbers.plain(chance.from(1, 30))],
    ),
  ]);
  const brand = text('brand', 18, { 'font-weight': '700', color: theme.accent }, ['Studio']);
  const search = box(
    'search',
    { border: `1px solid ${theme.line}`, padding: px(6), width: px(240) },
    [],
    { tag: 'input', attrs: { placeholder: `${chance.one(tongue.menu)}…`, type: 'search' } },
  );
  return box(
    'top',
    {
      display: 'flex',
      'align-items': 'center',
      'justify-content': 'space-between',
      padding: `${px(10)} ${px(28)}`,
      background: theme.card,
      'border-bottom': `1px solid ${theme.line}`,
    },
    [brand, search, bell],
    { mark: part },
  );
}

/** The whole page around its sections. */
export function framed(draw: Draw, period: Part | null, sections: readonly Part[]): Part {
  const { chance, theme, tongue } = draw;
  const side = chance.of({ side: 6, above: 2, none: 2 });
  const title = text('page', 24, { 'font-weight': '700' }, [chance.one(tongue.titles)]);
  const crumbs = chance.yes(0.3)
    ? [
        small(theme, 'crumbs', [`${tongue.menu[0]} / ${chance.one(tongue.titles)}`], {
          display: 'block',
        }),
      ]
    : [];
  const head = box(
    'head',
    {
      display: 'flex',
      'align-items': 'center',
      'justify-content': 'space-between',
      'margin-bottom': px(22),
    },
    period ? [title, period] : [title],
  );
  const foot = chance.yes(0.3) ? [small(theme, 'foot', ['© 2026 Studio · v2.14.1'])] : [];
  const main = box('main', { flex: '1', padding: px(28), 'min-width': '0' }, [
    ...crumbs,
    head,
    ...sections,
    ...foot,
  ]);
  const bar = chance.yes(0.6) ? [top(draw)] : [];
  const inner =
    side === 'side'
      ? [...bar, box('body', { display: 'flex' }, [menu(draw, true), main])]
      : [...bar, ...(side === 'above' ? [menu(draw, false)] : []), main];
  return box(
    'app',
    {
      'font-family': theme.font,
      color: theme.ink,
      background: theme.ground,
      'min-height': '100vh',
      'font-size': '14px',
    },
    inner,
  );
}
