import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';
import { linkedinSheets, looksLikeLinkedin } from './sheets.ts';

const creator = defineFormat({
  id: 'linkedin-creator',
  platform: 'linkedin',
  name: 'LinkedIn, creator content',
  evidence:
    'Exported workbooks of 2024 and 2025: discovery, engagement, top posts, followers, demographics.',
  columns: [
    column('date', 'date', { en: ['Date'] }),
    column('link', 'link', { en: ['Post URL'] }),
    column('published', 'published', { en: ['Post publish date'] }),
    measure('content.impressions', { en: ['Impressions'] }),
    measure('content.reach', { en: ['Members reached', 'Unique views'] }),
    measure('engagement.interactions', { en: ['Engagements'] }),
    measure('audience.new-followers', { en: ['New followers'] }),
    measure('audience.followers', { en: ['Total followers'] }),
  ],
  needs: [
    ['link', 'content.impressions'],
    ['link', 'engagement.interactions'],
    ['date', 'content.impressions', 'engagement.interactions'],
    ['date', 'audience.new-followers'],
  ],
  strict: true,
  sheets: ['discovery', 'engagement', 'top posts', 'followers', 'demographics'],
  when: looksLikeLinkedin,
  layout: linkedinSheets,
  numbers: 'en',
  dates: 'mdy',
  undated: 'period',
});

const page = defineFormat({
  id: 'linkedin-page',
  platform: 'linkedin-page',
  name: 'LinkedIn, company page',
  evidence: 'Column names of exported workbooks: updates, visitors and followers.',
  columns: [
    column('date', 'date', { en: ['Date'] }),
    column('link', 'link', { en: ['Post link'] }),
    column('title', 'title', { en: ['Post title'] }),
    column('published', 'published', { en: ['Created date'] }),
    column('text', 'text', {
      en: [
        'Post type',
        'Campaign name',
        'Posted by',
        'Campaign start date',
        'Campaign end date',
        'Audience',
        'Content Type',
        'Content type',
      ],
    }),
    measure('content.impressions-organic', { en: ['Impressions (organic)'] }),
    measure('ads.impressions', { en: ['Impressions (sponsored)'] }),
    measure('content.impressions', { en: ['Impressions (total)', 'Impressions'] }),
    measure('content.reach-organic', { en: ['Unique impressions (organic)'] }),
    measure('engagement.clicks-organic', { en: ['Clicks (organic)'] }),
    measure('ads.clicks', { en: ['Clicks (sponsored)'] }),
    measure('engagement.clicks', { en: ['Clicks (total)', 'Clicks'] }),
    measure('engagement.reactions-organic', { en: ['Reactions (organic)'] }),
    measure('ads.reactions', { en: ['Reactions (sponsored)'] }),
    measure('engagement.reactions', { en: ['Reactions (total)'] }),
    measure('engagement.likes', { en: ['Likes'] }),
    measure('engagement.comments-organic', { en: ['Comments (organic)'] }),
    measure('ads.comments', { en: ['Comments (sponsored)'] }),
    measure('engagement.comments', { en: ['Comments (total)', 'Comments'] }),
    measure('engagement.reposts-organic', { en: ['Reposts (organic)', 'Shares (organic)'] }),
    measure('ads.reposts', { en: ['Reposts (sponsored)', 'Shares (sponsored)'] }),
    measure('engagement.reposts', {
      en: ['Reposts (total)', 'Shares (total)', 'Reposts', 'Shares'],
    }),
    measure(
      'engagement.rate-organic',
      { en: ['Engagement rate (organic)'] },
      { unit: '%', fraction: true },
    ),
    measure(
      'ads.engagement-rate',
      { en: ['Engagement rate (sponsored)'] },
      { unit: '%', fraction: true },
    ),
    measure(
      'engagement.rate',
      { en: ['Engagement rate (total)', 'Engagement rate'] },
      { unit: '%', fraction: true },
    ),
    measure(
      'content.click-through-rate',
      { en: ['Click through rate (CTR)'] },
      { unit: '%', fraction: true },
    ),
    measure('content.views', { en: ['Views'] }),
    measure('audience.new-followers', { en: ['Total followers', 'Follows'] }),
    measure('audience.new-followers-paid', { en: ['Sponsored followers'] }),
    measure('audience.new-followers-organic', { en: ['Organic followers'] }),
    measure('traffic.page-views', { en: ['Total page views (total)'] }),
    measure('traffic.unique-visitors', { en: ['Total unique visitors (total)'] }),
  ],
  needs: [
    ['date', 'content.impressions-organic'],
    ['date', 'ads.impressions'],
    ['date', 'audience.new-followers-organic'],
    ['date', 'traffic.page-views'],
    ['date', 'traffic.unique-visitors'],
    ['date', 'content.impressions', 'engagement.reactions'],
    ['link', 'published', 'content.impressions'],
  ],
  sheets: ['metrics', 'all posts', 'visitor metrics', 'new followers'],
  numbers: 'en',
  dates: 'mdy',
  undated: 'lifetime',
});

const part = (id: string, ...labels: string[]) =>
  column(id, 'segment', { en: labels }, { dimension: labels[0]?.toLowerCase() ?? id });

/** Of whom the followers and visitors are: a sheet for each way to part them. */
const pageAudience = defineFormat({
  id: 'linkedin-page-audience',
  platform: 'linkedin-page',
  name: 'LinkedIn, company page, who follows and visits',
  evidence:
    'unverified: sheets of the exported workbooks of followers and visitors, by their public description.',
  columns: [
    part('location', 'Location', 'Country/Region'),
    part('job-function', 'Job function'),
    part('seniority', 'Seniority'),
    part('industry', 'Industry'),
    part('company-size', 'Company size'),
    measure('audience.followers', { en: ['Total followers'] }),
    measure('traffic.page-views', { en: ['Total views'] }),
  ],
  needs: ['location', 'job-function', 'seniority', 'industry', 'company-size'].flatMap((id) => [
    [id, 'audience.followers'],
    [id, 'traffic.page-views'],
  ]),
  strict: true,
  sheets: ['location', 'job function', 'seniority', 'industry', 'company size'],
  numbers: 'en',
  undated: 'period',
});

export const linkedinFormats: readonly FileFormat[] = [creator, page, pageAudience];
