import type { Publication } from '../../core/index.ts';

type Kpi = Publication['kpis'][number];

/** A score as a person reads it: whole points, or a dash. */
export const figure = (n: number | null) => (n === null ? '—' : n.toFixed(0));

/** A difference in points with its sign, to a tenth. */
export function signed(n: number | null): string {
  if (n === null) return '—';
  const size = Math.abs(n).toFixed(1);
  if (size === '0.0') return '±0.0';
  return `${n > 0 ? '+' : '−'}${size}`;
}

/** "4 h 58 min" for a length of time, "42.5 %" for what else has a unit. */
export function valueInWords(value: number, unit: string): string {
  if (unit !== 's') return `${Number(value.toPrecision(6))} ${unit === '1' ? '' : unit}`.trim();
  const steps = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const;
  const at = steps.findIndex(([, seconds]) => Math.abs(value) >= seconds);
  const [name, seconds] = steps[at] ?? ['s', 1];
  const [next, part] = steps[at + 1] ?? ['s', 1];
  if (at < 0) return `${Number(value.toPrecision(3))} s`;
  // Rounded before it is parted: 59.9 minutes are the next hour.
  const parts = Math.round(value / part);
  const whole = Math.trunc(parts / (seconds / part));
  const rest = Math.abs(parts % (seconds / part));
  return rest === 0 ? `${whole} ${name}` : `${whole} ${name} ${rest} ${next}`;
}

function kpiLine(kpi: Kpi): string {
  const value =
    kpi.value === null
      ? (kpi.why ?? '—')
      : valueInWords(kpi.value, kpi.unit) + (kpi.why === null ? '' : `. ${kpi.why}`);
  const mark = kpi.tier === 'lagging' ? '■' : '□';
  return `    ${mark} ${kpi.name}: ${figure(kpi.score)}  ${value.trim()}`;
}

function perspectivesOf({ perspectives, goals, kpis }: Publication): string[] {
  return perspectives.flatMap((perspective) => [
    '',
    `${perspective.name}: ${figure(perspective.score)}  outlook ${figure(perspective.outlook)}`,
    ...goals
      .filter((goal) => goal.perspective === perspective.id)
      .flatMap((goal) => [
        `  ${goal.name}: lagging ${figure(goal.laggingScore)}, leading ${figure(goal.leadingScore)}`,
        ...kpis.filter((kpi) => kpi.goal === goal.id).map(kpiLine),
      ]),
  ]);
}

const STANDS = {
  good: 'within appetite',
  watch: 'within tolerance',
  bad: 'beyond tolerance',
  unknown: 'not known',
};

function risksOf({ risks }: Publication): string[] {
  if (risks.length === 0) return [];
  const lines = risks.map(
    ({ name, category, status, why }) => `  ${name} (${category}): ${STANDS[status]}. ${why ?? ''}`,
  );
  return ['', 'Risks', ...lines.map((line) => line.trimEnd())];
}

function themesOf({ themes = [] }: Publication): string[] {
  if (themes.length === 0) return [];
  const lines = themes.map(({ name, social, strategic, why }) =>
    `  ${name}: social ${figure(social)}, whole target ${figure(strategic)}. ${why ?? ''}`.trimEnd(),
  );
  return ['', 'Themes', ...lines];
}

const SHOWN = 12;

function sensitivityOf({ sensitivity, kpis, goals, perspectives }: Publication): string[] {
  if (!sensitivity) return [];
  const names = new Map([...kpis, ...goals, ...perspectives].map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? id;
  const moves = ({ less, more }: { less: number | null; more: number | null }) =>
    `${signed(less)} and ${signed(more)}`;
  const known = <T extends { slope: number | null }>(list: readonly T[]) =>
    list.filter((one) => one.slope !== null).slice(0, SHOWN);
  return [
    '',
    'How far the overall score moves with 10 points of a KPI less and more',
    ...known(sensitivity.scores).map((one) => `  ${name(one.kpi)}: ${moves(one)}`),
    '',
    'How far the overall score moves with 10 % of a weight less and more',
    ...known(sensitivity.weights).map((one) => {
      const where = one.in === null ? '' : ` in ${name(one.in)}`;
      return `  ${name(one.id)}${where}, weight ${Number(one.weight.toPrecision(4))}: ${moves(one)}`;
    }),
  ];
}

/** A publication in lines for the terminal. */
export function printed(publication: Publication): string {
  const { overall } = publication;
  const unknown = overall.score === null && overall.why !== null ? [overall.why] : [];
  return [
    `${publication.title} as of ${publication.asOf}`,
    `Overall ${figure(overall.score)} (${overall.kpisKnown} of ${overall.kpisTotal} KPIs known, coverage ${Math.round(overall.coverage * 100)} %)`,
    ...unknown,
    ...perspectivesOf(publication),
    ...themesOf(publication),
    ...risksOf(publication),
    ...sensitivityOf(publication),
  ].join('\n');
}
