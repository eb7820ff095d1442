import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { DashboardModel } from './dashboard-model.ts';

/** A section's heading and what stands beside it. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="heading">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** Opens the person's files and stores the numbers of the one that they choose. */
export function ImportButton({ model, main = false }: { model: DashboardModel; main?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label="File of numbers"
        accept=".ndjson,.jsonl,.json,.txt,.csv"
        onChange={(event) => {
          const field = event.currentTarget;
          const file = field.files?.[0];
          if (file) model.importFile(file);
          field.value = '';
        }}
      />
      <button
        type="button"
        class={main ? 'button main' : 'button'}
        onClick={() => input.current?.click()}
      >
        Import numbers from a file
      </button>
    </>
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
export function NoNumbers({ model, what }: { model: DashboardModel; what: string }) {
  return (
    <Empty
      words={`No numbers yet. Open a dashboard, click the Fourfold icon and press Capture. ${what}`}
    >
      <ImportButton model={model} main />
    </Empty>
  );
}
