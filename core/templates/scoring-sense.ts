import {
  checkFormula,
  FormulaError,
  formulaReader,
  isKpiId,
  kpi,
  normalisedFormula,
} from '../kpis/index.ts';
import {
  dayNumber,
  historyRule,
  type KpiUse,
  type PeriodTarget,
  type ScorecardDefinition,
  type ScoreFunction,
  type StatusThresholds,
  type UnitDefinition,
  type WeightOverride,
} from '../model/index.ts';
import { quoted } from './issue-in-words.ts';

/** The first thing that is wrong with one of a list. */
export function firstOf<T>(
  list: readonly T[],
  wrong: (one: T) => string | null | undefined,
): string | null {
  for (const one of list) {
    const why = wrong(one) ?? null;
    if (why !== null) return why;
  }
  return null;
}

/** The first id that stands twice. */
export function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

/** Whether a KPI is one of the library or of the scorecard's own. */
export const isKnownKpi = ({ own = [] }: Pick<ScorecardDefinition, 'own'>, id: string): boolean =>
  isKpiId(id) || own.some((one) => one.id === id);

/** What does not fit together in a score function; null where all does. */
export function targetTrouble(name: string, fn: ScoreFunction): string | null {
  switch (fn.kind) {
    case 'higher':
      return fn.target > fn.floor
        ? logTrouble(name, fn.scale, fn.floor)
        : `${name}: the target ${fn.target} must be above the floor ${fn.floor}.`;
    case 'lower':
      return fn.ceiling > fn.target
        ? logTrouble(name, fn.scale, fn.target)
        : `${name}: the ceiling ${fn.ceiling} must be above the target ${fn.target}.`;
    case 'band':
      if (fn.low > fn.high) {
        return `${name}: the band's low ${fn.low} must not be above its high ${fn.high}.`;
      }
      return fn.tolerance >= 0
        ? null
        : `${name}: the tolerance ${fn.tolerance} must not be below 0.`;
    case 'thresholds':
      return fn.goal === fn.redFlag
        ? `${name}: the goal and the red flag are both ${fn.goal}. Set them apart.`
        : null;
    case 'versus-baseline':
      return fn.best === fn.worst
        ? `${name}: the best and the worst change are both ${fn.best}. Set them apart.`
        : null;
    case 'steps':
      return stepsTrouble(name, fn.steps);
    case 'yes-no':
      return null;
  }
}

function logTrouble(name: string, scale: 'log' | undefined, least: number): string | null {
  return scale === undefined || least > 0
    ? null
    : `${name}: a logarithm needs a scale above 0, and this one begins at ${least}.`;
}

function stepsTrouble(name: string, steps: readonly { readonly from: number }[]): string | null {
  if (steps.length === 0) return `${name} needs at least one step.`;
  const rises = steps.every(({ from }, i) => i === 0 || from > (steps[i - 1]?.from ?? from));
  return rises ? null : `${name}: each step must begin above the one before it.`;
}

/** What is wrong with scores at which a status changes. */
export function orderTrouble({ good, watch }: StatusThresholds, the = 'The'): string | null {
  return good > watch
    ? null
    : `${the} threshold for good, ${good}, must be above that for watch, ${watch}.`;
}

function targetsTrouble(name: string, targets: readonly PeriodTarget[]): string | null {
  const sorted = [...targets].sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
  return firstOf(sorted, (one) => {
    const next = sorted[sorted.indexOf(one) + 1];
    if (dayNumber(one.to) <= dayNumber(one.from)) {
      return `${name}: a target must end after it begins, and one runs from ${one.from} to ${one.to}.`;
    }
    if (next && dayNumber(next.from) < dayNumber(one.to)) {
      return `${name}: two targets hold on ${next.from}. Let the first end there.`;
    }
    return targetTrouble(name, one.score);
  });
}

function guardTrouble(
  name: string,
  { kpi: id, guards = [] }: KpiUse,
  scorecard: ScorecardDefinition,
): string | null {
  const double = twice(guards);
  if (double !== undefined) return `${name} names ${quoted(double)} as its guard twice.`;
  return firstOf(guards, (one) => {
    if (one === id) return `${name} cannot guard itself. Name another KPI.`;
    return isKnownKpi(scorecard, one)
      ? null
      : `${name} names ${quoted(one)} as its guard, which is neither in the library nor your own.`;
  });
}

function normaliserTrouble(name: string, use: KpiUse, scorecard: ScorecardDefinition) {
  if (!use.normaliser) return null;
  const own = scorecard.own?.find((one) => one.id === use.kpi);
  if (!own && !isKpiId(use.kpi)) return null;
  const { formula } = own ?? kpi(use.kpi);
  try {
    const composed = normalisedFormula(formula, use.normaliser, scorecard.periodDays);
    const unit = checkFormula(formulaReader(scorecard.ownMetrics)(composed));
    return unit.ok ? null : `${name} cannot be taken per that: ${unit.why}`;
  } catch (problem) {
    if (problem instanceof FormulaError) return `${name}: ${problem.message}`;
    throw problem;
  }
}

/** What is wrong with how a scorecard uses a KPI. */
export function useTrouble(use: KpiUse, scorecard: ScorecardDefinition): string | null {
  const name = `The KPI ${quoted(use.kpi)}`;
  const { baseline } = use;
  const { periods, least } =
    baseline?.kind === 'history' ? historyRule(baseline) : { periods: 1, least: 1 };
  const order = use.thresholds ? orderTrouble(use.thresholds, `${name}: the`) : null;
  return (
    (use.score ? targetTrouble(name, use.score) : null) ??
    order ??
    targetsTrouble(name, use.targets ?? []) ??
    normaliserTrouble(name, use, scorecard) ??
    guardTrouble(name, use, scorecard) ??
    (least > periods
      ? `${name}: its baseline looks back at ${periods} periods and needs ${least} of them.`
      : null)
  );
}

/** What is wrong with links, themes and units. */
export function strategyTrouble(scorecard: ScorecardDefinition): string | null {
  const { goals, links = [], themes = [], units = [] } = scorecard;
  const ids = new Set(goals.map((one) => one.id));
  const gone = (where: string, id: string) =>
    ids.has(id)
      ? null
      : `${where} names the goal ${quoted(id)}, which this scorecard does not have.`;
  const double = twice(links.map(({ from, to }) => `${from} → ${to}`));
  if (double !== undefined) return `Two links run ${quoted(double)}. Keep one of them.`;
  return (
    firstOf(links, ({ from, to }) => gone('A link', from) ?? gone('A link', to)) ??
    firstOf(themes, ({ name, social, strategic, band }) => {
      const where = `The theme ${quoted(name)}`;
      const named = strategic && 'goals' in strategic ? strategic.goals : [];
      const order = band && band.watch > band.bad;
      return (
        firstOf([...social, ...named], (id) => gone(where, id)) ??
        (order
          ? `${where}: amber must begin before red, and ${band.watch} is above ${band.bad}.`
          : null)
      );
    }) ??
    firstOf(units, (unit) => unitTrouble(unit, scorecard, gone))
  );
}

function unitTrouble(
  unit: UnitDefinition,
  { perspectives, goals, kpis }: ScorecardDefinition,
  gone: (where: string, id: string) => string | null,
): string | null {
  const where = `The unit ${quoted(unit.name)}`;
  const inputs = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
  const named = new Set([
    ...kpis.map((use) => use.kpi),
    ...inputs.flatMap((input) => ('kpi' in input ? [input.kpi] : [])),
  ]);
  const double = twice((unit.uses ?? []).map((one) => one.kpi));
  if (double !== undefined)
    return `${where} names the KPI ${quoted(double)} twice. Keep one of them.`;
  const ofUse = firstOf(unit.uses ?? [], ({ kpi, score }) =>
    named.has(kpi)
      ? score && targetTrouble(`${where}, the KPI ${quoted(kpi)}`, score)
      : `${where} names the KPI ${quoted(kpi)}, which this scorecard does not use.`,
  );
  if (ofUse !== null) return ofUse;
  return firstOf(unit.weights, (one: WeightOverride) => {
    if ('perspective' in one) {
      return perspectives.some(({ id }) => id === one.perspective)
        ? null
        : `${where} weighs the perspective ${quoted(one.perspective)}, which this scorecard does not list.`;
    }
    if ('goal' in one) return gone(where, one.goal) ?? (one.in ? gone(where, one.in) : null);
    if (!named.has(one.kpi)) {
      return `${where} weighs the KPI ${quoted(one.kpi)}, which this scorecard does not use.`;
    }
    return 'in' in one && one.in ? gone(where, one.in) : null;
  });
}
