/** Languages whose names of days are known to the formats of every engine. */
const LANGUAGES =
  'en de fr es pt it nl id ms vi th ja ko zh-CN zh-TW ar hi ru tr pl uk fa sv da nb fi cs hu ro el he'.split(
    ' ',
  );

let names: ReadonlyMap<string, number> | null = null;

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[.,:;()\s]+$/u, '')
    .trim();

/** 1 for Monday to 7 for Sunday, by the long and short names in each language. */
function collect(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1) {
        // 5 January 2026 is a Monday. English goes before a language that means another day.
        const name = bare(format.format(Date.UTC(2026, 0, 4 + day)));
        if (!found.has(name)) found.set(name, day);
      }
    }
  }
  return found;
}

const HOUR = /^(\d{1,2})(?:[:.h]\d{2})?\s?(?:h|uhr|時|时|點|点|시|น\.|giờ)?\s?([ap])?\.?m?\.?$/iu;

/**
 * The day and hour that a segment such as "Mon 06:00", "Senin 14.00" or "Tuesday 2 pm" names: day 1
 * is Monday, hour 0–23 the one that begins then. Null where it names none.
 *
 * @example
 * dayHourOf('Mon 06:00') // → {"day":1,"hour":6}
 * dayHourOf('Senin 14.00') // → {"day":1,"hour":14}
 * dayHourOf('Tuesday 12 am') // → {"day":2,"hour":0}
 * dayHourOf('18-24') // → null
 */
export function dayHourOf(segment: string): { day: number; hour: number } | null {
  if (segment.length > 60) return null;
  names ??= collect();
  const cut = segment.search(/\s\d/);
  const day = cut < 0 ? undefined : names.get(bare(segment.slice(0, cut)));
  const match = HOUR.exec(cut < 0 ? '' : segment.slice(cut).trim());
  if (day === undefined || !match) return null;
  const said = Number(match[1]);
  const half = match[2]?.toLowerCase();
  if (half !== undefined && (said < 1 || said > 12)) return null;
  const hour = half === undefined ? said : (said % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 ? null : { day, hour };
}
