import { computed, signal } from '@preact/signals';
import type { AnalysisState, KeptAnalyses, KeptAnswer, KeptEvent } from '../../messages/index.ts';
import type {
  Inputs,
  OfferedSeries,
  Proposal,
  QuestionCard,
  TableLook,
} from '../../questions/index.ts';
import { inWords, localeNow } from '../../words/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { Newest } from '../newest.ts';
import { type AnswerFile, type Saved, sheetsOf } from './answer-file.ts';
import type { Answered } from './answered.ts';
import { Asker, Stopped, type WorkerLike } from './asker.ts';
import { approvedAnswer, trimmed } from './trimmed.ts';
import { say } from './words.ts';

/** What analyses need of the browser. */
export interface AnalysisApi {
  readonly ask: Ask;
  now(): string;
  /** Hands a file to the person. */
  save(name: string, content: Blob): void;
  /** Starts the worker that computes. */
  questions(): WorkerLike;
}

/** Files of tables up to this size are read: what is larger does not fit into one answer. */
const MOST_FILE = 40 << 20;
/** What takes longer is shown as under way, in milliseconds. */
const PATIENCE = 200;

/** Questions of the person: which there are, what they are given, and what was answered. */
export class AnalysisModel {
  readonly state = signal<AnalysisState | null>(null);
  readonly cards = signal<readonly QuestionCard[]>([]);
  readonly chosen = signal<string | null>(null);
  readonly inputs = signal<Inputs>({});
  /** By metric, the series that are stored. */
  readonly series = signal<Readonly<Record<string, readonly OfferedSeries[]>>>({});
  /** By ask, what a table has and lacks, and the name of its file. */
  readonly looks = signal<Readonly<Record<string, TableLook & { readonly file: string }>>>({});
  readonly answered = signal<Answered | null>(null);
  /** How far it has come, 0–1, once it takes longer than a moment; null while nothing is under way. */
  readonly progress = signal<number | null>(null);
  readonly isRunning = signal(false);
  /** The weights of a proposal after what was approved of it; null before anything was. */
  readonly approved = signal<{
    readonly proposal: Proposal;
    readonly weights: readonly { readonly id: string; readonly weight: number }[];
  } | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly done = signal<string | null>(null);
  readonly card = computed(
    () => this.cards.value.find(({ id }) => id === this.chosen.value) ?? null,
  );
  readonly ask: Ask;
  readonly #api: AnalysisApi;
  readonly #asker: Asker;
  /** How often the answers and events that are kept were changed here. */
  #changes = 0;
  readonly #picks = new Map<string, Newest>();
  #isOpen = false;
  /** Metrics whose numbers the worker holds, or is being given. */
  #taken = new Map<string, Promise<void>>();

  constructor(api: AnalysisApi) {
    this.#api = api;
    this.ask = api.ask;
    this.#asker = new Asker(() => api.questions());
  }

  /** Looks at what is stored, once the section was opened; a person who asks nothing waits for nothing. */
  load = async (): Promise<void> => {
    if (!this.#isOpen || this.isRunning.value) return;
    try {
      await this.#look();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  /** @param place A question, and what is chosen in it: `channel-sales/method=markov`. */
  open = async (place = ''): Promise<void> => {
    this.#isOpen = true;
    await this.#attempt(async () => {
      await this.#look();
      if (this.cards.value.length === 0) {
        this.cards.value = (await this.#asker.ask('cards', { kind: 'list' })).cards;
      }
      await this.#go(place);
    });
  };

  /** Opens the question that an address names; an address that names none, or no choice of it, opens less. */
  async #go(place: string): Promise<void> {
    const [id = '', chosen = ''] = place.split('/');
    const card = this.cards.value.find((one) => one.id === id);
    if (!card) return;
    await this.choose(id);
    const [name, value = ''] = chosen.split('=');
    const ask = card.asks.find((one) => one.id === name);
    if (ask?.kind === 'choice' && ask.choices.some(([one]) => one === value)) {
      this.set(ask.id, value);
    }
  }

  choose = async (id: string | null): Promise<void> => {
    this.stop();
    this.chosen.value = id;
    this.inputs.value = {};
    this.looks.value = {};
    this.answered.value = null;
    this.trouble.value = null;
    this.done.value = null;
    const metrics = this.state.value?.metrics ?? [];
    for (const ask of this.card.value?.asks ?? []) {
      if (ask.kind !== 'series' || !ask.prefer || ask.isMany) continue;
      const fits = ask.prefer.find((one) => metrics.some(({ metric }) => metric === one));
      if (fits) await this.pickMetric(ask.id, fits);
      // The person went on to another question, or began to answer this one.
      if (this.chosen.value !== id) return;
    }
  };

  set = (ask: string, value: string | readonly string[]): void => {
    this.inputs.value = { ...this.inputs.value, [ask]: value };
  };

  /** Takes the longest series of a metric; with `isMore` beside those that were chosen before. */
  pickMetric = (ask: string, metric: string, isMore = false): Promise<void> =>
    this.#attempt(async () => {
      const question = this.chosen.value;
      const isNewest = this.#pick(ask);
      const [longest] = metric === '' ? [] : await this.#offered(metric);
      // Another was chosen meanwhile, or another question: the series of this one comes too late.
      if (this.chosen.value !== question || !(isMore || isNewest())) return;
      const before = isMore ? this.#keys(ask) : [];
      if (metric === '') {
        this.set(ask, before);
        return;
      }
      if (!longest) {
        this.set(ask, before);
        this.trouble.value = say('parts-only');
        return;
      }
      this.set(ask, [...new Set([...before, longest.key])]);
    });

  /** Takes a table out of a file. */
  readFile = (ask: string, file: File): Promise<void> =>
    this.#attempt(async () => {
      if (file.size > MOST_FILE) {
        this.trouble.value = say('file.large', { name: file.name });
        return;
      }
      const question = this.chosen.value;
      const { tableText } = await import('../../imports/index.ts');
      const read = await tableText(file);
      if (this.chosen.value !== question) return;
      if ('refused' in read) this.trouble.value = inWords(read.refused);
      else await this.#take(ask, read.text, file.name);
    });

  paste = (ask: string, text: string): Promise<void> =>
    this.#attempt(() => this.#take(ask, text, ''));

  /** Asks the question. */
  run = async (): Promise<void> => {
    const card = this.card.value;
    const state = this.state.value;
    if (!card || !state || this.isRunning.value) return;
    this.isRunning.value = true;
    this.answered.value = null;
    this.done.value = null;
    const late = setTimeout(() => {
      this.progress.value ??= 0;
    }, PATIENCE);
    let part = 0;
    await this.#attempt(async () => {
      await this.#need(card, state);
      const { said } = await this.#asker.ask('answer', this.#question(card, state), (now) => {
        part = Math.max(part, now);
        if (this.progress.value !== null) this.progress.value = part;
      });
      this.answered.value = { card, said, at: this.#api.now(), kept: null };
    });
    clearTimeout(late);
    this.progress.value = null;
    this.isRunning.value = false;
  };

  /** Saves an answer with its tables as a file that spreadsheets open. */
  saveAs = (question: string, at: string, saved: Saved, kind: AnswerFile): Promise<void> =>
    this.#attempt(async () => {
      const { csvOf, sheetsWorkbook } = await import('../../imports/index.ts');
      const sheets = sheetsOf(question, at, saved);
      // The mark in front tells spreadsheets that this is UTF-8.
      const text = () =>
        `\ufeff${sheets.map(({ heads, rows }) => csvOf([[...heads], ...rows])).join('\r\n')}`;
      const content =
        kind === 'csv'
          ? new Blob([text()], { type: 'text/csv' })
          : new Blob([await sheetsWorkbook(sheets)]);
      this.#api.save(
        `fourfold-${say('file.answer').toLowerCase()}-${at.slice(0, 10)}.${kind}`,
        content,
      );
      return undefined;
    });

  /** Ends what is under way. */
  stop = (): void => {
    if (!this.isRunning.value) return;
    this.#asker.stop();
    this.#taken.clear();
  };

  /** Keeps the answer; with `isFinding` also among the findings of the scorecard. */
  keep = (isFinding: boolean): Promise<void> =>
    this.#attempt(async () => {
      const one = this.answered.value;
      if (!one || one.said.why !== null) return;
      const answer = trimmed(one, isFinding);
      this.#kept(await this.#api.ask('analysis.keep', { answer }));
      this.answered.value = { ...one, kept: answer.id };
      return say(isFinding ? 'kept.finding' : 'kept');
    });

  mark = (answer: KeptAnswer, isFinding: boolean): Promise<void> =>
    this.#attempt(async () => {
      this.#kept(await this.#api.ask('analysis.keep', { answer: { ...answer, isFinding } }));
      return say(isFinding ? 'marked' : 'unmarked');
    });

  /** Takes the weights that the person approved; all others keep their share. */
  approve = (proposal: Proposal, approved: readonly string[]): Promise<void> =>
    this.#attempt(async () => {
      const message = { kind: 'approve', proposal, approved } as const;
      const { weights } = await this.#asker.ask('weights', message);
      const answer = approvedAnswer(proposal, weights, approved, this.#api.now());
      this.approved.value = { proposal, weights };
      this.#kept(await this.#api.ask('analysis.keep', { answer }));
      return say('approved');
    });

  forget = (id: string): Promise<void> =>
    this.#attempt(async () => {
      this.#kept(await this.#api.ask('analysis.forget', { id }));
      const one = this.answered.value;
      if (one?.kept === id) this.answered.value = { ...one, kept: null };
      return say('removed');
    });

  /** The calendar was changed here: the next question is asked with it. */
  noted = (events: readonly KeptEvent[]): void => {
    const state = this.state.value;
    if (state && state.events !== events) this.#kept({ answers: state.answers, events });
  };

  /** Looks at what is stored; an answer from before a change that was made here is asked for anew. */
  async #look(): Promise<void> {
    for (;;) {
      const before = this.#changes;
      const state = await this.#api.ask('analysis.state', {});
      if (before !== this.#changes) continue;
      this.state.value = state;
      this.#taken.clear();
      return;
    }
  }

  #pick(ask: string): () => boolean {
    const picks = this.#picks.get(ask) ?? new Newest();
    this.#picks.set(ask, picks);
    return picks.begin();
  }

  #kept({ answers, events }: KeptAnalyses): void {
    this.#changes += 1;
    if (this.state.value) this.state.value = { ...this.state.value, answers, events };
  }

  #keys(ask: string): readonly string[] {
    const given = this.inputs.value[ask] ?? [];
    return typeof given === 'string' ? [given] : given;
  }

  async #take(ask: string, text: string, file: string): Promise<undefined> {
    const question = this.chosen.value ?? '';
    this.set(ask, text);
    const { [ask]: _, ...others } = this.looks.value;
    this.looks.value = others;
    if (text.trim() === '') return undefined;
    const { look } = await this.#asker.ask('look', { kind: 'look', question, ask, text });
    if (this.chosen.value === question)
      this.looks.value = { ...this.looks.value, [ask]: { ...look, file } };
    return undefined;
  }

  async #offered(metric: string): Promise<readonly OfferedSeries[]> {
    await this.#numbers(metric);
    const { series } = await this.#asker.ask('series', { kind: 'series', metrics: [metric] });
    this.series.value = { ...this.series.value, [metric]: series };
    return series;
  }

  /** Hands the worker all numbers of a metric, some thousands at a time. */
  #numbers(metric: string): Promise<void> {
    const taken = this.#taken.get(metric) ?? this.#handOver(metric);
    this.#taken.set(metric, taken);
    taken.catch(() => this.#taken.delete(metric));
    return taken;
  }

  async #handOver(metric: string): Promise<void> {
    for (let after: string | null = null, isFirst = true; ; isFirst = false) {
      const part: { rows: readonly never[]; next: string | null } = (await this.#api.ask(
        'analysis.numbers',
        { metric, after },
      )) as never;
      await this.#asker.ask('taken', { kind: 'numbers', metric, rows: part.rows, isFirst });
      if (part.next === null) return;
      after = part.next;
    }
  }

  /** All that the question stands on is with the worker before it is asked. */
  async #need(card: QuestionCard, state: AnalysisState): Promise<void> {
    const here = new Set(state.metrics.map(({ metric }) => metric));
    const wanted = card.asks.flatMap((ask): readonly string[] => {
      if (ask.kind === 'stored') return ask.metrics;
      if (ask.kind === 'scorecard') return state.needed;
      return ask.kind === 'series' ? this.#keys(ask.id).map(metricOf) : [];
    });
    for (const metric of new Set(wanted)) if (here.has(metric)) await this.#numbers(metric);
  }

  #question(card: QuestionCard, state: AnalysisState) {
    const isOfScorecard = card.asks.some(({ kind }) => kind === 'scorecard');
    return {
      kind: 'answer',
      question: card.id,
      inputs: this.inputs.value,
      today: state.today,
      locale: localeNow(),
      events: state.events,
      scorecard: isOfScorecard ? state.scorecard : null,
      needed: isOfScorecard ? state.needed : [],
    } as const;
  }

  async #attempt(work: () => Promise<string | undefined>): Promise<void> {
    this.trouble.value = null;
    this.done.value = null;
    try {
      const said = await work();
      if (typeof said === 'string') this.done.value = said;
    } catch (error) {
      if (error instanceof Stopped) this.done.value = say('stopped');
      else this.trouble.value = wordsOf(error);
    }
  }
}

const metricOf = (key: string): string => {
  const [metric] = JSON.parse(key) as string[];
  return metric ?? '';
};
