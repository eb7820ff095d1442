import type { RollUpRule } from '../model/index.ts';
import {
  type PartWithPast,
  type RolledUp,
  type RolledUpWithPast,
  rollUp,
  rollUpHeld,
  type ScoreStatus,
  statusOf,
} from '../scoring/index.ts';
import {
  type Publication,
  type PublishedGoal,
  type PublishedPart,
  THRESHOLDS,
} from './publication.ts';

/** A goal, perspective or the whole computed again. */
export interface RecomputedGroup {
  readonly score: RolledUpWithPast;
  readonly outlook: RolledUpWithPast;
  readonly status: ScoreStatus;
  /** Of a goal: the known share of the weight of both parts. */
  readonly coverage?: number;
}

/** Goals, perspectives and the whole of a publication, computed again. */
export interface RecomputedGroups {
  readonly goals: ReadonlyMap<string, RecomputedGroup>;
  readonly perspectives: ReadonlyMap<string, RecomputedGroup>;
  readonly overall: RecomputedGroup;
}

/** What of a KPI goes into what it counts for. */
type Counted = Pick<PartWithPast, 'score' | 'low' | 'high' | 'past'> & {
  readonly status: ScoreStatus;
};

type Part = Pick<PublishedPart, 'weight' | 'most'>;

/** How the parts of one file are rolled up, each by the rule that stands beside it. */
interface Rolling {
  readonly roll: (
    parts: readonly PartWithPast[],
    rule: PublishedGoal['rollUp'],
  ) => RolledUpWithPast;
  readonly group: (of: (part: 'score' | 'outlook') => RolledUpWithPast) => RecomputedGroup;
  readonly part: (one: RolledUpWithPast | undefined, by: Part) => PartWithPast;
}

function rollingOf({ overall, kpis }: Publication): Rolling {
  const thresholds = overall.thresholds ?? kpis[0]?.thresholds ?? THRESHOLDS;
  const { hysteresis } = overall;
  const holding = {
    thresholds,
    hysteresis: hysteresis && {
      margin: hysteresis.margin,
      ...(hysteresis.periods === undefined ? {} : { periods: hysteresis.periods }),
    },
  };
  const statusFor = (one: RolledUp) => one.status ?? statusOf(one.score, thresholds);
  const roll: Rolling['roll'] = (parts, rule) => {
    const by: RollUpRule = rule ?? {};
    return rollUpHeld(parts, by, holding);
  };
  return {
    roll,
    group: (of) => {
      const score = of('score');
      return { score, outlook: of('outlook'), status: statusFor(score) };
    },
    part: (one, by) => {
      const rolled = one ?? roll([], undefined);
      const { score, low, high, coverage, past } = rolled;
      return {
        ...limited({ score, low, high, weight: by.weight }, by),
        status: one ? statusFor(rolled) : 'unknown',
        ...(score === null ? {} : { coverage }),
        ...(past === undefined ? {} : { past }),
      };
    },
  };
}

function limited<T extends PartWithPast>(part: T, { most }: Part): T {
  return most === undefined ? part : { ...part, most };
}

/** Rolls a publication up again from its KPIs, by the rules, weights and limits that stand in it. */
export function recomputeGroups(
  publication: Publication,
  kpis: ReadonlyMap<string, Counted>,
): RecomputedGroups {
  const rolling = rollingOf(publication);
  const goals = goalsOf(publication, kpis, rolling);
  const { overall } = publication;
  const perspectives = new Map(
    publication.perspectives.map((one) => {
      const own = publication.goals.filter((goal) => goal.perspective === one.id);
      const found = rolling.group((of) =>
        rolling.roll(
          own.map((goal) => rolling.part(goals.get(goal.id)?.[of], goal)),
          one.rollUp,
        ),
      );
      return [one.id as string, found];
    }),
  );
  const whole = rolling.group((of) =>
    rolling.roll(
      publication.perspectives.map(({ id, weight }) =>
        rolling.part(perspectives.get(id)?.[of], { weight }),
      ),
      overall.rollUp,
    ),
  );
  return { goals, perspectives, overall: whole };
}

function goalsOf(
  { goals }: Publication,
  kpis: ReadonlyMap<string, Counted>,
  rolling: Rolling,
): Map<string, RecomputedGroup> {
  const done = new Map<string, RecomputedGroup>();
  for (const goal of goals) visit(goal, []);
  return done;

  function visit(goal: PublishedGoal, path: readonly string[]): RecomputedGroup {
    const known = done.get(goal.id);
    if (known) return known;
    if (path.includes(goal.id)) {
      throw new RangeError(
        `Goals take each other in, in a circle: ${[...path, goal.id].join(', ')}.`,
      );
    }
    const take = (part: PublishedPart): PartWithPast => {
      if (part.kind === 'kpi') {
        const { score, low, high, status, past } = kpis.get(part.id) ?? UNKNOWN;
        const taken = { score, low, high, weight: part.weight, status };
        return limited(past === undefined ? taken : { ...taken, past }, part);
      }
      const cause = goals.find((one) => one.id === part.id);
      return rolling.part(cause && visit(cause, [...path, goal.id]).score, part);
    };
    const [lagging, leading] = [goal.lagging.map(take), goal.leading.map(take)];
    const group = rolling.group((of) =>
      rolling.roll(of === 'score' ? lagging : leading, goal.rollUp),
    );
    const found = { ...group, coverage: rollUp([...lagging, ...leading]).coverage };
    done.set(goal.id, found);
    return found;
  }
}

const UNKNOWN: Counted = { score: null, low: null, high: null, status: 'unknown' };
