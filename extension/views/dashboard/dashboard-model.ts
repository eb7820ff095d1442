import { type ReadonlySignal, signal } from '@preact/signals';
import type { Observation } from '../../../core/model/index.ts';
import type { Answers, ImportOutcome, PastCapture } from '../../messages/index.ts';
import { MOST_IMPORTED } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { type Section, sectionOf } from './sections.ts';

/** What the dashboard needs of the browser. */
export interface DashboardApi {
  readonly ask: Ask;
  /** This moment, an instant. */
  now(): string;
  /** Hands the person a file. */
  download(name: string, text: string): void;
  copy(text: string): Promise<void>;
}

/** Everything that the dashboard shows of the store. */
export interface Contents {
  readonly total: number;
  readonly scorecard: Answers['scorecard.read'];
  readonly rows: readonly Observation[];
  readonly captures: readonly PastCapture[];
  readonly origins: readonly string[];
}

/** The dashboard's state and what can be done with it. */
export interface DashboardModel {
  readonly section: ReadonlySignal<Section>;
  /** Null until the store has answered. */
  readonly contents: ReadonlySignal<Contents | null>;
  readonly trouble: ReadonlySignal<string | null>;
  /** What was last done, for the person and for who cannot see it. */
  readonly done: ReadonlySignal<string | null>;
  readonly imported: ReadonlySignal<ImportOutcome | null>;
  /** The KPI whose score is being explained. */
  readonly explained: ReadonlySignal<string | null>;
  go(hash: string): void;
  load(): Promise<void>;
  more(): Promise<void>;
  choose(template: string): Promise<void>;
  importFile(file: File): Promise<void>;
  publish(): Promise<void>;
  copy(text: string): Promise<void>;
  forget(origin: string): Promise<void>;
  explain(kpi: string | null): void;
}

const PAGE = 100;
const CAPTURES = 8;

/** Makes the dashboard's state. */
export function dashboardModel(api: DashboardApi): DashboardModel {
  const { ask } = api;
  const section = signal<Section>('today');
  const contents = signal<Contents | null>(null);
  const trouble = signal<string | null>(null);
  const done = signal<string | null>(null);
  const imported = signal<ImportOutcome | null>(null);
  const explained = signal<string | null>(null);

  /** Does one thing; what goes wrong is said and leaves everything else in view. */
  const attempt = async (work: () => Promise<string | null>) => {
    trouble.value = null;
    done.value = null;
    try {
      done.value = await work();
    } catch (error) {
      trouble.value = wordsOf(error);
    }
  };

  const fetchAll = async (rows: number) => {
    const [list, scorecard, captures, sites] = await Promise.all([
      ask('observations.list', { skip: 0, limit: rows }),
      ask('scorecard.read', {}),
      ask('captures.list', { limit: CAPTURES }),
      ask('site.list', {}),
    ]);
    const { total, rows: shown } = list;
    contents.value = { total, scorecard, rows: shown, captures, origins: sites.origins };
  };

  const load = () =>
    attempt(async () => {
      await fetchAll(PAGE);
      return null;
    });

  const more = () =>
    attempt(async () => {
      const now = contents.value;
      if (!now) return null;
      const { rows, total } = await ask('observations.list', {
        skip: now.rows.length,
        limit: PAGE,
      });
      contents.value = { ...now, total, rows: [...now.rows, ...rows] };
      return null;
    });

  const choose = (template: string) =>
    attempt(async () => {
      await ask('scorecard.choose', { id: template });
      await fetchAll(PAGE);
      return 'The scorecard was changed.';
    });

  const importFile = async (file: File) => {
    imported.value = null;
    if (file.size > MOST_IMPORTED) {
      done.value = null;
      trouble.value = `${file.name} is larger than 32 MB. Nothing was taken from it. Split it and try again.`;
      return;
    }
    await attempt(async () => {
      imported.value = await ask('observations.import', {
        file: file.name.slice(0, 300),
        text: await file.text(),
      });
      await fetchAll(PAGE);
      return null;
    });
  };

  const publish = () =>
    attempt(async () => {
      const { name, text } = await ask('publish.file', {});
      api.download(name, text);
      return `${name} was written to your downloads.`;
    });

  const copy = (text: string) =>
    attempt(async () => {
      await api.copy(text);
      return 'Copied.';
    });

  const forget = (origin: string) =>
    attempt(async () => {
      await ask('site.forget', { origin });
      await fetchAll(PAGE);
      return `${origin} is captured no more by itself. What was stored stays.`;
    });

  return {
    section,
    contents,
    trouble,
    done,
    imported,
    explained,
    go: (hash) => {
      section.value = sectionOf(hash);
      done.value = null;
      trouble.value = null;
      explained.value = null;
    },
    load,
    more,
    choose,
    importFile,
    publish,
    copy,
    forget,
    explain: (kpi) => {
      explained.value = kpi;
    },
  };
}
