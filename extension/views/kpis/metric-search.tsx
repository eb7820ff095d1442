import { useId, useState } from 'preact/hooks';
import { isMetricId, searchMetrics } from '../../../core/metrics/index.ts';
import type { OwnMetric } from '../../../core/model/index.ts';
import { inWords, langOf, speakLibrary } from '../../words/index.ts';
import { metricName } from '../names.ts';
import { useLater } from '../use-later.ts';
import { say } from './words.ts';

interface Props {
  readonly ownMetrics: readonly OwnMetric[];
  onPick(metric: { readonly id: string; readonly name: string; readonly direction: string }): void;
}

const MOST = 7;

/** Metrics that answer what was typed; the person's own first, for they are the fewer. */
function found(text: string, ownMetrics: readonly OwnMetric[]) {
  const asked = text.trim().toLowerCase();
  if (asked === '') return [];
  const own = ownMetrics.filter(
    ({ name, id }) => name.toLowerCase().includes(asked) && !isMetricId(id),
  );
  return [...own, ...searchMetrics(text, { said: inWords }).map(({ metric }) => metric)].slice(
    0,
    MOST,
  );
}

/** Finds a metric by any of its names. Enter takes the first that is found. */
export function MetricSearch({ ownMetrics, onPick }: Props) {
  const [text, type] = useState('');
  const id = useId();
  useLater(speakLibrary);
  const metrics = found(text, ownMetrics);
  const pick = (metric: (typeof metrics)[number]) => {
    type('');
    onPick(metric);
  };
  return (
    <div class="field wide-field">
      <label for={id}>{say('metric')}</label>
      <input
        id={id}
        type="search"
        value={text}
        maxLength={80}
        placeholder={say('search')}
        autocomplete="off"
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = metrics;
          if (event.key !== 'Enter' || !first) return;
          event.preventDefault();
          pick(first);
        }}
      />
      {metrics.length > 0 && (
        <ul class="found" aria-label={say('found')}>
          {metrics.map((metric) => (
            <li key={metric.id}>
              <button type="button" onClick={() => pick(metric)}>
                <strong>{isMetricId(metric.id) ? metricName(metric.id) : metric.name}</strong>{' '}
                <span class="small soft" lang={langOf(metric.brief)}>
                  {inWords(metric.brief)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="small soft" role="status">
        {text.trim() !== '' && metrics.length === 0 ? say('found.none') : ''}
      </p>
    </div>
  );
}
