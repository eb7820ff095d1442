import type { Draw } from './draw.ts';
import { box, type Css, type Part, px, word } from './node.ts';
import { small, text } from './theme.ts';
import type { PeriodTruth } from './truth.ts';

/** The day on which every page is read. */
export const TODAY = '2026-11-23';

const DAY = 86_400_000;
const dayOf = (iso: string, move: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + move * DAY).toISOString().slice(0, 10);

interface Said {
  readonly words: string;
  readonly truths: readonly PeriodTruth[];
  readonly kind: string;
}

/** Whether today counts is not said by "last 7 days", so both are right. */
const lastDays = (days: number): PeriodTruth[] => [
  { from: dayOf(TODAY, -days), to: TODAY },
  { from: dayOf(TODAY, 1 - days), to: dayOf(TODAY, 1) },
];

function said(draw: Draw): Said {
  const { chance, tongue, numbers } = draw;
  const kind = chance.of({ last: 5, month: 2, before: 1, range: 3, iso: 1, today: 1 });
  if (kind === 'last') {
    const days = chance.one([7, 14, 28, 30, 90]);
    return { kind, words: draw.fill(tongue.last, numbers.plain(days)), truths: lastDays(days) };
  }
  if (kind === 'month') {
    const ends = [TODAY, dayOf(TODAY, 1), '2026-12-01'];
    return {
      kind,
      words: tongue.thisMonth,
      truths: ends.map((to) => ({ from: '2026-11-01', to })),
    };
  }
  if (kind === 'before')
    return { kind, words: tongue.lastMonth, truths: [{ from: '2026-10-01', to: '2026-11-01' }] };
  if (kind === 'today')
    return { kind, words: tongue.today, truths: [{ from: TODAY, to: dayOf(TODAY, 1) }] };
  const from = dayOf(TODAY, -chance.from(15, 60));
  const to = dayOf(from, chance.from(6, 14));
  const truths = [{ from, to: dayOf(to, 1) }];
  if (kind === 'iso')
    return { kind, words: `${from} ${chance.one(['–', '-', '~', '→'])} ${to}`, truths };
  const style = chance.one(['medium', 'long'] as const);
  const calendar = draw.tongue.lang === 'th' || draw.tongue.lang === 'fa' ? '-u-ca-gregory' : '';
  const digits = calendar ? `-nu-${numbers.digits}` : `-u-nu-${numbers.digits}`;
  const format = new Intl.DateTimeFormat(`${tongue.lang}${calendar}${digits}`, {
    dateStyle: style,
    timeZone: 'UTC',
  });
  return {
    kind,
    words: `${format.format(new Date(from))} ${chance.one(['–', '-'])} ${format.format(new Date(to))}`,
    truths,
  };
}

export interface PeriodShown {
  readonly part: Part | null;
  readonly truths: readonly PeriodTruth[] | null;
  readonly feature: string;
}

/** The page's period, in one of the ways in which a person sees or changes it. */
export function periodOf(draw: Draw): PeriodShown {
  const { chance, theme, numbers, tongue } = draw;
  const form = chance.of({ none: 2, button: 4, select: 2, segments: 3, line: 3, menu: 1 });
  if (form === 'none') return { part: null, truths: null, feature: 'none' };
  const { words, truths, kind } = said(draw);
  const edge: Css = {
    border: `1px solid ${theme.line}`,
    padding: `${px(6)} ${px(12)}`,
    'border-radius': px(6),
  };
  const done = (part: Part): PeriodShown => ({ part, truths, feature: `${form}, ${kind}` });
  if (form === 'button')
    return done(
      text('period', 13, edge, [words, ' ▾'], {
        tag: 'button',
        attrs: { type: 'button', 'aria-haspopup': 'listbox' },
      }),
    );
  if (form === 'line') return done(small(theme, 'period', [words]));
  if (form === 'menu') {
    const mark = word('mark', { 'margin-inline-end': '6px' }, ['📅']);
    return done(box('period', edge, [mark, text('words', 13, {}, [words])]));
  }
  const others = [7, 30, 60, 90, 365]
    .map((days) => draw.fill(tongue.last, numbers.plain(days)))
    .filter((one) => one !== words);
  const all = chance.shuffled([words, ...others.slice(0, 2)]);
  if (form === 'select') {
    const options = all.map((one) =>
      box('option', {}, [one], { tag: 'option', attrs: one === words ? { selected: '' } : {} }),
    );
    return done(box('period', edge, options, { tag: 'select' }));
  }
  const how = chance.one(['aria-pressed', 'aria-selected', 'aria-current', 'class']);
  const buttons = all.map((one) => {
    const isOn = one === words;
    const css = isOn ? { ...edge, background: theme.accent, color: '#fff' } : edge;
    const attrs: Record<string, string> =
      how === 'class' ? (isOn ? { class: 'active' } : {}) : { [how]: String(isOn) };
    return text('segment', 13, css, [one], {
      tag: 'button',
      attrs: how === 'aria-selected' ? { ...attrs, role: 'tab' } : attrs,
    });
  });
  return {
    ...done(box('segments', { display: 'flex', gap: px(4) }, buttons)),
    feature: `segments by ${how}, ${kind}`,
  };
}
