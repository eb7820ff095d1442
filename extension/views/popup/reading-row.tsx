import type { ComponentChildren } from 'preact';
import type { LastGood, Reading } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { metricName } from '../names.ts';
import { say } from './words.ts';

/** How sure the reader is, as bars and in a word. */
function Confidence({ value }: { value: number }) {
  const [bars, word] =
    value >= 0.9 ? [3, say('sure')] : value >= 0.7 ? [2, say('likely')] : [1, say('unsure')];
  return (
    <span class="confidence">
      <span class="bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} class={bar <= bars ? 'on' : ''} />
        ))}
      </span>
      {word}
    </span>
  );
}

type Point = ((reading: Reading | null) => void) | undefined;

/** A number's name; where it can be shown on the page, something that takes the focus. */
function Label({ reading, point }: { reading: Reading; point: Point }) {
  if (!point) return <span class="label">{reading.label}</span>;
  return (
    <button
      type="button"
      class="label plain"
      title={say('show')}
      onFocus={() => point(reading)}
      onBlur={() => point(null)}
    >
      <bdi>{reading.label}</bdi>
    </button>
  );
}

/** One number of the page: its label, what it is taken for, and its value with the doubt beside it. */
export function ReadingRow({
  reading,
  why,
  whyLang,
  last,
  formats,
  children,
  point,
}: {
  reading: Reading;
  why: string | null;
  /** The language that `why` stands in. */
  whyLang?: string;
  /** The last accepted number, shown beside the one in doubt. */
  last?: LastGood | undefined;
  formats: Formats;
  /** What the person can say to it. */
  children?: ComponentChildren;
  /** Called while the person looks at the row, and with null when no more. */
  point?: Point;
}) {
  const interval = formats.interval(reading);
  const name = reading.metric ? metricName(reading.metric) : say('unknown');
  // A metric of the same name as its label would only be said twice.
  const isSaid = name.toLowerCase() === reading.label.toLowerCase();
  const segment = reading.subject.item ?? reading.subject.segment;
  return (
    <li
      class={why === null ? 'reading' : 'reading left'}
      {...(point ? { onMouseEnter: () => point(reading), onMouseLeave: () => point(null) } : {})}
    >
      <div class="what">
        <Label reading={reading} point={point} />
        {segment && <span class="small soft">{segment}</span>}
        {why === null ? (
          <span class="small soft">
            {!isSaid && `${name} · `}
            <Confidence value={reading.confidence} />
          </span>
        ) : (
          <span class="small why" lang={whyLang}>
            {why}
          </span>
        )}
        {children}
      </div>
      <div class="figure">
        <span class="value">{formats.value(reading)}</span>
        {interval && <span class="small soft">{interval}</span>}
        {last && (
          <span class="small soft" title={formats.moment(last.seen)}>
            {say('last-good', { value: formats.value(last) })}
          </span>
        )}
      </div>
    </li>
  );
}
