import type { LedgerEntry } from '../../../core/publication/index.ts';
import type { ReleaseState } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { sayRelease as say } from './words.ts';

const KINDS = ['rules', 'submitted', 'approved', 'sent-back', 'published', 'reopened'] as const;

function whatOf({ kind, about }: LedgerEntry): string {
  const known = KINDS.find((one) => one === kind);
  if (known === undefined) return kind;
  if (known === 'rules') {
    const way = about.isReviewed
      ? say(about.isFourEyes ? 'kind.rules.four-eyes' : 'kind.rules.one')
      : say('kind.rules.once');
    return `${say('kind.rules')}: ${way}`;
  }
  return say(`kind.${known}`);
}

/** Everything that was handed in, approved and published, each entry chained to the one before. */
export function Record({ state, formats }: { state: ReleaseState; formats: Formats }) {
  const { entries, check } = state.record;
  if (entries.length === 0) return null;
  return (
    <details class="record" open={!check.ok}>
      <summary>{say('record', { n: check.ok ? check.entries : entries.length })}</summary>
      <p class={`small status ${check.ok ? 'good' : 'bad'}`}>
        <span aria-hidden="true">{check.ok ? '●' : '■'}</span>{' '}
        {check.ok ? say('whole') : inWords(check.why)}
      </p>
      <ol class="plain" reversed start={entries[0]?.n ?? 1}>
        {entries.map((one) => (
          <li key={one.n}>
            {formats.moment(one.at)} · {whatOf(one)}
            {typeof one.about.by === 'string' && one.about.by !== '' && ` · ${one.about.by}`}
            {typeof one.about.why === 'string' && ` · “${one.about.why}”`}
            <span class="small soft chain">
              {typeof one.about.file === 'string' && <code>{one.about.file.slice(0, 12)}</code>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
