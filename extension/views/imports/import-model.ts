import { computed, signal } from '@preact/signals';
import type { Mapping } from '../../../core/model/index.ts';
import type {
  FileSource,
  ImportedFile,
  ImportedNumber,
  ImportOptions,
} from '../../imports/index.ts';
import { MOST_STORED } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { daysAfter } from '../day-of.ts';
import { type Preview, Summary } from './summary.ts';
import { say } from './words.ts';

/** What the person said of all files at once. Empty texts say nothing. */
export interface Choices {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly account: string;
  readonly year: string;
  readonly dates: '' | 'mdy' | 'dmy';
}

/** Where the import stands. */
export type Phase = 'empty' | 'reading' | 'preview' | 'storing' | 'done';

/** A file on its way: how much of it was read. */
export interface Progress {
  readonly name: string;
  readonly share: number;
}

/** The reader of files is loaded when the first file comes. */
const reader = () => import('../../imports/index.ts');

/** Files up to this size are held while they are looked at; larger ones are read again to be stored. */
const HELD = 32 << 20;
/** A step of the progress that a person sees. */
const SEEN = 0.005;
const NOTHING: Choices = { from: '', to: '', currency: '', account: '', year: '', dates: '' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Files that were dropped or chosen, what stands in them, and storing it. */
export class ImportModel {
  readonly phase = signal<Phase>('empty');
  readonly progress = signal<readonly Progress[]>([]);
  readonly previews = signal<readonly Preview[]>([]);
  readonly choices = signal<Choices>(NOTHING);
  readonly mappings = signal<readonly Mapping[]>([]);
  readonly trouble = signal<string | null>(null);
  /** What was done, in words. */
  readonly done = signal<string | null>(null);
  readonly stored = signal(0);
  /** Files are read once more behind what is shown. */
  readonly busy = signal(false);
  readonly storable = computed(() =>
    this.previews.value.reduce((sum, { storable }) => sum + storable, 0),
  );
  readonly #ask: Ask;
  readonly #now: () => string;
  readonly #changed: () => Promise<void>;
  #files: readonly File[] = [];
  #asked = 0;
  #held: readonly ImportedFile[] = [];

  constructor(ask: Ask, now: () => string, changed: () => Promise<void>) {
    this.#ask = ask;
    this.#now = now;
    this.#changed = changed;
  }

  /** Which tables the person described before. */
  load = async (): Promise<void> => {
    try {
      this.mappings.value = await this.#ask('mappings.list', {});
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  /** Reads files and shows what stands in them. Nothing is stored. */
  take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || this.phase.value === 'reading' || this.phase.value === 'storing')
      return;
    this.#files = [...files];
    this.choices.value = NOTHING;
    await this.#read();
  };

  choose = async (change: Partial<Choices>): Promise<void> => {
    this.choices.value = { ...this.choices.value, ...change };
    await this.#again();
  };

  keepMapping = async (mapping: Mapping): Promise<void> => {
    try {
      await this.#ask('mappings.keep', { mapping });
    } catch (error) {
      this.trouble.value = wordsOf(error);
      return;
    }
    await this.#again();
  };

  forgetMapping = async (signature: string): Promise<void> => {
    try {
      await this.#ask('mappings.forget', { signature });
      this.mappings.value = await this.#ask('mappings.list', {});
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  clear = (): void => {
    this.#files = [];
    this.#held = [];
    this.previews.value = [];
    this.progress.value = [];
    this.choices.value = NOTHING;
    this.trouble.value = null;
    this.done.value = null;
    this.phase.value = 'empty';
  };

  /** Stores every number that may be stored, some thousands at a time; each lot is stored whole. */
  store = async (): Promise<void> => {
    if (this.phase.value !== 'preview' || this.busy.value) return;
    this.phase.value = 'storing';
    this.trouble.value = null;
    this.stored.value = 0;
    const lot = new Lot(this.#ask, (count) => {
      this.stored.value = count;
    });
    try {
      await this.#everyNumber((number, file) => lot.add(number, file));
      await lot.send();
    } catch (error) {
      const before = lot.added > 0 ? `${say('stored-before', { n: lot.added })} ` : '';
      this.trouble.value = `${wordsOf(error)} ${before}${say('press-again')}`;
      this.phase.value = 'preview';
      return;
    }
    const { added, known } = lot;
    this.clear();
    this.phase.value = 'done';
    const stored = say('stored', { n: added });
    this.done.value = known > 0 ? `${stored} ${say('known', { n: known })}` : stored;
    await this.#changed();
  };

  #options(): ImportOptions {
    const { from, to, currency, account, year, dates } = this.choices.value;
    const period =
      DAY.test(from) && DAY.test(to) && from <= to
        ? { period: { from, to: daysAfter(to, 1) } }
        : {};
    return {
      now: this.#now(),
      ...period,
      ...(/^[A-Z]{3}$/.test(currency) ? { currency } : {}),
      ...(account.trim() ? { account: account.trim() } : {}),
      ...(/^20\d{2}$/.test(year) ? { year: Number(year) } : {}),
      ...(dates === '' ? {} : { dates }),
    };
  }

  #source(file: File, blobSource: (file: File) => FileSource): FileSource {
    const source = blobSource(file);
    return {
      ...source,
      read: async (start, end) => {
        this.#tell(file.name, end / Math.max(1, file.size));
        return source.read(start, end);
      },
    };
  }

  #tell(name: string, share: number): void {
    const last = this.progress.value.find((one) => one.name === name)?.share ?? 0;
    if (share < 1 && share - last < SEEN) return;
    this.progress.value = this.progress.value.map((one) =>
      one.name === name ? { name, share: Math.max(one.share, share) } : one,
    );
  }

  async #read(): Promise<void> {
    this.trouble.value = null;
    this.done.value = null;
    this.phase.value = 'reading';
    this.progress.value = this.#files.map(({ name }) => ({ name, share: 0 }));
    try {
      this.mappings.value = await this.#ask('mappings.list', {});
      this.previews.value = await this.#look();
      this.phase.value = 'preview';
    } catch (error) {
      this.trouble.value = wordsOf(error);
      this.phase.value = 'empty';
    }
  }

  /** Reads once more with what the person said; what is shown stays until then, and so does the focus. */
  async #again(): Promise<void> {
    this.#asked += 1;
    if (this.busy.value) return;
    this.busy.value = true;
    try {
      for (let seen = 0; seen !== this.#asked; ) {
        seen = this.#asked;
        this.mappings.value = await this.#ask('mappings.list', {});
        const previews = await this.#look();
        if (seen === this.#asked) this.previews.value = previews;
      }
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
    this.busy.value = false;
  }

  async #settings() {
    const { blobSource, formatOfMapping } = await reader();
    const formats = this.mappings.value.map(formatOfMapping);
    return { blobSource, options: { ...this.#options(), formats } };
  }

  async #look(): Promise<readonly Preview[]> {
    const { importFiles, readNumbers } = await reader();
    const { blobSource, options } = await this.#settings();
    const small = this.#files.filter(({ size }) => size <= HELD);
    this.#held = await importFiles(
      small.map((file) => this.#source(file, blobSource)),
      options,
    );
    const previews: Preview[] = this.#held.map((file) => {
      const summary = new Summary();
      summary.take(file.numbers);
      return summary.of(file);
    });
    for (const file of this.#files.filter(({ size }) => size > HELD)) {
      const summaries = new Map<string, Summary>();
      const sink = async (numbers: readonly ImportedNumber[], name: string) => {
        const summary = summaries.get(name) ?? new Summary();
        summaries.set(name, summary);
        summary.take(numbers);
      };
      const reports = await readNumbers(this.#source(file, blobSource), options, sink);
      previews.push(
        ...reports.map((report) => (summaries.get(report.file) ?? new Summary()).of(report)),
      );
    }
    return previews;
  }

  /** Walks over all numbers, those that are held and those that are read once more. */
  async #everyNumber(
    use: (number: ImportedNumber, file: ImportedFile) => Promise<void>,
  ): Promise<void> {
    for (const file of this.#held) for (const number of file.numbers) await use(number, file);
    const { readNumbers } = await reader();
    const { blobSource, options } = await this.#settings();
    const reports = new Map(this.previews.value.map(({ report }) => [report.file, report]));
    for (const file of this.#files.filter(({ size }) => size > HELD)) {
      await readNumbers(this.#source(file, blobSource), options, async (numbers, name) => {
        const report = reports.get(name);
        if (!report) return;
        const file = { ...report, numbers: [] };
        for (const number of numbers) await use(number, file);
      });
    }
  }
}

/** Numbers on their way to the store. */
class Lot {
  added = 0;
  known = 0;
  readonly #ask: Ask;
  readonly #tell: (count: number) => void;
  #waiting: NonNullable<ReturnType<Awaited<ReturnType<typeof reader>>['observationOf']>>[] = [];

  constructor(ask: Ask, tell: (count: number) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  async add(number: ImportedNumber, file: ImportedFile): Promise<void> {
    const { observationOf } = await reader();
    const observation = observationOf(number, file);
    if (!observation) return;
    this.#waiting.push(observation);
    if (this.#waiting.length >= MOST_STORED) await this.send();
  }

  async send(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const observations = this.#waiting;
    this.#waiting = [];
    const { added, known } = await this.#ask('observations.store', { observations });
    this.added += added;
    this.known += known;
    this.#tell(this.added + this.known);
  }
}
