/**
 * Words by which a person tells a name from a note. They weigh, they never decide alone: what is
 * missing here costs confidence, not correctness.
 */

/** A text that begins so speaks about a number beside it instead of naming one. */
const NOTE_START =
  /^(?:vs\b|versus\b|compared\b|than\b|out of\b|updated\b|(?:last|previous|prior|past) (?:\d|day|week|month|quarter|year|period)|as of\b|showing\b|no change|unchanged|powered|copyright|©|(?:from|since|in|over|for|of|by|up|down) (?:the )?(?:last|previous|prior|past|yesterday|\d)|gegenüber|im vergleich|zum vor|zur vor|frente a|respecto|en comparación|par rapport|rispetto a|em relação|em comparação|comparado|dibanding|so với|前(?:週|月|年|日|期)|比|較|与上|與上|전(?:주|월|년|일)|مقارنة|по сравнению|karşı|jämfört|ten opzichte|w porównaniu|เทียบ)/iu;

/** A text that begins so in small letters goes on about the number beside it. */
const NOTE_SMALL =
  /^(?:from|since|of|per|in|by|up|down|more|less|fewer|higher|lower|last|previous|over|for|incl|holding|matching|goal|target|slo|peak|max|min|improving|declining|increase|decrease|this|today|yesterday|avg|als|que el|depuis|dari|daripada|sejak|trong|kể từ|منذ|من|за|göre|önceki|จาก)\b/u;

/** A text that begins so is something to press. */
const ACTION =
  /^(?:(?:pdf|csv|xlsx?)$|view|see|show|hide|export|download|learn|read|create|add|new \w+$|edit|manage|settings|details?$|more$|explore|go to|open$|get\b|try\b|upgrade|share$|filter|sort|search|apply|cancel|save|close$|dismiss|back|next|refresh|reset|select|choose|compare$|customi[sz]e|alle anzeigen|ver (?:más|todo|detalles)|voir|lihat|xem|詳細|もっと|查看|보기|عرض|подробнее)/iu;

/** Words that name amounts wherever they stand. */
const AMOUNT =
  /\b(?:total|avg|average|mean|median|number of|count|rate|ratio|revenue|sales|orders?|users?|visitors?|visits?|sessions?|views?|impressions?|clicks?|reach|followers?|subscribers?|members?|likes?|comments?|shares?|saves?|conversions?|customers?|income|profit|earnings|spend|cost|cpc|cpm|ctr|roas|roi|mrr|arr|arpu|ltv|gmv|aov|churn|growth|retention|bounce|duration|time|latency|uptime|errors?|requests?|balance|budget|expenses?|tickets?|tasks?|deals?|leads?|downloads?|installs?|signups?|sign-ups|engagement|interactions?|posts?|videos?|products?|stock|returns?|refunds?|traffic|pageviews?|purchases?|score|rating|reviews?|storage|memory|disk|cpu|bandwidth|umsatz|besucher|aufrufe|bestellungen|gesamt|ventas|ingresos|usuarios|visitas|pedidos|vistas|revenus|ventes|commandes|vues|pendapatan|penjualan|pesanan|pengunjung|tayangan|pengikut|penonton|doanh|vendas|receita|faturamento|visualizações|seguidores|vendite|visite|omzet|bezoekers)\b|収益|売上|視聴|再生|登録者|フォロワー|注文|表示|クリック|收入|销售|訂單|订单|播放|浏览|粉丝|访问|매출|조회|주문|구독|방문|lượt|đơn|người|thu\b|المبيعات|الزيارات|الإيرادات|المشاهدات|الطلبات|الزوار|выручка|просмотр|продаж|заказ|посетител|ยอด|ผู้|รายได้/iu;

/** How long ago something was: not an amount of anything. */
const AGO =
  /\bago\b|\bjust now\b|^il y a |\bfa$|\batrás$|\blalu$|\btrước$|前$|전$|назад$|\bönce$|\bgeleden$|\bsedan$|منذ|ที่แล้ว|\bleft$|\bremaining$/iu;

/** The same with what happened then: "updated 3 min ago", in languages that say it last. */
const AGO_AND_MORE =
  /\p{Nd}\s?\p{L}+\.?\s(?:ago|önce|geleden|lalu|lepas|atrás|назад|тому|temu|पहले|پیش|sedan|ang nakalipas)(?!\p{L})|\p{Nd}\s?(?:秒|分|時間|日|分钟|小时|天|分鐘|小時|초|분|시간|일)\s?(?:前(?![比期])|전(?!\s?대비))|(?:^|\s)(?:hace|há|vor|il y a|преди|قبل)\s\p{Nd}/iu;

/** What a number is measured against is no change. */
export const AGAINST =
  /\b(?:from|vs\.?|versus|of|around|matching|target|goal|was|previously|avg|average)\b\s*[$€£¥]?\d/i;

const DATE =
  /^(?:\d{1,2}\/\d{2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}年.*|\d{1,2}月\d{1,2}日.*|\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|uhr|utc|gmt|h)\b.*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ].*\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,4}(?:[,. –-].*)?|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ ,].*)?)$/iu;

/** Versions, references, addresses; "597.844.051" is a number in half the world. */
const CODE =
  /^(?:v\d+(?:\.\d+)*.*|#\S*\d+|[A-Z]{2,}-\d+|(?!\d{1,3}(?:\.\d{3})+$)(?:\d+\.){2,}\d+|https?:.*|.*@.*\..*|(?=.*\d)(?:[\dx*•]{4}[ -]+){2,}[\dx*•]{2,4}|\+\d[\d ()-]{7,}|(?:©|copyright).*)$/iu;

const PAGES =
  /^(?:(?:page|seite|página|halaman|trang)\s+)?\d+\s*[-–—]\s*\d+\s*(?:of|von|de|sur|dari|di|\/|trong|из)\s*[\d.,]+.*$|^(?:page|seite|página|halaman|trang) \d+.*$|^showing .*/iu;

export const beginsAsNote = (text: string): boolean =>
  NOTE_START.test(text) || NOTE_SMALL.test(text);
export const isAction = (text: string): boolean => ACTION.test(text);
export const namesAmount = (text: string): boolean => AMOUNT.test(text);

/** Dates, times of day, ages, versions, numbers of things, addresses, pages of a list. */
export const isNoAmount = (text: string): boolean =>
  AGO.test(text) ||
  AGO_AND_MORE.test(text) ||
  DATE.test(text) ||
  CODE.test(text) ||
  PAGES.test(text);

const AGO_WITHIN =
  /\b\d{1,3}\s?(?:s|sec|m|min|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)\.?\s(?:ago|lalu|atrás|trước|önce|назад|geleden)\b|\b(?:vor|hace|il y a|há)\s\d|\d\s?(?:分|時間|日|分钟|小时|天|分鐘|小時|분|시간|일)\s?(?:前|전)|\b\d{1,2}:\d{2}\s?(?:am|pm)\b|\bjust now\b|\byesterday\b|منذ\s\d|назад|ที่แล้ว/iu;

/** A text in which something is said to have been so long ago, or at a time of day. */
export const saysAgo = (text: string): boolean => AGO_WITHIN.test(text);

/** Words of a text; a script without blanks counts four signs as a word. */
export function countWords(text: string): number {
  const plain = countPlainWords(text);
  if (plain >= 0) return plain;
  let words = 0;
  for (const part of text.split(/\s+/)) {
    if (/\p{L}/u.test(part))
      words += /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(part)
        ? Math.ceil(part.length / 4)
        : 1;
  }
  return words;
}

/** The same without taking the text apart, where all of it is ASCII; -1 where it is not. */
function countPlainWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return -1;
    const small = code | 0x20;
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) isCounted = false;
    else if (!isCounted && small >= 0x61 && small <= 0x7a) {
      isCounted = true;
      words += 1;
    }
  }
  return words;
}

const LETTER = /\p{L}/u;

/** True where the first letter is small in a script that has capitals. */
export function beginsSmall(text: string): boolean {
  const letter = LETTER.exec(text)?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** A whole sentence, or too long to name anything. */
export function isSentence(text: string): boolean {
  if (text.length > 120) return true;
  const words = countWords(text);
  return (
    words > 16 ||
    (words > 9 && /[,;:，、；：]/u.test(text)) ||
    (words > 2 && /[.!?。！？؟]$/.test(text)) ||
    (words > 5 && /[.!?。！？] \p{L}/u.test(text))
  );
}

/** Stems of words for stretches of time, to pass over in a blink what is no period. */
const TIME_STEMS =
  /day|week|month|quarter|year|time|date|q[1-4]\b|tag|woche|monat|jahr|quartal|heute|gestern|d[ií]a|seman|mes|a[ñn]o|hoy|ayer|jour|mois|ann[ée]e|hier|giorn|settiman|oggi|ieri|hoje|ontem|m[êe]s|hari|minggu|pekan|bulan|tahun|kemarin|ngày|tuần|tháng|năm|hôm|dag|uke|vecka|måned|månad|maand|päiv|viikk|kuukau|dzie|dni|tydz|miesi|rok|den|týd|měs|gün|hafta|\bay\b|yıl|bugün|дн|день|недел|месяц|год|сегодня|вчера|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|امس|أمس|วัน|สัปดาห์|เดือน|ปี|[日天週周月年]|今|昨|일|주|월|년|오늘|어제|\bnap|hét|hónap|lifetime|gesamt|wib|all\b/iu;

/** Without letters a period needs two signs between its numbers; with one it is an amount. */
const DAY_TO_DAY = /\p{Nd}\s?[-–—/.年~]\s?\p{Nd}.*\p{Nd}?\s?[-–—/.年~]\s?\p{Nd}/u;

export const mayBePeriod = (text: string): boolean =>
  /\p{L}/u.test(text)
    ? /\p{Nd}/u.test(text) || TIME_STEMS.test(text)
    : text.length > 7 && DAY_TO_DAY.test(text);

/** Words that cannot end a name: what follows them is part of what they say. */
export const ENDS_OPEN =
  /\s(?:last|past|next|for|of|in|to|from|by|with|at|on|top|the|an?|and|or|is|are|was|than|über|um|von|mit|de|à|en|di|da|por|para)$/i;

const WHEN =
  /\b(?:this|last|past|right|so|the|today|yesterday|now|far|month|week|year|quarter|days?|hours?)\b/giu;

const COMPARES =
  /^[^\p{L}]*(?:vs\b|versus\b|compared\b|than\b|from\b|since\b|(?:more|less|fewer|up|down|no)\b|gegenüber|im vergleich|zum vor|zur vor|frente a|respecto|en comparación|par rapport|rispetto a|em relação|em comparação|comparado|dibanding|so với|比|較|مقارنة|по сравнению|karşı|jämfört|ten opzichte|w porównaniu|เทียบ)|(?:比|より|대비)/iu;

/** "Previous period: 987" has a number of its own. */
const BEFORE = /^(?:previous|prior)\b/iu;

/** "vs. previous month": what a number is held against, and not of when it is. */
export const saysComparison = (text: string): boolean =>
  COMPARES.test(text) || (BEFORE.test(text) && /\p{Nd}/u.test(text));

/** True where nothing is left of a text but when: "this month", "today". */
export const saysOnlyWhen = (text: string): boolean => !/\p{L}/u.test(text.replace(WHEN, ''));
export const saysWhen = (text: string): boolean => text.replace(WHEN, '') !== text;

const MORE_OR_LESS =
  /^\s*(?:more|less|higher|lower|fewer|increase|decrease|mehr|weniger|más|menos|mais|plus|moins|lebih|hơn|أكثر|أقل)(?!\p{L})/iu;
export const saysMoreOrLess = (text: string): boolean => MORE_OR_LESS.test(text);

/** "Showing 5 out of 25 entries": where one is in a list. */
export const saysWhichPage = (line: string): boolean => /^\s*(?:showing|page)\b/i.test(line);

const CHIP = /^\s*(?:\d{1,3}\s?[a-z]{1,6}|all|max|custom|ytd)\s*$/i;
/** "7d", "30 days", "All": what stands on chips to choose a stretch of time from. */
export const isChipText = (text: string): boolean => text.length < 16 && CHIP.test(text);

const WHOLE =
  /^(?:(?:grand |sub)?totals?|overall|overview|all(?: \p{L}+)?|summary|gesamt(?:übersicht)?|übersicht|résumé|vue d’ensemble|tous|resumen|todos|general|resumo|geral|visão geral|ringkasan|semua|tổng(?: quan)?|tất cả|ภาพรวม|ทั้งหมด|概要|全体|すべて|合計|总览|总计|全部|总体|總覽|總計|整體|개요|전체|합계|نظرة عامة|الإجمالي|الكل|обзор|итого|все|genel(?: bakış)?|toplam)$/iu;

/** "Overview", "All channels": a title over the whole, and not over a part of it. */
export const saysWhole = (title: string): boolean => WHOLE.test(title.trim());

const MEASURE =
  /^(?:(?:our |your )?(?:target|goal|quota|benchmark)|ziel(?:wert)?|soll|objetivo|meta|objectif|cible|obiettivo|doel|streefwaarde|cel|hedef|цель|ціль|sasaran|mục tiêu|目標(?:値)?|目标(?:值)?|목표(?:치)?|เป้าหมาย|الهدف|लक्ष्य|layunin|(?:last|previous|prior) (?:day|week|month|quarter|year|period)|yesterday|vorwoche|vormonat|vorjahr|vortag|gestern|(?:semana|mes|año) (?:pasad[ao]|anterior)|ayer|(?:semana|mês|ano) (?:passad[ao]|anterior)|ontem|(?:semaine|mois|année) (?:dernière|dernier|précédente?)|hier|(?:settimana|mese|anno) (?:scors[ao]|precedente)|ieri|vorige (?:week|maand)|vorig jaar|(?:poprzedni|zeszły) (?:tydzień|miesiąc|rok)|geçen (?:hafta|ay|yıl)|прошл(?:ая неделя|ый месяц|ый год)|вчера|(?:minggu|bulan|tahun) lalu|kemarin|(?:tuần|tháng|năm) trước|hôm qua|先週|先月|前月|前週|前年|昨日|昨年|上周|上月|上个月|上個月|去年|昨天|지난주|지난달|작년|어제|สัปดาห์ที่แล้ว|เดือนที่แล้ว|เมื่อวาน|الأسبوع الماضي|الشهر الماضي|أمس|पिछला (?:सप्ताह|महीना)|nakaraang (?:linggo|buwan))$/iu;

/** "Target: 4 %", "Last month: 41": what a number is held against, and none of its own. */
export const isMeasureName = (label: string): boolean => MEASURE.test(label.trim());
