import type { KeptEvent } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { say } from './words.ts';

export const EVENT_KINDS = [
  'launch',
  'pr',
  'season',
  'price',
  'algorithm',
  'outage',
  'other',
] as const satisfies readonly KeptEvent['kind'][];

export const kindName = (kind: KeptEvent['kind']): string => say(`kind.${kind}`);

/** An event in one line: what happened, of which kind and when. */
export function EventSaid({ event, formats }: { event: KeptEvent; formats: Formats }) {
  const { name, kind, from, to = from } = event;
  return (
    <span>
      {name}
      <span class="small soft">
        {' '}
        {kindName(kind)}, {formats.period({ from, to })}
      </span>
    </span>
  );
}
