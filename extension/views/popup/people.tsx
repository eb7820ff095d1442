import type { PageReadings } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';

/** What is counted on such a page, and what one of them is called. */
const WHAT = {
  comments: {
    shown: 'community.comments-shown',
    one: 'comment',
    many: 'comments',
    positive: 'community.comments-positive',
    negative: 'community.comments-negative',
    neutral: 'community.comments-neutral',
  },
  messages: {
    shown: 'service.conversations',
    one: 'conversation',
    many: 'conversations',
    positive: 'service.messages-positive',
    negative: 'service.messages-negative',
    neutral: 'service.messages-neutral',
  },
} as const;

const KEPT = 'No text or name is kept.';

/**
 * A page on which people speak, in a sentence: how many, how they feel where enough was understood,
 * and what is kept of them. Null for any other page.
 */
export function peopleSentence(
  { people, readings }: Pick<PageReadings, 'people' | 'readings'>,
  formats: Pick<Formats, 'count'>,
): string | null {
  if (people === undefined) return null;
  const what = WHAT[people];
  const found = (metric: string) => readings.find((one) => one.metric === metric);
  const shown = found(what.shown)?.value ?? null;
  if (shown === null) return `People speak on this page. ${KEPT}`;
  const many = `${formats.count(shown)} ${shown === 1 ? what.one : what.many} on this page`;
  const [up, down, flat] = [found(what.positive), found(what.negative), found(what.neutral)];
  if (!up || !down || !flat || up.value === null || down.value === null || flat.value === null)
    return `${many}. ${KEPT}`;
  if (up.status !== 'ok') return `${many}. Too few were understood to say how people feel. ${KEPT}`;
  const percent = (value: number) => `${formats.count(Math.round(value))} %`;
  return `${many}: ${percent(up.value)} positive, ${percent(down.value)} negative, ${percent(flat.value)} neutral. ${KEPT}`;
}

/** The same, above the numbers. */
export function People({ page, formats }: { page: PageReadings; formats: Formats }) {
  const sentence = peopleSentence(page, formats);
  return sentence && <p class="note people">{sentence}</p>;
}
