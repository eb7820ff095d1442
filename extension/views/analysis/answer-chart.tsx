import type { Publication, PublishedKpi } from '../../../core/publication/index.ts';
import type { AnswerChart, ChartPoint } from '../../questions/index.ts';
import { inPhrase, inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { sayCommon } from '../words.ts';
import { term } from './words.ts';

type Line = Extract<AnswerChart, { kind: 'line' }>;
type Bars = Extract<AnswerChart, { kind: 'bars' }>;

/** A widget shows as many as a publication may hold. */
const MOST_POINTS = 800;

/** Any number, as a KPI without score or target: all that a trend draws is its series. */
function asKpi(
  id: string,
  name: string,
  unit: string,
  points: readonly ChartPoint[],
): PublishedKpi {
  const known = points.findLast(({ value }) => value !== null);
  const none = { score: null, scoreLow: null, scoreHigh: null, performance: null, progress: null };
  return {
    ...none,
    ...{ id, name, unit, brief: '', goal: null, status: 'unknown', trend: 'unknown' },
    ...{ direction: 'none', target: null, thresholds: { good: 70, watch: 40 }, weight: null },
    value: known?.value ?? null,
    low: known?.low ?? known?.value ?? null,
    high: known?.high ?? known?.value ?? null,
    tier: 'lagging',
    series: points.slice(-MOST_POINTS).map(({ at, value, low, high }) => ({
      from: at,
      to: at,
      value,
      low: low ?? value,
      high: high ?? value,
    })),
    freshness: { seen: null, until: null, ageDays: null, stale: false, dueEveryDays: null },
    ...{ owner: null, addedBy: null, source: [], why: null, explanation: null },
  } as PublishedKpi;
}

/** A file that holds these lines and nothing else, for the widget that draws them. */
function publicationOf({ title, unit, name, points, beside }: Line, locale: string): Publication {
  const [from, to] = [points[0]?.at ?? '', points.at(-1)?.at ?? ''];
  return {
    schema: 'fourfold/publication@1',
    id: `answer ${title} ${from} ${to}`.slice(0, 400),
    title: title.slice(0, 400),
    asOf: to,
    period: { from, to },
    profile: 'full',
    audience: '',
    locale,
    currency: null,
    perspectives: [],
    goals: [],
    kpis: [
      asKpi('line', inPhrase(name).slice(0, 400), unit, points),
      ...(beside
        ? [asKpi('beside', inPhrase(beside.name).slice(0, 400), unit, beside.points)]
        : []),
    ],
    links: [],
    risks: [],
    findings: [],
    overall: {
      score: null,
      low: null,
      high: null,
      outlook: null,
      status: 'unknown',
      coverage: 0,
      kpisKnown: 0,
      kpisTotal: 0,
      why: null,
    },
    provenance: {},
    signature: null,
  } as unknown as Publication;
}

function LineChart({ chart, locale }: { chart: Line; locale: string }) {
  return (
    <bsc-trend
      kpi="line"
      {...(chart.beside ? { compare: 'beside' } : {})}
      data={publicationOf(chart, locale)}
      events={(chart.events ?? []).map((one) => ({ ...one, label: inWords(one.label) }))}
    />
  );
}

function BarChart({ chart, formats }: { chart: Bars; formats: Formats }) {
  const ends = chart.bars.flatMap(({ value, low, high }) => [
    value ?? 0,
    low ?? value ?? 0,
    high ?? value ?? 0,
  ]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const at = (value: number) => (100 * (value - least)) / span;
  const words = (value: number | null) =>
    value === null
      ? '–'
      : formats.value({
          value: Number(value.toPrecision(3)),
          low: null,
          high: null,
          unit: chart.unit,
        });
  return (
    <figure class="answer-bars">
      <figcaption class="small soft">{inWords(chart.title)}</figcaption>
      <ul>
        {chart.bars.map(({ name, value, low, high }) => (
          <li key={name}>
            <span class="bar-name">{term(name)}</span>
            <span class="bar-track" aria-hidden="true">
              {value !== null && (
                <i
                  class="bar-fill"
                  style={{
                    insetInlineStart: `${at(Math.min(0, value))}%`,
                    width: `${(100 * Math.abs(value)) / span}%`,
                  }}
                />
              )}
              {low != null && high != null && (
                <i
                  class="bar-doubt"
                  style={{ insetInlineStart: `${at(low)}%`, width: `${at(high) - at(low)}%` }}
                />
              )}
            </span>
            <span class="bar-value">
              {words(value)}
              {low != null && high != null && (
                <span class="small soft">
                  {' '}
                  {sayCommon('interval', { low: words(low), high: words(high) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** What an answer draws: a trend by the widget that draws trends, or bars with their doubt. */
export function Chart({
  chart,
  formats,
  locale,
}: {
  chart: AnswerChart;
  formats: Formats;
  locale: string;
}) {
  return chart.kind === 'line' ? (
    <LineChart chart={chart} locale={locale} />
  ) : (
    <BarChart chart={chart} formats={formats} />
  );
}
