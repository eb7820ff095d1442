import { accountableOverload } from './accountable-overload.ts';
import { adverseSpreadRule } from './adverse-spread.ts';
import { assumptionDue } from './assumption-due.ts';
import { assumptionRefuted } from './assumption-refuted.ts';
import { breachAhead } from './breach-ahead.ts';
import { decisionDue } from './decision-due.ts';
import { driverMissing } from './driver-missing.ts';
import { engagementOutOfLine } from './engagement-out-of-line.ts';
import { engagementTooEven } from './engagement-too-even.ts';
import { executiveLowSignal } from './executive-low-signal.ts';
import { executiveViewFull } from './executive-view-full.ts';
import { followerJump } from './follower-jump.ts';
import { goalWithoutDecision } from './goal-without-decision.ts';
import { goalWithoutLagging } from './goal-without-lagging.ts';
import { goalWithoutLeading } from './goal-without-leading.ts';
import { guardSlipped } from './guard-slipped.ts';
import { kpiNeverCaptured } from './kpi-never-captured.ts';
import { kpiReviewDue } from './kpi-review-due.ts';
import { kpiUnowned } from './kpi-unowned.ts';
import { kpiWithoutAccountable } from './kpi-without-accountable.ts';
import { kpiWithoutGoal } from './kpi-without-goal.ts';
import { onePerspective } from './one-perspective.ts';
import { periodEndSpike } from './period-end-spike.ts';
import { platformUnproven } from './platform-unproven.ts';
import { proxyUnproven } from './proxy-unproven.ts';
import { reviewDue } from './review-due.ts';
import { rewardWithoutGuard } from './reward-without-guard.ts';
import type { RuleDefinition } from './rule.ts';
import { sameMetricTwice } from './same-metric-twice.ts';
import { suspectedAlgorithmChange } from './suspected-algorithm-change.ts';
import { sustainedBreach } from './sustained-breach.ts';
import { targetAtBaseline } from './target-at-baseline.ts';
import { unusualDay } from './unusual-day.ts';
import { vanityWeight } from './vanity-weight.ts';
import { weightUnmeasured } from './weight-unmeasured.ts';
import { weightsAddUp } from './weights-add-up.ts';

/** All rules, each from the file that is named after it. */
export const RULES = [
  accountableOverload,
  adverseSpreadRule,
  assumptionDue,
  assumptionRefuted,
  breachAhead,
  decisionDue,
  driverMissing,
  engagementOutOfLine,
  engagementTooEven,
  executiveLowSignal,
  executiveViewFull,
  followerJump,
  goalWithoutDecision,
  goalWithoutLagging,
  goalWithoutLeading,
  guardSlipped,
  kpiNeverCaptured,
  kpiReviewDue,
  kpiUnowned,
  kpiWithoutAccountable,
  kpiWithoutGoal,
  onePerspective,
  periodEndSpike,
  platformUnproven,
  proxyUnproven,
  reviewDue,
  rewardWithoutGuard,
  sameMetricTwice,
  suspectedAlgorithmChange,
  sustainedBreach,
  targetAtBaseline,
  unusualDay,
  vanityWeight,
  weightUnmeasured,
  weightsAddUp,
] as const satisfies readonly RuleDefinition[];

/** The id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
