import type { Asked } from '../../questions/index.ts';
import { inWords } from '../../words/index.ts';
import { metricName } from '../names.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { Hint } from './hint.tsx';
import { SeriesField } from './series-field.tsx';
import { TableField } from './table-field.tsx';
import { say } from './words.ts';

interface Props<K extends Asked['kind']> {
  readonly model: AnalysisModel;
  readonly ask: Extract<Asked, { kind: K }>;
}

const textOf = (model: AnalysisModel, id: string): string => {
  const given = model.inputs.value[id] ?? '';
  return typeof given === 'string' ? given : (given[0] ?? '');
};

function ChoiceField({ model, ask }: Props<'choice'>) {
  return (
    <label class="asked">
      {inWords(ask.label)}
      <select
        value={textOf(model, ask.id)}
        onChange={(event) => model.set(ask.id, event.currentTarget.value)}
      >
        {ask.choices.map(([value, words], i) => (
          <option key={value} value={i === 0 ? '' : value}>
            {inWords(words)}
          </option>
        ))}
      </select>
      <Hint ask={ask} />
    </label>
  );
}

function NumberField({ model, ask }: Props<'number'>) {
  return (
    <label class="asked">
      {inWords(ask.label)}
      <input
        type="number"
        step="any"
        {...(ask.least === undefined ? {} : { min: ask.least })}
        {...(ask.most === undefined ? {} : { max: ask.most })}
        placeholder={ask.first === undefined ? '' : String(ask.first)}
        value={textOf(model, ask.id)}
        onInput={(event) => model.set(ask.id, event.currentTarget.value)}
      />
      <Hint ask={ask} />
    </label>
  );
}

function EventField({ model, ask }: Props<'event'>) {
  const events = model.state.value?.events ?? [];
  const text = textOf(model, ask.id);
  const isDay = !text.startsWith('event ');
  return (
    <fieldset class="asked group">
      <legend>{inWords(ask.label)}</legend>
      {events.length > 0 && (
        <label>
          <span class="small soft">{say('of-calendar')}</span>
          <select
            value={isDay ? '' : text}
            onChange={(event) => model.set(ask.id, event.currentTarget.value)}
          >
            <option value="">{say('none-of-these')}</option>
            {events.map((one, i) => (
              <option key={`${one.from} ${one.name}`} value={`event ${i}`}>
                {one.from}: {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {isDay && (
        <label>
          <span class="small soft">{say('day')}</span>
          <input
            type="date"
            value={text}
            onInput={(event) => model.set(ask.id, event.currentTarget.value)}
          />
        </label>
      )}
      <Hint ask={ask} />
    </fieldset>
  );
}

function TextField({ model, ask }: Props<'text'>) {
  return (
    <label class="asked wide-asked">
      {inWords(ask.label)}
      <textarea
        rows={8}
        maxLength={200_000}
        value={textOf(model, ask.id)}
        onInput={(event) => model.set(ask.id, event.currentTarget.value)}
      />
      <Hint ask={ask} />
    </label>
  );
}

function KpiField({ model, ask }: Props<'kpi'>) {
  const kpis = model.state.value?.kpiNames ?? [];
  return (
    <label class="asked">
      {inWords(ask.label)}
      <select
        value={textOf(model, ask.id)}
        onChange={(event) => model.set(ask.id, event.currentTarget.value)}
      >
        <option value="">{say('choose-kpi')}</option>
        {kpis.map(({ id, name }) => (
          <option key={id} value={id}>
            {inWords(name)}
          </option>
        ))}
      </select>
      <Hint ask={ask} />
    </label>
  );
}

function ScorecardField({ model, ask }: Props<'scorecard'>) {
  const state = model.state.value;
  const here = (state?.metrics ?? []).filter(({ metric }) => state?.needed.includes(metric));
  const count = here.reduce((sum, one) => sum + one.count, 0);
  return (
    <p class="asked wide-asked">
      {inWords(ask.label)}: {inWords(state?.scorecard.title ?? '')}
      <span class="small soft">
        {count === 0
          ? say('nothing-stored')
          : say('stored-of', { n: count, here: here.length, all: state?.needed.length ?? 0 })}
      </span>
    </p>
  );
}

function StoredField({ model, ask }: Props<'stored'>) {
  const metrics = model.state.value?.metrics ?? [];
  return (
    <p class="asked wide-asked">
      {inWords(ask.label)}
      <span class="small soft">
        {ask.metrics
          .map((one) => {
            const n = metrics.find(({ metric }) => metric === one)?.count ?? 0;
            return say('stored-count', { metric: metricName(one), n });
          })
          .join(', ')}
      </span>
    </p>
  );
}

/** One thing that a question asks for. */
export function AskedField({ model, ask }: { model: AnalysisModel; ask: Asked }) {
  switch (ask.kind) {
    case 'series':
      return <SeriesField model={model} ask={ask} />;
    case 'table':
      return <TableField model={model} ask={ask} />;
    case 'choice':
      return <ChoiceField model={model} ask={ask} />;
    case 'number':
      return <NumberField model={model} ask={ask} />;
    case 'event':
      return <EventField model={model} ask={ask} />;
    case 'text':
      return <TextField model={model} ask={ask} />;
    case 'kpi':
      return <KpiField model={model} ask={ask} />;
    case 'scorecard':
      return <ScorecardField model={model} ask={ask} />;
    case 'stored':
      return <StoredField model={model} ask={ask} />;
  }
}
