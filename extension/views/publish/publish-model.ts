import { signal } from '@preact/signals';
import type { Publication } from '../../../core/publication/publication.ts';
import {
  type PublishedFile,
  type PublishRules,
  type PublishState,
  Refusal,
} from '../../messages/index.ts';
import { Ahead } from '../ahead.ts';
import { type Ask, wordsOf } from '../asks.ts';
import type { Folder, PickedFolder } from '../folder.ts';
import { InTurn } from '../in-turn.ts';
import { ReleaseModel } from './release-model.ts';
import { say } from './words.ts';

/** What publishing needs of the browser. */
export interface PublishApi {
  readonly ask: Ask;
  /** Scores beside the page, where that takes longer than a person waits. Gives whether it came about. */
  score(): Promise<boolean>;
  /** Hands the person a file. */
  save(name: string, content: Blob): void;
  /** Null where the browser lets nobody pick folders. */
  readonly publishFolder: Folder | null;
  /** Asks the person for a site. To be called in the click itself. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Whether a site may be written to without asking. */
  mayReach(origin: string): Promise<boolean>;
  /**
   * Puts a text at an address by HTTP PUT. Gives the answer's status.
   * @throws TypeError where nobody answers there.
   */
  put(address: string, text: string, authorization: string | null): Promise<number>;
}

/** The origin of an address that something can be put at; null where it is none. */
export function originOf(address: string): string | null {
  try {
    const { protocol, origin, username, password } = new URL(address);
    const isOpen = username === '' && password === '';
    return /^https?:$/.test(protocol) && isOpen ? origin : null;
  } catch {
    return null;
  }
}

/** What an answer that is no success means, and what to do. */
function refusalOf(status: number): Refusal {
  if (status === 401 || status === 403) {
    return new Refusal(say('put.forbidden', { status: String(status) }));
  }
  if (status === 404 || status === 405 || status === 409) {
    return new Refusal(say('put.nowhere', { status: String(status) }));
  }
  return new Refusal(say('put.failed', { status: String(status) }));
}

const unreached = () => new Refusal(say('put.unreached'));

/** The published file: what of it leaves, signed by whom, to where. */
export class PublishModel {
  /** The file as it would be written now. */
  readonly file = signal<PublishedFile | null>(null);
  readonly publication = signal<Publication | null>(null);
  readonly folder = signal<PickedFolder | null>(null);
  readonly busy = signal(false);
  readonly done = signal<string | null>(null);
  readonly trouble = signal<string | null>(null);
  /** Why what is due was not published by itself; null where nothing is due or nothing was tried. */
  readonly waits = signal<string | null>(null);
  readonly hasFolders: boolean;
  /** Who agreed to what leaves. */
  readonly release: ReleaseModel;
  /** For this session alone: a password is not kept. */
  #authorization: string | null = null;
  readonly #api: PublishApi;
  readonly #state = new Ahead<PublishState>();
  readonly state = this.#state.shown;
  readonly #inTurn = new InTurn();

  constructor(api: PublishApi) {
    this.#api = api;
    this.release = new ReleaseModel(api.ask);
    this.hasFolders = api.publishFolder !== null;
  }

  /** What is kept of it. */
  load = (): Promise<void> =>
    this.#inTurn.run(async () => {
      this.#state.tell(await this.#api.ask('publish.state', {}));
      this.folder.value = (await this.#api.publishFolder?.state()) ?? null;
      await this.release.load();
    });

  /** Makes the file as it would be written now, to be looked at. */
  prepare = (): Promise<void> =>
    this.#attempt(async () => {
      await this.#prepare();
    });

  change = (rules: Partial<PublishRules>): Promise<void> => {
    const end = this.#state.choose(rules);
    return this.#attempt(async () => {
      try {
        this.#state.tell(await this.#api.ask('publish.rules', rules));
      } finally {
        end();
      }
      await this.#prepare();
    });
  };

  /** User and password of an address; two empty texts take them back. */
  signIn = (user: string, password: string): void => {
    const bytes = new TextEncoder().encode(`${user}:${password}`);
    this.#authorization =
      user === '' && password === '' ? null : `Basic ${btoa(String.fromCharCode(...bytes))}`;
  };

  pickFolder = (): Promise<void> =>
    this.#attempt(async () => {
      const picked = await this.#api.publishFolder?.pick();
      if (!picked) return;
      this.folder.value = picked;
      this.#state.tell(await this.#api.ask('publish.rules', { to: 'folder' }));
    });

  /** Writes the file to where the person chose, and notes it when it stands there. */
  publish = (): Promise<void> => this.#attempt(() => this.#publish(true));

  /** Publishes what is due, where nobody need be asked for it. */
  tidy = (): Promise<void> =>
    this.#attempt(async () => {
      const state = this.#state.kept;
      if (!state?.isDue) return;
      this.waits.value = await this.#waitsFor(state);
      if (this.waits.value !== null || state.to === 'downloads') return;
      try {
        return await this.#publish(false);
      } catch (error) {
        this.waits.value = wordsOf(error);
        throw error;
      }
    });

  /** What has to be asked of the person first; null where nothing has. */
  async #waitsFor({ to, address }: PublishState): Promise<string | null> {
    await this.release.load();
    if (!this.release.mayLeave()) return this.release.trouble.value ?? say('waits.review');
    if (to === 'folder') {
      const folder = this.folder.value;
      return folder?.isOpen ? null : say('waits.folder', { name: folder?.name ?? '' });
    }
    const origin = originOf(address);
    if (to === 'downloads' || origin === null) return null;
    return (await this.#api.mayReach(origin)) ? null : say('waits.right', { site: origin });
  }

  saveKey = (): Promise<void> =>
    this.#attempt(async () => {
      const { name, text } = await this.#api.ask('publish.key-save', {});
      this.#api.save(name, new Blob([text], { type: 'application/json' }));
      return say('key.saved', { name });
    });

  loadKey = (file: File): Promise<void> =>
    this.#attempt(async () => {
      const text = file.size > 4000 ? '' : await file.text();
      this.#state.tell(await this.#api.ask('publish.key-load', { text }));
      await this.#prepare();
      return say('key.loaded');
    });

  async #prepare(): Promise<PublishedFile | null> {
    const state = this.#state.kept;
    if (!state) return null;
    const { profile, audience, isSigned, unit } = state;
    const { scored } = await this.#api.ask('scorecard.read', {});
    // The background answers all our pages: it must not score a million numbers meanwhile.
    if (!scored.isCurrent) await this.#api.score();
    const file = await this.#api.ask('publish.file', { profile, audience, isSigned, unit });
    this.file.value = file;
    this.publication.value = JSON.parse(file.text) as Publication;
    if (file.isSigned && !state.publicKey) {
      this.#state.tell(await this.#api.ask('publish.state', {}));
    }
    return file;
  }

  async #publish(mayAsk: boolean): Promise<string | undefined> {
    const state = this.#state.kept;
    if (!state) return;
    if (state.to === 'address' && mayAsk) await this.#allowed(state.address);
    await this.release.load();
    const release = this.release.state.value;
    // Whether it has to be approved first is not known: nothing leaves.
    if (!release) throw new Refusal(this.release.trouble.value ?? say('waits.review'));
    const said = release.isReviewed
      ? await this.#publishApproved(state)
      : await this.#publishNow(state);
    await this.release.load();
    this.waits.value = null;
    return said;
  }

  /** The file as it is now. */
  async #publishNow(state: PublishState): Promise<string | undefined> {
    const made = await this.#prepare();
    if (!made) return;
    const said = await this.#write(made, state);
    const { hash: file, figures } = made;
    this.#state.tell(await this.#api.ask('publish.done', { file, figures }));
    return said;
  }

  /** The file as it was approved, whatever came since. */
  async #publishApproved(state: PublishState): Promise<string> {
    const { name, text, file } = await this.#api.ask('release.take', {});
    const said = await this.#write({ name, text }, state);
    this.#state.tell(await this.#api.ask('publish.done', { file }));
    this.release.published();
    return said;
  }

  async #write(
    { name, text }: Pick<PublishedFile, 'name' | 'text'>,
    { to, address, fixed }: PublishState,
  ): Promise<string> {
    const { save, publishFolder } = this.#api;
    const content = new Blob([text], { type: 'application/json' });
    if (to === 'address') {
      if (fixed.includes('network')) {
        throw new Refusal('Publishing to an address is forbidden by your organisation.');
      }
      await this.#put(address, text);
      return say('put.done', { address: address.replace(/\?.*$/, '') });
    }
    if (to === 'folder' && publishFolder) {
      const folder = this.folder.value;
      if (!folder) throw new Refusal(say('folder.none'));
      if (!(await publishFolder.open())) {
        throw new Refusal(say('folder.refused', { name: folder.name }));
      }
      await publishFolder.write(name, content);
      this.folder.value = await publishFolder.state();
      return say('written.folder', { name, folder: folder.name });
    }
    save(name, content);
    return say('written', { name });
  }

  async #allowed(address: string): Promise<void> {
    const origin = originOf(address);
    if (origin === null) {
      throw new Refusal(say('address.bad'));
    }
    if (!(await this.#api.allow([origin]))) {
      throw new Refusal(say('put.not-allowed', { site: origin }));
    }
  }

  async #put(address: string, text: string): Promise<void> {
    const status = await this.#api.put(address, text, this.#authorization).catch(async (error) => {
      if (!(error instanceof TypeError)) throw error;
      // The browser tells a right that was taken back in the same words as a server that is away.
      const origin = originOf(address) ?? '';
      if (await this.#api.mayReach(origin)) throw unreached();
      throw new Refusal(say('put.not-allowed', { site: origin }));
    });
    if (status < 200 || status > 299) throw refusalOf(status);
  }

  /** Does one thing after the other. What goes wrong is said, and all else stays in view. */
  #attempt(work: () => Promise<unknown>): Promise<void> {
    return this.#inTurn.run(async () => {
      this.trouble.value = null;
      this.done.value = null;
      this.busy.value = true;
      try {
        const said = await work();
        if (typeof said === 'string') this.done.value = said;
      } catch (error) {
        this.trouble.value = wordsOf(error);
      } finally {
        this.busy.value = false;
      }
    });
  }
}
