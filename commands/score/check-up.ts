import {
  type Alignment,
  alignment,
  checkUp,
  type Finding,
  type PlatformNote,
  type Publication,
  platformNotes,
  type RuleContext,
  type ScorecardQuality,
  type Signal,
  scorecardQuality,
  signalsOf,
} from '../../core/index.ts';
import { figure } from './print-publication.ts';

/** How well a scorecard is made: its quality with the parts, its alignment, and what rules noticed. */
export interface CheckUp {
  readonly scorecard: string;
  readonly asOf: string;
  readonly quality: ScorecardQuality;
  readonly alignment: Alignment;
  readonly findings: readonly Finding[];
  /** Of each KPI, how much of what it does from week to week is more than chance. */
  readonly signals: readonly (Signal & { readonly kpi: string })[];
  /** What the platforms mean by the numbers that the KPIs were made of. */
  readonly platformNotes: readonly PlatformNote[];
}

/** Notes on every metric and platform that a number of the publication came from. */
function notesOn(kpis: Publication['kpis']): readonly PlatformNote[] {
  const from = new Map(
    kpis.flatMap(({ explanation }) =>
      (explanation?.inputs ?? []).flatMap(({ metric, sights }) =>
        sights.map(({ platform }) => [`${metric} ${platform}`, { metric, platform }] as const),
      ),
    ),
  );
  return [...from.values()].flatMap(({ metric, platform }) => platformNotes(metric, platform));
}

/** The check-up of a scorecard with its numbers. */
export function checkUpOf(
  context: Omit<RuleContext, 'scored'>,
  { kpis }: Pick<Publication, 'kpis'>,
): CheckUp {
  const signals = signalsOf(context);
  const scored = kpis.map(({ id, score, freshness }) => {
    const signal = signals.get(id)?.score ?? null;
    return { id, score, freshness, signal };
  });
  const whole = { ...context, scored };
  return {
    scorecard: context.scorecard.id,
    asOf: context.asOf,
    quality: scorecardQuality(whole),
    alignment: alignment(context.scorecard),
    findings: checkUp(whole),
    signals: [...signals].map(([kpi, one]) => ({ kpi, ...one })),
    platformNotes: notesOn(kpis),
  };
}

/** A check-up in lines for the terminal. */
export function printedCheckUp(title: string, made: CheckUp): string {
  const { quality, alignment: aligned, findings, signals, platformNotes: notes } = made;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    `Check-up of ${title} as of ${made.asOf}`,
    `Quality ${figure(quality.score)}`,
    ...quality.parts.map((one) => `  ${one.name}: ${figure(one.score)}, weight ${one.weight}`),
    `Alignment ${figure(aligned.score)}: ${percent(aligned.goals)} of the weight is linked to goals, ${percent(aligned.decisions)} to decisions.`,
    ...(aligned.why === null ? [] : [`  ${aligned.why}`]),
    ...(aligned.unlinked.length === 0 ? [] : [`  Without a goal: ${aligned.unlinked.join(', ')}`]),
    ...(aligned.undecided.length === 0
      ? []
      : [`  Without a decision: ${aligned.undecided.join(', ')}`]),
    '',
    findings.length === 0 ? 'No rule noticed anything.' : 'What the rules noticed',
    ...findings.flatMap(({ severity, what, fix, evidence }) => [
      `  ${severity}: ${what}${fix ? ` ${fix}` : ''}`,
      ...(evidence.length === 0 ? [] : [`    shown by ${evidence.slice(0, 12).join(', ')}`]),
    ]),
    '',
    'Signal: how much of each KPI is more than chance from week to week',
    ...signals.map(({ kpi, score, why }) => `  ${kpi}: ${score === null ? why : figure(score)}`),
    ...(notes.length === 0 ? [] : ['', 'What the platforms mean']),
    ...notes.map(({ metric, platform, says, source, secondHand }) => {
      const hand = secondHand ? 'second-hand: ' : '';
      return `  ${metric} on ${platform}: ${says} (${hand}${source})`;
    }),
  ].join('\n');
}
