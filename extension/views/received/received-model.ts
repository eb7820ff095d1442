import { computed, signal } from '@preact/signals';
import { type Publication, readPublication } from '../../../core/publication/reading.ts';
import { type EmbedApi, EmbedModel } from '../embed/embed-model.ts';
import { Newest } from '../newest.ts';
import { isSameKey, type Seal, sealOf } from './seal.ts';
import { say } from './words.ts';

/** A scorecard that somebody sent, opened. */
export interface Received {
  readonly name: string;
  readonly publication: Publication;
  readonly seal: Seal;
  /** The ways to a page of one's own. */
  readonly embed: EmbedModel;
}

/** Most bytes that are read into memory; the reader of publications has a limit of its own below it. */
const MOST_BYTES = 20_000_000;

/** A scorecard of somebody else's on its way to a page. Nothing of it is stored. */
export class ReceivedModel {
  readonly opened = signal<Received | null>(null);
  /** The sender's key, as the person was told it. */
  readonly key = signal('');
  readonly busy = signal(false);
  readonly trouble = signal<string | null>(null);
  /** Whether the file was signed with the key that the person was told; null where that is not known. */
  readonly isSender = computed(() => {
    const { opened, key } = this;
    const signature = opened.value?.publication.signature;
    if (key.value.trim() === '' || opened.value?.seal === 'unchecked') return null;
    return Boolean(signature) && isSameKey(signature?.publicKey ?? '', key.value);
  });
  /** Whether it may be shown to others: what was altered, or signed by another, is not passed on. */
  readonly isSound = computed(
    () => this.opened.value?.seal !== 'altered' && this.isSender.value !== false,
  );
  readonly #api: EmbedApi;
  readonly #files = new Newest();

  constructor(api: EmbedApi) {
    this.#api = api;
  }

  /** Opens a file. One that cannot be shown leaves the one before it in view. */
  open = async (file: File): Promise<void> => {
    const isNewest = this.#files.begin();
    this.trouble.value = null;
    this.busy.value = true;
    const read = await this.#read(file).catch(() => say('unreadable', { name: file.name }));
    // Another file was chosen meanwhile: it is the one that the person wants to see.
    if (!isNewest()) return;
    this.busy.value = false;
    if (typeof read === 'string') this.trouble.value = read;
    else this.opened.value = read;
  };

  async #read(file: File): Promise<Received | string> {
    if (file.size > MOST_BYTES) return say('large', { name: file.name });
    const text = await file.text();
    const read = readPublication(text);
    if (!read.ok) return read.why;
    const { publication } = read;
    const seal = await sealOf(publication, text);
    const embed = new EmbedModel(this.#api, {
      text: () => text,
      address: encodeURIComponent(file.name),
      pubkey: () => (seal === 'whole' ? (publication.signature?.publicKey ?? null) : null),
      prepare: async () => null,
    });
    return { name: file.name, publication, seal, embed };
  }
}
