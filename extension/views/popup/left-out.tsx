import type { LeftOut, PageView } from '../../messages/index.ts';
import { inWords, langOf, spokenNow } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { metricName } from '../names.ts';
import { sayCommon } from '../words.ts';
import type { PopupModel } from './popup-model.ts';
import { ReadingRow } from './reading-row.tsx';
import { say } from './words.ts';

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
  const decide = (right: boolean) => () => model.decide(ask.key, ask.kind, right);
  if (ask.kind === 'value') {
    return (
      <span class="words small">
        <button type="button" class="link" onClick={decide(true)}>
          {sayCommon('right')}
        </button>
      </span>
    );
  }
  return (
    <span class="words small">
      <button type="button" class="link" onClick={decide(true)}>
        {say('yes', { metric })}
      </button>
      <button
        type="button"
        class="link"
        onClick={decide(false)}
        aria-label={say('no.metric', { metric })}
      >
        {say('no')}
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
        const isClaim = one.ask?.kind === 'claim';
        const why = isClaim ? say('taken-for', { metric }) : inWords(one.why);
        return (
          <ReadingRow
            key={one.reading}
            reading={reading}
            why={why}
            whyLang={isClaim ? spokenNow() : langOf(one.why)}
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
  const { view } = props;
  const asked = view.left.filter(({ ask }) => ask?.kind === 'claim');
  const rest = view.left.filter(({ ask }) => ask?.kind !== 'claim');
  return (
    <>
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">{say('asked')}</h2>
          <p class="small soft ahead">{say('asked.why')}</p>
          <Rows {...props} rows={asked} />
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{say('left', { n: rest.length })}</h2>
          <Rows {...props} rows={rest} />
        </section>
      )}
    </>
  );
}
