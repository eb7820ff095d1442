import type { LeftOut, PageView } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { metricName, numbers } from '../names.ts';
import type { PopupModel } from './popup-model.ts';
import { ReadingRow } from './reading-row.tsx';

const THIS_MANY = 60;

interface Props {
  readonly view: PageView;
  readonly model: PopupModel;
  readonly formats: Formats;
}

/** What the person can say to a number in doubt, in one word. */
function Words({ one, metric, model }: { one: LeftOut; metric: string; model: PopupModel }) {
  const { ask } = one;
  if (!ask) return null;
  const say = (right: boolean) => () => model.decide(ask.key, ask.kind, right);
  if (ask.kind === 'value') {
    return (
      <span class="words small">
        <button type="button" class="link" onClick={say(true)}>
          It is right
        </button>
      </span>
    );
  }
  return (
    <span class="words small">
      <button type="button" class="link" onClick={say(true)}>
        Yes, this is {metric}
      </button>
      <button type="button" class="link" onClick={say(false)} aria-label={`No, not ${metric}`}>
        No
      </button>
    </span>
  );
}

function Rows({ rows, ...props }: Props & { rows: readonly LeftOut[] }) {
  const { view, formats, model } = props;
  return (
    <ul class="readings">
      {rows.slice(0, THIS_MANY).map((one) => {
        const reading = view.page.readings[one.reading];
        if (!reading) return null;
        const metric = reading.metric ? metricName(reading.metric) : reading.label;
        const why = one.ask?.kind === 'claim' ? `Fourfold takes this for ${metric}.` : one.why;
        return (
          <ReadingRow
            key={one.reading}
            reading={reading}
            why={why}
            last={one.last}
            formats={formats}
          >
            <Words one={one} metric={metric} model={model} />
          </ReadingRow>
        );
      })}
    </ul>
  );
}

/** Numbers that wait for one word, then those that were left out, each with its reason. */
export function NotTaken(props: Props) {
  const { view, formats } = props;
  const asked = view.left.filter(({ ask }) => ask?.kind === 'claim');
  const rest = view.left.filter(({ ask }) => ask?.kind !== 'claim');
  return (
    <>
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">Needs your confirmation</h2>
          <p class="small soft ahead">
            Nothing has shown yet what these numbers are on this page. You are asked once.
          </p>
          <Rows {...props} rows={asked} />
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{numbers(rest.length, formats.count)} left out</h2>
          <Rows {...props} rows={rest} />
        </section>
      )}
    </>
  );
}
