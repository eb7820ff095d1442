import { useId } from 'preact/hooks';
import { localeNow } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import type { RecordModel } from '../work/record-model.ts';
import { say as sayWork } from '../work/words.ts';
import {
  type CountingFields,
  countedBy,
  PATTERNS,
  periodsOf,
  UNITS,
  WEEK_STARTS,
} from './counting-fields.ts';
import { say } from './words.ts';

/** The key under which the one record of this form is kept. */
export const WHOLE = 'whole';

interface Props {
  readonly records: RecordModel<CountingFields>;
  /** What stands in the fields: what was typed, or what is stored. */
  readonly fields: CountingFields;
  readonly formats: Formats;
  readonly day: string;
  set(part: Partial<CountingFields>): void;
}

/** The months by name. */
function months(): readonly (readonly [string, string])[] {
  const name = new Intl.DateTimeFormat(localeNow(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => [String(i + 1), name.format(Date.UTC(2026, i, 1))]);
}

/** What a report covers. */
function Covers({ records, fields, set }: Props) {
  return (
    <>
      <Choose
        name={say('covers')}
        value={fields.covers}
        options={UNITS.map((one) => [one, say(`covers.${one}`)])}
        onChoose={(covers) => set({ covers: covers as CountingFields['covers'] })}
      />
      {fields.covers === 'days' ? (
        <TextField
          name={say('days')}
          isNumber
          most={4}
          value={fields.days}
          wrong={records.wrong(WHOLE).days}
          onInput={(days) => set({ days })}
        />
      ) : (
        <Choose
          name={say('part')}
          value={fields.part}
          options={(['complete', 'to-date'] as const).map((one) => [one, say(`part.${one}`)])}
          onChoose={(part) => set({ part: part as CountingFields['part'] })}
        />
      )}
      <Choose
        name={say('week')}
        value={fields.weekStart}
        options={WEEK_STARTS.map((one) => [one, say(`week.${one}`)])}
        onChoose={(one) => set({ weekStart: one as CountingFields['weekStart'] })}
      />
    </>
  );
}

/** The year that accounts are kept by. */
function Fiscal({ records, fields, set }: Props) {
  const month = (key: 'startMonth' | 'endMonth') => (
    <Choose
      name={say(key)}
      value={fields[key]}
      options={months()}
      onChoose={(one) => set({ [key]: one })}
    />
  );
  return (
    <>
      <Choose
        name={say('year')}
        value={fields.year}
        options={(['calendar', 'months', 'weeks'] as const).map((one) => [one, say(`year.${one}`)])}
        onChoose={(year) => set({ year: year as CountingFields['year'] })}
      />
      {fields.year === 'months' && (
        <>
          {month('startMonth')}
          <TextField
            name={say('startDay')}
            isNumber
            most={2}
            value={fields.startDay}
            wrong={records.wrong(WHOLE).startDay}
            onInput={(startDay) => set({ startDay })}
          />
        </>
      )}
      {fields.year === 'weeks' && (
        <>
          <Choose
            name={say('pattern')}
            value={fields.pattern}
            options={PATTERNS.map((one) => [one, one])}
            onChoose={(one) => set({ pattern: one as CountingFields['pattern'] })}
          />
          {month('endMonth')}
          <Choose
            name={say('end')}
            value={fields.end}
            options={(['nearest', 'last'] as const).map((one) => [one, say(`end.${one}`)])}
            onChoose={(end) => set({ end: end as CountingFields['end'] })}
          />
        </>
      )}
    </>
  );
}

/** The zone in which instants are days, offered by name. */
function Zone({ records, fields, set }: Props) {
  const [list, id] = [useId(), useId()];
  const wrong = records.wrong(WHOLE).timeZone;
  return (
    <div class="field">
      <label for={id}>{say('zone')}</label>
      <input
        id={id}
        type="text"
        list={list}
        value={fields.timeZone}
        placeholder="UTC"
        maxLength={60}
        autocomplete="off"
        spellcheck={false}
        {...(wrong === undefined ? {} : { 'aria-invalid': true })}
        onInput={(event) => set({ timeZone: event.currentTarget.value })}
      />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {wrong !== undefined && (
        <p class="small wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What the fields come to, on the person's own day. */
function Meaning({ fields, formats, day }: Props) {
  const periods = periodsOf(fields, day);
  return (
    <div class="worth" role="status">
      {periods === null ? (
        <p class="small soft">{say('means.none')}</p>
      ) : (
        <>
          <p>{say('means.now', { period: formats.period(periods.now) })}</p>
          <p class="small soft">
            {say('means.before', { period: formats.period(periods.before) })}{' '}
            {fields.year !== 'calendar' &&
              say('means.year', { day: formats.day(periods.year.from) })}
          </p>
        </>
      )}
    </div>
  );
}

/** How time is counted: what a report covers, weeks, the fiscal year and the zone. */
export function CountingForm(props: Props) {
  const { records } = props;
  const titled = useId();
  const save = () =>
    records.save(
      WHOLE,
      'The calendar changed.',
      ({ fields }) =>
        (scorecard) =>
          countedBy(scorecard, fields),
    );
  const isChanged = records.isChanged(WHOLE);
  return (
    <form
      class="card kpi-form"
      aria-labelledby={titled}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id={titled} class="wide-field">
        {say('counting')}
      </h2>
      <Covers {...props} />
      <Fiscal {...props} />
      <Zone {...props} />
      <Meaning {...props} />
      <div class="tools wide-field">
        <button type="submit" class="button main" disabled={!isChanged}>
          {sayWork('save')}
        </button>
        <button
          type="button"
          class="button"
          disabled={!isChanged}
          onClick={() => records.close(WHOLE)}
        >
          {sayWork('discard')}
        </button>
      </div>
    </form>
  );
}
