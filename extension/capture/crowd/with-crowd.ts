import type { PageReadings } from '../../../core/model/index.ts';
import type { CrowdFinder } from './crowd.ts';
import { crowdReadings } from './crowd-readings.ts';
import type { Feelings } from './feelings.ts';

/** A page's readings with what its people come to; the page is marked, so that the gate knows it. */
export function withCrowd(
  page: PageReadings,
  { kind, crowd }: Pick<CrowdFinder, 'kind' | 'crowd'>,
  feelings: Feelings | undefined,
): PageReadings {
  if (kind === null) return page;
  if (!crowd) return { ...page, people: kind };
  const owner = {
    platform: page.platform ?? page.readings[0]?.subject.platform ?? hostOf(page.source),
    account: page.account?.id ?? '',
  };
  return {
    ...page,
    readings: [...crowdReadings(crowd, owner, feelings), ...page.readings],
    problems: page.problems.filter(({ what }) => !what.startsWith('No numbers')),
    people: kind,
  };
}

function hostOf(source: string): string {
  try {
    return new URL(source).hostname || 'file';
  } catch {
    return 'file';
  }
}
