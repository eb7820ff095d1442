import { isKpiId, kpi } from '../kpis/index.ts';
import type { ScorecardDefinition } from '../model/index.ts';
import { isItem, keyed, same, WHOLE } from './scorecard-parts.ts';

/** One thing that two scorecards do not say alike. */
export interface ScorecardChange {
  /** Where, such as `goals/earn/name`. */
  readonly at: string;
  /** Undefined where it was not there. */
  readonly before: unknown;
  /** Undefined where it is not there any more. */
  readonly after: unknown;
}

/**
 * What differs between two scorecards, in the order of the second. Goals, KPIs, links and the like are
 * matched by id; a target or a rule is one thing. The order of lists is not looked at.
 *
 * @example
 * changesBetween({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { schema: 'fourfold/scorecard@1', id: 'x', title: 'Y', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }) // → [{"at":"title","before":"X","after":"Y"}]
 */
export function changesBetween(
  before: ScorecardDefinition,
  after: ScorecardDefinition,
): ScorecardChange[] {
  const found: ScorecardChange[] = [];
  walk(before, after, '', found);
  return found;
}

/** What is told as one thing, although it has parts: a goal that was added, not each of its names. */
function walk(before: unknown, after: unknown, at: string, found: ScorecardChange[]): void {
  if (same(before, after)) return;
  const name = at.slice(at.lastIndexOf('/') + 1);
  const inner = (key: string) => (at === '' ? key : `${at}/${key}`);
  if (!WHOLE.has(name)) {
    if (isItem(before) && isItem(after)) {
      for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
        walk(own(before, key), own(after, key), inner(key), found);
      }
      return;
    }
    const [was, is] = [keyed(before ?? []), keyed(after ?? [])];
    if (was && is && (Array.isArray(before) || Array.isArray(after))) {
      for (const key of new Set([...is.keys(), ...was.keys()])) {
        walk(was.get(key), is.get(key), inner(key), found);
      }
      return;
    }
  }
  found.push({ at, before, after });
}

function own(thing: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(thing, key) ? thing[key] : undefined;
}

const PARTS: Readonly<Record<string, string>> = {
  name: 'name',
  brief: 'description',
  owner: 'owner',
  challenge: 'challenge',
  decision: 'decision',
  weight: 'weight',
  perspective: 'perspective',
  lagging: 'what it was reached by (lagging)',
  leading: 'what is to be expected (leading)',
  score: 'target',
  suggested: 'suggested target',
  targets: 'targets by period',
  thresholds: 'thresholds',
  formula: 'formula',
  direction: 'direction',
  baseline: 'baseline',
  rewarded: 'reward that hangs on it',
  guards: 'guards',
  proxy: 'what it stands in for',
  strength: 'strength',
  lagDays: 'days until the effect',
  rollUp: 'how it is rolled up',
  role: 'role',
  most: 'greatest share',
  category: 'kind of risk',
  objective: 'goal that it endangers',
  appetite: 'appetite',
  tolerance: 'tolerance',
  worse: 'which way is worse',
  cadenceDays: 'days between looks',
  response: 'response',
  social: 'goals of social performance',
  strategic: 'what it is held against',
  band: 'band',
  weights: 'weights',
  uses: 'targets and owners',
  title: 'title',
  official: 'being an official goal',
  sponsor: 'sponsor',
  external: 'id in the organisation’s system',
  statement: 'statement',
  about: 'what it is about',
  evidence: 'evidence',
  review: 'day of the next review',
  status: 'status',
  topic: 'topic',
  theme: 'theme',
  day: 'day',
  people: 'people',
  hours: 'hours',
  group: 'group',
  outcome: 'outcome',
  goal: 'goal that it serves',
  begun: 'first day',
  ended: 'last day',
  lesson: 'lesson',
  begins: 'first day',
  due: 'day by which it is to be done',
  budget: 'budget',
  progress: 'progress',
  from: 'question that it came from',
  answers: 'answers',
  who: 'who takes part',
  held: 'day on which it was held',
  agenda: 'agenda',
  minutes: 'minutes',
  what: 'wording',
  does: 'what it does',
  kpi: 'KPI that it is about',
  scoreThen: 'score when it was taken',
  found: 'what was found',
  scoreAfter: 'score when somebody looked',
};

const SECTIONS: Readonly<Record<string, string>> = {
  title: 'The title',
  brief: 'The description',
  thresholds: 'The thresholds of the whole',
  periodDays: 'The length of the period',
  currency: 'The currency',
  template: 'The version of the template',
  calendar: 'The calendar',
  rollUp: 'How the whole is rolled up',
  weighting: 'How weights count',
  rates: 'The rates of currencies',
  journey: 'The journey',
  gate: 'Which platforms count',
};

function nameIn(list: unknown, id: string): string | undefined {
  const one = keyed(list)?.get(id);
  const name = isItem(one)
    ? (one.name ?? one.statement ?? one.topic ?? one.what ?? one.day)
    : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Lists whose things are called by their own names. */
const CALLED = {
  themes: 'theme',
  units: 'unit',
  assumptions: 'assumption',
  training: 'training',
  experiments: 'experiment',
  initiatives: 'initiative',
  audits: 'audit',
  reviews: 'review',
  decisions: 'decision',
} as const;

function kpiName(id: string, scorecards: readonly ScorecardDefinition[]): string {
  for (const one of scorecards) {
    const name = nameIn(one.own ?? [], id);
    if (name !== undefined) return name;
  }
  return isKpiId(id) ? kpi(id).name : id;
}

function goalName(id: string, scorecards: readonly ScorecardDefinition[]): string {
  return scorecards.map((one) => nameIn(one.goals, id)).find((name) => name !== undefined) ?? id;
}

/** What a place in a scorecard is called: `the goal “Earn”`. */
function thing(list: string, key: string, both: readonly ScorecardDefinition[]): string {
  const id = key.replace(/^(?:kpi|goal) /, '');
  switch (list) {
    case 'goals':
      return `the goal “${goalName(id, both)}”`;
    case 'own':
    case 'kpis':
    case 'retired':
      return `the KPI “${kpiName(id, both)}”`;
    case 'links': {
      const [from = '', to = ''] = id.split(' → ');
      return `the link from “${goalName(from, both)}” to “${goalName(to, both)}”`;
    }
    case 'perspectives': {
      const name = both.map((one) => nameIn(one.perspectives, id)).find((one) => one !== undefined);
      return `the perspective “${name ?? id}”`;
    }
    case 'raci': {
      const found = both
        .map((one) => one.raci?.find((record) => record.id === id))
        .find((one) => one);
      return `who does what for the KPI “${kpiName(found?.kpi ?? id, both)}”`;
    }
    case 'risks':
      return `the risk “${kpiName(id, both)}”`;
    case 'themes':
    case 'units':
    case 'assumptions':
    case 'training':
    case 'experiments':
    case 'initiatives':
    case 'audits':
    case 'reviews':
    case 'decisions': {
      const name = both.map((one) => nameIn(one[list] ?? [], id)).find((one) => one !== undefined);
      return `the ${CALLED[list]} “${name ?? id}”`;
    }
    default:
      return `“${id}”`;
  }
}

const plain = (value: unknown): string | null => {
  if (typeof value === 'string') return `“${value.slice(0, 120)}”`;
  return typeof value === 'number' ? String(value) : null;
};

/** "from “A” to “B”" where both can be said in a few words. */
function fromTo(before: unknown, after: unknown): string {
  const [was, is] = [plain(before), plain(after)];
  if (was !== null && is !== null) return ` from ${was} to ${is}`;
  return was === null && is !== null && before === undefined ? ` to ${is}` : '';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const DONE: Readonly<Record<string, readonly [string, string]>> = {
  retired: ['was retired', 'was brought back'],
  kpis: ['is used', 'is no longer used'],
};

/** A change as one sentence in the person's words, such as “The goal “Earn”: name changed from …”. */
export function changeInWords(
  { at, before, after }: ScorecardChange,
  was: ScorecardDefinition,
  is: ScorecardDefinition,
): string {
  const both = [is, was];
  const [list = '', key, part, inner] = at.split('/');
  if (key === undefined || SECTIONS[list] !== undefined) {
    return `${SECTIONS[list] ?? capital(list)} changed${fromTo(before, after)}.`;
  }
  const what = thing(list, key, both);
  if (part === undefined) {
    const [came, went] = DONE[list] ?? ['was added', 'was removed'];
    return `${capital(what)} ${before === undefined ? came : went}.`;
  }
  if ((part === 'lagging' || part === 'leading') && inner !== undefined) {
    const counted = inner.startsWith('goal ')
      ? thing('goals', inner, both)
      : thing('kpis', inner, both);
    const does = before === undefined ? 'counts now' : 'counts no more';
    const weighs = before !== undefined && after !== undefined ? 'has another weight' : does;
    return `${capital(what)}: ${counted} ${weighs} (${part}).`;
  }
  return `${capital(what)}: ${PARTS[part] ?? part} changed${fromTo(before, after)}.`;
}

/**
 * Everything that differs between two scorecards, a sentence each. That a KPI is on the list of those
 * in use is left out: where it counts, and that it was retired, says it.
 *
 * @example
 * changesInWords({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { schema: 'fourfold/scorecard@1', id: 'x', title: 'Y', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }) // → ["The title changed from “X” to “Y”."]
 */
export function changesInWords(was: ScorecardDefinition, is: ScorecardDefinition): string[] {
  return changesBetween(was, is)
    .filter(({ at }) => !/^kpis\/[^/]*$/.test(at))
    .map((one) => changeInWords(one, was, is));
}
