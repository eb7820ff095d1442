/** What Google Analytics calls its numbers, as the columns of its exported files are called. */
export const LABELS = {
  activeUsers: { en: ['Active users'], es: ['Usuarios activos'] },
  newUsers: { en: ['New users'], es: ['Usuarios nuevos'] },
  returningUsers: { en: ['Returning users'] },
  totalUsers: { en: ['Total users'], es: ['Usuarios', 'Usuarios totales'] },
  sessions: { en: ['Sessions'] },
  engagedSessions: { en: ['Engaged sessions'] },
  engagementRate: { en: ['Engagement rate'] },
  engagementTime: { en: ['Average engagement time per active user', 'Average engagement time'] },
  events: { en: ['Event count'] },
  keyEvents: { en: ['Key events'] },
  views: { en: ['Views'] },
  bounceRate: { en: ['Bounce rate'] },
  revenue: { en: ['Total revenue'] },
  total: { en: ['Total'], es: ['Total'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
