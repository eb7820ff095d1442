import type { ComponentChildren } from 'preact';
import type { FirstRun } from '../../messages/index.ts';
import { PickFiles } from '../pick-files.tsx';
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
  return (
    <PickFiles
      words={say('import')}
      label={say('file')}
      accept=".ndjson,.jsonl,.json,.txt,.csv,.tsv,.xlsx,.zip"
      kind={main ? 'button main' : 'button'}
      isMany
      onPick={(files) => {
        const [file, second] = files;
        // Fourfold's own numbers are stored as they are; exports are looked at first.
        if (!second && /\.(?:nd)?jsonl?$/i.test(file.name)) model.importFile(file);
        else {
          model.files.take(files);
          location.hash = 'import';
        }
      }}
    />
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
