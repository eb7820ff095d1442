import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';
import { analyticsBlocks, looksLikeAnalytics } from './blocks.ts';

const part = (dimension: string, ...en: readonly string[]) =>
  column('part', 'segment', { en }, { dimension });

const report = defineFormat({
  id: 'google-analytics-report',
  platform: 'google-analytics',
  name: 'Google Analytics, report',
  evidence:
    'Exported files of two properties: a report by day, and a snapshot of ten tables with two compared periods; comments of a Spanish one.',
  columns: [
    column('date', 'date', {
      en: ['Date', 'Day'],
      es: ['Fecha'],
      'pt-BR': ['Data'],
      de: ['Datum'],
      fr: ['Date'],
    }),
    column('item', 'title', {
      en: [
        'Page title and screen class',
        'Page title and screen name',
        'Page title',
        'Page path and screen class',
        'Page path',
        'Landing page',
        'Landing page + query string',
        'Item name',
        'Event name',
        'Page path + query string',
      ],
      es: ['Título de página y clase de pantalla', 'Nombre del evento', 'Página de destino'],
    }),
    part(
      'first source',
      'First user source / medium',
      'First user source',
      'First user medium',
      'First user primary channel group (Default Channel Group)',
      'First user primary channel group',
      'First user default channel group',
      'First user campaign',
    ),
    part(
      'source',
      'Session source / medium',
      'Session source',
      'Session medium',
      'Session primary channel group (Default Channel Group)',
      'Session primary channel group',
      'Session default channel group',
      'Session default channel grouping',
      'Session campaign',
      'Source / medium',
    ),
    part('platform', 'Platform', 'Platform / device category', 'Stream name'),
    part('city', 'City'),
    part('country', 'Country', 'Country ID', 'Region', 'Town/City'),
    part('audience', 'Audience name'),
    part(
      'device',
      'Device category',
      'Browser',
      'Operating system',
      'Screen resolution',
      'Device model',
    ),
    part('language', 'Language'),
    part('age', 'Age', 'Gender', 'Interests'),
    column('part', 'segment', {
      es: [
        'Ciudad',
        'País',
        'Idioma',
        'Plataforma',
        'Nombre de la audiencia',
        'Fuente/medio de la sesión',
        'Grupo de canales principal de la sesión',
      ],
    }),
    measure('traffic.active-users', {
      en: ['Active users'],
      es: ['Usuarios activos'],
      'pt-BR': ['Usuários ativos'],
    }),
    measure('traffic.new-users', {
      en: ['New users', 'new'],
      es: ['Usuarios nuevos', 'Nuevos usuarios'],
      'pt-BR': ['Novos usuários'],
    }),
    measure('traffic.returning-users', {
      en: ['Returning users', 'returning'],
      es: ['Usuarios recurrentes'],
    }),
    measure('traffic.unique-visitors', {
      en: ['Total users'],
      es: ['Usuarios', 'Total de usuarios', 'Usuarios totales'],
    }),
    measure(
      'traffic.time-on-site',
      {
        en: [
          'Average engagement time per active user',
          'Average session duration',
          'Average engagement time',
        ],
        es: ['Tiempo de interacción medio por usuario activo'],
      },
      { unit: 's' },
    ),
    measure('traffic.events', {
      en: ['Event count'],
      es: ['Número de eventos', 'Recuento de eventos'],
      'pt-BR': ['Contagem de eventos'],
    }),
    measure('traffic.events-per-user', {
      en: ['Event count per user', 'Event count per active user'],
    }),
    measure('traffic.key-events', {
      en: ['Key events', 'Conversions'],
      es: ['Eventos clave', 'Conversiones'],
    }),
    measure('traffic.page-views', {
      en: ['Views'],
      es: ['Vistas', 'Visualizaciones'],
      'pt-BR': ['Visualizações'],
    }),
    measure('traffic.views-per-user', { en: ['Views per active user', 'Views per user'] }),
    measure(
      'traffic.bounce-rate',
      { en: ['Bounce rate'], es: ['Porcentaje de rebote'] },
      { unit: '%', fraction: true },
    ),
    measure('traffic.sessions', { en: ['Sessions'], es: ['Sesiones'], 'pt-BR': ['Sessões'] }),
    measure('traffic.engaged-sessions', {
      en: ['Engaged sessions'],
      es: ['Sesiones con interacción'],
    }),
    measure('traffic.engaged-sessions-per-user', {
      en: ['Engaged sessions per active user', 'Engaged sessions per user'],
    }),
    measure(
      'traffic.engagement-rate',
      { en: ['Engagement rate'], es: ['Porcentaje de interacciones'] },
      { unit: '%', fraction: true },
    ),
    measure('commerce.revenue', {
      en: ['Total revenue', 'Purchase revenue'],
      es: ['Ingresos totales'],
    }),
  ],
  needs: [],
  when: looksLikeAnalytics,
  layout: analyticsBlocks,
  numbers: 'en',
  totals: ['grand total', 'totals', 'total', 'total general'],
});

export const googleAnalyticsFormats: readonly FileFormat[] = [report];
