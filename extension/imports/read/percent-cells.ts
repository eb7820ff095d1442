import type { ArchiveEntry } from './archive.ts';

/** Excel's own number formats 9 and 10 are "0%" and "0.00%". */
const BUILT_IN = new Set(['9', '10']);
const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const textOfEntry = (entries: readonly ArchiveEntry[], name: string) => {
  const entry = entries.find((one) => one.name === name);
  return entry ? new TextDecoder().decode(entry.bytes) : '';
};

/** The places, in the list of cell styles, of those that show per cent. */
function percentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(BUILT_IN);
  for (const [tag] of styles.matchAll(/<numFmt\s[^>]*>/g)) {
    const code = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|&quot;.*?&quot;|\\./g, '');
    const id = attribute(tag, 'numFmtId');
    if (id !== null && code.includes('%')) formats.add(id);
  }
  const list = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const found = [...list.matchAll(/<xf\s[^>]*>/g)].map(([tag], place) =>
    formats.has(attribute(tag, 'numFmtId') ?? '') ? String(place) : null,
  );
  return new Set(found.filter((place): place is string => place !== null));
}

/** The sheets' files in the order of the workbook. */
function sheetFiles(entries: readonly ArchiveEntry[]): readonly string[] {
  const targets = new Map<string, string>();
  const rels = textOfEntry(entries, 'xl/_rels/workbook.xml.rels');
  for (const [tag] of rels.matchAll(/<Relationship\s[^>]*>/g)) {
    const target = (attribute(tag, 'Target') ?? '').replace(/^\/(?:xl\/)?/, '');
    targets.set(attribute(tag, 'Id') ?? '', `xl/${target}`);
  }
  const workbook = textOfEntry(entries, 'xl/workbook.xml');
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(
    ([tag]) => targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'd3p1:id') ?? '') ?? '',
  );
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * For each sheet the cells that are shown as per cent, as "line:column" (line from 1, column from
 * 0). A share of 0.0276 and a rate of 2.76 % are the same number in the file and differ in this.
 */
export function percentCells(entries: readonly ArchiveEntry[]): readonly ReadonlySet<string>[] {
  const styles = percentStyles(textOfEntry(entries, 'xl/styles.xml'));
  if (styles.size === 0) return [];
  return sheetFiles(entries).map((file) => {
    const cells = new Set<string>();
    for (const match of textOfEntry(entries, file).matchAll(/<c\s[^>]*?>/g)) {
      const style = attribute(match[0], 's');
      const place = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(match[0]);
      if (style !== null && styles.has(style) && place)
        cells.add(`${place[2]}:${columnOf(place[1] ?? '')}`);
    }
    return cells;
  });
}
