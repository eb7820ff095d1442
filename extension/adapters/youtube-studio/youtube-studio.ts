import {
  type CardSource,
  defineAdapter,
  type LabelSource,
  type MetricClaim,
  type PeriodSource,
  type TableSource,
} from '../adapter.ts';
import { claim, EITHER_WAY, FROM_FILES, inLanguages, unproved } from '../claims.ts';
import { LABELS, LESS, MORE } from './labels.ts';

/** The names of these languages are known from exported files, those of the others from pages too. */
const FILES_ALONE = inLanguages(['th', 'es', 'pt-BR', 'de', 'fr'], FROM_FILES);

const CLAIMS: readonly MetricClaim[] = unproved(FILES_ALONE, [
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
  { metric: 'content.duration', labels: LABELS.duration },
]);

/** Where views come from: shares under their own names, and no numbers of their own. */
const TRAFFIC: LabelSource = {
  kind: 'labels',
  claims: [claim('content.traffic-sources', LABELS.trafficSources, { areParts: true })],
  outside: 'yta-latest-activity-card, yta-realtime-card',
};

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
  version: '2',
  hosts: ['studio.youtube.com'],
  account: {
    path: /^\/channel\/(UC[\w-]{22})(?:\/|$)/,
    link: { at: 'a[href*="/channel/UC"]', id: /\/channel\/(UC[\w-]{22})/ },
  },
  pages: [
    {
      id: 'advanced',
      when: at(/^\/(?:channel|video)\/[\w-]+\/analytics\/.*\/?explore\/?$/),
      evidence:
        'elements, values and cells with a value and its share are from notes on the live page; names of th, es, pt-BR, de and fr from exported files',
      period: PERIOD,
      itemOf: video,
      reads: [ADVANCED],
    },
    {
      id: 'video',
      when: at(/^\/video\/[\w-]{11}\/analytics(?:\/|$)/),
      evidence:
        'elements, ids, values and the shares of traffic sources are from notes and the text of the live page in Indonesian; names of th, es, pt-BR, de and fr from exported files',
      period: PERIOD,
      itemOf: video,
      reads: [KEY_METRICS, TRAFFIC],
    },
    {
      id: 'overview',
      when: at(/^\/channel\/[\w-]+\/analytics(?:\/|$)/),
      evidence:
        'elements, ids and values are from notes on the live page; names of th, es, pt-BR, de and fr from exported files',
      period: PERIOD,
      reads: [KEY_METRICS, TRAFFIC],
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
