import { useState } from 'preact/hooks';
import { customerVoice } from '../../../core/strategy/index.ts';
import { TextField } from '../kpis/fields.tsx';
import { say } from './words.ts';

interface Props {
  readonly name: string;
  use(key: 'name' | 'brief', sentence: string): void;
}

/** A gentle look at the words of a goal: nothing is refused for them. */
function Look({ name }: Pick<Props, 'name'>) {
  const { voice, words } = customerVoice(name);
  const tone = voice === 'customer' ? 'good' : 'unknown';
  const listed = words.slice(0, 4).map((word) => `“${word}”`);
  return (
    <p class={`small status ${tone}`} role="status">
      <span aria-hidden="true">{voice === 'customer' ? '●' : '○'}</span>{' '}
      {voice === 'ours' ? say('voice.ours', { words: listed.join(', ') }) : say(`voice.${voice}`)}
    </p>
  );
}

/** Helps to word a goal of the Customer perspective from the customer's point of view. */
export function CustomerWords({ name, use }: Props) {
  const [want, setWant] = useState('');
  const [reason, setReason] = useState('');
  const sentence = say(reason.trim() === '' ? 'voice.sentence' : 'voice.sentence.so', {
    want: want.trim(),
    reason: reason.trim(),
  });
  return (
    <fieldset class="wide-field voice">
      <legend class="small soft">{say('voice')}</legend>
      <Look name={name} />
      <details>
        <summary>{say('voice.help')}</summary>
        <div class="kpi-form">
          <TextField name={say('voice.want')} most={160} isWide value={want} onInput={setWant} />
          <TextField
            name={say('voice.reason')}
            most={160}
            isWide
            value={reason}
            onInput={setReason}
          />
          <p class="wide-field" role="status">
            {want.trim() === '' ? <span class="soft">{say('voice.example')}</span> : sentence}
          </p>
          <div class="tools wide-field">
            {(['name', 'brief'] as const).map((key) => (
              <button
                key={key}
                type="button"
                class="button"
                disabled={want.trim() === ''}
                onClick={() => use(key, sentence)}
              >
                {say(`voice.use.${key}`)}
              </button>
            ))}
          </div>
        </div>
      </details>
    </fieldset>
  );
}
