import type { PageReadings, Reading } from '../../../core/model/index.ts';
import type { CrowdFinder } from './crowd.ts';
import { accountAt } from './crowd-pages.ts';
import { crowdReadings, type Owner } from './crowd-readings.ts';
import type { Feelings } from './feelings.ts';

/** A page's readings with what its people come to; the page is marked, so that the gate knows it. */
export function withCrowd(
  read: PageReadings,
  { kind, crowd, known }: Pick<CrowdFinder, 'kind' | 'crowd' | 'known'>,
  feelings: Feelings | undefined,
): PageReadings {
  if (kind === null) return read;
  const page = known && read.platform === null ? placed(read, known) : read;
  const { readings, problems } = page;
  if (!crowd) return { ...page, people: kind };
  const owner = {
    platform: page.platform ?? hostOf(page.source),
    account: page.account?.id ?? '',
  };
  return {
    ...page,
    readings: [...crowdReadings(crowd, owner, feelings), ...readings],
    problems: problems.filter(({ what }) => !what.startsWith('No numbers')),
    people: kind,
  };
}

/** On the platform and account that the address names, as pages of records are. */
function placed(page: PageReadings, known: NonNullable<CrowdFinder['known']>): PageReadings {
  const url = new URL(page.source);
  const id = accountAt(known, url);
  const owner: Owner = { platform: known.platform, account: id };
  return {
    ...page,
    platform: known.platform,
    page: known.kind,
    account: id === '' ? null : { platform: known.platform, id },
    readings: page.readings.map(
      (one): Reading => ({ ...one, subject: { ...one.subject, ...owner } }),
    ),
  };
}

function hostOf(source: string): string {
  try {
    return new URL(source).hostname || 'file';
  } catch {
    return 'file';
  }
}
