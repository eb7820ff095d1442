import type { Period } from '../../../core/model/index.ts';
import { AGO_TEXT, WHEN_TEXT } from './crowd-words.ts';
import { isoDay } from './iso-day.ts';

const LONGEST = 40;

/** By the code of its last sign alone: most texts with a number in them are done with that. */
function endsInFigure(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 0x30 && code <= 0x39) || code === 0x25;
}

/** A number first, or a word that one follows: "3 days", "hace 3", "há 3", "vor 3", "il y a 3". */
export const BEGINS = /^[\dhvi]/i;

/** Whether a short text surely says how long ago something was written. */
export function saysHowLongAgo(text: string): boolean {
  const plain = text.trim();
  return (
    plain.length > 1 && plain.length <= LONGEST && !endsInFigure(plain) && AGO_TEXT.test(plain)
  );
}

/** Whether a short text says when something was written: surely ("3 days ago") or perhaps ("14:32"). */
export function timeKind(text: string): 'ago' | 'when' | null {
  if (text.length > LONGEST + 20) return null;
  const plain = text.trim();
  if (plain.length < 2 || plain.length > LONGEST) return null;
  if (saysHowLongAgo(plain)) return 'ago';
  return WHEN_TEXT.test(plain) ? 'when' : null;
}

const SECOND = 1 / 86_400;
const MINUTE = 1 / 1440;
const HOUR = 1 / 24;
/** Days that a unit lasts, by how its name begins in any of the languages. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/sec|detik|วินาที|giây|秒|초|segundo|sekunde|seconde|saniye|\ds\b/iu, SECOND],
  [/mon|\dmo\b|bulan|เดือน|tháng|月|개월|달|mes|mês|monat|mois|\bay\b/iu, 31],
  [/week|wk|minggu|สัปดาห์|tuần|週|周|주|semana|woche|semaine|hafta|\dw\b/iu, 7],
  [/min|menit|นาที|phút|分|분|dakika|dk|\dm\b/iu, MINUTE],
  [/hour|hr|jam|ชั่วโมง|ชม|giờ|時間|小时|小時|시간|hora|stunde|heure|saat|\dh\b/iu, HOUR],
  [/year|yr|tahun|ปี|năm|年|년|año|ano|jahr|\bans?\b|yıl|\dy\b/iu, 366],
  [/day|hari|วัน|ngày|日|天|일|día|dia|tag|jour|gün|\dd\b/iu, 1],
];
const YESTERDAY = /yesterday|kemarin|เมื่อวาน|hôm qua|昨|어제|ayer|ontem|gestern|hier|dün/iu;

/** Days before today on which "3 days ago" may lie, the farthest first; null where it does not say. */
function agesOf(text: string): readonly [number, number] | null {
  if (YESTERDAY.test(text)) return [1, 1];
  const number = Number(/\d+/.exec(text)?.[0] ?? 1);
  const unit = UNITS.find(([name]) => name.test(text));
  // Pages round down: "6 days ago" is up to seven.
  if (unit) return [Math.ceil((number + 1) * unit[1]), Math.floor(number * unit[1])];
  return /\d/.test(text) ? null : [0, 0];
}

/**
 * The days that times on a page span, the end exclusive; null where one of them does not say its
 * day. What is rounded ("3 weeks ago") counts at its farthest.
 */
export function spanOf(times: readonly string[], today: string): Period | null {
  let oldest = 0;
  let newest = Number.POSITIVE_INFINITY;
  for (const text of times) {
    const ages = timeKind(text) === 'ago' ? agesOf(text) : null;
    if (!ages) return null;
    oldest = Math.max(oldest, ages[0]);
    newest = Math.min(newest, ages[1]);
  }
  if (times.length === 0) return null;
  return { from: isoDay(today, -oldest), to: isoDay(today, 1 - newest) };
}
