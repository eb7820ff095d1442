import type { Publication, PublishedFinding } from '../../../core/publication/index.ts';
import { type Finding, RULES } from '../../../core/rules/index.ts';
import { inWords } from '../../words/index.ts';
import { say } from './words.ts';

/** How urgent a finding can be, the most urgent first. */
export const SEVERITIES = ['act', 'watch', 'info'] as const;

/** Where a finding comes from. */
export const KINDS = ['numbers', 'period', 'made', 'asked'] as const;
export type Kind = (typeof KINDS)[number];

/** A finding with all that is said of it here. */
export interface Told extends PublishedFinding {
  readonly kind: Kind;
  /** The reason that it is noticed for, in words. */
  readonly reason: string;
  /** The goal that it speaks of, itself or by its KPI; null where it speaks of no goal. */
  readonly goal: string | null;
  /** As the check-up made it, where it did: what mends it hangs on that. */
  readonly checked: Finding | null;
}

/** What every report says of its numbers: these have no rule of their own to be named by. */
const OF_NUMBERS = {
  'stale-number': 'reason.stale-number',
  'no-number': 'reason.no-number',
  'no-target': 'reason.no-target',
  'estimated-number': 'reason.estimated-number',
  'provisional-number': 'reason.provisional-number',
  'renamed-metric': 'reason.renamed-metric',
  asked: 'reason.asked',
} as const;

function reasonOf(rule: string): string {
  if (Object.hasOwn(OF_NUMBERS, rule)) return say(OF_NUMBERS[rule as keyof typeof OF_NUMBERS]);
  const found = RULES.find(({ id }) => id === rule);
  return found ? `${inWords(found.name)}: ${inWords(found.brief)}` : rule;
}

const kindOf = (rule: string): Kind => {
  if (rule === 'asked') return 'asked';
  return Object.hasOwn(OF_NUMBERS, rule) ? 'numbers' : 'period';
};

function goalOf(about: string | null, { goals, kpis }: Publication): string | null {
  if (about === null) return null;
  if (goals.some(({ id }) => id === about)) return about;
  return kpis.find(({ id }) => id === about)?.goal ?? null;
}

/** What a report carries and what the check-up found, the most urgent first. */
export function allFindings(
  publication: Publication,
  checked: readonly Finding[],
): readonly Told[] {
  const reported = publication.findings.map(
    (one): Told => ({
      ...one,
      kind: kindOf(one.rule),
      reason: reasonOf(one.rule),
      goal: goalOf(one.about, publication),
      checked: null,
    }),
  );
  const made = checked.map(
    (one): Told => ({
      ...one,
      what: inWords(one.what),
      ...(one.fix === undefined ? {} : { fix: inWords(one.fix) }),
      evidence: [...one.evidence],
      kind: 'made',
      reason: reasonOf(one.rule),
      goal: goalOf(one.about, publication),
      checked: one,
    }),
  );
  const rank = ({ severity }: Told) => SEVERITIES.indexOf(severity);
  return [...reported, ...made].sort((a, b) => rank(a) - rank(b));
}

/** Which findings are looked at; empty texts are all. */
export interface Sieve {
  readonly severity: string;
  readonly kind: string;
  readonly goal: string;
  readonly text: string;
}

export const ALL: Sieve = { severity: '', kind: '', goal: '', text: '' };

/** Whether a finding is looked at. What is searched is plain text, whatever stands in it. */
export function passes(one: Told, { severity, kind, goal, text }: Sieve): boolean {
  const words = `${one.what} ${one.who ?? ''} ${one.reason}`.toLocaleLowerCase();
  return (
    (severity === '' || one.severity === severity) &&
    (kind === '' || one.kind === kind) &&
    (goal === '' || one.goal === goal) &&
    words.includes(text.trim().toLocaleLowerCase())
  );
}
