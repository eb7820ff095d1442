import { column, defineFormat, type FileFormat } from '../engine/format.ts';
import { looksLikeBlocks, metaBlocks } from './blocks.ts';
import { CONTENT_COLUMNS } from './content-columns.ts';

const PLATFORM = 'meta-business-suite';

const cards = defineFormat({
  id: 'meta-business-suite-cards',
  platform: PLATFORM,
  name: 'Meta Business Suite, insights',
  evidence:
    'Exported files of five accounts from 2020 to 2026: UTF-16 with sep=, two blocks of the old form, files saved again by Excel, audience and formats.',
  columns: [],
  needs: [],
  when: looksLikeBlocks,
  layout: metaBlocks,
  numbers: 'en',
});

const instagram = defineFormat({
  id: 'meta-business-suite-instagram-content',
  platform: PLATFORM,
  speaksOf: 'instagram',
  name: 'Meta Business Suite, Instagram content',
  evidence: 'An exported file of 2025 and the headers of a Thai one.',
  columns: [
    ...CONTENT_COLUMNS,
    column('account', 'account', { en: ['Account ID'], th: ['ID บัญชี'] }),
  ],
  needs: [['item', 'account']],
  numbers: 'en',
  dates: 'mdy',
  undated: 'lifetime',
});

const facebook = defineFormat({
  id: 'meta-business-suite-facebook-content',
  platform: PLATFORM,
  speaksOf: 'facebook',
  name: 'Meta Business Suite, Facebook content',
  evidence: 'Exported files of 2025 for 28 and 90 days and of videos with about 200 columns.',
  columns: [
    ...CONTENT_COLUMNS,
    column('item', 'item', { en: ['Universal video ID', 'Video ID'] }),
    column('item', 'item', { en: ['Video asset ID'] }),
    column('account', 'account', { en: ['Page ID'], th: ['ID เพจ'] }),
  ],
  needs: [
    ['item', 'account'],
    ['item', 'published', 'content.three-second-views'],
  ],
  numbers: 'en',
  dates: 'mdy',
  undated: 'lifetime',
});

export const metaBusinessSuiteFormats: readonly FileFormat[] = [cards, instagram, facebook];
