/**
 * Forms that platforms write and CLDR has not, in the notation of cldr-data.ts: locale → powers of
 * ten | units of time. YouTube Studio writes "7.8k" and "2.2m"; Indonesian sellers "1,2 M" for
 * milyar; German pages "Tsd."; video pages in Chinese "1时5分".
 */
export const INFORMAL: Readonly<Record<string, string>> = {
  en: '3:k;5:lakh,lakhs;6:m,mn,mio;7:crore,crores,Cr;9:bn;12:tn|s:secs;m:mins;h:hrs',
  id: '9:m,milyar,mlr;12:trilyun',
  ms: '3:rb',
  th: '3:k;6:m',
  vi: '3:ngàn;9:tỉ|h:tiếng',
  'zh-CN': '3:千;6:百万;7:千万|m:分;h:个小时,时',
  'zh-TW': '3:千;6:百萬;7:千萬|m:分;s:秒鐘;h:個小時,時',
  ja: '3:千;6:百万;7:千万|m:分間;s:秒間;d:日間',
  ko: '6:백만;7:천만',
  es: '3:k;6:mill,m|s:seg;h:hrs',
  'es-MX': '6:mill,m|s:seg;h:hrs',
  'pt-BR': '3:k;6:m,milhoes|s:seg',
  'pt-PT': '3:k;6:m|s:seg',
  de: '3:Tsd;6:Mio;9:Mrd|s:Sek;m:Min;h:Std',
  fr: '3:K;6:m;9:Mds,Mrd|s:sec',
  it: '6:mio|s:sec',
  ru: '3:к|s:сек',
  uk: '3:к|s:сек',
  nl: '3:k;6:m,mio',
  pl: '3:k',
  fil: '3:k;6:m',
};

/** Units of time that are written alike everywhere. */
export const UNIVERSAL_TIME = 'ms:ms;s:s;m:min,m;h:h;d:d';

/** Bytes, in decimal multiples; the binary ones say so. */
export const BYTES: Readonly<Record<string, number>> = {
  bytes: 1,
  byte: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  pb: 1e15,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/**
 * Words that say what is counted, in scripts that write them onto the number. A day of the month
 * (日, 일) and a month (月, 월) are not among them.
 */
export const COUNTERS: readonly string[] =
  '回 人 名 件 個 个 本 次 位 条 條 點 点 台 枚 冊 명 회 개 건 ครั้ง คน ชิ้น รายการ'.split(' ');

/** Rates and marks that leave a plain number: what they are is the label's business. */
export const PLAIN_UNITS: readonly string[] = 'x × bps kbps mbps gbps fps rpm ★ ⭐ ☆'.split(' ');

/**
 * Words of time that are also a date or a score when they stand alone ("28日", "5分"): they count
 * as time beside another unit only, 分 alone in Japanese only.
 */
export const TIME_BESIDE_OTHERS: readonly string[] = ['日', '일', '时', '時', '分'];
