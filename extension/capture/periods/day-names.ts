/** Languages whose names of days and months are known by the browser. */
const LANGUAGES =
  'en de fr es pt it nl id ms vi th ja ko zh-CN zh-TW ar hi ru tr pl uk fa sv da nb fi cs hu ro el he'.split(
    ' ',
  );

let names: ReadonlySet<string> | null = null;

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,:;()\s]+$/u, '')
    .trim();

function collect(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      // 5 January 2026 is a Monday.
      for (let i = 0; i < 7; i += 1) found.add(bare(day.format(Date.UTC(2026, 0, 5 + i))));
      if (style === 'narrow') continue;
      const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let i = 0; i < 12; i += 1) found.add(bare(month.format(Date.UTC(2026, i, 15))));
    }
  }
  return found;
}

/** Whether a text is the name of a day of the week or of a month, and nothing else. */
export function isDayName(text: string): boolean {
  if (text.length > 20) return false;
  names ??= collect();
  return names.has(bare(text));
}
