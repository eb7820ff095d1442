import type { PageReadings } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { say } from './words.ts';

/** What is counted on such a page; its name is that of the sentence, too. */
const WHAT = {
  comments: {
    many: 'comments',
    shown: 'community.comments-shown',
    positive: 'community.comments-positive',
    negative: 'community.comments-negative',
    neutral: 'community.comments-neutral',
  },
  messages: {
    many: 'conversations',
    shown: 'service.conversations',
    positive: 'service.messages-positive',
    negative: 'service.messages-negative',
    neutral: 'service.messages-neutral',
  },
} as const;

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
  const kept = say('kept');
  const found = (metric: string) => readings.find((one) => one.metric === metric);
  const shown = found(what.shown)?.value ?? null;
  if (shown === null) return `${say('people')} ${kept}`;
  const many = say(what.many, { n: shown });
  const [up, down, flat] = [found(what.positive), found(what.negative), found(what.neutral)];
  if (!up || !down || !flat || up.value === null || down.value === null || flat.value === null)
    return `${many}. ${kept}`;
  if (up.status !== 'ok') return `${say('people.few', { many })} ${kept}`;
  const percent = (value: number) => `${formats.count(Math.round(value))} %`;
  const feel = { up: percent(up.value), down: percent(down.value), flat: percent(flat.value) };
  return `${say('people.feel', { many, ...feel })} ${kept}`;
}

/** The same, above the numbers. */
export function People({ page, formats }: { page: PageReadings; formats: Formats }) {
  const sentence = peopleSentence(page, formats);
  return sentence && <p class="note people">{sentence}</p>;
}
