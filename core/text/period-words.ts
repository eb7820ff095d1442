/** "Last" before or after a number of days, by language; all of them mean: the days before today. */
const LAST: Readonly<Record<string, string>> = {
  en: 'last|past|previous|prior|trailing',
  id: 'terakhir|sebelumnya',
  ms: 'lepas|terakhir|lalu',
  th: 'ที่ผ่านมา|ล่าสุด|ย้อนหลัง|ก่อนหน้า',
  vi: 'qua|vừa qua|gần đây|gần nhất|vừa|gần|đây|nhất',
  zh: '过去|最近|近|過去|前',
  ja: '過去|直近|最近',
  ko: '지난|최근|이전',
  es: 'últimos|últimas|ultimos|pasados|pasadas',
  pt: 'últimos|últimas|ultimos',
  de: 'letzte|letzten|vergangene|vergangenen',
  fr: 'derniers|dernières|dernier|passés',
  it: 'ultimi|ultime',
  ru: 'последние|последних',
  uk: 'останні|останніх',
  tr: 'son|geçen',
  nl: 'afgelopen|laatste',
  pl: 'ostatnie|ostatnich',
  ar: 'آخر',
  hi: 'पिछले|पिछला',
  fil: 'nakaraang|nakalipas|huling|na',
  bg: 'последните|последни',
};
const FILLERS =
  'the|in|over|for|full|of|los|las|en|de|nos|os|as|die|den|der|in den|les|sur|au cours des|gli|i|le|за|w|ciągu|de|na|sa|ang|ในช่วง|ช่วง|ระยะเวลา|trong|dalam|untuk|pada|期間|期间|的|の|間|间|동안|내';

/** Names of units that CLDR writes otherwise in a row of days. */
const MORE_UNITS: Readonly<Record<string, string>> = {
  日間: 'day',
  日: 'day',
  週: 'week',
  週間: 'week',
  ヶ月: 'month',
  ヵ月: 'month',
  か月間: 'month',
  ヶ月間: 'month',
  個月: 'month',
  个月: 'month',
  月: 'month',
  年間: 'year',
  星期: 'week',
  개월: 'month',
  주간: 'week',
  일간: 'day',
  tagen: 'day',
  monaten: 'month',
  jahren: 'year',
};

export const LAST_WORDS: readonly string[] = Object.values(LAST).flatMap((line) => line.split('|'));
export const FILLER_WORDS: readonly string[] = FILLERS.split('|');
export const UNIT_WORDS = MORE_UNITS;

/** Words that name a window without days: no period can be given. */
export const LIFETIME_WORDS: readonly string[] =
  'lifetime|all time|all-time|since uploaded|since published|since upload|seumur hidup|sepanjang waktu|semua waktu|ตลอดเวลา|ทั้งหมด|toàn bộ thời gian|từ trước đến nay|全期間|総合|全期间|全部时间|所有時間|전체 기간|전체|desde siempre|todo el período|desde o início|todo o período|gesamter zeitraum|gesamte zeit|toute la période|depuis toujours|sepanjang masa'.split(
    '|',
  );

/** "Real time" as beginnings: what runs today. */
export const REAL_TIME_WORDS: readonly string[] =
  'real-time|realtime|real time|waktu nyata|masa nyata|เรียลไทม์|thời gian thực|リアルタイム|实时|實時|即時|실시간|tiempo real|en tiempo real|tempo real|em tempo real|echtzeit|temps réel|en temps réel'.split(
    '|',
  );

/** Other words for the windows of RELATIVE_WORDS, in its order. */
export const MORE_RELATIVES: readonly string[] = [
  "so far today|aujourd'hui|今日|本日|オンライン今日",
  'kemarin|前日',
  'this week so far|week to date|wtd|minggu berjalan|这周|這週|本周|semana atual|semana en curso|semaine en cours|laufende woche|settimana in corso|huidige week|bieżący tydzień|текущая неделя|इस सप्ताह|इस हफ़्ते',
  'previous week|pekan lalu|minggu lepas|semana pasada|la semana pasada|上週|上周|semana anterior|semaine dernière|vorige woche|vergangene woche',
  'this month so far|dieser monat|month to date|mtd|bulan berjalan|本月|当月|當月|這個月|这个月|mes actual|mes en curso|mês atual|mês corrente|mois en cours|laufender monat|aktueller monat|mese in corso|mese corrente|huidige maand|ten miesiąc|w tym miesiącu|bieżący miesiąc|текущий месяц|поточний місяць|इस महीने|इस माह|tháng hiện tại|เดือนปัจจุบัน|الشهر الحالي|mes hasta la fecha|seit monatsbeginn|depuis le début du mois',
  'previous month|bulan lepas|mes pasado|mês anterior|上月|前月|mois dernier|letzter monat|voriger monat',
  'year to date|ytd|this year so far|本年|今年|año en curso|año actual|ano atual|année en cours|laufendes jahr|anno in corso|huidig jaar|ten rok|w tym roku|текущий год|इस वर्ष|इस साल|السنة الحالية|العام الحالي|seit jahresbeginn|depuis le début de l’année',
  'previous year|año pasado|tahun lepas|année dernière',
  'this quarter|current quarter|quarter to date|qtd|dieses quartal|este trimestre|trimestre actual|trimestre atual|ce trimestre|questo trimestre|kuartal ini|quý này|今四半期|本季度|本季|이번 분기',
  'last quarter|previous quarter|letztes quartal|voriges quartal|trimestre pasado|el trimestre pasado|trimestre anterior|trimestre dernier|dernier trimestre|trimestre scorso|kuartal lalu|kuartal terakhir|quý trước|前四半期|上季度|上季|지난 분기',
];

/** Between the two ends of a range, and around dates. */
export const RANGE_WORDS: readonly string[] =
  'to|until|till|through|hingga|sampai|dengan|sd|ke|al|a|dal|dall|au|du|bis|vom|até|đến|ถึง|至|到|から|まで|부터|까지|от|по|до|от|إلى|से|तक|hanggang|tot|do|od'.split(
    '|',
  );
export const DATE_FILLERS: readonly string[] =
  'de|del|of|the|on|am|le|el|do|da|dari|from|desde|tanggal|ngày|năm|ปี|พ.ศ|ค.ศ|วันที่|г|р|년|年|日|일|月|월|st|nd|rd|th|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday'.split(
    '|',
  );

/** Beginnings of words before dates that say they are what the page's numbers are compared with. */
export const COMPARED_STEMS: readonly string[] =
  'compar|confront|vergleich|verglichen|gegenüber|frente|respecto|rapport|rispetto|relação|anterior|precedent|précédent|previous|prior|before|vorperiode|vorzeitraum|vorjahr|banding|sebelum|so với|so sánh|trước|比|較|较|前|비교|대비|이전|เทียบ|ก่อน|مقارن|قارن|السابق|сравн|предыдущ|karşılaş|göre|önceki|vergelek|vergelijk|vorige|porówn|poprzedn|तुलना|पिछल|kumpara|nakaraan'.split(
    '|',
  );
