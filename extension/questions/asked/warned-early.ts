import {
  type AlertLeadTime,
  type AlertRule,
  type AlertSpan,
  alertLeadTime,
  replayedAlerts,
} from '../../../core/analysis/index.ts';
import { dayNumber } from '../../../core/model/index.ts';
import { isoDay } from '../../../core/series/index.ts';
import { BREACH_SIDE, boundOf, sideOf } from '../breach-side.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { known, type NumberSeries, rangeOf, seriesName } from '../number-series.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';
import { dayInRow } from '../table-days.ts';

const STEP_DAYS = { day: 1, week: 7, month: 30.4375 } as const;
/** As odd as this, and alerts know something. */
const CHANCE = 0.05;
const BASELINE = 20;

function ruleOf(given: Given, series: NumberSeries): AlertRule {
  const side = sideOf(given);
  switch (given.choice('alert')) {
    case 'level':
      return { kind: 'bound', pendingFor: 2, ...boundOf(given, given.number('level')) };
    case 'drift':
      return { kind: 'drift', side, baseline: BASELINE };
    default: {
      const within = given.number('horizon') / STEP_DAYS[series.step];
      return { kind: 'forecast', side, threshold: given.number('threshold'), within };
    }
  }
}

/** Places of a series as days. */
const inDays = (series: NumberSeries, spans: readonly AlertSpan[]): readonly AlertSpan[] => {
  const day = (place: number) => dayNumber(series.days[place] ?? '');
  return spans.map(({ from, to }) => ({ from: day(from), to: to === null ? null : day(to) }));
};

const rowsWith = <One>(texts: readonly string[], of: (text: string, row: number) => One) =>
  texts.flatMap((text, i) => (text === '' ? [] : [of(text, i + 2)]));

function eventsOf(given: Given, series: NumberSeries | undefined): readonly number[] {
  if (given.hasTable('events')) return rowsWith(given.table('events').texts('day'), dayInRow);
  if (!series) {
    throw new Lacking(
      'Nothing says when there was an event. Choose a number with its limit, or bring a table of events.',
    );
  }
  const rule = {
    kind: 'bound',
    pendingFor: 1,
    ...boundOf(given, given.number('threshold')),
  } as const;
  return inDays(series, replayedAlerts(series.values, rule)).map(({ from }) => from);
}

function alertsOf(given: Given, series: NumberSeries | undefined, tell: Tell) {
  if (given.hasTable('alerts')) {
    const table = given.table('alerts');
    const ended = table.texts('ended');
    return rowsWith(table.texts('raised'), (text, row): AlertSpan => {
      const [from, end] = [dayInRow(text, row), ended[row - 2] ?? ''];
      const to = end === '' ? null : dayInRow(end, row);
      if (to !== null && to < from) {
        throw new Lacking(`Row ${row} ended before it was raised. Put its days right.`);
      }
      // An alert of one day stood on that day.
      return { from, to: to === null ? null : Math.max(to, from + 1) };
    });
  }
  if (!series) {
    throw new Lacking(
      'Nothing says when an alert stood. Choose a number to try a rule on, or bring a table of alerts.',
    );
  }
  return inDays(series, replayedAlerts(series.values, ruleOf(given, series), tell));
}

/** From when to when somebody, or a rule, looked. */
function watchOf(
  given: Given,
  series: NumberSeries | undefined,
  { alerts, events }: { alerts: readonly AlertSpan[]; events: readonly number[] },
) {
  if (!given.hasTable('alerts') && series) {
    const first = given.choice('alert') === 'drift' ? BASELINE : 0;
    const [from, to] = [series.days[first], series.days.at(-1)];
    return from !== undefined && to !== undefined && from < to
      ? { from: dayNumber(from), to: dayNumber(to) }
      : null;
  }
  const to = dayNumber(given.today);
  const from = [...alerts.map((one) => one.from), ...events].reduce((a, b) => Math.min(a, b), to);
  const horizon = given.number('horizon');
  return { from: Math.min(from, ...events.map((at) => at - horizon)), to };
}

function tablesOf({ figures }: Given, found: AlertLeadTime): readonly SaidTable[] {
  const between = (one: { low: number; high: number }, say: (value: number) => string) =>
    `${say(one.low)} to ${say(one.high)}`;
  const share = (one: AlertLeadTime['precision']) =>
    one === null ? ['–', '–'] : [figures.share(one.value), between(one, figures.share)];
  const month = (one: AlertLeadTime['falsePerMonth']) => [
    figures.value(one.value),
    between(one, figures.value),
  ];
  return [
    {
      title: 'How early, event by event',
      columns: ['Event', 'Alert raised', 'Days ahead'],
      rows: found.events.map(({ at, lead }) => [
        isoDay(at),
        lead === null ? 'not warned of' : isoDay(at - lead),
        lead,
      ]),
    },
    {
      title: 'What the alerts were worth',
      columns: ['Measure', 'Value', '95 % interval'],
      rows: [
        ['Events warned of', ...share(found.hitRate)],
        ['Alerts that were right', ...share(found.precision)],
        ['False alarms a month', ...month(found.falsePerMonth)],
        ['Alerts a month', ...month(found.alertsPerMonth)],
        ['Time under warning', figures.share(found.warnedTime), '–'],
      ],
    },
  ];
}

function headlineOf({ figures }: Given, found: AlertLeadTime): string {
  const { hits, events, lead } = found;
  const many = figures.many(events.length, 'event');
  if (lead === null) return `No: it warned of none of ${many}.`;
  const days = figures.many(Number(lead.median.toFixed(1)), 'day');
  const doubt =
    lead.low === null || lead.high === null
      ? 'too few for an interval'
      : `95 % interval ${figures.value(lead.low)} to ${figures.value(lead.high)}`;
  const what = `It warned of ${figures.count(hits)} of ${many}, ${days} ahead in the middle (${doubt})`;
  return found.p < CHANCE
    ? `${what}.`
    : `${what}; alerts at random times would do as well in ${figures.chance(found.p)}.`;
}

function saysOf({ figures }: Given, found: AlertLeadTime): readonly string[] {
  const { precision, leadOfAll, late, undecided, unwatched, falseAlarms, falsePerMonth } = found;
  const perMonth = figures.value(falsePerMonth.value);
  return [
    `${figures.many(found.misses, 'event')} came without a warning. With those as 0 the middle is ${figures.many(Number(leadOfAll.median.toFixed(1)), 'day')}.`,
    `${figures.many(falseAlarms, 'alarm')} ${falseAlarms === 1 ? 'was' : 'were'} false, ${perMonth} a month.`,
    ...(precision
      ? [
          `Of ten alerts ${figures.value(10 * precision.value)} were right. People come to answer alerts about as often as these are right${precision.value < 0.5 ? ', so that most will be passed over' : ''}.`,
        ]
      : []),
    ...(late > 0 ? [`${figures.many(late, 'alert')} came when the event was there already.`] : []),
    ...(undecided > 0 ? [`${figures.many(undecided, 'alert')} cannot be judged yet.`] : []),
    ...(unwatched > 0
      ? [`${figures.many(unwatched, 'event')} lay outside the time looked at.`]
      : []),
    'The KPI “Warning ahead of events” takes the median as its number.',
  ];
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const [series] = given.manySeries('number');
  const events = eventsOf(given, series);
  const alerts = alertsOf(given, series, tell);
  const used = series
    ? `${figures.many(known(series), 'number')} of ${seriesName(series)}`
    : figures.many(alerts.length + events.length, 'row');
  const watch = watchOf(given, series, { alerts, events });
  if (watch === null) return refused('The numbers are too few to try an alert on.', used);
  const found = alertLeadTime(alerts, events, { ...watch, horizon: given.number('horizon') });
  if (found.why !== null) return refused(found.why, used);
  return said(headlineOf(given, found), {
    says: saysOf(given, found),
    assumes: [
      given.hasTable('alerts')
        ? 'Somebody looked all the time from the first alert or event until today.'
        : 'At each moment the rule knew the numbers up to then and none that came later.',
      'An alert that was raised longer before the event, and had ended, warned of something else.',
    ],
    tables: tablesOf(given, found),
    chart: series
      ? {
          kind: 'line',
          title: `${seriesName(series)} and its events`,
          unit: series.unit,
          name: seriesName(series),
          points: series.days.map((at, i) => ({ at, value: series.values[i] ?? null })),
          events: found.events.map(({ at, lead }) => ({
            day: isoDay(at),
            label: lead === null ? 'not warned of' : `${figures.many(lead, 'day')} ahead`,
          })),
        }
      : null,
    range: series ? rangeOf(series.days) : { from: isoDay(watch.from), to: isoDay(watch.to) },
    used,
  });
}

/** How long before an event its alert stood, tried on the past. */
export const warnedEarly = defineQuestion({
  id: 'warned-early',
  group: 'Strategy',
  question: 'Do alerts come early enough?',
  brief:
    'Tries an alert on the past: how long before each event it stood, what it missed, and how often it cried wolf.',
  needs: 'A number over time with its limit, or tables of alerts and of events.',
  source: ['S3-21', 'S3-7', 'S1-M3.4'],
  asks: [
    { kind: 'series', id: 'number', label: 'Number', isOptional: true },
    {
      kind: 'number',
      id: 'threshold',
      label: 'Limit',
      isOptional: true,
      hint: 'Passing it is an event, where no table says otherwise.',
    },
    BREACH_SIDE,
    {
      kind: 'choice',
      id: 'alert',
      label: 'The alert is raised where',
      choices: [
        ['forecast', 'its line will cross the limit soon'],
        ['level', 'it passes a warning level twice in a row'],
        ['drift', 'it drifts away from its first 20 values'],
      ],
    },
    { kind: 'number', id: 'level', label: 'Warning level', isOptional: true },
    {
      kind: 'number',
      id: 'horizon',
      label: 'An alert warns for, days',
      first: 14,
      least: 1,
      most: 1000,
    },
    {
      kind: 'table',
      id: 'events',
      label: 'Events',
      isOptional: true,
      hint: 'The days of what should have been warned of.',
      columns: [{ id: 'day', label: 'Day', isNeeded: true, also: ['date', 'event', 'when'] }],
      example: 'Day\n2026-03-14\n2026-06-02',
    },
    {
      kind: 'table',
      id: 'alerts',
      label: 'Alerts that stood',
      isOptional: true,
      hint: 'In place of an alert that is tried. Without an end it stands still.',
      columns: [
        { id: 'raised', label: 'Raised', isNeeded: true, also: ['from', 'start', 'alert'] },
        { id: 'ended', label: 'Ended', also: ['to', 'end', 'resolved'] },
      ],
      example: 'Raised,Ended\n2026-03-10,2026-03-15\n2026-05-20,2026-05-21',
    },
  ],
  answer,
});
