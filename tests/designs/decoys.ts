import type { Draw } from './draw.ts';
import { common, heading, section } from './groups.ts';
import { box, type Part, px } from './node.ts';
import { chromeOf, labelText, small, text } from './theme.ts';
import { numberOf } from './values.ts';

/** A chart with figures along its axes, which are nobody's numbers. */
function chart(draw: Draw): Part {
  const { chance, theme, tongue, numbers } = draw;
  const part = draw.part({ ...common(draw), form: 'decoy: chart' });
  const step = chance.one([20, 50, 250, 1000]);
  const ticks = [4, 3, 2, 1, 0].map((n) => numbers.plain(n * step));
  const months = [6, 7, 8, 9, 10].map((n) =>
    new Intl.DateTimeFormat(`${tongue.lang}-u-ca-gregory`, { month: 'short' }).format(
      new Date(2026, n, 2),
    ),
  );
  const isSvg = chance.yes(0.6);
  const title = chance.yes(0.5) ? chance.one(tongue.count) : chance.one(tongue.money);
  const body = isSvg ? [drawn(draw, ticks, months)] : boxed(draw, ticks, months);
  const panel = box('panel', chromeOf(theme), [heading(draw, title), ...body]);
  return section(draw, part, [panel], false);
}

function drawn({ theme }: Draw, ticks: readonly string[], months: readonly string[]): Part {
  const said = (x: number, y: number, words: string) =>
    `<text x="${x}" y="${y}" font-size="11" fill="${theme.muted}">${words}</text>`;
  const line = `<polyline points="60,150 170,90 280,120 390,40 500,70" fill="none" stroke="${theme.accent}" stroke-width="3"></polyline>`;
  const beside = ticks.map((one, at) => said(4, 20 + at * 36, one));
  const under = months.map((one, at) => said(60 + at * 110, 196, one));
  const raw = [line, ...beside, ...under].join('');
  const attrs = { width: '620', height: '204', viewBox: '0 0 620 204' };
  return box('chart', {}, [], { tag: 'svg', raw, attrs });
}

function boxed({ theme }: Draw, ticks: readonly string[], months: readonly string[]): Part[] {
  const tick = (one: string) => text('tick', 11, { color: theme.muted }, [one]);
  const spread = { display: 'flex', 'justify-content': 'space-between' };
  const upright = { ...spread, 'flex-direction': 'column', height: px(170) };
  const ground = `linear-gradient(${theme.line}, transparent)`;
  const plot = box('plot', { flex: '1', height: px(170), background: ground }, []);
  return [
    box('body', { display: 'flex', gap: px(10) }, [box('axis', upright, ticks.map(tick)), plot]),
    box('axis', { ...spread, 'padding-inline-start': px(48) }, months.map(tick)),
  ];
}

/** What happened, with ids and times. */
function feed(draw: Draw): Part {
  const { chance, theme, tongue, numbers } = draw;
  const part = draw.part({ ...common(draw), form: 'decoy: feed' });
  const lines = Array.from({ length: 3 }, () => {
    const what = `${chance.one(tongue.things)} #${10_000 + chance.below(80_000)}`;
    const when = draw.fill(tongue.updated, numbers.plain(chance.from(2, 50)));
    return box('row', { padding: `${px(6)} 0` }, [
      text('what', 14, { display: 'block' }, [what]),
      small(theme, 'when', [when]),
    ]);
  });
  return section(
    draw,
    part,
    [
      box('panel', { ...chromeOf(theme), 'max-width': px(520) }, [
        heading(draw, chance.one(tongue.menu)),
        ...lines,
      ]),
    ],
    false,
  );
}

/** Panels that are not seen: the same names with other numbers. */
function hidden(draw: Draw): Part {
  const { chance, theme, tongue } = draw;
  const how = chance.one(['hidden', 'none', 'invisible', 'away', 'closed']);
  const part = draw.part({ ...common(draw), form: `decoy: hidden by ${how}` });
  const cards = chance.some([...tongue.count, ...tongue.money], 3).map((name) => {
    const shown = draw.numbers.draw('count');
    return box('card', chromeOf(theme), [
      box('line', {}, [labelText(theme, [name])]),
      box('line', {}, [numberOf(draw, 'whole', shown)]),
    ]);
  });
  const css =
    {
      hidden: {},
      none: { display: 'none' },
      invisible: { visibility: 'hidden', position: 'absolute', left: '0', top: '0' },
      away: { position: 'absolute', left: '-9999px', top: '0' },
      closed: { height: '0', overflow: 'hidden' },
    }[how] ?? {};
  const attrs: Record<string, string> =
    how === 'hidden' ? { hidden: '' } : how === 'away' ? { 'aria-hidden': 'true' } : {};
  const panel = box('panel', css, cards, { attrs, mark: part });
  return box('holder', {}, [panel]);
}

/** Cards whose value is a date or a name. */
function words(draw: Draw): Part {
  const { chance, theme, tongue } = draw;
  const part = draw.part({ ...common(draw), form: 'decoy: words and dates' });
  const date = new Intl.DateTimeFormat(`${tongue.lang}-u-ca-gregory-nu-${draw.numbers.digits}`, {
    dateStyle: 'medium',
  }).format(new Date(2026, 10, chance.from(1, 28)));
  const values = [date, chance.one(tongue.things)];
  const names = [chance.one(tongue.menu), tongue.item];
  const cards = values.map((value, at) =>
    box('card', { ...chromeOf(theme), flex: '1' }, [
      box('line', {}, [labelText(theme, [names[at] ?? ''])]),
      box('line', {}, [text('value', 20, { 'font-weight': theme.valueWeight }, [value])]),
    ]),
  );
  return section(draw, part, [box('cards', { display: 'flex', gap: px(18) }, cards)]);
}

const DECOYS = { chart, feed, hidden, words };

export const decoy = (draw: Draw): Part =>
  DECOYS[draw.chance.of({ chart: 4, feed: 2, hidden: 3, words: 2 })](draw);
