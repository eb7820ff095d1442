import { signal } from '@preact/signals';
import type { Miss, Observation } from '../../../core/model/index.ts';
import type { Answers, ImportOutcome, PastCapture } from '../../messages/index.ts';
import { MOST_IMPORTED, Refusal } from '../../messages/index.ts';
import { wordsOf } from '../asks.ts';
import { type DataApi, DataModel } from '../data/data-model.ts';
import type { EmbedApi } from '../embed/embed-model.ts';
import { ImportModel } from '../imports/import-model.ts';
import { LiveModel } from '../live/live-model.ts';
import { type PublishApi, PublishModel } from '../publish/publish-model.ts';
import { type RoundApi, RoundModel } from '../round/round-model.ts';
import { type Section, sectionOf } from './sections.ts';
import { say } from './words.ts';

/** What the dashboard needs of the browser. */
export interface DashboardApi
  extends RoundApi,
    Omit<DataApi, 'ask'>,
    Omit<PublishApi, 'ask'>,
    EmbedApi {
  readonly language: LanguageApi;
  /** Names of the scripts for intranet pages that this build carries. */
  scripts(): Promise<readonly string[]>;
}

/** The language of our pages: the person's choice, or the browser's. */
export interface LanguageApi {
  /** Empty where it is left to the browser. */
  readonly chosen: string;
  /** Keeps the choice and draws the page anew. */
  choose(language: string): void;
}

/** Everything that the dashboard shows of the store. */
export interface Contents {
  readonly total: number;
  readonly scorecard: Answers['scorecard.read'];
  readonly rows: readonly Observation[];
  readonly captures: readonly PastCapture[];
  /** Numbers that are not on their pages any more. */
  readonly misses: readonly Miss[];
  readonly origins: readonly string[];
}

const PAGE = 100;
const CAPTURES = 8;

/** The dashboard's state and what can be done with it. */
export class DashboardModel {
  readonly section = signal<Section>('today');
  /** Null until the store has answered. */
  readonly contents = signal<Contents | null>(null);
  readonly trouble = signal<string | null>(null);
  /** What was last done, for the person and for who cannot see it. */
  readonly done = signal<string | null>(null);
  readonly imported = signal<ImportOutcome | null>(null);
  /** The KPI whose score is being explained. */
  readonly explained = signal<string | null>(null);
  /** Scripts for intranet pages that can be handed out. */
  readonly scripts = signal<readonly string[]>([]);
  readonly round: RoundModel;
  readonly live: LiveModel;
  readonly files: ImportModel;
  readonly data: DataModel;
  readonly publishing: PublishModel;
  readonly #api: DashboardApi;

  constructor(api: DashboardApi) {
    this.#api = api;
    this.round = new RoundModel(api);
    this.live = new LiveModel(api.ask);
    this.files = new ImportModel(api.ask, api.now, this.refresh);
    this.data = new DataModel(api, this.refresh);
    this.publishing = new PublishModel(api);
  }

  go = (hash: string): void => {
    this.section.value = sectionOf(hash);
    this.done.value = null;
    this.trouble.value = null;
    this.explained.value = null;
  };

  explain = (kpi: string | null): void => {
    this.explained.value = kpi;
  };

  load = (): Promise<void> =>
    this.#attempt(async () => {
      await this.#fetch();
      this.scripts.value = await this.#api.scripts();
      await this.data.tidy();
      await this.publishing.tidy();
    });

  /** Looks at what is stored once more, and leaves what was last said in view. */
  refresh = async (): Promise<void> => {
    try {
      await this.#fetch();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  more = (): Promise<void> =>
    this.#attempt(async () => {
      const now = this.contents.value;
      if (!now) return;
      const skip = now.rows.length;
      const { rows, total } = await this.#api.ask('observations.list', { skip, limit: PAGE });
      this.contents.value = { ...now, total, rows: [...now.rows, ...rows] };
    });

  choose = (template: string): Promise<void> =>
    this.#attempt(async () => {
      await this.#api.ask('scorecard.choose', { id: template });
      await this.#fetch();
      return say('scorecard.changed');
    });

  importFile = (file: File): Promise<void> =>
    this.#attempt(async () => {
      this.imported.value = null;
      if (file.size > MOST_IMPORTED) {
        throw new Refusal(say('file.large', { name: file.name }));
      }
      this.imported.value = await this.#api.ask('observations.import', {
        file: file.name.slice(0, 300),
        text: await file.text(),
      });
      await this.#fetch();
    });

  copy = (text: string): Promise<void> =>
    this.#attempt(async () => {
      await this.#api.copy(text);
      return say('copied');
    });

  forget = (origin: string): Promise<void> =>
    this.#attempt(async () => {
      await this.#api.ask('site.forget', { origin });
      await this.#fetch();
      return say('sites.stopped', { site: origin });
    });

  forgetMiss = (key: string): Promise<void> =>
    this.#attempt(async () => {
      const misses = await this.#api.ask('misses.forget', { key });
      const now = this.contents.value;
      if (now) this.contents.value = { ...now, misses };
    });

  async #fetch(): Promise<void> {
    const { ask } = this.#api;
    const [list, scorecard, captures, sites, misses] = await Promise.all([
      ask('observations.list', { skip: 0, limit: PAGE }),
      ask('scorecard.read', {}),
      ask('captures.list', { limit: CAPTURES }),
      ask('site.list', {}),
      ask('misses.list', {}),
    ]);
    const { total, rows } = list;
    this.contents.value = { total, scorecard, rows, captures, misses, origins: sites.origins };
    const { round, live, files, data, publishing } = this;
    await Promise.all([round, live, files, data, publishing].map((part) => part.load()));
  }

  /** Does one thing; what goes wrong is said and leaves everything else in view. */
  async #attempt(work: () => Promise<unknown>): Promise<void> {
    this.trouble.value = null;
    this.done.value = null;
    try {
      const said = await work();
      if (typeof said === 'string') this.done.value = said;
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}
