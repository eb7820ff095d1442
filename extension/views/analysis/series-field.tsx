import type { Asked, OfferedSeries } from '../../questions/index.ts';
import { formatsFor, inWords, localeNow } from '../../words/index.ts';
import { metricName, platformName } from '../names.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { Hint } from './hint.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: AnalysisModel;
  readonly ask: Extract<Asked, { kind: 'series' }>;
}

const metricOf = (key: string): string => String((JSON.parse(key) as unknown[])[0]);

const STEPS = { day: 'days', week: 'weeks', month: 'months' } as const;

/** "TikTok Studio, kiln: 180 days from …, 3 without a number". */
function words(series: OfferedSeries): string {
  const { date } = formatsFor(localeNow());
  const { platform, account, step, known, missing } = series;
  const [from, to] = [date(series.from), date(series.to)];
  const place = account === '' ? platformName(platform) : `${platformName(platform)}, ${account}`;
  const steps = say(STEPS[step], { n: known });
  return missing === 0
    ? say('series', { place, steps, from, to })
    : say('series.gaps', { place, steps, from, to, missing });
}

/** Which metric, of what is stored. */
function MetricSelect({
  model,
  ask,
  value,
  onPick,
}: Props & { value: string; onPick(metric: string): void }) {
  const metrics = [...(model.state.value?.metrics ?? [])].sort((a, b) =>
    metricName(a.metric).localeCompare(metricName(b.metric)),
  );
  return (
    <label>
      <span class="small soft">{say(ask.isMany ? 'add-number' : 'which-number')}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{say(ask.isOptional ? 'no-number' : 'choose-number')}</option>
        {metrics.map(({ metric, count }) => (
          <option key={metric} value={metric}>
            {say('metric-count', { metric: metricName(metric), n: count })}
          </option>
        ))}
      </select>
    </label>
  );
}

function One({ model, ask, at }: Props & { at: string }) {
  const offered = model.series.value[metricOf(at)] ?? [];
  const chosen = offered.find(({ key }) => key === at);
  if (offered.length < 2) return chosen ? <p class="small soft">{words(chosen)}</p> : null;
  return (
    <label>
      <span class="small soft">{say('which-account')}</span>
      <select value={at} onChange={(event) => model.set(ask.id, [event.currentTarget.value])}>
        {offered.map((one) => (
          <option key={one.key} value={one.key}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A number over time, or several, of what is stored. */
export function SeriesField({ model, ask }: Props) {
  const given = model.inputs.value[ask.id] ?? [];
  const keys = typeof given === 'string' ? [given] : given;
  const all = Object.values(model.series.value).flat();
  return (
    <fieldset class="asked group">
      <legend>{inWords(ask.label)}</legend>
      {ask.isMany && keys.length > 0 && (
        <ul class="lines">
          {keys.map((key) => (
            <li key={key} class="line">
              <span>{all.find((one) => one.key === key)?.name ?? metricName(metricOf(key))}</span>
              <button
                type="button"
                class="link"
                onClick={() =>
                  model.set(
                    ask.id,
                    keys.filter((one) => one !== key),
                  )
                }
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <MetricSelect
        model={model}
        ask={ask}
        value={ask.isMany || !keys[0] ? '' : metricOf(keys[0])}
        onPick={(metric) => model.pickMetric(ask.id, metric, ask.isMany)}
      />
      {!ask.isMany && keys[0] && <One model={model} ask={ask} at={keys[0]} />}
      <Hint ask={ask} />
    </fieldset>
  );
}
