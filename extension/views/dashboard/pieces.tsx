import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FirstRun } from '../../messages/index.ts';
import type { DashboardModel } from './dashboard-model.ts';
import { say } from './words.ts';

/** A section's heading and what stands beside it. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="heading">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** Opens the person's files: exports are shown before they are stored, Fourfold's own are stored. */
export function ImportButton({ model, main = false }: { model: DashboardModel; main?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label={say('file')}
        multiple
        accept=".ndjson,.jsonl,.json,.txt,.csv,.tsv,.xlsx,.zip"
        onChange={(event) => {
          const field = event.currentTarget;
          const files = [...(field.files ?? [])];
          field.value = '';
          const [file] = files;
          // Fourfold's own numbers are stored as they are; exports are looked at first.
          if (file && files.length === 1 && /\.(?:nd)?jsonl?$/i.test(file.name))
            model.importFile(file);
          else if (file) {
            model.files.take(files);
            location.hash = 'import';
          }
        }}
      />
      <button
        type="button"
        class={main ? 'button main' : 'button'}
        onClick={() => input.current?.click()}
      >
        {say('import')}
      </button>
    </>
  );
}

/** The way to the first steps: to begin them, or to go on where they were left. */
export function FirstLink({ first }: { first: FirstRun }) {
  const isBegun = first.who !== null && first.state !== 'done';
  return (
    <a class="link" href="#first">
      {say(isBegun ? 'first.on' : 'first.begin')}
    </a>
  );
}

/** What will stand here, and the one button that brings it. */
export function Empty({ words, children }: { words: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{words}</p>
      {children}
    </div>
  );
}

/** The empty state of every section that shows numbers. */
export function NoNumbers({
  model,
  what,
  children,
}: {
  model: DashboardModel;
  what: string;
  children?: ComponentChildren;
}) {
  return (
    <Empty words={`${say('no-numbers')} ${what}`}>
      <ImportButton model={model} main />
      {children}
    </Empty>
  );
}
