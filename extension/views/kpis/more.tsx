import { Choose, TextField } from './fields.tsx';
import { isMoreRight, type MoreFields, NORMALISERS } from './more-fields.ts';
import { say } from './words.ts';

const BASELINES = ['none', 'history', 'fixed'] as const;
const WAYS = ['none', ...Object.keys(NORMALISERS)] as readonly MoreFields['per'][];

/** Whether something hangs on it, what guards it, and what it stands in for. */
function Guarded({
  fields,
  guards,
  set,
}: {
  fields: MoreFields;
  guards: readonly (readonly [string, string])[];
  set(part: Partial<MoreFields>): void;
}) {
  return (
    <>
      <label class="choice wide-field">
        <input
          type="checkbox"
          checked={fields.rewarded}
          onChange={(event) => set({ rewarded: event.currentTarget.checked })}
        />
        {say('rewarded')}
      </label>
      <Choose
        name={say('guard')}
        value={fields.guard}
        options={[['', say('guard.none')], ...guards]}
        onChoose={(guard) => set({ guard })}
      />
      <TextField
        name={say('stands')}
        most={400}
        value={fields.stands}
        onInput={(stands) => set({ stands })}
      />
      {fields.stands.trim() !== '' && (
        <>
          <TextField
            name={say('stands.shown')}
            most={4000}
            value={fields.shown}
            onInput={(shown) => set({ shown })}
          />
          <TextField
            name={say('stands.until')}
            type="date"
            value={fields.until}
            onInput={(until) => set({ until })}
          />
        </>
      )}
    </>
  );
}

/** What is seldom said of a KPI: where progress starts, what it is divided by, how steady its status is. */
export function More({
  fields,
  guards,
  set,
}: {
  fields: MoreFields;
  /** The other KPIs of the scorecard, by id and name. */
  guards: readonly (readonly [string, string])[];
  set(part: Partial<MoreFields>): void;
}) {
  const ways = fields.per === 'as-is' ? (['as-is', ...WAYS] as const) : WAYS;
  return (
    <details class="wide-field more">
      <summary>{say('more')}</summary>
      <div class="kpi-form">
        <Choose
          name={say('baseline')}
          value={fields.baseline}
          options={BASELINES.map((one) => [one, say(`baseline.${one}`)])}
          onChoose={(baseline) => set({ baseline: baseline as MoreFields['baseline'] })}
        />
        {fields.baseline === 'fixed' && (
          <TextField
            name={say('start')}
            isNumber
            value={fields.start}
            onInput={(start) => set({ start })}
          />
        )}
        <Choose
          name={say('per')}
          value={fields.per}
          options={ways.map((one) => [one, say(`per.${one}`)])}
          onChoose={(per) => set({ per: per as MoreFields['per'] })}
        />
        <TextField
          name={say('margin')}
          isNumber
          placeholder="0"
          value={fields.margin}
          onInput={(margin) => set({ margin })}
        />
        <Guarded fields={fields} guards={guards} set={set} />
        {!isMoreRight(fields) && (
          <p class="small wrong wide-field" role="alert">
            {say('more.wrong')}
          </p>
        )}
        {fields.per !== 'none' && <p class="small soft wide-field">{say('per.about')}</p>}
      </div>
    </details>
  );
}
