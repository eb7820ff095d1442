import type { Asked, TableLook } from '../../questions/index.ts';
import { inWords } from '../../words/index.ts';
import { PickFiles } from '../pick-files.tsx';
import type { AnalysisModel } from './analysis-model.ts';
import { Hint } from './hint.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: AnalysisModel;
  readonly ask: Extract<Asked, { kind: 'table' }>;
}

/** A column that was found, by what is asked for, and by its own name where that is another. */
const foundColumn = ({ label, name }: TableLook['found'][number]) =>
  label === name ? inWords(label) : `${inWords(label)} (“${name}”)`;

/** What the table has and what it lacks. */
function Look({ look }: { look: TableLook & { readonly file: string } }) {
  const { rows, found, missing, others, why, file } = look;
  return (
    <div class="small" role="status">
      {why ? (
        <p>{inWords(why)}</p>
      ) : (
        <p>
          {file && `${file}: `}
          {[
            say('rows', { n: rows }),
            found.length > 0 ? say('found', { columns: found.map(foundColumn).join(', ') }) : '',
            others.length > 0 ? say('others', { columns: others.slice(0, 20).join(', ') }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {!why && missing.length > 0 && (
        <p class="lacks">
          <span aria-hidden="true">○ </span>
          {say('lacks', { columns: missing.map(inWords).join(', ') })}
        </p>
      )}
    </div>
  );
}

/** The columns that it must have, those that it may have, and what further ones are. */
function columnsOf({ columns, hasMore }: Props['ask']): string {
  const labels = (isNeeded: boolean) =>
    columns
      .filter((one) => (one.isNeeded ?? false) === isNeeded)
      .map(({ label }) => inWords(label))
      .join(', ');
  const more = labels(false);
  const parts = [
    labels(true),
    ...(more === '' ? [] : [say('columns.more', { columns: more })]),
    ...(hasMore ? [say('columns.each')] : []),
  ];
  return say('columns', { columns: parts.join('; ') });
}

/** A table from a file or the clipboard; nothing of it is kept. */
export function TableField({ model, ask }: Props) {
  const given = model.inputs.value[ask.id] ?? '';
  const text = typeof given === 'string' ? given : '';
  const look = model.looks.value[ask.id];
  const isFile = look?.file !== undefined && look.file !== '';
  return (
    <fieldset class="asked group wide-asked">
      <legend>
        {inWords(ask.label)}
        {ask.isOptional && <span class="soft"> {say('if-any')}</span>}
      </legend>
      <p class="small soft">{columnsOf(ask)}</p>
      <Hint ask={ask} />
      <div class="actions">
        <PickFiles
          words={say('choose-file')}
          label={say('file-of', { name: inWords(ask.label) })}
          accept=".csv,.tsv,.txt,.xlsx,.xls"
          onPick={([file]) => model.readFile(ask.id, file)}
        />
        {text !== '' && (
          <button type="button" class="link" onClick={() => model.paste(ask.id, '')}>
            {say('clear')}
          </button>
        )}
      </div>
      {!isFile && (
        <label>
          <span class="small soft">{say('paste')}</span>
          <textarea
            rows={4}
            spellcheck={false}
            placeholder={ask.example}
            value={text}
            // At once, not once the person goes on: what is found moves the button they press next.
            onInput={(event) => model.paste(ask.id, event.currentTarget.value)}
          />
        </label>
      )}
      {look && <Look look={look} />}
    </fieldset>
  );
}
