import { useEffect, useRef, useState } from 'preact/hooks';
import type { PutAside } from '../../messages/index.ts';
import { daysAfter } from '../day-of.ts';
import type { Formats } from '../format.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { sayCommon } from '../words.ts';
import type { Told } from './all-findings.ts';
import type { FindingsModel } from './findings-model.ts';
import { say } from './words.ts';

/** Days of the four weeks for which a finding may be put aside. */
const WEEKS = 28;

function Until({ until, onChoose }: { until: string; onChoose(until: string): void }) {
  const options = ['weeks', 'changed', 'worse'] as const;
  return (
    <Choose
      name={say('until')}
      value={until}
      options={options.map((one) => [one, say(`until.${one}`)])}
      onChoose={onChoose}
    />
  );
}

/** Why a finding is put aside, and for how long. Nothing is put aside without a reason. */
export function AsideForm({
  finding,
  model,
  day,
  onEnd,
}: {
  readonly finding: Told;
  readonly model: FindingsModel;
  readonly day: string;
  onEnd(): void;
}) {
  const [why, type] = useState('');
  const [until, choose] = useState('weeks');
  const [isAsked, ask] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    ask(true);
    if (why.trim() === '') return;
    const end = until === 'weeks' ? daysAfter(day, WEEKS) : until;
    if (await model.putAside(finding, why, end)) onEnd();
  };
  return (
    <form
      ref={form}
      class="kpi-form aside-form"
      aria-label={say('aside.name', { what: finding.what })}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd();
      }}
    >
      <TextField
        name={say('why')}
        value={why}
        most={1000}
        isWide
        placeholder={say('why.such')}
        wrong={isAsked && why.trim() === '' ? say('why.none') : undefined}
        onInput={type}
      />
      <Until until={until} onChoose={choose} />
      <div class="tools">
        <button type="submit" class="button">
          {say('aside')}
        </button>
        <button type="button" class="button" onClick={onEnd}>
          {sayCommon('cancel')}
        </button>
      </div>
    </form>
  );
}

function ends({ until }: PutAside, formats: Formats, day: string): string {
  if (until === 'worse') return say('until.worse.said');
  if (until === 'changed') return say('until.changed.said');
  const said = formats.period({ from: until, to: daysAfter(until, 1) });
  return say(day < until ? 'until.day' : 'until.over', { day: said });
}

/** What was put aside, with the reason and the way back. */
export function AsideList({
  model,
  formats,
  day,
}: {
  readonly model: FindingsModel;
  readonly formats: Formats;
  readonly day: string;
}) {
  const all = model.aside.value ?? [];
  if (all.length === 0) return null;
  return (
    <details class="card">
      <summary>
        <h2>{say('asides')}</h2>{' '}
        <span class="small soft">{say('asides.n', { n: all.length })}</span>
      </summary>
      <p class="small soft">{say('asides.about')}</p>
      <ul class="lines">
        {all.map((one) => (
          <li key={one.id} class="line">
            <span>
              {one.what}
              <span class="small soft what">
                {say('asides.one', { moment: formats.moment(one.at), why: one.why })}{' '}
                {ends(one, formats, day)}
              </span>
            </span>
            <button
              type="button"
              class="link"
              aria-label={say('bring-back.name', { what: one.what })}
              onClick={() => model.bringBack(one)}
            >
              {say('bring-back')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
