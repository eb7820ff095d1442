import { checkFormula, FormulaError, isKpiId, parseFormula } from '../kpis/index.ts';
import type {
  GoalDefinition,
  GoalInput,
  KpiDefinition,
  ScorecardDefinition,
  ScoreFunction,
} from '../model/index.ts';
import { quoted } from './issue-in-words.ts';

/** What does not fit together in a scorecard whose shape is right; null where all does. */
type Check = (scorecard: ScorecardDefinition) => string | null;

function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function firstOf<T>(list: readonly T[], wrong: (one: T) => string | null): string | null {
  for (const one of list) {
    const why = wrong(one);
    if (why !== null) return why;
  }
  return null;
}

const UNITS = { '1': 'a count', '%': 'a percentage', s: 'a time', B: 'bytes', money: 'money' };

const noDoubles: Check = ({ perspectives, goals, kpis, own = [] }) => {
  const lists: [string, readonly string[]][] = [
    ['perspectives have', perspectives.map((one) => one.id)],
    ['goals have', goals.map((one) => one.id)],
    ['of your own KPIs have', own.map((one) => one.id)],
    ['entries of the KPI list are for', kpis.map((one) => one.kpi)],
  ];
  return firstOf(lists, ([what, ids]) => {
    const id = twice(ids);
    return id === undefined ? null : `Two ${what} ${quoted(id)}. Keep one of them.`;
  });
};

function formulaTrouble(kpi: KpiDefinition): string | null {
  const name = `Your KPI ${quoted(kpi.name)}`;
  try {
    const unit = checkFormula(parseFormula(kpi.formula));
    if (!unit.ok) return `${name}: ${unit.why}`;
    if (unit.unit === kpi.unit) return null;
    const hint = kpi.unit === '%' ? ' A percentage is written share(a, b).' : '';
    return `${name} says that it is ${UNITS[kpi.unit]}, but its formula gives ${UNITS[unit.unit]}.${hint}`;
  } catch (problem) {
    if (problem instanceof FormulaError) return `${name}: ${problem.message}`;
    throw problem;
  }
}

function ownTrouble(kpi: KpiDefinition): string | null {
  if (isKpiId(kpi.id)) {
    return `${quoted(kpi.id)} is a KPI of the library. Give your own KPI another id.`;
  }
  return formulaTrouble(kpi) ?? targetTrouble(`Your KPI ${quoted(kpi.name)}`, kpi.suggested);
}

function targetTrouble(name: string, fn: ScoreFunction): string | null {
  if (fn.kind === 'higher' && fn.target <= fn.floor) {
    return `${name}: the target ${fn.target} must be above the floor ${fn.floor}.`;
  }
  if (fn.kind === 'lower' && fn.ceiling <= fn.target) {
    return `${name}: the ceiling ${fn.ceiling} must be above the target ${fn.target}.`;
  }
  if (fn.kind === 'band' && fn.low > fn.high) {
    return `${name}: the band's low ${fn.low} must not be above its high ${fn.high}.`;
  }
  if (fn.kind === 'band' && fn.tolerance < 0) {
    return `${name}: the tolerance ${fn.tolerance} must not be below 0.`;
  }
  if (fn.kind !== 'steps') return null;
  if (fn.steps.length === 0) return `${name} needs at least one step.`;
  const rises = fn.steps.every(({ from }, i) => i === 0 || from > (fn.steps[i - 1]?.from ?? from));
  return rises ? null : `${name}: each step must begin above the one before it.`;
}

function inputTrouble(goal: GoalDefinition, input: GoalInput, known: Known): string | null {
  const at = `Goal ${quoted(goal.name)}`;
  if ('kpi' in input) {
    return known.kpi(input.kpi)
      ? null
      : `${at} names the KPI ${quoted(input.kpi)}, which is neither in the library nor your own.`;
  }
  return known.goals.has(input.goal)
    ? null
    : `${at} names the goal ${quoted(input.goal)}, which this scorecard does not have.`;
}

interface Known {
  readonly kpi: (id: string) => boolean;
  readonly goals: ReadonlySet<string>;
}

function partsTrouble(goal: GoalDefinition, known: Known): string | null {
  const parts = [goal.lagging, goal.leading];
  return firstOf(parts, (inputs) => {
    const ids = inputs.map((input) => ('kpi' in input ? `KPI ${input.kpi}` : `goal ${input.goal}`));
    const double = twice(ids);
    if (double !== undefined)
      return `Goal ${quoted(goal.name)} names the ${double} twice in one part.`;
    return firstOf(inputs, (input) => inputTrouble(goal, input, known));
  });
}

const everythingIsThere: Check = ({ perspectives, goals, kpis, own = [] }) => {
  const mine = new Set(own.map((one) => one.id));
  const known: Known = {
    kpi: (id) => mine.has(id) || isKpiId(id),
    goals: new Set(goals.map((one) => one.id)),
  };
  const shown = new Set(perspectives.map((one) => one.id));
  return (
    firstOf(goals, (goal) => {
      if (shown.has(goal.perspective)) return partsTrouble(goal, known);
      return `Goal ${quoted(goal.name)} is in the perspective ${quoted(goal.perspective)}, which this scorecard does not list.`;
    }) ??
    firstOf(kpis, (use) => {
      const name = `The KPI ${quoted(use.kpi)}`;
      if (!known.kpi(use.kpi)) return `${name} is neither in the library nor your own.`;
      return use.score ? targetTrouble(name, use.score) : null;
    })
  );
};

/** The goals of a circle by name, the first again at the end; null where there is none. */
function circleFrom(
  goal: GoalDefinition,
  byId: Goals,
  path: readonly GoalDefinition[],
  done: Set<string>,
): string[] | null {
  if (done.has(goal.id)) return null;
  const at = path.indexOf(goal);
  // Feeding runs from cause to effect, the opposite way of the walk.
  if (at >= 0) return [goal, ...path.slice(at).reverse()].map((one) => one.name);
  for (const input of [...goal.lagging, ...goal.leading]) {
    const cause = 'goal' in input ? byId.get(input.goal) : undefined;
    const circle = cause ? circleFrom(cause, byId, [...path, goal], done) : null;
    if (circle) return circle;
  }
  done.add(goal.id);
  return null;
}

type Goals = ReadonlyMap<string, GoalDefinition>;

const noCircles: Check = ({ goals }) => {
  const byId: Goals = new Map(goals.map((goal) => [goal.id, goal]));
  const done = new Set<string>();
  return firstOf(goals, (goal) => {
    const circle = circleFrom(goal, byId, [], done);
    if (!circle) return null;
    return `These goals feed each other in a circle: ${circle.join(' → ')}. Take one of the links away.`;
  });
};

const thresholdsInOrder: Check = ({ thresholds: { good, watch } }) =>
  good > watch ? null : `The threshold for good, ${good}, must be above that for watch, ${watch}.`;

const ownAreSound: Check = ({ own = [] }) => firstOf(own, ownTrouble);

/** What does not fit together in a scorecard whose shape is right; null where all does. */
export function senseTrouble(scorecard: ScorecardDefinition): string | null {
  const checks = [noDoubles, thresholdsInOrder, ownAreSound, everythingIsThere, noCircles];
  return firstOf(checks, (check) => check(scorecard));
}
