import { useMemo } from 'preact/hooks';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { oneFor } from '../one-for.ts';
import type { SectionProps } from '../work/section-props.ts';
import { type BasicsFields, BasicsModel } from './basics-model.ts';
import { say } from './words.ts';

const modelOf = oneFor((edit: EditModel) => new BasicsModel(edit));

type Props = { readonly model: BasicsModel; readonly fields: BasicsFields };

/** What is wrong with the fields before it. */
function Wrong({ model, of }: Pick<Props, 'model'> & { of: keyof BasicsFields }) {
  const words = model.wrong.value[of];
  return words === undefined ? null : (
    <p class="small wrong wide-field" role="alert">
      {words}
    </p>
  );
}

/** Money in other currencies, and what it was worth. */
function Rates({ model, fields }: Props) {
  return (
    <fieldset class="targets wide-field">
      <legend class="small soft">{say('rates')}</legend>
      {fields.rates.map((rate, at) => (
        <div class="target-row" key={at}>
          {(['from', 'to'] as const).map((key) => (
            <TextField
              key={key}
              name={say(`rate.${key}`)}
              value={rate[key]}
              most={3}
              onInput={(text) => model.setRate(at, { [key]: text })}
            />
          ))}
          <TextField
            name={say('rate.day')}
            type="date"
            value={rate.day}
            onInput={(day) => model.setRate(at, { day })}
          />
          <TextField
            name={say('rate.rate')}
            isNumber
            value={rate.rate}
            onInput={(text) => model.setRate(at, { rate: text })}
          />
          <TextField
            name={say('rate.source')}
            most={400}
            value={rate.source}
            onInput={(source) => model.setRate(at, { source })}
          />
          <button
            type="button"
            class="link"
            onClick={() => model.set({ rates: fields.rates.filter((_, i) => i !== at) })}
          >
            {say('rate.remove')}
          </button>
        </div>
      ))}
      <Wrong model={model} of="rates" />
      <button
        type="button"
        class="link"
        onClick={() =>
          model.set({
            rates: [
              ...fields.rates,
              { from: '', to: fields.currency, day: '', rate: '', source: '' },
            ],
          })
        }
      >
        {say('rate.add')}
      </button>
    </fieldset>
  );
}

/** How KPIs make goals, goals perspectives, and perspectives the whole. */
function Counting({ model, fields }: Props) {
  return (
    <>
      <Choose
        name={say('weighting')}
        value={fields.weighting}
        options={(['relative', 'absolute'] as const).map((one) => [one, say(`weighting.${one}`)])}
        onChoose={(to) => model.set({ weighting: to as BasicsFields['weighting'] })}
      />
      <Choose
        name={say('method')}
        value={fields.method}
        options={(['mean', 'geometric', 'minimum', 'worst'] as const).map((one) => [
          one,
          say(`method.${one}`),
        ])}
        onChoose={(method) => model.set({ method: method as BasicsFields['method'] })}
      />
      <TextField
        name={say('floor')}
        isNumber
        placeholder="0"
        value={fields.floor}
        onInput={(floor) => model.set({ floor })}
      />
      <Wrong model={model} of="floor" />
    </>
  );
}

function Fields({ model, fields }: Props) {
  const field = (key: 'periodDays' | 'currency' | 'good' | 'watch', most = 8) => (
    <TextField
      name={say(key)}
      value={fields[key]}
      most={most}
      isNumber={key !== 'currency'}
      placeholder={key === 'currency' ? 'EUR' : ''}
      onInput={(text) => model.set({ [key]: text })}
    />
  );
  return (
    <>
      <TextField
        name={say('title')}
        value={fields.title}
        most={400}
        isWide
        onInput={(title) => model.set({ title })}
      />
      <Wrong model={model} of="title" />
      {!model.hasCalendar.value && field('periodDays', 4)}
      {field('currency', 3)}
      {field('good')}
      {field('watch')}
      {(['periodDays', 'currency', 'good'] as const).map((key) => (
        <Wrong key={key} model={model} of={key} />
      ))}
      <Counting model={model} fields={fields} />
      <Rates model={model} fields={fields} />
    </>
  );
}

/** Name, period, currency, thresholds and how it is counted: what holds for the scorecard as a whole. */
export function BasicsSection({ edit, mine }: SectionProps) {
  const model = modelOf(edit);
  useMemo(() => model.follow(mine), [mine]);
  const fields = model.fields.value;
  if (!fields) return null;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <form
        class="card kpi-form"
        aria-label={say('form')}
        onSubmit={(event) => {
          event.preventDefault();
          model.save();
        }}
      >
        <Fields model={model} fields={fields} />
        <div class="tools wide-field">
          <button type="submit" class="button main" disabled={!model.isReady.value}>
            {say('save')}
          </button>
          <button
            type="button"
            class="button"
            disabled={model.draft.value === null}
            onClick={model.discard}
          >
            {say('discard')}
          </button>
        </div>
      </form>
    </>
  );
}
