import type { Formats } from '../format.ts';
import { Live } from '../live/live.tsx';
import type { DashboardModel } from './dashboard-model.ts';
import { Empty, Heading } from './pieces.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: DashboardModel;
  readonly formats: Formats;
  now(): string;
}

/** Live sessions, or how the first one comes about. */
export function LiveSection({ model, formats, now }: Props) {
  const { live } = model;
  return (
    <>
      <Heading title={say('section.live')} />
      {live.sessions.value?.length === 0 ? (
        <Empty words={say('live.none')}>
          <button type="button" class="button main" onClick={live.load}>
            {say('live.look')}
          </button>
        </Empty>
      ) : (
        <Live model={live} formats={formats} now={now} />
      )}
    </>
  );
}
