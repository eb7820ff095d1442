import type { Formats } from '../format.ts';
import { Live } from '../live/live.tsx';
import type { DashboardModel } from './dashboard-model.ts';
import { Empty, Heading } from './pieces.tsx';

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
      <Heading title="Live" />
      {live.sessions.value?.length === 0 ? (
        <Empty words="No live session yet. Open the board of your live stream, click the Fourfold icon and choose “Record this live”. Its sales a minute, its viewers and what the host did will stand here.">
          <button type="button" class="button main" onClick={live.load}>
            Look again
          </button>
        </Empty>
      ) : (
        <Live model={live} formats={formats} now={now} />
      )}
    </>
  );
}
