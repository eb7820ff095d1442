import type { MetricId } from '../../../core/index.ts';
import type { Column } from '../engine/column.ts';
import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const rate = { unit: '%', fraction: 'auto' } as const;

/** A number for all buyers and its twin for businesses, which Amazon writes with "- B2B". */
const twins = (
  own: MetricId,
  b2b: MetricId,
  labels: readonly string[],
  more: Partial<Column> = {},
) => [
  measure(own, { en: labels }, more),
  measure(b2b, { en: labels.flatMap((label) => [`${label} - B2B`, `${label} – B2B`]) }, more),
];

const MEASURED: readonly Column[] = [
  ...twins('traffic.sessions-mobile-app', 'traffic.sessions-mobile-app-b2b', [
    'Sessions - Mobile App',
  ]),
  ...twins('traffic.sessions-browser', 'traffic.sessions-browser-b2b', ['Sessions - Browser']),
  ...twins('traffic.sessions', 'traffic.sessions-b2b', ['Sessions - Total', 'Sessions']),
  measure('traffic.session-share-mobile-app', { en: ['Session Percentage - Mobile App'] }, rate),
  measure('traffic.session-share-browser', { en: ['Session Percentage - Browser'] }, rate),
  ...twins(
    'traffic.session-share',
    'traffic.session-share-b2b',
    ['Session Percentage - Total', 'Session Percentage'],
    rate,
  ),
  ...twins('traffic.page-views-mobile-app', 'traffic.page-views-mobile-app-b2b', [
    'Page Views - Mobile App',
  ]),
  ...twins('traffic.page-views-browser', 'traffic.page-views-browser-b2b', [
    'Page Views - Browser',
  ]),
  ...twins('traffic.page-views', 'traffic.page-views-b2b', ['Page Views - Total', 'Page Views']),
  measure(
    'traffic.page-view-share-mobile-app',
    { en: ['Page Views Percentage - Mobile App'] },
    rate,
  ),
  measure('traffic.page-view-share-browser', { en: ['Page Views Percentage - Browser'] }, rate),
  ...twins(
    'traffic.page-view-share',
    'traffic.page-view-share-b2b',
    ['Page Views Percentage - Total', 'Page Views Percentage'],
    rate,
  ),
  ...twins(
    'commerce.featured-offer-rate',
    'commerce.featured-offer-rate-b2b',
    ['Featured Offer (Buy Box) Percentage', 'Featured Offer Percentage', 'Buy Box Percentage'],
    rate,
  ),
  ...twins('commerce.units-sold', 'commerce.units-sold-b2b', ['Units Ordered']),
  ...twins(
    'commerce.unit-session-rate',
    'commerce.unit-session-rate-b2b',
    ['Unit Session Percentage'],
    rate,
  ),
  ...twins('commerce.revenue', 'commerce.revenue-b2b', ['Ordered Product Sales']),
  ...twins('commerce.order-lines', 'commerce.order-lines-b2b', ['Total Order Items']),
  measure('commerce.average-line-value', { en: ['Average Sales per Order Item'] }),
  measure('commerce.average-selling-price', { en: ['Average Selling Price'] }),
  measure('commerce.units-refunded', { en: ['Units Refunded'] }),
  measure('commerce.refund-rate', { en: ['Refund Rate'] }, rate),
];

const byAsin = defineFormat({
  id: 'amazon-by-asin',
  platform: 'amazon',
  name: 'Amazon, business report by ASIN',
  evidence: 'The header of an exported report and the number of columns of a whole one.',
  columns: [
    column('parent', 'text', { en: ['(Parent) ASIN', 'Parent ASIN'] }),
    column('item', 'item', { en: ['(Child) ASIN', 'Child ASIN', 'ASIN'] }),
    column('title', 'title', { en: ['Title'] }),
    column('sku', 'text', { en: ['SKU'] }),
    ...MEASURED,
  ],
  needs: [
    ['item', 'traffic.sessions'],
    ['item', 'commerce.units-sold'],
    ['parent', 'commerce.units-sold'],
  ],
  numbers: 'en',
  undated: 'period',
});

const byDate = defineFormat({
  id: 'amazon-by-date',
  platform: 'amazon',
  name: 'Amazon, business report by date',
  evidence: 'The header of an exported report; the order of day and month follows the marketplace.',
  columns: [column('date', 'date', { en: ['Date'] }), ...MEASURED],
  needs: [
    ['date', 'commerce.revenue'],
    ['date', 'commerce.units-sold'],
  ],
  numbers: 'en',
});

export const amazonFormats: readonly FileFormat[] = [byAsin, byDate];
