import { signal } from '@preact/signals';
import type { EraseScope, KeptCounts, Observation } from '../../../core/model/index.ts';
import { type DataPart, type DataState, Refusal } from '../../messages/index.ts';
import { Ahead } from '../ahead.ts';
import { type Ask, wordsOf } from '../asks.ts';
import type { Folder, PickedFolder } from '../folder.ts';
import { InTurn } from '../in-turn.ts';
import { packed, stretchesOf } from './backup-file.ts';
import { say } from './words.ts';

/** How much room the browser has for what is kept. */
export interface Room {
  readonly used: number;
  readonly most: number;
  /** Whether the browser promises not to clear it when the disk runs full. */
  readonly isSafe: boolean;
}

/** What caring for the data needs of the browser. */
export interface DataApi {
  readonly ask: Ask;
  now(): string;
  /** Hands the person a file. */
  save(name: string, content: Blob): void;
  room(): Promise<Room | null>;
  /** Asks the browser never to clear what is kept. */
  keepSafe(): Promise<boolean>;
  /** Null where the browser lets nobody pick folders. */
  readonly folder: Folder | null;
}

/** A backup that was looked at, before anything is restored. */
export interface LookedAt {
  readonly name: string;
  readonly file: Blob;
  readonly made: string | null;
  readonly numbers: number;
  readonly others: number;
  readonly known: number;
  readonly rows: number;
  /** Rows that the whole backup has by its own word; null where its end is missing. */
  readonly end: number | null;
  readonly problems: readonly { readonly line: number; readonly what: string }[];
}

/** Something under way, and how much of it is done where that is known. */
export interface Busy {
  readonly what: string;
  readonly share: number | null;
}

/** Kinds of files that numbers are saved as. */
export type ExportKind = 'ndjson' | 'csv' | 'xlsx';

const MOST_PROBLEMS = 50;

/** What is kept, and what can be done with it as a whole. */
export class DataModel {
  readonly #state = new Ahead<DataState>();
  readonly state = this.#state.shown;
  readonly room = signal<Room | null>(null);
  readonly folder = signal<PickedFolder | null>(null);
  readonly busy = signal<Busy | null>(null);
  readonly done = signal<string | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly looked = signal<LookedAt | null>(null);
  /** What is about to be erased, once the person says yes. */
  readonly erasing = signal<{ readonly scope: EraseScope; readonly counts: KeptCounts } | null>(
    null,
  );
  readonly hasFolders: boolean;
  readonly #api: DataApi;
  readonly #changed: () => Promise<void>;
  readonly #inTurn = new InTurn();

  constructor(api: DataApi, changed: () => Promise<void>) {
    this.#api = api;
    this.#changed = changed;
    this.hasFolders = api.folder !== null;
  }

  load = async (): Promise<void> => {
    const { ask, room, folder } = this.#api;
    const [state, space, chosen] = await Promise.all([
      ask('data.state', {}),
      room(),
      folder?.state() ?? null,
    ]);
    this.#state.tell(state);
    this.room.value = space;
    this.folder.value = chosen;
  };

  /** Keeps to the person's rules: old numbers go, and a backup that is due is written where nobody need be asked. */
  tidy = async (): Promise<void> => {
    await this.#api.ask('data.tidy', {});
    if (this.state.value?.isBackupDue && this.folder.value?.isOpen) await this.backUp();
  };

  /** Writes a backup of everything: to the folder that was picked, else to the downloads. */
  backUp = (): Promise<void> =>
    this.#attempt(say('busy.backup'), async () => {
      const { ask, now, save, folder } = this.#api;
      const blob = await packed(this.#backupLines());
      const name = `fourfold-backup-${now().slice(0, 10)}.ndjson.gz`;
      const chosen = this.folder.value;
      if (folder && chosen) {
        if (!(await folder.open())) {
          throw new Refusal(say('folder.refused', { name: chosen.name }));
        }
        await folder.write(name, blob);
      } else save(name, blob);
      this.#state.tell(await ask('data.backed-up', {}));
      this.folder.value = folder ? await folder.state() : null;
      return chosen
        ? say('written.folder', { name, folder: chosen.name })
        : say('written', { name });
    });

  pickFolder = (): Promise<void> =>
    this.#attempt(say('busy.folder'), async () => {
      const picked = await this.#api.folder?.pick();
      if (!picked) return;
      this.folder.value = picked;
      return say('folder.picked', { name: picked.name });
    });

  forgetFolder = (): Promise<void> =>
    this.#attempt('', async () => {
      await this.#api.folder?.forget();
      this.folder.value = null;
      return say('folder.forgotten');
    });

  keepSafe = (): Promise<void> =>
    this.#attempt('', async () => {
      const isSafe = await this.#api.keepSafe();
      this.room.value = await this.#api.room();
      return isSafe ? say('safe.now') : say('safe.not');
    });

  rules = (change: { backupEvery?: 0 | 1 | 7 | 30; keepDays?: number }): Promise<void> => {
    const end = this.#state.choose(change);
    return this.#attempt('', async () => {
      try {
        this.#state.tell(await this.#api.ask('data.rules', change));
      } finally {
        end();
      }
      return say('kept.rules');
    });
  };

  /** Saves every number as a file for other programs. */
  exportAs = (kind: ExportKind): Promise<void> =>
    this.#attempt(say('busy.export'), async () => {
      const { now, save } = this.#api;
      const name = `fourfold-numbers-${now().slice(0, 10)}.${kind}`;
      save(name, await this.#numbersAs(kind));
      return say('written', { name });
    });

  /** Looks through a backup and says what it holds. Nothing is restored yet. */
  lookAt = (file: File): Promise<void> =>
    this.#attempt(say('busy.look'), async () => {
      this.looked.value = null;
      let sum: LookedAt = { ...NONE, name: file.name, file };
      for await (const { lines, first, share } of stretchesOf(file)) {
        this.busy.value = { what: say('busy.look'), share };
        const part = await this.#api.ask('data.check', { lines: [...lines], isFirst: first === 1 });
        const problems = part.problems.map(({ at, what }) => ({ line: first + at, what }));
        sum = {
          ...sum,
          made: sum.made ?? part.made,
          end: part.end ?? sum.end,
          numbers: sum.numbers + part.numbers,
          others: sum.others + part.others,
          known: sum.known + part.known,
          rows: sum.rows + part.rows,
          problems: [...sum.problems, ...problems].slice(0, MOST_PROBLEMS),
        };
      }
      if (sum.made === null) throw new Refusal(say('empty'));
      this.looked.value = sum;
    });

  /** Restores what was looked at: adds what is not here, and changes nothing that is. */
  restore = (): Promise<void> =>
    this.#attempt(say('busy.restore'), async () => {
      const looked = this.looked.value;
      if (!looked) return;
      let numbers = 0;
      for await (const { lines, share } of stretchesOf(looked.file)) {
        this.busy.value = { what: say('busy.restore'), share };
        numbers += (await this.#api.ask('data.restore', { lines: [...lines] })).numbers;
      }
      this.looked.value = null;
      await this.#changed();
      return say('restored', { n: numbers });
    });

  cancelRestore = (): void => {
    this.looked.value = null;
  };

  /** Says what an erasing would take, and waits for the person's word. */
  measure = (scope: EraseScope): Promise<void> =>
    this.#attempt('', async () => {
      const counts = await this.#api.ask('data.measure', { scope });
      this.erasing.value = { scope, counts };
    });

  erase = (): Promise<void> =>
    this.#attempt(say('busy.erase'), async () => {
      const erasing = this.erasing.value;
      if (!erasing) return;
      const { numbers } = await this.#api.ask('data.erase', { scope: erasing.scope });
      this.erasing.value = null;
      await this.#changed();
      return say('erased', { n: numbers });
    });

  cancelErase = (): void => {
    this.erasing.value = null;
  };

  async *#parts(type: 'data.backup' | 'data.numbers'): AsyncGenerator<readonly string[]> {
    let after: string | null = null;
    do {
      const part: DataPart = await this.#api.ask(type, { after });
      yield part.lines;
      after = part.next;
    } while (after !== null);
  }

  #backupLines(): AsyncGenerator<readonly string[]> {
    return this.#parts('data.backup');
  }

  async #numbersAs(kind: ExportKind): Promise<Blob> {
    if (kind === 'ndjson') {
      const texts: string[] = [];
      for await (const lines of this.#parts('data.numbers')) {
        texts.push(lines.map((line) => `${line}\n`).join(''));
      }
      return new Blob(texts, { type: 'application/x-ndjson' });
    }
    const { COLUMNS, cellsOf, csvOf, MOST_SHEET_ROWS, workbookOf } = await import(
      '../../imports/index.ts'
    );
    // The mark in front tells Excel that this is UTF-8.
    const texts: string[] = [`\ufeff${csvOf([[...COLUMNS]])}`];
    const rows: (readonly (string | number)[])[] = [];
    for await (const lines of this.#parts('data.numbers')) {
      const part = lines.map((line) => cellsOf(JSON.parse(line) as Observation));
      if (kind === 'csv') texts.push(csvOf(part));
      else rows.push(...part);
      if (rows.length >= MOST_SHEET_ROWS) {
        throw new Refusal(say('too-many'));
      }
    }
    return kind === 'csv'
      ? new Blob(texts, { type: 'text/csv' })
      : new Blob([await workbookOf(COLUMNS, rows)]);
  }

  /**
   * Does one thing after the other; what goes wrong is said, and everything else stays in view. What
   * takes long, and so has a name, is not begun a second time while something is under way.
   */
  async #attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    if (what && this.busy.value) return;
    if (what) this.busy.value = { what, share: null };
    await this.#inTurn.run(async () => {
      this.trouble.value = null;
      this.done.value = null;
      try {
        const said = await work();
        if (typeof said === 'string') this.done.value = said;
      } catch (error) {
        this.trouble.value = wordsOf(error);
      } finally {
        if (what) this.busy.value = null;
      }
    });
  }
}

const NONE = {
  made: null,
  numbers: 0,
  others: 0,
  known: 0,
  rows: 0,
  end: null,
  problems: [],
} as const;
