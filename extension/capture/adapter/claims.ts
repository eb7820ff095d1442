import { cleanLabel, labelKey, unitOfLabel } from '../../../core/text/index.ts';
import type { Labels, MetricClaim } from '../../adapters/index.ts';

/** A claim whose name was found, and the languages in which it is called so. */
export interface ClaimHit {
  readonly claim: MetricClaim;
  readonly languages: readonly string[];
}

type LabelIndex = ReadonlyMap<string, readonly ClaimHit[]>;

const indexes = new WeakMap<readonly MetricClaim[], LabelIndex>();

/**
 * The claims that a label names. A label is compared whole, then without its unit, so that
 * "Estimated revenue (EUR)" is found where only "(USD)" was listed.
 */
export function claimsFor(claims: readonly MetricClaim[], label: string): readonly ClaimHit[] {
  const index = indexOf(claims);
  return index.get(labelKey(label)) ?? index.get(bareKey(label)) ?? [];
}

/** True when the text is one of the labels, in any language. */
export function isOneOf(labels: Labels | undefined, text: string): boolean {
  if (!labels) return false;
  const key = labelKey(text);
  return Object.values(labels).some((names) => names.some((name) => labelKey(name) === key));
}

function bareKey(label: string): string {
  return labelKey(unitOfLabel(cleanLabel(label)).label);
}

function indexOf(claims: readonly MetricClaim[]): LabelIndex {
  const known = indexes.get(claims);
  if (known) return known;
  const index = new Map<string, { claim: MetricClaim; languages: string[] }[]>();
  for (const claim of claims) {
    for (const [language, names] of Object.entries(claim.labels)) {
      for (const name of names) {
        for (const key of new Set([labelKey(name), bareKey(name)])) {
          const hits = index.get(key) ?? [];
          index.set(key, hits);
          const hit = hits.find((candidate) => candidate.claim === claim);
          if (!hit) hits.push({ claim, languages: [language] });
          else if (!hit.languages.includes(language)) hit.languages.push(language);
        }
      }
    }
  }
  indexes.set(claims, index);
  return index;
}

/**
 * The language to read the page's numbers in: the page's own where its labels agree with it, else
 * the one in which most of the labels were found, else what the caller knows.
 */
export function languageOf(
  pageLanguage: string | undefined,
  hits: readonly (readonly ClaimHit[])[],
  fallback: string | undefined,
): string | undefined {
  const votes = new Map<string, number>();
  for (const found of hits) {
    for (const language of new Set(found.flatMap((hit) => hit.languages))) {
      votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...votes.values());
  const best = [...votes].filter(([, count]) => count === most).map(([language]) => language);
  for (const asked of [pageLanguage, fallback]) {
    if (asked && (most === 0 || best.some((language) => sameLanguage(language, asked)))) {
      return asked;
    }
  }
  return most > 0 && best.length === 1 ? best[0] : (pageLanguage ?? fallback);
}

function sameLanguage(left: string, right: string): boolean {
  const [a = '', b = ''] = [left, right].map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return a === b;
}
