import { useRef } from 'preact/hooks';
import type { Asked, TableLook } from '../../questions/index.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { Hint } from './hint.tsx';

interface Props {
  readonly model: AnalysisModel;
  readonly ask: Extract<Asked, { kind: 'table' }>;
}

/** What the table has and what it lacks. */
function Look({ look }: { look: TableLook & { readonly file: string } }) {
  const { rows, found, missing, others, why, file } = look;
  return (
    <div class="small" role="status">
      {why ? (
        <p>{why}</p>
      ) : (
        <p>
          {file && `${file}: `}
          {rows.toLocaleString()} {rows === 1 ? 'row' : 'rows'}.{' '}
          {found.length > 0 &&
            `Found ${found.map(({ label, name }) => (label === name ? label : `${label} (“${name}”)`)).join(', ')}. `}
          {others.length > 0 && `Further columns: ${others.slice(0, 20).join(', ')}. `}
        </p>
      )}
      {!why && missing.length > 0 && (
        <p class="lacks">
          <span aria-hidden="true">○ </span>Lacks {missing.join(', ')}. Rename a column in its head.
        </p>
      )}
    </div>
  );
}

/** A table from a file or the clipboard; nothing of it is kept. */
export function TableField({ model, ask }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const given = model.inputs.value[ask.id] ?? '';
  const text = typeof given === 'string' ? given : '';
  const look = model.looks.value[ask.id];
  const needed = ask.columns.filter((one) => one.isNeeded).map(({ label }) => label);
  const more = ask.columns.filter((one) => !one.isNeeded).map(({ label }) => label);
  const isFile = look?.file !== undefined && look.file !== '';
  return (
    <fieldset class="asked group wide-asked">
      <legend>
        {ask.label}
        {ask.isOptional && <span class="soft"> if you have it</span>}
      </legend>
      <p class="small soft">
        Columns: {needed.join(', ')}
        {more.length > 0 && `; if known ${more.join(', ')}`}
        {ask.hasMore && '; and one column for each thing to compare'}.
      </p>
      <Hint ask={ask} />
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label={`File of ${ask.label}`}
        accept=".csv,.tsv,.txt"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) model.readFile(ask.id, file);
        }}
      />
      <div class="actions">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          Choose a CSV file
        </button>
        {text !== '' && (
          <button type="button" class="link" onClick={() => model.paste(ask.id, '')}>
            Clear
          </button>
        )}
      </div>
      {!isFile && (
        <label>
          <span class="small soft">Or paste cells, also from a spreadsheet</span>
          <textarea
            rows={4}
            spellcheck={false}
            placeholder={ask.example}
            value={text}
            onChange={(event) => model.paste(ask.id, event.currentTarget.value)}
          />
        </label>
      )}
      {look && <Look look={look} />}
    </fieldset>
  );
}
