import type { Adapter, AdapterPage } from './adapter.ts';
import { ghost } from './ghost/ghost.ts';
import { tiktokStudio } from './tiktok-studio/tiktok-studio.ts';
import { vendure } from './vendure/vendure.ts';
import { youtubeStudio } from './youtube-studio/youtube-studio.ts';

export type {
  AccountSource,
  Adapter,
  AdapterPage,
  CardSource,
  DeltaSource,
  ItemSource,
  LabelSource,
  Labels,
  MetricClaim,
  PeriodSource,
  Places,
  SeriesSource,
  Source,
  TableSource,
  Time,
} from './adapter.ts';

/** Every platform that Fourfold knows by record; one folder each. */
export const ADAPTERS: readonly Adapter[] = [ghost, tiktokStudio, vendure, youtubeStudio];

/**
 * The adapter and the page of it that this address is, or null. Software that people host
 * themselves is recognised by what stands on the page too, so it needs `root`.
 */
export function adapterFor(
  url: URL,
  root?: ParentNode,
): { adapter: Adapter; page: AdapterPage } | null {
  for (const adapter of ADAPTERS) {
    if (!servedBy(adapter, url, root)) continue;
    const page = adapter.pages.find((candidate) => candidate.when(url));
    if (page) return { adapter, page };
  }
  return null;
}

function servedBy(adapter: Adapter, url: URL, root?: ParentNode): boolean {
  if (adapter.hosts !== 'any') {
    return adapter.hosts.some((host) =>
      host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
    );
  }
  return root !== undefined && (adapter.marks ?? []).some((mark) => root.querySelector(mark));
}
