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
  scorecardQuality,
} from '../../core/index.ts';
import { figure } from './print-publication.ts';

/** How well a scorecard is made: its quality with the parts, its alignment, and what rules noticed. */
export interface CheckUp {
  readonly scorecard: string;
  readonly asOf: string;
  readonly quality: ScorecardQuality;
  readonly alignment: Alignment;
  readonly findings: readonly Finding[];
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
  const whole = { ...context, scored: kpis };
  return {
    scorecard: context.scorecard.id,
    asOf: context.asOf,
    quality: scorecardQuality(whole),
    alignment: alignment(context.scorecard),
    findings: checkUp(whole),
    platformNotes: notesOn(kpis),
  };
}

/** A check-up in lines for the terminal. */
export function printedCheckUp(title: string, made: CheckUp): string {
  const { quality, alignment: aligned, findings, platformNotes: notes } = made;
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
    ...(notes.length === 0 ? [] : ['', 'What the platforms mean']),
    ...notes.map(({ metric, platform, says, source, secondHand }) => {
      const hand = secondHand ? 'second-hand: ' : '';
      return `  ${metric} on ${platform}: ${says} (${hand}${source})`;
    }),
  ].join('\n');
}
