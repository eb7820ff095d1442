/** The words of pages for times other than the days that they speak of. */

/** This moment, in the languages of the pages. */
const NOW =
  'echtzeit|temps réel|en temps réel|tiempo real|en tiempo real|tempo real|em tempo real|waktu nyata|thời gian thực|เรียลไทม์|リアルタイム|실시간|实时|即時';

/** A text that begins so says that the numbers with it are of this hour, and not of the page's days. */
const OTHER_TIME = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:real.?time|right now|live now|(?:in )?(?:the )?(?:last|past) (?:hour|\\d+\\s?(?:minutes?|mins?|hours?|hrs?|h)\\b)|${NOW}|實時)(?!\\p{L})`,
  'iu',
);
export const beginsOtherTime = (text: string): boolean => OTHER_TIME.test(text);

/** The same for the day before. */
const DAY_BEFORE =
  /^[^\p{L}\p{N}]*(?:yesterday|gestern|hier|ayer|ontem|ieri|kemarin|hôm qua|เมื่อวาน|昨日|昨天|어제|أمس|вчера|dün|gisteren|wczoraj|igår|i går|i går)[^\p{L}\p{N}]*$/iu;
export const saysDayBefore = (text: string): boolean => DAY_BEFORE.test(text);

/** What such a text begins with, where a page has split it over several. */
const BEGINS =
  /^[^\p{L}\p{N}]*(?:real|right|live|in|the|last|past|echtzeit|temps|en|tiempo|tempo|em|waktu|thời|เรียล|リアル|실시간|实时|即時|實時)(?![\p{L}\p{M}]{3})/iu;
/** More begins none of them than the words above: most texts of a page are told from them so. */
const STARTS = new Set('rlitpewRLITPEW'.split('').map((letter) => letter.charCodeAt(0)));
/** Where a page has split a text over several: this may be the first of them. */
export const mayGoOnToOtherTime = (text: string): boolean => BEGINS.test(text);

/** A cheap first look at the first letter; of other scripts than Latin each may begin one. */
export function mayBeginOtherTime(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return true;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (isLetter) return STARTS.has(code);
    if (code >= 0x30 && code <= 0x39) return false;
  }
  return false;
}

const OTHER_TIMES = new RegExp(
  `real.?time|right now|latest|previous|\\b48\\b|\\b60\\s*min|${NOW}`,
  'iu',
);

/** Words over cards whose numbers are of this hour or of other days than the page's. */
export const saysOtherTime = (text: string): boolean => OTHER_TIMES.test(text);

const LIVE = new RegExp(
  `^\\W*(?:(?:in )?real.?time|right now|live now|${NOW})(?:\\s\\p{L}+)?\\W*$|^(?:the )?(?:last|past) (?:24|48|60|30) ?(?:h|hrs?|hours?|min(?:ute)?s?)$|^today so far$`,
  'iu',
);

/** Minutes and hours, in the languages of the pages. */
const HOURS =
  'min(?:ute|uten|uti|utos?|ut|uty)?s?\\b|phút|menit|minit|นาที|минут\\p{L}*|хвилин\\p{L}*|dakika\\p{L}*|دقيقة|دقائق|मिनट|hours?\\b|hrs?\\b|stunden|heures?\\b|horas?\\b|ore\\b|jam\\b|giờ|ชั่วโมง|час\\p{L}*|годин\\p{L}*|saat\\p{L}*|ساعة|ساعات|घंटे|घंटों|uur\\b|godzin\\p{L}*';
/** Words for what has just gone by: without one, "faster 3 min" tells of a change. */
const GONE_BY =
  /last|past|letzte|vergangen|derni|[úu]ltim|terakhir|lalu|lepas|(?:^|\s)qua(?:$|\s)|gần|ที่ผ่านมา|ล่าสุด|последн|останн|(?:^|\s)son\s|laatste|afgelopen|ostatni|آخر|पिछल|nakaraan/iu;
/** Nothing but so many minutes or hours that have gone by: "Son 24 saat", "24 jam terakhir". */
const WINDOW = new RegExp(
  `^\\(?(?:\\p{L}[\\p{L}\\p{M}]{0,11}\\s){0,3}\\p{Nd}{1,3}\\s?(?:${HOURS})(?:\\s[\\p{L}\\p{M}]{1,12}){0,3}\\)?$`,
  'iu',
);
const WINDOW_UNSPACED =
  /^(?:(?:过去|過去|最近|近|直近|지난|최근)\s?\p{Nd}{1,3}\s?(?:個|个)?(?:小时|小時|時間|시간|分钟|分鐘|分間?|분)(?:内|間|동안)?|(?:ล่าสุด\s?)?\p{Nd}{1,3}\s?(?:ชั่วโมง|นาที)(?:\s?(?:ที่ผ่านมา|ล่าสุด)))$/u;

const saysWindow = (text: string): boolean =>
  text.length < 40 &&
  /\p{Nd}/u.test(text) &&
  ((WINDOW.test(text) && GONE_BY.test(text)) || WINDOW_UNSPACED.test(text));

/** A heading over numbers of this very moment, or of hours: "Realtime", "Last 48 hours". */
export const saysLive = (text: string): boolean => LIVE.test(text) || saysWindow(text.trim());

/** "Live now" says who is watching: on a card of its own it names the number. */
const LIVE_NAME = /^\W*live now\W*$/i;

/** Words of this very moment that name nothing: "Real-time" over a number says when, not what. */
export const isNoName = (text: string): boolean => saysLive(text) && !LIVE_NAME.test(text);

/** "Active users in the last 30 minutes": what is counted, and over which minutes or hours. */
const MINUTES = new RegExp(
  `(?<=\\p{L}\\)?)[\\s(]+(?:\\p{L}{1,8}\\s){0,4}\\d{1,3}\\s?(?:\\p{L}{1,10}\\s)?(?:${HOURS})[^\\p{L}\\p{Nd}]*(?:terakhir|qua|gần đây|ที่ผ่านมา|içinde|में)?\\)?$`,
  'iu',
);

/** A name without the minutes or hours that it ends on; the same where it ends on none. */
export const withoutMinutes = (name: string): string =>
  /\d/.test(name) ? name.replace(MINUTES, (end) => (GONE_BY.test(end) ? '' : end)) : name;

/** True for a name that says itself that its number is of minutes or hours, and of no days. */
export const saysMinutes = (name: string): boolean => withoutMinutes(name) !== name;
