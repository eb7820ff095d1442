import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const traffic = defineFormat({
  id: 'ebay-traffic',
  platform: 'ebay',
  name: 'eBay, traffic report',
  evidence: 'Column names of exported reports; their order and completeness are not certain.',
  columns: [
    column('title', 'title', { en: ['Listing title', 'Item title'] }),
    column('item', 'item', { en: ['eBay item ID', 'Item ID', 'Listing ID'] }),
    column('status', 'text', {
      en: ['Current promoted listings status', 'Item start date', 'Category'],
    }),
    measure('commerce.stock', { en: ['Quantity available'] }),
    measure('commerce.product-impressions', {
      en: ['Total impressions on eBay site', 'Total impressions'],
    }),
    measure(
      'commerce.product-click-rate',
      {
        en: [
          'Click-through rate = Page views from eBay site/Total impressions',
          'Click-through rate',
        ],
      },
      { unit: '%', fraction: 'auto' },
    ),
    measure('commerce.units-sold', { en: ['Quantity sold'] }),
    measure('commerce.top-search-impressions-promoted', {
      en: [
        'Top 20 search slot impressions from promoted listings',
        'Top 20 search slot promoted impressions',
      ],
    }),
    measure(
      null,
      {
        en: [
          '% change in top 20 search slot impressions from promoted listings',
          '% change in top 20 search slot promoted impressions',
          '% change in total impressions',
        ],
      },
      { id: 'change', unit: '%' },
    ),
    measure('commerce.top-search-impressions-organic', {
      en: ['Top 20 search slot organic impressions', 'Top 20 organic search slot impressions'],
    }),
    measure('commerce.rest-search-impressions', { en: ['Rest of search slot impressions'] }),
    measure('commerce.non-search-impressions-promoted', {
      en: ['Non-search promoted listings impressions'],
    }),
    measure('commerce.non-search-impressions-organic', { en: ['Non-search organic impressions'] }),
    measure('commerce.product-impressions-promoted', {
      en: [
        'Total promoted listings impressions (applies to eBay site only)',
        'Total promoted listings impressions',
      ],
    }),
    measure('commerce.product-impressions-organic', {
      en: ['Total organic impressions on eBay site'],
    }),
    measure('commerce.product-page-views', { en: ['Total page views'] }),
    measure(
      'commerce.conversion-rate',
      { en: ['Sales conversion rate = Quantity sold/Total page views', 'Sales conversion rate'] },
      { unit: '%', fraction: 'auto' },
    ),
  ],
  needs: [
    ['item', 'commerce.product-impressions'],
    ['item', 'commerce.product-page-views'],
    ['item', 'commerce.units-sold', 'commerce.conversion-rate'],
  ],
  numbers: 'en',
  undated: 'period',
});

export const ebayFormats: readonly FileFormat[] = [traffic];
