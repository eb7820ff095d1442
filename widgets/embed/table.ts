import type { Publication, PublishedKpi } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { find, goalsOf, kpisOf, lookup } from '../base/lookup.ts';
import { rangeOf, roundingOf } from '../base/rounding.ts';
import { type Key, say } from '../base/say.ts';
import { missing } from '../base/value.ts';
import { chosenOf, EMBEDDABLE, type EmbedChoice, nameOf } from './choice.ts';
import { escaped } from './escape.ts';
import { figureOf } from './figure.ts';

/** A table in words: what is not known stands as a dash with its reason. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly groups: readonly { readonly head: string | null; readonly rows: readonly Row[] }[];
}

/** The first cell names the row. */
type Row = readonly [name: string, ...cells: string[]];

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const headOf = (key: Key) => capital(say(key));

/** What an element shows, as a table: for readers without scripts, for mail and for documents. */
export function tableOf(publication: Publication, choice: EmbedChoice, formats: Formats): Table {
  const name = nameOf(choice, publication);
  const { overall, period, asOf } = publication;
  const days = say('as.of', {
    period: formats.period(period.from, period.to),
    day: formats.date(asOf),
  });
  const figure = figureOf(publication, choice, formats);
  const whole = EMBEDDABLE[choice.tag] === null && choice.tag !== 'bsc-risks' && !figure;
  const score =
    whole && overall.score !== null
      ? `: ${say('of.100.pic', { score: formats.score(overall.score) })}`
      : '';
  const caption = `${name}${score}${whole ? ` · ${say(overall.status)}` : ''}. ${figure?.days ?? days}`;
  if (figure) {
    const groups = [{ head: null, rows: figure.rows }];
    return { caption, ...withoutEmpty(figure.heads.map(capital), groups) };
  }
  if (choice.tag === 'bsc-trend') return { caption, ...trendOf(publication, choice, formats) };
  if (choice.tag === 'bsc-risks') return { caption, ...risksOf(publication, formats) };
  if (choice.tag === 'bsc-findings') return { caption, ...findingsOf(publication) };
  return { caption, ...withoutEmpty(kpiHeads(), kpiGroups(publication, choice, formats)) };
}

const kpiHeads = () =>
  (['csv.name', 'csv.value', 'csv.target', 'csv.score', 'csv.status', 'csv.why'] as const).map(
    headOf,
  );

function kpiGroups(
  publication: Publication,
  choice: EmbedChoice,
  formats: Formats,
): Table['groups'] {
  const id = chosenOf(choice, publication);
  const rowsOf = (kpis: readonly PublishedKpi[]) => kpis.map((kpi) => kpiRow(kpi, formats));
  if (EMBEDDABLE[choice.tag] === 'kpi') {
    return [{ head: null, rows: rowsOf(publication.kpis.filter((kpi) => kpi.id === id)) }];
  }
  if (EMBEDDABLE[choice.tag] === 'goal') {
    const goal = find(publication.goals, id ?? '');
    return [{ head: null, rows: goal ? rowsOf(kpisOf(goal, publication)) : [] }];
  }
  const all = lookup(publication).perspectives;
  return (EMBEDDABLE[choice.tag] === 'name' ? all.filter((one) => one.id === id) : all).map(
    (one) => {
      const score = one.score === null ? '' : ` ${formats.score(one.score)}`;
      const kpis = goalsOf(one, publication).flatMap((goal) => kpisOf(goal, publication));
      return { head: `${one.name}:${score} ${say(one.status)}`, rows: rowsOf([...new Set(kpis)]) };
    },
  );
}

function kpiRow(kpi: PublishedKpi, formats: Formats): Row {
  const { value, low, high, unit } = kpi;
  const rounding = value === null ? null : roundingOf(value, low, high, unit, formats);
  const shown =
    value === null
      ? '–'
      : [formats.value(value, unit), rounding ? `(${rounding})` : ''].filter(Boolean).join(' ');
  const known = value !== null || kpi.score !== null;
  return [
    kpi.name,
    shown,
    formats.value(kpi.target, unit),
    formats.score(kpi.score),
    say(kpi.status),
    [kpi.estimated ? say('estimated') : '', known ? (kpi.why ?? '') : whyNot(kpi)]
      .filter(Boolean)
      .join('. '),
  ];
}

/** A number that is withheld has no reason of its own; one that never came has. */
const whyNot = ({ why, status }: PublishedKpi) =>
  why ?? (status === 'unknown' ? missing(null) : '');

function trendOf(
  publication: Publication,
  choice: EmbedChoice,
  formats: Formats,
): Pick<Table, 'heads' | 'groups'> {
  const id = chosenOf(choice, publication);
  const kpi = publication.kpis.find((one) => one.id === id);
  const rows = (kpi?.series ?? []).map(
    ({ from, to, value, low, high }): Row => [
      formats.period(from, to),
      formats.value(value, kpi?.unit ?? '1'),
      value === null || low === null || high === null || low === high
        ? ''
        : rangeOf(low, high, kpi?.unit ?? '1', formats),
    ],
  );
  return withoutEmpty(
    [headOf('period'), headOf('csv.value'), `${headOf('csv.low')}–${say('csv.high')}`],
    [{ head: null, rows }],
  );
}

/** Risks by category, as the element shows them. */
function risksOf({ risks }: Publication, formats: Formats): Pick<Table, 'heads' | 'groups'> {
  const categories = [...new Set(risks.map(({ category }) => category))];
  const groups = categories.map((category) => ({
    head: say(`risk.${category}`),
    rows: risks
      .filter((risk) => risk.category === category)
      .map(
        ({ name, status, value, unit, why }): Row => [
          name,
          formats.value(value, unit),
          say(status),
          value === null ? (why ?? '') : '',
        ],
      ),
  }));
  const heads = [headOf('risks'), headOf('csv.value'), headOf('csv.status'), headOf('csv.why')];
  return risks.length === 0
    ? { heads: [headOf('risks')], groups: [{ head: null, rows: [[say('risks.none')]] }] }
    : withoutEmpty(heads, groups);
}

function findingsOf({ findings }: Publication): Pick<Table, 'heads' | 'groups'> {
  const rows = findings.map(
    ({ what, severity, who }): Row => [what, say(`severity.${severity}`), who ?? ''],
  );
  return withoutEmpty(
    [headOf('csv.why'), headOf('csv.status'), headOf('csv.owner')],
    [{ head: null, rows: rows.length > 0 ? rows : [[say('findings.none')]] }],
  );
}

/** A column in which nothing is said in any row, such as values that are withheld, is left out. */
function withoutEmpty(
  heads: readonly string[],
  groups: Table['groups'],
): Pick<Table, 'heads' | 'groups'> {
  const rows = groups.flatMap((group) => group.rows);
  const kept = heads.map(
    (_, at) => at === 0 || rows.some((row) => !['', '–', undefined].includes(row[at])),
  );
  const only = <T>(cells: readonly T[]) => cells.filter((_, at) => kept[at]);
  return {
    heads: only(heads),
    groups: groups.map(({ head, rows: of }) => ({
      head,
      rows: of.map((row) => only(row) as unknown as Row),
    })),
  };
}

/**
 * The table as HTML: a caption, heads with their scope, no style and no script. All texts are
 * escaped. It can be pasted anywhere, and stands inside an element as what is shown without scripts.
 *
 * @param language The table's `lang`; it is written from right to left where the language is.
 */
export function tableHtml(
  { caption, heads, groups }: Table,
  language: string,
  indent = '',
): string {
  const dir = language === 'ar' ? ' dir="rtl"' : '';
  const lines = [
    `<table lang="${escaped(language)}"${dir}>`,
    `  <caption>${escaped(caption)}</caption>`,
  ];
  const cells = heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('');
  lines.push(`  <thead><tr>${cells}</tr></thead>`);
  for (const { head, rows } of groups) {
    lines.push('  <tbody>');
    if (head !== null) {
      const across = `<th scope="rowgroup" colspan="${heads.length}">${escaped(head)}</th>`;
      lines.push(`    <tr>${across}</tr>`);
    }
    for (const [name, ...others] of rows) {
      const rest = others.map((cell) => `<td>${escaped(cell)}</td>`).join('');
      lines.push(`    <tr><th scope="row">${escaped(name)}</th>${rest}</tr>`);
    }
    lines.push('  </tbody>');
  }
  lines.push('</table>');
  return lines.map((line) => indent + line).join('\n');
}
