import { useRef } from 'preact/hooks';
import type { Choices, ImportModel } from './import-model.ts';
import type { Preview } from './summary.ts';
import { say } from './words.ts';

/** Which questions the files leave open. */
function openQuestions(previews: readonly Preview[]) {
  const notes = previews.flatMap(({ report }) => report.notes).join(' ');
  const problems = previews
    .flatMap(({ report }) => report.problems.map(({ what }) => what))
    .join(' ');
  return {
    days: notes.includes('which days'),
    currency: notes.includes('does not name the currency'),
    year: notes.includes('have no year'),
    dates: problems.includes('read in two ways'),
  };
}

interface FieldProps {
  readonly choices: Choices;
  readonly set: (change: Partial<Choices>) => void;
}

type Changed = { readonly currentTarget: { readonly value: string } };

function Days({ choices, set }: FieldProps) {
  return (
    <>
      <label>
        <span>{say('first-day')}</span>
        <input
          type="date"
          value={choices.from}
          onChange={(event: Changed) => set({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say('last-day')}</span>
        <input
          type="date"
          value={choices.to}
          onChange={(event: Changed) => set({ to: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

function Order({ choices, set }: FieldProps) {
  return (
    <label>
      <span>{say('dates')}</span>
      <select
        value={choices.dates}
        onChange={(event) => set({ dates: event.currentTarget.value as Choices['dates'] })}
      >
        <option value="">{say('order-unsaid')}</option>
        <option value="dmy">{say('dmy')}</option>
        <option value="mdy">{say('mdy')}</option>
      </select>
    </label>
  );
}

function Currency({ choices, set }: FieldProps) {
  return (
    <label>
      <span>{say('currency')}</span>
      <input
        type="text"
        maxLength={3}
        size={4}
        placeholder="EUR"
        defaultValue={choices.currency}
        onChange={(event: Changed) => set({ currency: event.currentTarget.value.toUpperCase() })}
      />
    </label>
  );
}

function Year({ choices, set }: FieldProps) {
  return (
    <label>
      <span>{say('year')}</span>
      <input
        type="number"
        min={2005}
        max={2100}
        defaultValue={choices.year}
        onChange={(event: Changed) => set({ year: event.currentTarget.value })}
      />
    </label>
  );
}

/** What the files do not say, for the person to say once for all of them. */
export function Questions({ model }: { model: ImportModel }) {
  const now = openQuestions(model.previews.value);
  const before = useRef(now);
  // A question that was answered stays, so that the answer can be changed.
  const open = {
    days: before.current.days || now.days,
    currency: before.current.currency || now.currency,
    year: before.current.year || now.year,
    dates: before.current.dates || now.dates,
  };
  before.current = open;
  const field = { choices: model.choices.value, set: model.choose };
  const asked = open.days || open.currency || open.year || open.dates;
  return (
    <section class="card" aria-labelledby="open">
      <h2 id="open">{say(asked ? 'unsaid' : 'for-all')}</h2>
      <div class="fields">
        {open.days && <Days {...field} />}
        {open.currency && <Currency {...field} />}
        {open.year && <Year {...field} />}
        {open.dates && <Order {...field} />}
        <label>
          <span>{say('account')}</span>
          <input
            type="text"
            maxLength={80}
            defaultValue={field.choices.account}
            onChange={(event) => field.set({ account: event.currentTarget.value })}
          />
        </label>
      </div>
    </section>
  );
}
