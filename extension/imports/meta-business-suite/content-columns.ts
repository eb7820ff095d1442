import type { Column } from '../engine/column.ts';
import { column, measure } from '../engine/format.ts';

const seconds = { unit: 's' } as const;

/** What posts and videos measure in the content exports of Facebook and Instagram. */
export const CONTENT_COLUMNS: readonly Column[] = [
  column('item', 'item', { en: ['Post ID'], th: ['ID โพสต์'], ja: ['投稿ID'] }),
  column('title', 'title', { en: ['Title'], th: ['ชื่อ'] }),
  column('text', 'text', {
    en: [
      'Page name',
      'Account name',
      'Account username',
      'Description',
      'Caption type',
      'Permalink',
      'Is crosspost',
      'Is share',
      'Post type',
      'Languages',
      'Custom labels',
      'Funded content status',
      'Data comment',
      'Is collaboration',
      'Content type',
    ],
    th: [
      'ชื่อเพจ',
      'ชื่อบัญชี',
      'ชื่อผู้ใช้ของบัญชี',
      'คำอธิบาย',
      'ลิงก์ถาวร',
      'ประเภทโพสต์',
      'ความคิดเห็นเกี่ยวกับข้อมูล',
    ],
  }),
  column('published', 'published', {
    en: ['Publish time'],
    th: ['เวลาที่เผยแพร่'],
    ja: ['公開日時', '公開日'],
  }),
  column('date', 'date', { en: ['Date'], th: ['วันที่'], ja: ['日付'] }),
  measure('content.duration', { en: ['Duration (sec)'], th: ['ระยะเวลา (วินาที)'] }, seconds),
  measure('content.views', { en: ['Views'], th: ['ยอดดู'], ja: ['閲覧数'] }),
  measure('content.impressions', { en: ['Impressions'] }),
  measure('content.reach', {
    en: ['Reach', 'IMPRESSION:UNIQUE_USERS'],
    th: ['การเข้าถึง'],
    ja: ['リーチ'],
  }),
  measure('content.reach-organic', { en: ['Reach from Organic posts'] }),
  measure('content.reach-paid', { en: ['Reach from Boosted posts'] }),
  measure('engagement.reactions-comments-shares', {
    en: ['Reactions, Comments and Shares'],
    th: ['ความรู้สึก ความคิดเห็น และการแชร์'],
  }),
  measure('engagement.reactions', { en: ['Reactions'], th: ['ความรู้สึก'] }),
  measure('engagement.likes', {
    en: ['Likes'],
    th: ['การกดถูกใจ'],
    ja: ['「いいね！」とリアクション', '「いいね！」'],
  }),
  measure('engagement.comments', {
    en: ['Comments'],
    th: ['ความคิดเห็น'],
    ja: ['コメント数', 'コメント'],
  }),
  measure('engagement.shares', {
    en: ['Shares'],
    th: ['การแชร์', 'แชร์'],
    ja: ['シェア数', 'シェア'],
  }),
  measure('engagement.saves', { en: ['Saves'], th: ['การบันทึก'], ja: ['保存数'] }),
  measure('audience.new-followers', { en: ['Follows'], th: ['การติดตาม'], ja: ['フォロー'] }),
  measure('engagement.clicks', { en: ['Total clicks'], th: ['การคลิกทั้งหมด'] }),
  measure('engagement.link-clicks', { en: ['Link Clicks'], th: ['การคลิกลิงก์'] }),
  measure('engagement.other-clicks', { en: ['Other Clicks'] }),
  measure('engagement.photo-clicks', {
    en: ['Matched Audience Targeting Consumption (Photo Click)', 'Photo Click'],
  }),
  measure('engagement.negative-feedback', { en: ['Negative feedback from users'] }),
  measure('engagement.negative-feedback-people', { en: ['Unique negative feedback from users'] }),
  measure('content.three-second-views', {
    en: ['3-second video views'],
    th: ['การรับชมวิดีโอนาน 3 วินาที'],
  }),
  measure('content.three-second-viewers', { en: ['3-second viewers'] }),
  measure('content.three-second-views-paid', { en: ['3-second video views from Boosted posts'] }),
  measure('content.three-second-views-organic', {
    en: ['3-second video views from Organic posts'],
  }),
  measure('content.one-minute-views', {
    en: ['1-minute video views'],
    th: ['การรับชมวิดีโอนาน 1 นาที'],
  }),
  measure('content.one-minute-viewers', { en: ['1-minute viewers'] }),
  measure('content.watch-time', { en: ['Seconds viewed'] }, seconds),
  measure(
    'content.watch-time-recommended',
    { en: ['Seconds viewed from Recommendations'] },
    seconds,
  ),
  measure('content.watch-time-followers', { en: ['Seconds viewed from Followers'] }, seconds),
  measure('content.watch-time-shared', { en: ['Seconds viewed from Shares'] }, seconds),
  measure(
    'content.average-view-duration',
    { en: ['Average Seconds viewed'], th: ['จำนวนวินาทีที่รับชมโดยเฉลี่ย'], ja: ['動画平均再生時間'] },
    seconds,
  ),
  measure(
    'content.average-view-duration-followers',
    { en: ['Average Seconds viewed from Followers'] },
    seconds,
  ),
  measure(
    'content.average-view-duration-recommended',
    { en: ['Average Seconds viewed from Recommendations'] },
    seconds,
  ),
  measure(
    'content.average-view-duration-shared',
    { en: ['Average Seconds viewed from Shares'] },
    seconds,
  ),
  measure(
    'content.average-view-duration-paid',
    { en: ['Average Seconds viewed from Boosted posts'] },
    seconds,
  ),
  measure('earnings.estimated', { en: ['Estimated earnings'] }),
  measure('earnings.ad-cpm', { en: ['Ad CPM'] }),
  measure('earnings.ad-impressions', { en: ['Ad impressions'], th: ['อิมเพรสชั่นโฆษณา'] }),
  measure(
    'content.retention-rate',
    {},
    {
      id: 'retention',
      unit: '%',
      fraction: true,
      pattern: /^Percentage of total views at (interval \d{1,3})$/i,
    },
  ),
  measure(
    'content.retention-rate-15s',
    {},
    {
      id: 'retention-15s',
      unit: '%',
      fraction: true,
      pattern: /^Percentage of 15-second views at (interval \d{1,3})$/i,
    },
  ),
  measure(
    'content.three-second-views-by-audience',
    {},
    { id: 'audience', pattern: /^3-second video views by top audience \((.{1,40})\)$/i },
  ),
  measure(
    'content.three-second-views-by-country',
    {},
    { id: 'country', pattern: /^3-second video views by country \(.{0,60}\(([A-Z]{2})\)\)$/i },
  ),
];
