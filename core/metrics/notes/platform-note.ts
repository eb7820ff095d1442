import type { MetricId } from '../catalogue.ts';

/** What one platform means by a metric where platforms differ, or how long its number may change. */
export interface PlatformNote {
  readonly metric: MetricId;
  /** Platform as in a subject: `youtube-studio`, `instagram` … */
  readonly platform: string;
  /** `meaning` says what it counts, `stability` until when it may still change. */
  readonly kind: 'meaning' | 'stability';
  readonly says: string;
  /** Days after the end of a window until the number no longer changes, where that is known. */
  readonly settlesAfterDays?: number;
  /** A public page that says so. */
  readonly source: string;
  /** ISO day on which the page was read. */
  readonly read: string;
  /** True where the page is not the platform's own, or was read in a copy. */
  readonly secondHand?: true;
}

/** What a person can look up themselves: a page, when it was read, and whether it is the platform's own. */
export type NoteSource = Pick<PlatformNote, 'source' | 'read' | 'secondHand'>;

/** Notes of one platform, each said by the same page. */
export function notesFrom(
  platform: string,
  source: NoteSource,
  says: Partial<Readonly<Record<MetricId, string>>>,
): readonly PlatformNote[] {
  return Object.entries(says).map(([metric, text]) => ({
    metric: metric as MetricId,
    platform,
    kind: 'meaning',
    says: text,
    ...source,
  }));
}
