import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mapping } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { platformName } from '../names.ts';
import { PickFiles } from '../pick-files.tsx';
import type { ImportModel } from './import-model.ts';
import { MappingForm } from './mapping-form.tsx';
import { PreviewCard } from './preview-card.tsx';
import { Questions } from './questions.tsx';
import type { Preview } from './summary.ts';
import { say } from './words.ts';

interface Props {
  readonly model: ImportModel;
  readonly formats: Formats;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xls,.zip,.ndjson,.jsonl';

/** Where files are dropped or chosen. */
function DropArea({ model }: { model: ImportModel }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    model.take([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of two ways; the button is the other
    <div
      class={over ? 'empty drop over' : 'empty drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{say('drop')}</p>
      <PickFiles
        words={say('choose')}
        label={say('files')}
        accept={ACCEPTED}
        kind="button main"
        isMany
        onPick={model.take}
      />
    </div>
  );
}

function Reading({ model }: { model: ImportModel }) {
  const done = model.progress.value.filter(({ share }) => share >= 1).length;
  return (
    <section class="card" aria-label={say('reading')}>
      <p role="status">{say('reading.of', { n: done, all: model.progress.value.length })}</p>
      <ul class="lines">
        {model.progress.value.map(({ name, share }) => (
          <li key={name} class="line">
            <span>{name}</span>
            <progress aria-label={say('read-of', { name })} max={1} value={share} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unknown({ model, preview }: { model: ImportModel; preview: Preview }) {
  const [suggested, setSuggested] = useState<Mapping | null>(null);
  const rows = preview.report.unknown;
  useEffect(() => {
    const [headers = [], ...data] = rows ?? [];
    import('../../imports/index.ts').then(({ suggestMapping }) =>
      setSuggested(
        suggestMapping(
          headers,
          data.map((cells, i) => ({ line: i + 2, cells })),
        ),
      ),
    );
  }, [rows]);
  return (
    suggested && <MappingForm preview={preview} suggested={suggested} onKeep={model.keepMapping} />
  );
}

function Previews({ model, formats }: Props) {
  const previews = model.previews.value;
  const storable = model.storable.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div class="heading">
        <h2 ref={heading} tabIndex={-1}>
          {say('nothing-yet', { n: previews.length })}
        </h2>
        <div class="actions">
          <button type="button" class="button" onClick={model.clear}>
            {say('over')}
          </button>
          <button
            type="button"
            class="button main"
            disabled={storable === 0 || model.busy.value}
            onClick={model.store}
          >
            {say('store', { n: storable })}
          </button>
        </div>
      </div>
      <Questions model={model} />
      {previews.map((preview) => (
        <PreviewCard key={preview.report.file} preview={preview} formats={formats}>
          {preview.report.unknown && <Unknown model={model} preview={preview} />}
        </PreviewCard>
      ))}
    </>
  );
}

function Remembered({ model }: { model: ImportModel }) {
  const mappings = model.mappings.value;
  if (mappings.length === 0) return null;
  return (
    <section class="card" aria-labelledby="remembered">
      <h2 id="remembered">{say('described')}</h2>
      <ul class="lines">
        {mappings.map(({ signature, name, platform, columns }) => (
          <li key={signature} class="line">
            <span>
              {name}
              <span class="small soft">
                {' '}
                {say('columns-n', { site: platformName(platform), n: columns.length })}
              </span>
            </span>
            <button
              type="button"
              class="link"
              aria-label={say('forget.name', { name })}
              onClick={() => model.forgetMapping(signature)}
            >
              {say('forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files of numbers: drop them, look at what stands in them, store it. */
export function ImportSection({ model, formats }: Props) {
  const phase = model.phase.value;
  return (
    <>
      <Trouble words={model.trouble.value} />
      {phase === 'done' && (
        <p class="note good" role="status">
          {model.done.value}{' '}
          <a class="link" href="#numbers">
            {say('see')}
          </a>
        </p>
      )}
      {(phase === 'empty' || phase === 'done') && (
        <>
          <DropArea model={model} />
          <Remembered model={model} />
        </>
      )}
      {phase === 'reading' && <Reading model={model} />}
      {phase === 'storing' && (
        <p class="card" role="status">
          {say('storing', { n: model.stored.value, all: model.storable.value })}
        </p>
      )}
      {phase === 'preview' && <Previews model={model} formats={formats} />}
    </>
  );
}
