import { useId, useState } from 'preact/hooks';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Finding } from '../../../core/rules/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { type Mend, mendsOf, wayOf } from './mends.ts';
import { say } from './words.ts';

type Of<K extends Mend['kind']> = {
  readonly edit: EditModel;
  readonly mend: Extract<Mend, { kind: K }>;
};

function Text({ edit, mend }: Of<'text'>) {
  const [text, type] = useState('');
  return (
    <form
      class="mend"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') edit.edit(mend.done, mend.edit(text.trim()));
      }}
    >
      <TextField name={mend.label} value={text} most={mend.most} isWide onInput={type} />
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {mend.button}
      </button>
    </form>
  );
}

function Choice({ edit, mend }: Of<'choice'>) {
  const [chosen, choose] = useState('');
  return (
    <form
      class="mend"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') edit.edit(mend.done, mend.edit(chosen));
      }}
    >
      <Choose
        name={mend.label}
        value={chosen}
        options={[['', say('choose')], ...mend.options]}
        onChoose={choose}
      />
      <button type="submit" class="button" disabled={chosen === ''}>
        {mend.button}
      </button>
    </form>
  );
}

function Several({ edit, mend }: Of<'several'>) {
  const [chosen, set] = useState<readonly string[]>(mend.chosen.slice(0, mend.most));
  const id = useId();
  const isFull = chosen.length >= mend.most;
  return (
    <details class="mend several">
      <summary>{mend.label}</summary>
      <fieldset class="choices" aria-describedby={id}>
        <legend class="unseen">{mend.label}</legend>
        {mend.options.map(([kpi, name]) => (
          <label class="choice" key={kpi}>
            <input
              type="checkbox"
              checked={chosen.includes(kpi)}
              disabled={isFull && !chosen.includes(kpi)}
              onChange={() =>
                set(chosen.includes(kpi) ? chosen.filter((one) => one !== kpi) : [...chosen, kpi])
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <p class="small soft" id={id} role="status">
        {say('chosen', { n: chosen.length, most: mend.most })}
      </p>
      <button
        type="button"
        class="button"
        disabled={chosen.length === 0}
        onClick={() => edit.edit(mend.done, mend.edit(chosen))}
      >
        {mend.button}
      </button>
    </details>
  );
}

/** A way to settle a finding at once, by an edit that can be undone. */
function MendForm({ edit, mend }: { edit: EditModel; mend: Mend }) {
  switch (mend.kind) {
    case 'text':
      return <Text edit={edit} mend={mend} />;
    case 'choice':
      return <Choice edit={edit} mend={mend} />;
    case 'several':
      return <Several edit={edit} mend={mend} />;
    case 'press':
      return (
        <button type="button" class="button" onClick={() => edit.edit(mend.done, mend.edit)}>
          {mend.label}
        </button>
      );
  }
}

/** What settles a finding at once, and the way to where it is settled. */
export function Mends({
  finding,
  edit,
  scorecard,
  day,
}: {
  readonly finding: Finding;
  readonly edit: EditModel;
  readonly scorecard: ScorecardDefinition;
  readonly day: string;
}) {
  const way = wayOf(finding);
  return (
    <>
      {mendsOf(finding, { scorecard, day }).map((mend) => (
        <MendForm key={mend.label} edit={edit} mend={mend} />
      ))}
      {way && (
        <a class="button" href={way.href}>
          {way.label}
        </a>
      )}
    </>
  );
}
