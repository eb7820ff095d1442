import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const PLATFORM = 'search-console';
const MEASURED = [
  measure('traffic.search-clicks', {
    en: ['Clicks'],
    es: ['Clics'],
    'pt-BR': ['Cliques'],
    de: ['Klicks'],
    fr: ['Clics'],
    id: ['Klik'],
    ja: ['クリック数'],
  }),
  measure('traffic.search-impressions', {
    en: ['Impressions'],
    es: ['Impresiones'],
    'pt-BR': ['Impressões'],
    de: ['Impressionen'],
    fr: ['Impressions'],
    id: ['Tayangan'],
    ja: ['表示回数'],
  }),
  measure(
    'traffic.search-click-rate',
    { en: ['CTR'], ja: ['CTR'] },
    { unit: '%', fraction: 'auto' },
  ),
  measure('traffic.search-position', {
    en: ['Position'],
    es: ['Posición'],
    'pt-BR': ['Posição'],
    de: ['Position'],
    fr: ['Position'],
    id: ['Posisi'],
    ja: ['掲載順位'],
  }),
];

const performance = defineFormat({
  id: 'search-console-performance',
  platform: PLATFORM,
  name: 'Google Search Console, performance',
  evidence: 'Exported files of one site: dates and countries; the others have the same columns.',
  columns: [
    column('date', 'date', {
      en: ['Date'],
      es: ['Fecha'],
      'pt-BR': ['Data'],
      de: ['Datum'],
      fr: ['Date'],
      id: ['Tanggal'],
      ja: ['日付'],
    }),
    column('page', 'item', {
      en: ['Top pages', 'Page', 'Pages'],
      de: ['Häufigste Seiten'],
      es: ['Páginas principales'],
      'pt-BR': ['Principais páginas'],
      fr: ['Pages les plus populaires'],
      ja: ['上位のページ'],
    }),
    column(
      'part',
      'segment',
      {
        en: ['Top queries', 'Query', 'Queries'],
        de: ['Häufigste Suchanfragen'],
        es: ['Consultas principales'],
        'pt-BR': ['Principais consultas'],
        fr: ['Requêtes les plus fréquentes'],
        ja: ['上位のクエリ'],
      },
      { dimension: 'query' },
    ),
    column(
      'part',
      'segment',
      {
        en: ['Country'],
        es: ['País'],
        'pt-BR': ['País'],
        de: ['Land'],
        fr: ['Pays'],
        id: ['Negara'],
        ja: ['国'],
      },
      { dimension: 'country' },
    ),
    column(
      'part',
      'segment',
      {
        en: ['Device'],
        es: ['Dispositivo'],
        'pt-BR': ['Dispositivo'],
        de: ['Gerät'],
        fr: ['Appareil'],
        id: ['Perangkat'],
        ja: ['デバイス'],
      },
      { dimension: 'device' },
    ),
    column(
      'part',
      'segment',
      { en: ['Search Appearance', 'Search appearance'], de: ['Darstellung in der Suche'] },
      { dimension: 'appearance' },
    ),
    ...MEASURED,
  ],
  needs: [
    ['traffic.search-clicks', 'traffic.search-impressions', 'traffic.search-position'],
    ['traffic.search-clicks', 'traffic.search-impressions', 'traffic.search-click-rate', 'date'],
    ['traffic.search-clicks', 'traffic.search-impressions', 'traffic.search-click-rate', 'part'],
    ['traffic.search-clicks', 'traffic.search-impressions', 'traffic.search-click-rate', 'page'],
  ],
  numbers: 'en',
});

/** Which search the other files of the same zip speak of: words, no numbers. */
const filters = defineFormat({
  id: 'search-console-filters',
  platform: PLATFORM,
  name: 'Google Search Console, filters',
  evidence: 'An exported file.',
  columns: [
    column('filter', 'text', {
      en: ['Filter'],
      ja: ['フィルタ'],
      es: ['Filtro'],
      'pt-BR': ['Filtro'],
      fr: ['Filtre'],
    }),
    column('value', 'text', {
      en: ['Value'],
      es: ['Valor'],
      'pt-BR': ['Valor'],
      de: ['Wert'],
      fr: ['Valeur'],
      ja: ['値'],
    }),
  ],
  needs: [['filter', 'value']],
  strict: true,
});

export const searchConsoleFormats: readonly FileFormat[] = [performance, filters];
