import { checkFormula, type Formula, FormulaError, formulaReader, isKpiId } from '../kpis/index.ts';
import type {
  GoalDefinition,
  GoalInput,
  KpiDefinition,
  ScorecardDefinition,
} from '../model/index.ts';
import { gateTrouble } from './gate-schema.ts';
import { quoted } from './issue-in-words.ts';
import { recordsTrouble } from './records-sense.ts';
import {
  firstOf,
  isKnownKpi,
  orderTrouble,
  strategyTrouble,
  targetTrouble,
  twice,
  useTrouble,
} from './scoring-sense.ts';

/** What does not fit together in a scorecard whose shape is right; null where all does. */
type Check = (scorecard: ScorecardDefinition) => string | null;

const UNITS = { '1': 'a count', '%': 'a percentage', s: 'a time', B: 'bytes', money: 'money' };

const noDoubles: Check = ({
  perspectives,
  goals,
  kpis,
  own = [],
  ownMetrics = [],
  units = [],
  themes = [],
  assumptions = [],
  training = [],
  experiments = [],
  initiatives = [],
  audits = [],
  raci = [],
  reviews = [],
  decisions = [],
  journey,
}) => {
  const lists: [string, readonly string[]][] = [
    ['perspectives have', perspectives.map((one) => one.id)],
    ['goals have', goals.map((one) => one.id)],
    ['of your own KPIs have', own.map((one) => one.id)],
    ['of your own metrics have', ownMetrics.map((one) => one.id)],
    ['units have', units.map((one) => one.id)],
    ['themes have', themes.map((one) => one.id)],
    ['assumptions have', assumptions.map((one) => one.id)],
    ['trainings have', training.map((one) => one.id)],
    ['experiments have', experiments.map((one) => one.id)],
    ['initiatives have', initiatives.map((one) => one.id)],
    ['audits have', audits.map((one) => one.id)],
    ['responsibilities have', raci.map((one) => one.id)],
    ['responsibilities are for the KPI', raci.map((one) => one.kpi)],
    ['reviews have', reviews.map((one) => one.id)],
    ['decisions have', decisions.map((one) => one.id)],
    ['stages of the journey have', (journey?.stages ?? []).map((one) => one.id)],
    ['entries of the KPI list are for', kpis.map((one) => one.kpi)],
  ];
  return firstOf(lists, ([what, ids]) => {
    const id = twice(ids);
    return id === undefined ? null : `Two ${what} ${quoted(id)}. Keep one of them.`;
  });
};

function formulaTrouble(kpi: KpiDefinition, read: (text: string) => Formula): string | null {
  const name = `Your KPI ${quoted(kpi.name)}`;
  try {
    const unit = checkFormula(read(kpi.formula));
    if (!unit.ok) return `${name}: ${unit.why}`;
    if (unit.unit === kpi.unit) return null;
    const hint = kpi.unit === '%' ? ' A percentage is written share(a, b).' : '';
    return `${name} says that it is ${UNITS[kpi.unit]}, but its formula gives ${UNITS[unit.unit]}.${hint}`;
  } catch (problem) {
    if (problem instanceof FormulaError) return `${name}: ${problem.message}`;
    throw problem;
  }
}

function ownTrouble(kpi: KpiDefinition, read: (text: string) => Formula): string | null {
  if (isKpiId(kpi.id)) {
    return `${quoted(kpi.id)} is a KPI of the library. Give your own KPI another id.`;
  }
  return formulaTrouble(kpi, read) ?? targetTrouble(`Your KPI ${quoted(kpi.name)}`, kpi.suggested);
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

const everythingIsThere: Check = (scorecard) => {
  const { perspectives, goals, kpis, own = [] } = scorecard;
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
      return useTrouble(use, scorecard);
    })
  );
};

/** Risks endanger a goal that is there, by a KPI that is known; those who decide see KPIs that are used. */
const risksAndViews: Check = ({ goals, kpis, own = [], risks = [], executive = [] }) => {
  const objectives = new Set(goals.map((one) => one.id));
  const used = new Set([
    ...kpis.map((use) => use.kpi),
    ...goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ),
    ...risks.map((risk) => risk.kpi),
  ]);
  const double = twice(risks.map((risk) => risk.kpi));
  if (double !== undefined) return `Two risks have the KPI ${quoted(double)}. Keep one of them.`;
  return (
    firstOf(risks, ({ kpi, objective, appetite, tolerance, worse }) => {
      const at = `The risk ${quoted(kpi)}`;
      if (!isKnownKpi({ own }, kpi)) {
        return `${at} is a KPI that is neither in the library nor your own.`;
      }
      if (!objectives.has(objective)) {
        return `${at} endangers the goal ${quoted(objective)}, which this scorecard does not have.`;
      }
      const against = worse === 'higher' ? tolerance < appetite : tolerance > appetite;
      return worse !== undefined && against
        ? `${at} is worse where it is ${worse}, so its tolerance ${tolerance} must not be ${worse === 'higher' ? 'below' : 'above'} its appetite ${appetite}.`
        : null;
    }) ??
    firstOf(executive, (id) =>
      used.has(id)
        ? null
        : `The executive view names the KPI ${quoted(id)}, which this scorecard does not use.`,
    )
  );
};

/** The goals of a circle by name, the first again at the end; null where there is none. */
function circleFrom(
  goal: GoalDefinition,
  causes: (goal: GoalDefinition) => readonly GoalDefinition[],
  path: readonly GoalDefinition[],
  done: Set<string>,
): string[] | null {
  if (done.has(goal.id)) return null;
  const at = path.indexOf(goal);
  // Feeding runs from cause to effect, the opposite way of the walk.
  if (at >= 0) return [goal, ...path.slice(at).reverse()].map((one) => one.name);
  for (const cause of causes(goal)) {
    const circle = circleFrom(cause, causes, [...path, goal], done);
    if (circle) return circle;
  }
  done.add(goal.id);
  return null;
}

/** By what flows into a score, and by links that a person states: no map could show a circle. */
const noCircles: Check = ({ goals, links = [] }) => {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const causes = (goal: GoalDefinition) =>
    [
      ...[...goal.lagging, ...goal.leading].flatMap((one) => ('goal' in one ? [one.goal] : [])),
      ...links.flatMap(({ from, to }) => (to === goal.id ? [from] : [])),
    ].flatMap((id) => byId.get(id) ?? []);
  const done = new Set<string>();
  return firstOf(goals, (goal) => {
    const circle = circleFrom(goal, causes, [], done);
    if (!circle) return null;
    return `These goals feed each other in a circle: ${circle.join(' → ')}. Take one of the links away.`;
  });
};

/** What was taken out of use is known, and is not in use. */
const retiredAreOut: Check = ({ goals, kpis, own = [], retired = [] }) => {
  const used = new Set([
    ...kpis.map((use) => use.kpi),
    ...goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ),
  ]);
  const double = twice(retired.map((one) => one.kpi));
  if (double !== undefined) return `The KPI ${quoted(double)} is retired twice. Keep one of them.`;
  return firstOf(retired, ({ kpi, use }) => {
    if (!isKnownKpi({ own }, kpi)) {
      return `The retired KPI ${quoted(kpi)} is neither in the library nor your own.`;
    }
    if (use.kpi !== kpi) return `The retired KPI ${quoted(kpi)} holds what was said of another.`;
    return used.has(kpi)
      ? `The KPI ${quoted(kpi)} is both retired and in use. Keep one of them.`
      : null;
  });
};

const thresholdsInOrder: Check = ({ thresholds }) => orderTrouble(thresholds);

const ownAreSound: Check = ({ own = [], ownMetrics }) => {
  const read = formulaReader(ownMetrics);
  return firstOf(own, (kpi) => ownTrouble(kpi, read));
};

/** What does not fit together in a scorecard whose shape is right; null where all does. */
export function senseTrouble(scorecard: ScorecardDefinition): string | null {
  const checks = [
    noDoubles,
    thresholdsInOrder,
    ownAreSound,
    everythingIsThere,
    strategyTrouble,
    risksAndViews,
    recordsTrouble,
    gateTrouble,
    retiredAreOut,
    noCircles,
  ];
  return firstOf(checks, (check) => check(scorecard));
}
