/*
 * Analyses by published methods: pure functions, one a file. What they have in common:
 *
 * - Data that cannot carry an answer (too few, constant, missing, all zero) give a refusal
 *   `{ why: '…' }` in words; a result has `why: null` beside its fields (`Answer` of
 *   core/statistics; made by `answer` and `refuse`). A function whose whole result is one number
 *   gives null instead, where its name leaves no doubt what is missing.
 * - An option that makes no sense, and a number that is no finite number, is the caller's mistake:
 *   RangeError that names the function, the option and the value.
 * - Series and samples are arrays of numbers in order of time; null stands for a missing value and
 *   is named in the type where it is allowed. A matrix is an array of columns, as in a table read
 *   by column: `columns[j][i]` is row i of variable j.
 * - Numbers stay finite: no NaN and no infinity in any result; null says that there is none.
 * - Shares and probabilities are 0–1, positions count from 0, angles and logarithms are natural.
 */
export {
  type Engaged,
  type EngagementRatioOptions,
  type EngagementRatios,
  engagementRatios,
} from './anomaly/engagement-ratios.ts';
export {
  type AccountEngagement,
  type EngagementResidualOptions,
  type EngagementResiduals,
  type EngagementSuspicion,
  engagementResiduals,
} from './anomaly/engagement-residuals.ts';
export {
  type Engagement,
  type EngagementRing,
  type EngagementRings,
  engagementRings,
  type RingOptions,
} from './anomaly/engagement-rings.ts';
export type { EsdStep } from './anomaly/esd-steps.ts';
export {
  type Conformity,
  type FirstDigitOptions,
  type FirstDigits,
  firstDigits,
} from './anomaly/first-digits.ts';
export {
  type FollowerSpike,
  type FollowerSpikeOptions,
  type FollowerSpikes,
  followerSpikes,
} from './anomaly/follower-spikes.ts';
export { type EsdOptions, type GeneralisedEsd, generalisedEsd } from './anomaly/generalised-esd.ts';
export {
  type Dispersion,
  type DispersionOptions,
  indexOfDispersion,
} from './anomaly/index-of-dispersion.ts';
export {
  type PeriodEnd,
  type PeriodEndOptions,
  type PeriodEnds,
  periodEndSpikes,
} from './anomaly/period-end-spikes.ts';
export { type RobustZ, type RobustZOptions, robustZ } from './anomaly/robust-z.ts';
export {
  type SeasonalAnomaly,
  type SeasonalEsd,
  type SeasonalEsdOptions,
  seasonalEsd,
} from './anomaly/seasonal-esd.ts';
export { type Stl, type StlOptions, stl } from './anomaly/stl.ts';
export type { Suspected, SuspicionCode } from './anomaly/suspected.ts';
export { benjaminiHochberg, holm } from './association/adjust-p-values.ts';
export {
  type CrossCorrelation,
  crossCorrelation,
  type LagCorrelation,
} from './association/cross-correlation.ts';
export { type Granger, granger } from './association/granger.ts';
export { type LeadLag, type LeadLagOptions, leadLag } from './association/lead-lag.ts';
export {
  type Autoregression,
  autoregression,
  differenced,
  filtered,
} from './association/prepared-series.ts';
export { type Assist, assistedConversions } from './attribution/assisted-conversions.ts';
export {
  type AttributionChoice,
  attributionChoice,
  type MethodFit,
  type PathFacts,
} from './attribution/attribution-choice.ts';
export type {
  Attribution,
  AttributionMethod,
  AttributionOptions,
  ChannelCredit,
  ConversionPath,
} from './attribution/conversion-path.ts';
export { firstTouch } from './attribution/first-touch.ts';
export { lastTouch } from './attribution/last-touch.ts';
export { linearTouch } from './attribution/linear-touch.ts';
export {
  type MarkovAttribution,
  type MarkovCredit,
  type MarkovOptions,
  markovAttribution,
} from './attribution/markov-attribution.ts';
export { type OfflineShare, withOffline } from './attribution/offline-share.ts';
export { pathsFromReferrals, type ReferralMetrics } from './attribution/paths-from-referrals.ts';
export {
  type PathColumns,
  type PathsRead,
  type PathTable,
  type PathTableOptions,
  pathsFromTable,
} from './attribution/paths-from-table.ts';
export {
  pathsFromTouches,
  type Touch,
  type TouchOptions,
} from './attribution/paths-from-touches.ts';
export { type PositionOptions, positionBased } from './attribution/position-based.ts';
export { shapleyAttribution } from './attribution/shapley-attribution.ts';
export {
  type BudgetOptions,
  type BudgetSuggestion,
  type ChannelSpend,
  type SuggestedSpend,
  suggestBudget,
} from './attribution/suggest-budget.ts';
export { type TimeDecayOptions, timeDecay } from './attribution/time-decay.ts';
export {
  type AdverseOptions,
  type AdverseSpread,
  adverseSpread,
  type Talk,
} from './content/adverse-spread.ts';
export {
  type BestTime,
  bestTimeToPost,
  type TimedPost,
  type TimeOptions,
  type TimeSlot,
} from './content/best-time-to-post.ts';
export {
  compareGroups,
  type Group,
  type GroupComparison,
  type GroupMean,
  type GroupOptions,
  type GroupPair,
} from './content/compare-groups.ts';
export {
  type ChannelCost,
  costPerQualified,
  type QualifiedCost,
  type QualifiedCosts,
} from './content/cost-per-qualified.ts';
export { doublingTime, type Spreading } from './content/doubling-time.ts';
export { type RankedGroup, type Ranking, rankGroups } from './content/rank-groups.ts';
export {
  type TopicPost,
  type TopicRow,
  type TopicTable,
  topicPerformance,
} from './content/topic-performance.ts';
export {
  type AlertLeadTime,
  type AlertSpan,
  alertLeadTime,
  type LeadTimeOptions,
  type WarnedEvent,
} from './control/alert-lead-time.ts';
export {
  type CusumDesign,
  cusumRunLength,
  type EwmaDesign,
  ewmaRunLength,
} from './control/average-run-length.ts';
export {
  type BreachOptions,
  type BreachPoint,
  type BreachState,
  breachStates,
} from './control/breach-states.ts';
export {
  type CusumChart,
  type CusumOptions,
  type CusumPoint,
  cusumChart,
} from './control/cusum-chart.ts';
export {
  type EwmaChart,
  type EwmaOptions,
  type EwmaPoint,
  ewmaChart,
} from './control/ewma-chart.ts';
export { type AlertRule, replayedAlerts } from './control/replayed-alerts.ts';
export {
  type TimeToBreach,
  type TimeToBreachOptions,
  timeToBreach,
} from './control/time-to-breach.ts';
export {
  type CalendarEvent,
  type EventColumns,
  type EventKind,
  eventColumns,
  eventsDuring,
} from './impact/calendar-event.ts';
export {
  type CausalImpact,
  type CausalImpactOptions,
  causalImpact,
  type Estimate,
  type ImpactPoint,
} from './impact/causal-impact.ts';
export { type ChowTest, chowTest } from './impact/chow-test.ts';
export { type ComparedMeans, compareMeans, type FarValue } from './impact/compare-means.ts';
export {
  type DifferenceInDifferences,
  type DifferenceOptions,
  differenceInDifferences,
  type Effect,
} from './impact/difference-in-differences.ts';
export {
  type ExperimentOptions,
  type ExperimentResult,
  experimentResult,
} from './impact/experiment-result.ts';
export {
  type InterruptedCounts,
  type InterruptedCountsOptions,
  interruptedCounts,
  type RateRatio,
} from './impact/interrupted-counts.ts';
export {
  type InterruptedSeries,
  type InterruptionOptions,
  interruptedSeries,
} from './impact/interrupted-series.ts';
export { meanPower, meanSampleSize } from './impact/mean-power.ts';
export {
  type Placebo,
  type PlaceboOptions,
  type PlaceboTest,
  placeboInSpace,
  placeboInTime,
} from './impact/placebo-impact.ts';
export {
  detectableDifference,
  type PowerOptions,
  proportionPower,
  proportionSampleSize,
} from './impact/proportion-power.ts';
export { type ResidualCusum, residualCusum } from './impact/residual-cusum.ts';
export {
  type SampleRatio,
  type SampleRatioOptions,
  sampleRatioCheck,
} from './impact/sample-ratio-check.ts';
export { seasonColumns } from './impact/season-columns.ts';
export {
  type BreakOptions,
  type StructuralBreak,
  structuralBreak,
} from './impact/structural-break.ts';
export { type TargetProposal, targetAfterBreak } from './impact/target-after-break.ts';
export {
  type Arm,
  type ProportionTest,
  type RateOfArm,
  twoProportionTest,
} from './impact/two-proportion-test.ts';
export {
  type ValuedBenefit,
  type ValuedBenefitOptions,
  type ValuedOutcome,
  type ValuedRow,
  valuedBenefit,
} from './impact/valued-benefit.ts';
export { type WelchTest, welchTest } from './impact/welch-test.ts';
export { adstockGeometric, type GeometricOptions } from './mix/adstock-geometric.ts';
export { adstockWeibull, type WeibullOptions } from './mix/adstock-weibull.ts';
export { type MarketingMix, type MixPart, marketingMix } from './mix/marketing-mix.ts';
export type { MixChannel, MixControl, MixOptions } from './mix/mix-options.ts';
export { type HillOptions, saturationHill } from './mix/saturation-hill.ts';
export { saturationLogistic } from './mix/saturation-logistic.ts';
export { saturationMichaelisMenten } from './mix/saturation-michaelis-menten.ts';
export { type Calibration, type CalibrationBin, calibrationOf } from './purchase/calibration.ts';
export {
  type PurchaseModel,
  type PurchaseOptions,
  purchaseModel,
  purchaseProbability,
} from './purchase/purchase-model.ts';
export { automatedReadabilityIndex } from './readability/automated-readability-index.ts';
export { colemanLiauIndex } from './readability/coleman-liau-index.ts';
export { consensusGrade } from './readability/consensus-grade.ts';
export { countSyllables } from './readability/count-syllables.ts';
export { crawford } from './readability/crawford.ts';
export { daleChall } from './readability/dale-chall.ts';
export { daleChallByLength } from './readability/dale-chall-by-length.ts';
export { difficultWords } from './readability/difficult-words.ts';
export { fernandezHuerta } from './readability/fernandez-huerta.ts';
export { fleschKincaidGrade } from './readability/flesch-kincaid-grade.ts';
export { fleschReadingEase } from './readability/flesch-reading-ease.ts';
export { gulpease } from './readability/gulpease.ts';
export { gunningFog } from './readability/gunning-fog.ts';
export { gutierrezPolini } from './readability/gutierrez-polini.ts';
export {
  type HyphenationPatterns,
  hyphenationBreaks,
  hyphenationPatterns,
} from './readability/hyphenation.ts';
export { type LinsearOptions, linsearWrite } from './readability/linsear-write.ts';
export { lix } from './readability/lix.ts';
export { malayGrade } from './readability/malay-grade.ts';
export { osman } from './readability/osman.ts';
export { type Readability, type ReadabilityScore, readability } from './readability/readability.ts';
export type { ReadingOptions } from './readability/reading-options.ts';
export { readingTime } from './readability/reading-time.ts';
export { rix } from './readability/rix.ts';
export { smogIndex } from './readability/smog-index.ts';
export { spache } from './readability/spache.ts';
export { szigrisztPazos } from './readability/szigriszt-pazos.ts';
export { type TextRates, textRates } from './readability/text-rates.ts';
export { type WienerOptions, wienerSachtextformel } from './readability/wiener-sachtextformel.ts';
export { bgNbdAlive, bgNbdCount, bgNbdExpected, bgNbdPurchases } from './retention/bg-nbd.ts';
export { type BgNbd, type BgNbdFit, bgNbdFit } from './retention/bg-nbd-fit.ts';
export type { Buyer } from './retention/buyer.ts';
export { type CustomerValueOptions, customerValue } from './retention/customer-value.ts';
export {
  type GammaGamma,
  type GammaGammaFit,
  gammaGammaAverage,
  gammaGammaFit,
  type Spending,
} from './retention/gamma-gamma.ts';
export {
  type Followed,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalOptions,
  type SurvivalStep,
} from './retention/kaplan-meier.ts';
export { type LogRank, logRank } from './retention/log-rank.ts';
export { paretoNbdAlive, paretoNbdExpected, paretoNbdPurchases } from './retention/pareto-nbd.ts';
export {
  type ParetoNbd,
  type ParetoNbdFit,
  type ParetoNbdOptions,
  paretoNbdFit,
} from './retention/pareto-nbd-fit.ts';
export { sbgLifetime, sbgRetention, sbgSurvival } from './retention/sbg-curve.ts';
export { type Sbg, type SbgFit, sbgFit } from './retention/sbg-fit.ts';
export {
  aggregateSentiment,
  type SentimentSummary,
  type Share,
} from './sentiment/aggregate-sentiment.ts';
export type { AuditedGroup, AuditedRow } from './sentiment/audited.ts';
export {
  type BiasAudit,
  type BiasOptions,
  biasAudit,
  type OddMember,
} from './sentiment/bias-audit.ts';
export type { BiasGap, PairedGap } from './sentiment/bias-gap.ts';
export { type AuditedGapAt, type BiasTrend, biasTrend } from './sentiment/bias-trend.ts';
export { type LanguageGuess, languageOf } from './sentiment/language-of.ts';
export {
  type ModelRequest,
  modelRequest,
  readModelAnswer,
  type SentimentModel,
} from './sentiment/sentiment-model.ts';
export { type Polarity, type Sentiment, sentimentOf } from './sentiment/sentiment-of.ts';
export {
  type SocialTrust,
  socialTrustIndex,
  type TrustOptions,
} from './sentiment/social-trust-index.ts';
export { type SupportedSentiment, supportedSentiment } from './sentiment/supported-sentiment.ts';
export { type VaderScores, vaderSentiment } from './sentiment/vader-sentiment.ts';
export { type Importance, type LmgImportance, lmgImportance } from './weights/lmg-importance.ts';
export {
  approvedWeights,
  type ProposedWeight,
  type WeighedKpi,
  type WeightOptions,
  type WeightProposal,
  weightProposal,
} from './weights/weight-proposal.ts';
