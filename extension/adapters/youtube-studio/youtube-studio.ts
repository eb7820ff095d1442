import {
  type CardSource,
  defineAdapter,
  type MetricClaim,
  type PeriodSource,
  type TableSource,
} from '../adapter.ts';
import { LABELS, LESS, MORE } from './labels.ts';

const EITHER_WAY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'content.views', labels: LABELS.views, mark: '[id="EXTERNAL_VIEWS-tab"]' },
  {
    metric: 'content.watch-time',
    labels: LABELS.watchTime,
    mark: '[id="EXTERNAL_WATCH_TIME-tab"]',
    in: { unit: 's', scale: 3600 },
  },
  {
    // "Subscribers" on an analytics page is what the period added or took away.
    metric: 'audience.net-subscribers',
    labels: LABELS.subscribers,
    mark: '[id="SUBSCRIBERS_NET_CHANGE-tab"]',
    range: EITHER_WAY,
  },
  { metric: 'audience.new-subscribers', labels: LABELS.gained },
  { metric: 'audience.lost-subscribers', labels: LABELS.lost },
  { metric: 'earnings.estimated', labels: LABELS.revenue, range: EITHER_WAY },
  { metric: 'content.impressions', labels: LABELS.impressions },
  {
    metric: 'content.click-through-rate',
    labels: LABELS.clickThroughRate,
    in: { unit: '%', scale: 1 },
  },
  { metric: 'content.average-view-duration', labels: LABELS.averageViewDuration },
  {
    // A short watched twice over is watched to 200 %.
    metric: 'content.average-percentage-viewed',
    labels: LABELS.averagePercentageViewed,
    in: { unit: '%', scale: 1 },
    range: [0, 1000],
  },
  { metric: 'audience.unique-viewers', labels: LABELS.uniqueViewers },
  { metric: 'audience.new-viewers', labels: LABELS.newViewers },
  { metric: 'audience.returning-viewers', labels: LABELS.returningViewers },
  { metric: 'engagement.likes', labels: LABELS.likes },
  { metric: 'engagement.dislikes', labels: LABELS.dislikes },
  { metric: 'engagement.comments', labels: LABELS.comments },
  { metric: 'engagement.shares', labels: LABELS.shares },
  { metric: 'content.shown-in-feed', labels: LABELS.shownInFeed },
  {
    metric: 'content.stayed-to-watch',
    labels: LABELS.stayedToWatch,
    in: { unit: '%', scale: 1 },
  },
  { metric: 'content.engaged-views', labels: LABELS.engagedViews },
  { metric: 'content.hype-points', labels: LABELS.hype },
];

const PERIOD: PeriodSource = {
  at: ['yta-time-picker .label-text', 'yta-time-picker .dropdown-trigger-text'],
  lifetime: { en: ['Lifetime', 'Since published'] },
};

/** Blocks repeat their ids; the card of the last 48 hours and minutes has a period of its own. */
const KEY_METRICS: CardSource = {
  kind: 'cards',
  block: 'yta-key-metric-block',
  label: ['[id="metric-label"]'],
  value: ['[id="metric-total"]'],
  delta: { at: ['[id="performance-label"]'], words: { up: MORE, down: LESS } },
  claims: CLAIMS,
  outside: '[class*="realtime"], yta-latest-activity-card, yta-realtime-card',
};

const ADVANCED: TableSource = {
  kind: 'table',
  table: 'yta-explore-table',
  header: 'yta-explore-table-header-cell [id="header-title"]',
  row: 'yta-explore-table-row',
  cell: '.metric-column',
  value: ['.debug-metric-value', ''],
  item: {
    link: { at: 'a[href*="/video/"]', id: /\/video\/([\w-]{11})/ },
    text: ['[id="entity-title-value"]', '.title-column', ':scope > :first-child'],
  },
  totals: LABELS.total,
  claims: CLAIMS,
};

const CONTENT_CELLS = ':is(.tablecell-views, .tablecell-comments)';
const CONTENT: TableSource = {
  kind: 'table',
  table:
    ':is(ytcp-video-section, ytcp-video-section-content):has(> * ytcp-video-row, > ytcp-video-row)',
  header: `${CONTENT_CELLS}:not(ytcp-video-row *)`,
  row: 'ytcp-video-row',
  cell: CONTENT_CELLS,
  item: { link: { at: 'a[href*="/video/"]', id: /\/video\/([\w-]{11})/ } },
  claims: CLAIMS,
  time: 'lifetime',
};

const video = (url: URL) => /^\/video\/([\w-]{11})\//.exec(url.pathname)?.[1];
const at = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);

/** YouTube Studio on the web. */
export const youtubeStudio = defineAdapter({
  id: 'youtube-studio',
  name: 'YouTube Studio',
  version: '1',
  hosts: ['studio.youtube.com'],
  account: {
    path: /^\/channel\/(UC[\w-]{22})(?:\/|$)/,
    link: { at: 'a[href*="/channel/UC"]', id: /\/channel\/(UC[\w-]{22})/ },
  },
  pages: [
    {
      id: 'advanced',
      when: at(/^\/(?:channel|video)\/[\w-]+\/analytics\/.*\/?explore\/?$/),
      evidence: 'fixtures/advanced.en.html, from notes on the live page (elements, ids, values)',
      period: PERIOD,
      itemOf: video,
      reads: [ADVANCED],
    },
    {
      id: 'video',
      when: at(/^\/video\/[\w-]{11}\/analytics(?:\/|$)/),
      evidence: 'fixtures/video.*.html, from notes and a screenshot of the live page',
      period: PERIOD,
      itemOf: video,
      reads: [KEY_METRICS],
    },
    {
      id: 'overview',
      when: at(/^\/channel\/[\w-]+\/analytics(?:\/|$)/),
      evidence: 'fixtures/overview.*.html, from notes on the live page (elements, ids, values)',
      period: PERIOD,
      reads: [KEY_METRICS],
    },
    {
      id: 'content',
      when: at(/^\/channel\/[\w-]+\/videos(?:\/|$)/),
      evidence:
        'unverified: rows and .tablecell-views are from notes on the live page, the header cells of the same class are not',
      reads: [CONTENT],
    },
    {
      id: 'dashboard',
      when: at(/^\/channel\/UC[\w-]{22}\/?$/),
      evidence:
        'unverified: the card, .metric-value-big and #metric-N-value are from notes on the live page, the labels beside them are not',
      period: { at: ['ytcd-channel-facts-item .summary-subtitle'], anywhere: true },
      reads: [
        {
          kind: 'cards',
          block: 'ytcd-channel-facts-item :has(> [id^="metric-"][id$="-value"])',
          label: ['[id^="metric-"][id$="-label"]'],
          value: [':scope > [id^="metric-"][id$="-value"]'],
          claims: CLAIMS,
        },
        {
          kind: 'cards',
          block: 'ytcd-channel-facts-item :has(> .metric-value-big)',
          label: ['.subscribers-title'],
          value: [':scope > .metric-value-big'],
          claims: [
            {
              metric: 'audience.subscribers',
              labels: { ...LABELS.subscribers, en: ['Current subscribers', 'Subscribers'] },
            },
          ],
        },
      ],
    },
  ],
});
