import { notesFrom, type PlatformNote } from './platform-note.ts';

const READ = '2026-11-26';
const own = (source: string) => ({ source, read: READ });
const others = (source: string) => ({ source, read: READ, secondHand: true as const });

const SHORTS = others(
  'https://www.searchenginejournal.com/youtube-changes-shorts-view-counts-no-change-to-monetization/543005/',
);
const SUBSCRIBERS = own('https://support.google.com/youtube/answer/6051134');
const META_VIEWS = others(
  'https://www.nasdaq.com/articles/meta-says-views-become-primary-metric-facebook',
);
const TIKTOK_VIEWS = others('https://okgrow.com/blog/what-counts-as-a-view-on-tiktok');
const TIKTOK_RATE = others(
  'https://help.hootsuite.com/hc/en-us/articles/6212583284635-TikTok-Business-metrics',
);
const X_VIDEO = others(
  'https://birdwatcharchive.org/ratings/166626524493764198498EEA2BA4AED0B6622550FDC393DC63A6AEEBEDEF9618FCB3AE2857CE7AA4AF1',
);
const X_ENGAGEMENT = others(
  'https://help.locowise.com/most-frequently-asked-questions-about-locowise/where-can-i-find-the-engagement-breakdown-chart-area-for-twitter',
);
const LINKEDIN_POST = others('https://www.linkedin.com/help/linkedin/answer/a516971');
const LINKEDIN_VIDEO = others('https://www.linkedin.com/help/lms/answer/a426666');
const LINKEDIN_PAGE = others('https://help.dashthis.com/linkedin-pages-metrics-and-dimensions');
const PINS = own('https://help.pinterest.com/en-gb/business/article/pin-stats');
const PIN_ENGAGEMENT = others(
  'https://help.hootsuite.com/hc/en-us/articles/16419548385947-Pinterest-metrics',
);
const TWITCH = own(
  'https://www.twitch.tv/creatorcamp/en/paths/establish-your-brand/channel-analytics/',
);

/** What counts as a view, as engagement and as a follower, platform by platform. */
export const CONTENT_NOTES: readonly PlatformNote[] = [
  ...notesFrom('youtube-studio', SHORTS, {
    'content.views':
      'Of Shorts, every start and every replay counts as a view, however short, since 31 March 2025; views that were watched on are the engaged views. Compare with the time before by those.',
    'content.engaged-views':
      'Shorts that were watched beyond the first moment, counted as views were before 31 March 2025; earnings go by these.',
  }),
  ...notesFrom('youtube-studio', SUBSCRIBERS, {
    'audience.subscribers':
      'Exact in the Studio, and cut to three digits where others see it; closed accounts and spam are taken off again, so the number may fall without anybody leaving.',
  }),
  ...['facebook', 'meta-business-suite'].flatMap((platform) =>
    notesFrom(platform, META_VIEWS, {
      'content.views':
        'How often a video was played, or anything else was on a screen, each time anew, also for the same person; it took the place of plays and impressions at the end of 2024 and lies above both.',
      'content.three-second-views':
        'Played for three seconds or more; this did not change when views took the place of plays.',
    }),
  ),
  ...notesFrom('instagram', META_VIEWS, {
    'content.views':
      'How often a video was played, or anything else was on a screen, each time anew: counted as on Facebook.',
  }),
  ...notesFrom('tiktok-studio', TIKTOK_VIEWS, {
    'content.views':
      'A view is counted as soon as a video starts, and again each time it is watched once more; one’s own are left out.',
  }),
  ...notesFrom('tiktok-studio', TIKTOK_RATE, {
    'engagement.rate':
      'Likes, comments and shares of a video as a share of the people who watched it, not of its views or of the followers.',
    'audience.net-followers':
      'Followers on the last day less those on the first: what came and what went together.',
  }),
  ...notesFrom('x', X_VIDEO, {
    'content.media-views':
      'A video counts when more than half of it was on the screen for more than two seconds; a post that was only scrolled past is an impression and no view.',
  }),
  ...notesFrom('x', X_ENGAGEMENT, {
    'engagement.interactions':
      'Every way to touch a post: replies, reposts, likes and follows, and clicks anywhere on it, on links, hashtags, names and pictures too.',
    'engagement.rate': 'Engagements, clicks among them, as a share of impressions.',
  }),
  ...notesFrom('linkedin', LINKEDIN_POST, {
    'content.impressions':
      'How often a post was on a screen, as an estimate; since April 2024 with what reposts of it brought, so it rises there without more being seen.',
    'engagement.interactions':
      'Reactions, comments and reposts of a post; clicks are not among them.',
  }),
  ...notesFrom('linkedin', LINKEDIN_VIDEO, {
    'content.views':
      'Of video ads, two seconds or more on end with at least half of it on the screen; starts alone are plays.',
  }),
  ...notesFrom('linkedin-page', LINKEDIN_PAGE, {
    'engagement.interactions':
      'Clicks, likes, comments and shares; it may fall below zero on a day when more was taken back than given.',
    'engagement.rate':
      'Clicks, likes, comments and shares as a share of impressions: clicks count here, and for a person’s own posts they do not.',
  }),
  ...notesFrom('pinterest', PINS, {
    'content.views': 'Of video pins, at least two seconds with half of the video in view.',
    'content.impressions':
      'How often a pin was seen, together with every other pin of the same picture and link, whoever saved it.',
    'engagement.saves':
      'Saves to a board, with those of all pins of the same picture and link and of what was saved on from them.',
  }),
  ...notesFrom('pinterest', PIN_ENGAGEMENT, {
    'engagement.interactions':
      'Saves, clicks on pins and outbound clicks, and turns of carousels and collections.',
  }),
  ...notesFrom('twitch', TWITCH, {
    'live.views': 'Unique views of what was live; recordings and clips are not among them.',
    'live.average-viewers': 'How many watched at the same time, on average.',
    'audience.new-followers': 'All who began to follow over the time.',
  }),
];
