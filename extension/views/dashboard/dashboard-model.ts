import { signal } from '@preact/signals';
import type { Miss } from '../../../core/model/index.ts';
import type {
  Answers,
  FirstRun,
  ImportOutcome,
  PastCapture,
  PutAside,
} from '../../messages/index.ts';
import { MOST_IMPORTED, Refusal } from '../../messages/index.ts';
import { type AnalysisApi, AnalysisModel } from '../analysis/analysis-model.ts';
import { wordsOf } from '../asks.ts';
import { type DataApi, DataModel } from '../data/data-model.ts';
import type { EmbedApi } from '../embed/embed-model.ts';
import type { FollowedTabs } from '../first/open-page.ts';
import { ImportModel } from '../imports/import-model.ts';
import { LiveModel } from '../live/live-model.ts';
import { Newest } from '../newest.ts';
import { type NotifyApi, NotifyModel } from '../notify/notify-model.ts';
import { NumbersModel } from '../numbers/numbers-model.ts';
import { type PublishApi, PublishModel } from '../publish/publish-model.ts';
import { type RoundApi, RoundModel } from '../round/round-model.ts';
import { scorecardSaid } from '../said-publication.ts';
import type { SamplePage } from '../sample/sample-model.ts';
import { placeIn, type Section, sectionOf } from './sections.ts';
import { say } from './words.ts';

/** What the dashboard needs of the browser. */
export interface DashboardApi
  extends RoundApi,
    Omit<NotifyApi, 'ask'>,
    Omit<AnalysisApi, 'ask'>,
    Omit<DataApi, 'ask'>,
    Omit<PublishApi, 'ask'>,
    EmbedApi {
  readonly language: LanguageApi;
  /** Where this is a page of sample numbers; null on the person's own. */
  readonly sample: SamplePage | null;
  /** Tabs that the first run opens and follows. */
  readonly tabs: FollowedTabs;
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
  readonly captures: readonly PastCapture[];
  /** Numbers that are not on their pages any more. */
  readonly misses: readonly Miss[];
  /** Findings that the person put aside. */
  readonly aside: readonly PutAside[];
  readonly origins: readonly string[];
  readonly first: FirstRun;
  /** Whether there are sample numbers on this machine, apart from these. */
  readonly isSampleHere: boolean;
}

const CAPTURES = 8;

/** The dashboard's state and what can be done with it. */
export class DashboardModel {
  readonly section = signal<Section>('today');
  /** Where in the section a link led; empty for its whole. */
  readonly place = signal('');
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
  readonly analysis: AnalysisModel;
  readonly round: RoundModel;
  readonly live: LiveModel;
  readonly files: ImportModel;
  readonly data: DataModel;
  readonly notify: NotifyModel;
  readonly numbers: NumbersModel;
  readonly publishing: PublishModel;
  /** Whether new scores are being worked out. */
  readonly scoring = signal(false);
  readonly #api: DashboardApi;
  readonly #looks = new Newest();
  #made: Promise<void> | null = null;

  constructor(api: DashboardApi) {
    this.#api = api;
    this.analysis = new AnalysisModel(api);
    this.round = new RoundModel(api);
    this.live = new LiveModel(api.ask);
    this.files = new ImportModel(api.ask, api.now, this.refresh);
    this.data = new DataModel(api, this.refresh);
    this.notify = new NotifyModel(api);
    this.numbers = new NumbersModel(api.ask, this.refresh);
    this.publishing = new PublishModel(api);
  }

  /** Writes a file into the person's downloads. */
  save = (name: string, content: Blob): void => this.#api.save(name, content);

  go = (hash: string): void => {
    this.section.value = sectionOf(hash);
    this.place.value = placeIn(hash);
    this.done.value = null;
    this.trouble.value = null;
    this.explained.value = null;
  };

  explain = (kpi: string | null): void => {
    this.explained.value = kpi;
  };

  load = (): Promise<void> =>
    this.#attempt(async () => {
      this.#made = this.#makeSample();
      await this.#made;
      await this.#fetch();
      this.scripts.value = await this.#api.scripts();
      await this.data.tidy();
      await this.publishing.tidy();
    });

  /** Looks at what is stored once more, and leaves what was last said in view. */
  refresh = async (): Promise<void> => {
    try {
      // While the sample is made it tells of each part of it, and is not there for a moment.
      await this.#made?.catch(() => undefined);
      await this.#fetch();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  choose = (template: string): Promise<void> =>
    this.#attempt(async () => {
      await this.#api.ask('scorecard.choose', { id: template });
      if (this.#api.sample) await this.#addSample(template);
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
      // What was on its way before may still name it.
      await this.#fetch();
    });

  /** Takes the sample numbers away, all of them and what was made of them. */
  removeSample = (): Promise<void> =>
    this.#attempt(async () => {
      await this.#api.ask('sample.remove', {});
      await this.#fetch();
      return say('sample.removed');
    });

  /** Another scorecard needs other numbers: its own sample joins the one that is there. */
  async #addSample(template: string): Promise<void> {
    const { addSample } = await import('../sample/fill-sample.ts');
    await addSample(this.#api.ask, template, this.#api.now());
  }

  async #makeSample(): Promise<void> {
    const { sample, ask, now } = this.#api;
    if (!sample) return;
    const { fillSample } = await import('../sample/fill-sample.ts');
    await fillSample({ own: sample.own, sample: ask }, now());
  }

  async #fetch(): Promise<void> {
    const { ask } = this.#api;
    const isNewest = this.#looks.begin();
    const [{ total }, read, captures, { origins }, misses, first, { isHere }, { aside }] =
      await Promise.all([
        ask('observations.count', {}),
        ask('scorecard.read', {}),
        ask('captures.list', { limit: CAPTURES }),
        ask('site.list', {}),
        ask('misses.list', {}),
        ask('first.state', {}),
        ask('sample.state', {}),
        ask('findings.state', {}),
      ]);
    const scorecard = scorecardSaid(read);
    const around = { misses, aside, origins, first, isSampleHere: isHere };
    if (isNewest()) this.contents.value = { total, scorecard, captures, ...around };
    if (!scorecard.scored.isCurrent) this.#scoreApart();
    const { analysis, round, live, files, data, publishing, notify, numbers } = this;
    await Promise.all(
      [analysis, round, live, files, data, publishing, notify, numbers].map((part) => part.load()),
    );
  }

  /** Works the scores out once more, where that failed. */
  rescore = (): Promise<void> => this.#scoreApart();

  /** The last scores stand meanwhile, with their age. */
  async #scoreApart(): Promise<void> {
    if (this.scoring.value) return;
    this.scoring.value = true;
    const isDone = await this.#api.score().catch(() => false);
    this.scoring.value = false;
    if (!isDone) return;
    const before = this.contents.value;
    const scorecard = await this.#api.ask('scorecard.read', {});
    const now = this.contents.value;
    const isOlder = now !== before && now?.scorecard.scored.isCurrent;
    if (now && !isOlder) this.contents.value = { ...now, scorecard: scorecardSaid(scorecard) };
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
