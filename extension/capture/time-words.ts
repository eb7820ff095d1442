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

/** A heading over numbers of this very moment, or of hours: "Realtime", "Last 48 hours". */
export const saysLive = (text: string): boolean => LIVE.test(text);

/** "Live now" says who is watching: on a card of its own it names the number. */
const LIVE_NAME = /^\W*live now\W*$/i;

/** Words of this very moment that name nothing: "Real-time" over a number says when, not what. */
export const isNoName = (text: string): boolean => saysLive(text) && !LIVE_NAME.test(text);
