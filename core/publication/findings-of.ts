import type { PublishedFinding } from './publication.ts';
import type { MadeKpi } from './publish-kpi.ts';

/** The rules that every publication carries. Their words hold no value and no text from a page. */
export const OWN_RULES = [
  'stale-number',
  'no-number',
  'no-target',
  'estimated-number',
  'provisional-number',
  'renamed-metric',
  'on-probation',
] as const;

/** What is to be said of the numbers themselves: too old, not there, or standing in for others. */
export function findingsOf(kpis: readonly MadeKpi[]): PublishedFinding[] {
  const found = kpis.flatMap((kpi) => [
    stale(kpi),
    missing(kpi),
    untargeted(kpi),
    estimated(kpi),
    provisional(kpi),
    renamed(kpi),
    heldBack(kpi),
  ]);
  const order = ['act', 'watch', 'info'];
  return found
    .flatMap((one) => one ?? [])
    .sort(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
    );
}

function stale({ published }: MadeKpi): PublishedFinding | null {
  const { stale: isStale, ageDays, dueEveryDays } = published.freshness;
  if (!isStale) return null;
  const due = dueEveryDays === 1 ? 'every day' : `every ${dueEveryDays} days`;
  const what = `${published.name} is ${ageDays} days old and was due ${due}. Capture it again.`;
  return finding('stale-number', 'watch', published, what);
}

function missing({ published, held }: MadeKpi): PublishedFinding | null {
  if (published.value !== null || held) return null;
  const what = `${published.name} has no number yet and is left out of the scores.`;
  return finding('no-number', 'info', published, what);
}

function untargeted({ published }: MadeKpi): PublishedFinding | null {
  if (published.value === null || published.score !== null) return null;
  const what = `${published.name} has a number and no target that fits it. Set a target for it.`;
  return finding('no-target', 'watch', published, what);
}

function estimated({ published }: MadeKpi): PublishedFinding | null {
  if (published.estimated !== true) return null;
  const what = `${published.name} is estimated, because no number covers exactly this period.`;
  return finding('estimated-number', 'info', published, what);
}

/** A platform goes on counting for a while: what was read before may still change. */
function provisional({ published, value }: MadeKpi): PublishedFinding | null {
  if (!value.inputs.some((one) => one.value.provisional)) return null;
  const what = `${published.name} is provisional: a number in it was read before the platform was done counting. Capture it again later.`;
  return finding('provisional-number', 'info', published, what);
}

/** A metric by an old id is found all the same; the formula should name the new one. */
function renamed({ published, value }: MadeKpi): PublishedFinding | null {
  const whys = [...new Set(value.inputs.flatMap(({ law }) => law.renamed ?? []))];
  if (whys.length === 0) return null;
  const what = `${published.name} is counted by a metric that was renamed: ${whys.join(' ')} Its numbers go on; name the new metric in the formula.`;
  return finding('renamed-metric', 'info', published, what);
}

/** There are numbers, and what they are of has not been looked at yet. */
function heldBack({ published, held }: MadeKpi): PublishedFinding | null {
  if (!held) return null;
  const what = `${published.name} leaves out numbers of a platform that is on probation. See Coverage.`;
  return finding('on-probation', 'info', published, what);
}

function finding(
  rule: (typeof OWN_RULES)[number],
  severity: PublishedFinding['severity'],
  about: MadeKpi['published'],
  what: string,
): PublishedFinding {
  return { id: `${rule}:${about.id}`, rule, severity, what, about: about.id, who: about.owner };
}
