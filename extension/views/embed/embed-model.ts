import { computed, signal } from '@preact/signals';
import { type Publication, readPublication } from '../../../core/publication/reading.ts';
import {
  chosenOf,
  EMBEDDABLE,
  type EmbedChoice,
  framePage,
  frameSnippet,
  inLanguage,
  languageFor,
  learn,
  measured,
  nameOf,
  type Picture,
  paint,
  partsFor,
  pictureFor,
  roomFor,
  singleFile,
  snippetOf,
  svgOf,
  type Table,
  tableHtml,
  tableOf,
} from '../../../widgets/embed/index.ts';
import { wordsOf } from '../asks.ts';
import { say } from './words.ts';

/** Where the scorecard comes from: the person's own, as it would be published, or a file of another. */
export interface EmbedSource {
  /** The file as it stands; null where there is none. */
  text(): string | null;
  /** Its address beside the page that shows it. */
  readonly address: string;
  /** The key that pages hold the file to; null where it is not signed. */
  pubkey(): string | null;
  /** Makes the file. Gives in words what went wrong, or null. */
  prepare(): Promise<string | null>;
}

/** What making a scorecard ready for other pages needs of the browser. */
export interface EmbedApi {
  copy(text: string): Promise<void>;
  /** Hands the person a file. */
  save(name: string, content: Blob): void;
  /** The text of a script for other pages that this build carries. */
  script(name: string): Promise<string>;
}

/** The ways to another page, from the one that needs least of it. */
export const RUNGS = ['lines', 'table', 'picture', 'file', 'frame'] as const;
export type Rung = (typeof RUNGS)[number];

/** All that can be copied, as it stands for the choice made. */
export interface Written {
  readonly publication: Publication;
  readonly name: string;
  readonly table: Table;
  readonly tableHtml: string;
  readonly picture: Picture;
  readonly svg: string;
  readonly lines: string;
  readonly framePage: string;
  readonly frameLines: string;
}

/** Pictures are twice as fine as they are large. */
const FINE = 2;
/** Where no address was given yet. */
const SOMEWHERE = 'https://files.example/scorecard.html';

const isWebAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

/** A scorecard on its way to other pages: what of it, how it looks, and what is to be copied. */
export class EmbedModel {
  readonly choice = signal<EmbedChoice>({ tag: 'bsc-scorecard', of: '', language: '', theme: '' });
  /** Pixels that a frame has until its page has told its own height. */
  readonly height = signal(480);
  /** Whether the lines carry the table for readers without scripts. */
  readonly withTable = signal(false);
  /** Address at which the page for the frame will lie, and that of the page around it. */
  readonly address = signal('');
  readonly around = signal('');
  readonly written = signal<Written | null>(null);
  readonly busy = signal(false);
  /** What was done last, at which rung. */
  readonly done = signal<{ readonly rung: Rung; readonly text: string } | null>(null);
  readonly trouble = signal<string | null>(null);
  #turn = 0;
  #rooms: { of: Publication | null; known: Map<string, Promise<string | null>> } = {
    of: null,
    known: new Map(),
  };
  readonly #api: EmbedApi;
  readonly #source: EmbedSource;
  readonly #read = computed(() => {
    const text = this.#source.text();
    return text ? readPublication(text) : null;
  });

  constructor(api: EmbedApi, source: EmbedSource) {
    this.#api = api;
    this.#source = source;
  }

  /** Makes the file as it would be published now, and all that is made of it. */
  load = async (): Promise<void> => {
    this.trouble.value = await this.#source.prepare();
    await this.write();
  };

  change = (choice: Partial<EmbedChoice>): Promise<void> => {
    this.choice.value = { ...this.choice.value, ...choice };
    return this.write();
  };

  /** Writes everything anew. Called when something was chosen. */
  write = async (): Promise<void> => {
    const turn = ++this.#turn;
    const read = this.#read.value;
    this.done.value = null;
    if (read && !read.ok) this.trouble.value = read.why;
    if (!read?.ok) return;
    const { publication } = read;
    const language = languageFor(this.choice.value.language, publication);
    try {
      await learn(language);
      const room = await this.#roomOf(publication, this.choice.value, language);
      // What was chosen in the meantime is written by its own turn.
      if (turn !== this.#turn) return;
      this.written.value = inLanguage(language, publication, (formats) => {
        const choice = this.choice.value;
        const table = tableOf(publication, choice, formats);
        const html = tableHtml(table, language);
        const picture = pictureFor(publication, choice, formats);
        const from = { src: this.#source.address, pubkey: this.#source.pubkey() };
        const name = nameOf(choice, publication);
        const parent = isWebAddress(this.around.value) ? new URL(this.around.value).origin : '';
        const address = isWebAddress(this.address.value) ? this.address.value : SOMEWHERE;
        return {
          publication,
          name,
          table,
          tableHtml: html,
          picture,
          svg: svgOf(picture),
          lines: snippetOf(
            publication,
            choice,
            { ...from, room },
            this.withTable.value ? html : '',
          ),
          framePage: framePage({ publication, choice, from, language, table: html, parent }),
          frameLines: frameSnippet(name, address, this.height.value),
        };
      });
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  copy = (rung: Rung, text: string): Promise<void> =>
    this.#attempt(rung, async () => {
      await this.#api.copy(text);
      return say('copied');
    });

  saveTable = (written: Written): Promise<void> =>
    this.#save('table', 'scorecard-table.html', written.tableHtml, 'text/html');

  saveSvg = (written: Written): Promise<void> =>
    this.#save('picture', 'scorecard.svg', written.svg, 'image/svg+xml');

  savePng = ({ picture }: Written): Promise<void> =>
    this.#attempt('picture', async () => {
      const canvas = document.createElement('canvas');
      canvas.width = picture.width * FINE;
      canvas.height = picture.height * FINE;
      const context = canvas.getContext('2d');
      if (context) paint(context, picture, FINE);
      const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
      if (!blob) throw new Error(say('picture.large'));
      this.#api.save('scorecard.png', blob);
      return say('saved', { name: 'scorecard.png' });
    });

  saveFrame = (written: Written): Promise<void> =>
    this.#save('frame', 'scorecard.html', written.framePage, 'text/html');

  /** Script files that the frame and the page around it need beside the others. */
  saveScript = (rung: Rung, name: string): Promise<void> =>
    this.#attempt(rung, async () => {
      const text = await this.#api.script(name);
      this.#api.save(name, new Blob([text], { type: 'text/javascript' }));
      return say('saved', { name });
    });

  saveFile = (written: Written): Promise<void> =>
    this.#attempt('file', async () => {
      const text = await this.singleFile(written);
      this.#api.save('scorecard-whole.html', new Blob([text], { type: 'text/html' }));
      return say('saved', { name: 'scorecard-whole.html' });
    });

  /** The one file that holds everything. */
  singleFile = async ({ publication, tableHtml: table }: Written): Promise<string> => {
    const choice = this.choice.value;
    const language = languageFor(choice.language, publication);
    const pubkey = this.#source.pubkey();
    const needed = partsFor({ ...choice, language }, pubkey !== null);
    const [first = '', ...others] = await Promise.all(
      ['fourfold.js', ...needed.map((name) => `fourfold-${name}.js`)].map(this.#api.script),
    );
    const json = this.#source.text() ?? '';
    const parts = needed.map((name, i) => [name, others[i] ?? ''] as const);
    return singleFile({
      ...{ publication, json, choice, pubkey, language, table, first, parts },
      hash: sha256,
    });
  };

  /** The room that the lines say, so that nothing below moves when the numbers come. */
  #roomOf(publication: Publication, choice: EmbedChoice, language: string): Promise<string | null> {
    const { tag, theme } = choice;
    // These two keep their place by themselves.
    if (tag === 'bsc-kpi' || tag === 'bsc-trend') return Promise.resolve(null);
    const by = EMBEDDABLE[tag];
    const attributes = {
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      theme: theme || null,
      // That a signature was checked is said, and takes a line.
      pubkey: this.#source.pubkey(),
      ...(by ? { [by]: chosenOf(choice, publication) } : {}),
    };
    const key = JSON.stringify([tag, attributes]);
    if (this.#rooms.of !== publication) this.#rooms = { of: publication, known: new Map() };
    const { known } = this.#rooms;
    const room = known.get(key) ?? measured(tag, attributes, this.#source.text()).then(roomFor);
    known.set(key, room);
    return room;
  }

  #save(rung: Rung, name: string, text: string, type: string): Promise<void> {
    return this.#attempt(rung, async () => {
      this.#api.save(name, new Blob([text], { type }));
      return say('saved', { name });
    });
  }

  async #attempt(rung: Rung, work: () => Promise<string>): Promise<void> {
    this.trouble.value = null;
    this.done.value = null;
    this.busy.value = true;
    try {
      this.done.value = { rung, text: await work() };
    } catch (error) {
      this.trouble.value = wordsOf(error);
    } finally {
      this.busy.value = false;
    }
  }
}
