import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Finding, RuleId } from '../../../core/rules/index.ts';
import { sharesMadeWhole } from '../../../core/strategy/index.ts';
import {
  addKpi,
  changeGoal,
  changeUse,
  placesOfKpi,
  retireKpi,
  setWeights,
  type WeightChange,
} from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import type { Edit } from '../kpis/edit-model.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { say } from './words.ts';

/** A way to settle a finding at once: one press, a text, a choice, or several of a list. */
export type Mend =
  | { readonly kind: 'press'; readonly label: string; readonly done: string; readonly edit: Edit }
  | {
      readonly kind: 'text';
      readonly label: string;
      readonly button: string;
      readonly most: number;
      readonly done: string;
      readonly edit: (text: string) => Edit;
    }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly button: string;
      readonly options: readonly (readonly [id: string, name: string])[];
      readonly done: string;
      readonly edit: (id: string) => Edit;
    }
  | {
      readonly kind: 'several';
      readonly label: string;
      readonly button: string;
      readonly options: readonly (readonly [id: string, name: string])[];
      readonly chosen: readonly string[];
      readonly most: number;
      readonly done: string;
      readonly edit: (ids: readonly string[]) => Edit;
    };

/** A way to where a finding is settled. */
export interface Way {
  readonly label: string;
  readonly href: string;
}

interface Given {
  readonly scorecard: ScorecardDefinition;
  readonly day: string;
}

/** As many KPIs as those who decide can keep in view. */
const SEVEN = 7;

export const nameOf = (scorecard: ScorecardDefinition, id: string): string =>
  inWords(
    scorecard.goals.find((one) => one.id === id)?.name ?? definitionOf(scorecard, id)?.name ?? id,
  );

const isGoal = ({ goals }: ScorecardDefinition, id: string) => goals.some((one) => one.id === id);

/** Where a thing that shows a finding can be looked at and changed. */
export const hrefOf = (scorecard: ScorecardDefinition, id: string): string =>
  isGoal(scorecard, id) ? `#map/goal/${id}` : `#kpis/kpi/${id}`;

function retire(scorecard: ScorecardDefinition, id: string, day: string): Mend {
  const name = nameOf(scorecard, id);
  return {
    kind: 'press',
    label: say('mend.retire', { name }),
    done: say('done.retire', { name }),
    edit: (now) => retireKpi(now, id, day),
  };
}

/** Half of every weight that some KPIs have. */
function lighter(ids: readonly string[]): Edit {
  return (now) =>
    setWeights(
      now,
      ids.flatMap((kpi): WeightChange[] => {
        const share = now.kpis.find((one) => one.kpi === kpi)?.share;
        if (now.weighting === 'absolute' && share !== undefined) return [{ kpi, share: share / 2 }];
        return placesOfKpi(now, kpi).map(({ goal, part, weight = 1 }) => ({
          ...{ kpi, in: { goal, part } },
          weight: weight / 2,
        }));
      }),
    );
}

function executive(finding: Finding, { scorecard }: Given): Mend {
  const used = [
    ...new Set(
      scorecard.goals.flatMap(({ lagging, leading }) =>
        [...lagging, ...leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
      ),
    ),
  ];
  const now = scorecard.executive ?? [];
  const low = finding.rule === 'executive-low-signal' ? new Set(finding.evidence) : new Set();
  return {
    kind: 'several',
    label: say('mend.executive', { n: SEVEN }),
    button: say('mend.executive.do'),
    options: used.map((id) => [id, nameOf(scorecard, id)]),
    chosen: now.filter((id) => !low.has(id)),
    most: SEVEN,
    done: say('done.executive'),
    edit: (ids) => (card) => ({ ...card, executive: ids }),
  };
}

const MENDS: Readonly<
  Partial<Record<RuleId, (finding: Finding, given: Given) => readonly Mend[]>>
> = {
  'goal-without-decision': ({ about }, { scorecard }) => [
    {
      kind: 'text',
      label: say('mend.decision'),
      button: say('mend.decision.do'),
      most: 4000,
      done: say('done.decision', { name: nameOf(scorecard, about ?? '') }),
      edit: (decision) => (now) => changeGoal(now, about ?? '', { decision }),
    },
  ],
  'kpi-unowned': ({ evidence }) => [
    {
      kind: 'text',
      label: say('mend.owner'),
      button: say('mend.owner.do', { n: evidence.length }),
      most: 400,
      done: say('done.owner', { n: evidence.length }),
      edit: (owner) => (now) => evidence.reduce((card, id) => changeUse(card, id, { owner }), now),
    },
  ],
  'kpi-without-goal': ({ about }, given) => {
    const id = about ?? '';
    const { scorecard, day } = given;
    const name = nameOf(scorecard, id);
    const part = definitionOf(scorecard, id)?.tier ?? 'lagging';
    return [
      {
        kind: 'choice',
        label: say('mend.goal', { name }),
        button: say('mend.goal.do'),
        options: scorecard.goals.map((goal) => [goal.id, inWords(goal.name)]),
        done: say('done.goal', { name }),
        edit: (goal) => (now) => addKpi(now, id, { goal, part }),
      },
      retire(scorecard, id, day),
    ];
  },
  'weights-add-up': (_, { scorecard }) =>
    sharesMadeWhole(scorecard) === scorecard
      ? []
      : [
          {
            kind: 'press',
            label: say('mend.whole'),
            done: say('done.whole'),
            edit: sharesMadeWhole,
          },
        ],
  'vanity-weight': ({ evidence }) => [
    {
      kind: 'press',
      label: say('mend.lighter'),
      done: say('done.lighter'),
      edit: lighter(evidence),
    },
  ],
  'same-metric-twice': ({ evidence }, { scorecard, day }) =>
    evidence.map((id) => ({
      kind: 'press' as const,
      label: say('mend.keep', { name: nameOf(scorecard, id) }),
      done: say('done.keep', { name: nameOf(scorecard, id) }),
      edit: (now: ScorecardDefinition) =>
        evidence.reduce((card, one) => (one === id ? card : retireKpi(card, one, day)), now),
    })),
  'reward-without-guard': ({ about }, { scorecard }) => {
    const id = about ?? '';
    const others = scorecard.kpis.map(({ kpi }) => kpi).filter((one) => one !== id);
    if (others.length === 0) return [];
    return [
      {
        kind: 'choice',
        label: say('mend.guard', { name: nameOf(scorecard, id) }),
        button: say('mend.guard.do'),
        options: others.map((one) => [one, nameOf(scorecard, one)]),
        done: say('done.guard', { name: nameOf(scorecard, id) }),
        edit: (guard) => (now) => changeUse(now, id, { guards: [guard] }),
      },
    ];
  },
  'executive-view-full': (finding, given) => [executive(finding, given)],
  'executive-low-signal': (finding, given) => [executive(finding, given)],
};

/** What settles a finding at once, each by an edit that can be undone. */
export const mendsOf = (finding: Finding, given: Given): readonly Mend[] =>
  MENDS[finding.rule as RuleId]?.(finding, given) ?? [];

const kpis = (): Way => ({ label: say('way.kpis'), href: '#kpis' });
const weights = (): Way => ({ label: say('way.weights'), href: '#weights' });
const numbers = (): Way => ({ label: say('way.today'), href: '#today' });

const WAYS: Readonly<Partial<Record<RuleId, (finding: Finding) => Way>>> = {
  'goal-without-lagging': kpis,
  'goal-without-leading': ({ about }) => ({
    label: say('way.goal'),
    href: `#map/goal/${about}`,
  }),
  'goal-without-decision': ({ about }) => ({ label: say('way.goal'), href: `#map/goal/${about}` }),
  'target-at-baseline': ({ about }) => ({ label: say('way.target'), href: `#kpis/kpi/${about}` }),
  'driver-missing': kpis,
  'reward-without-guard': ({ about }) => ({ label: say('way.guard'), href: `#kpis/kpi/${about}` }),
  'proxy-unproven': ({ about }) => ({ label: say('way.proxy'), href: `#kpis/kpi/${about}` }),
  'one-perspective': () => ({ label: say('way.map'), href: '#map' }),
  'weights-add-up': weights,
  'vanity-weight': weights,
  'weight-unmeasured': numbers,
  'kpi-never-captured': numbers,
};

/** Where a finding is settled, if not here. */
export const wayOf = (finding: Finding): Way | null =>
  WAYS[finding.rule as RuleId]?.(finding) ?? null;
