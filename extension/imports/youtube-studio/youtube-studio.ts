import { defineFormat, type FileFormat } from '../engine/format.ts';
import { DATE_COLUMN, DIMENSION_COLUMNS, ITEM_COLUMNS, TOTALS } from './dimension-columns.ts';
import { METRIC_COLUMNS } from './metric-columns.ts';

const measured = METRIC_COLUMNS.map(({ id }) => id);

/** A row an item or a part of the audience, over the period that was chosen; the first row is the total. */
const table = defineFormat({
  id: 'youtube-studio-table',
  platform: 'youtube-studio',
  name: 'YouTube Studio, table',
  evidence:
    'Exported tables of seven channels in English, German, Portuguese and Indonesian accounts.',
  columns: [...ITEM_COLUMNS, ...DIMENSION_COLUMNS, ...METRIC_COLUMNS],
  needs: [
    ['item', 'title'],
    ['item', 'published'],
    ['item', 'content.views'],
    ['item', 'content.watch-time'],
    ...measured.map((id) => ['dimension', id]),
  ],
  numbers: 'en',
  dates: 'mdy',
  undated: 'period',
  totals: TOTALS,
});

/** A row a day of the whole channel or selection. */
const totals = defineFormat({
  id: 'youtube-studio-totals',
  platform: 'youtube-studio',
  name: 'YouTube Studio, totals by day',
  evidence: 'Exported totals of three channels, one of them with German headers.',
  columns: [DATE_COLUMN, ...METRIC_COLUMNS],
  needs: measured.map((id) => ['date', id]),
  strict: true,
  numbers: 'en',
});

/** A row a day and item, or a day and part of the audience. */
const chart = defineFormat({
  id: 'youtube-studio-chart',
  platform: 'youtube-studio',
  name: 'YouTube Studio, chart',
  evidence: 'Exported charts of three channels: by content and by geography.',
  columns: [DATE_COLUMN, ...ITEM_COLUMNS, ...DIMENSION_COLUMNS, ...METRIC_COLUMNS],
  needs: [
    ['date', 'item', 'title'],
    ['date', 'item', 'published'],
    ...measured.map((id) => ['date', 'dimension', id]),
  ],
  numbers: 'en',
});

export const youtubeStudioFormats: readonly FileFormat[] = [table, totals, chart];
