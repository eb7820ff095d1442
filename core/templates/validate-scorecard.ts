import * as v from 'valibot';
import type { ScorecardDefinition } from '../model/index.ts';
import { withAllUses } from './define-template.ts';
import { issueInWords, quoted } from './issue-in-words.ts';
import { scorecardSchema } from './scorecard-schema.ts';
import { senseTrouble } from './scorecard-sense.ts';
import { OUR_VERSIONS, originTrouble, type TemplateVersions } from './update-scorecard.ts';

/** A scorecard that can be used, or why it cannot, in the person's words. */
export type ValidatedScorecard =
  | { readonly ok: true; readonly scorecard: ScorecardDefinition }
  | { readonly ok: false; readonly why: string };

const VERSION = 1;
const SCHEMA = /^fourfold\/scorecard@(\d{1,6})$/;

/** Names that would change what an object is, wherever a program copies it. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 12;
const MOST = 50_000;

function no(why: string): ValidatedScorecard {
  return { ok: false, why };
}

/** Why a thing from outside is not even looked into: too deep, too much, or names that harm. */
export function hostileTrouble(given: unknown): string | null {
  let left = MOST;
  const visit = (thing: unknown, depth: number): string | null => {
    if (typeof thing !== 'object' || thing === null) return null;
    if (depth > DEEPEST) return 'The file is nested deeper than any scorecard.';
    for (const key of Object.keys(thing)) {
      left -= 1;
      if (left < 0) return 'The file is larger than any scorecard.';
      if (FORBIDDEN.has(key))
        return `The file has the name ${quoted(key)}, which no scorecard has.`;
      const why = visit((thing as Record<string, unknown>)[key], depth + 1);
      if (why !== null) return why;
    }
    return null;
  };
  return visit(given, 0);
}

function versionTrouble(schema: unknown): string | null {
  const version = typeof schema === 'string' ? SCHEMA.exec(schema)?.[1] : undefined;
  if (version === undefined) {
    return 'The file is not a scorecard: it should say "schema": "fourfold/scorecard@1".';
  }
  if (Number(version) > VERSION) {
    return `The scorecard was made by a newer Fourfold (version ${Number(version)}; this one reads ${VERSION}). Update Fourfold, or save it for version ${VERSION}.`;
  }
  return Number(version) === VERSION ? null : `There never was a scorecard of version ${version}.`;
}

/**
 * Reads a scorecard that a person made or that came from outside.
 *
 * Meaning: the shape is checked against the schema, unknown names included; every KPI must be of
 * the library or the file's own, every goal its own; formulas must be readable and give the unit
 * that they claim; targets must be in order; goals must not feed each other in a circle; the template that it was
 * made from must not be of a newer version than is known here. KPIs that
 * goals name and the list of KPIs does not are added to it, following the library. Never throws:
 * the first thing that is wrong comes back as one sentence.
 *
 * @example
 * validateScorecard({ schema: 'fourfold/scorecard@2' }).why // → "The scorecard was made by a newer Fourfold (version 2; this one reads 1). Update Fourfold, or save it for version 1."
 */
export function validateScorecard(
  given: unknown,
  versions: TemplateVersions = OUR_VERSIONS,
): ValidatedScorecard {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return no('The file is not a scorecard: it should begin with "{".');
  }
  const trouble =
    hostileTrouble(given) ??
    versionTrouble(Object.hasOwn(given, 'schema') && 'schema' in given ? given.schema : undefined);
  if (trouble !== null) return no(trouble);
  const parsed = v.safeParse(scorecardSchema, given, { abortEarly: true });
  if (!parsed.success) return no(issueInWords(parsed.issues[0]));
  const scorecard = parsed.output;
  const origins = [scorecard, ...(scorecard.layers ?? [])].flatMap((one) => one.template ?? []);
  const newer = origins.flatMap((one) => originTrouble(one, versions) ?? []);
  const why = newer[0] ?? senseTrouble(scorecard);
  if (why !== null) return no(why);
  return {
    ok: true,
    scorecard: { ...scorecard, kpis: withAllUses(scorecard.goals, scorecard.kpis) },
  };
}
