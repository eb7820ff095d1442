import { signal } from '@preact/signals';
import type { Publication } from '../../../core/publication/publication.ts';
import {
  type PublishedFile,
  type PublishRules,
  type PublishState,
  Refusal,
} from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import type { Folder, PickedFolder } from '../folder.ts';
import { InTurn } from '../in-turn.ts';

/** What publishing needs of the browser. */
export interface PublishApi {
  readonly ask: Ask;
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

const STAYS = 'What was published there before stays.';

/** What an answer that is no success means, and what to do. */
function refusalOf(status: number): Refusal {
  if (status === 401 || status === 403) {
    return new Refusal(
      `The address did not let Fourfold write there (${status}). ${STAYS} Check the password, or whether the link has expired.`,
    );
  }
  if (status === 404 || status === 405 || status === 409) {
    return new Refusal(
      `Nothing can be put at this address (${status}). ${STAYS} Check it: it has to end in the file’s name, and its folder has to be there.`,
    );
  }
  return new Refusal(`The address answered with an error (${status}). ${STAYS} Try again later.`);
}

const unreached = () =>
  new Refusal(`Nobody answered at this address. ${STAYS} Check your connection and the address.`);

/** The published file: what of it leaves, signed by whom, to where. */
export class PublishModel {
  readonly state = signal<PublishState | null>(null);
  /** The file as it would be written now. */
  readonly file = signal<PublishedFile | null>(null);
  readonly publication = signal<Publication | null>(null);
  readonly folder = signal<PickedFolder | null>(null);
  readonly busy = signal(false);
  readonly done = signal<string | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly hasFolders: boolean;
  /** For this session alone: a password is not kept. */
  #authorization: string | null = null;
  readonly #api: PublishApi;
  readonly #inTurn = new InTurn();

  constructor(api: PublishApi) {
    this.#api = api;
    this.hasFolders = api.publishFolder !== null;
  }

  /** What is kept of it. After what is under way: an answer from before a choice must not undo it. */
  load = (): Promise<void> =>
    this.#inTurn.run(async () => {
      this.state.value = await this.#api.ask('publish.state', {});
      this.folder.value = (await this.#api.publishFolder?.state()) ?? null;
    });

  /** Makes the file as it would be written now, to be looked at. */
  prepare = (): Promise<void> =>
    this.#attempt(async () => {
      await this.#prepare();
    });

  change = (rules: Partial<PublishRules>): Promise<void> => {
    // Shown at once; what is stored follows.
    if (this.state.value) this.state.value = { ...this.state.value, ...rules };
    return this.#attempt(async () => {
      this.state.value = await this.#api.ask('publish.rules', rules);
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
      this.state.value = await this.#api.ask('publish.rules', { to: 'folder' });
    });

  /** Writes the file to where the person chose, and notes it when it stands there. */
  publish = (): Promise<void> => this.#attempt(() => this.#publish(true));

  /** Publishes what is due, where nobody need be asked for it. */
  tidy = (): Promise<void> =>
    this.#attempt(async () => {
      const state = this.state.value;
      if (!state?.isDue) return;
      const origin = originOf(state.address);
      const isFree =
        state.to === 'folder'
          ? this.folder.value?.isOpen
          : state.to === 'address' && origin !== null && (await this.#api.mayReach(origin));
      if (isFree) return this.#publish(false);
    });

  saveKey = (): Promise<void> =>
    this.#attempt(async () => {
      const { name, text } = await this.#api.ask('publish.key-save', {});
      this.#api.save(name, new Blob([text], { type: 'application/json' }));
      return `${name} was written to your downloads. Who has it can sign in your name: keep it safe.`;
    });

  loadKey = (file: File): Promise<void> =>
    this.#attempt(async () => {
      const text = file.size > 4000 ? '' : await file.text();
      this.state.value = await this.#api.ask('publish.key-load', { text });
      await this.#prepare();
      return 'The key of this file signs from now on.';
    });

  async #prepare(): Promise<PublishedFile | null> {
    const state = this.state.value;
    if (!state) return null;
    const { profile, audience, isSigned } = state;
    const file = await this.#api.ask('publish.file', { profile, audience, isSigned });
    this.file.value = file;
    this.publication.value = JSON.parse(file.text) as Publication;
    if (file.isSigned && !state.publicKey) {
      this.state.value = await this.#api.ask('publish.state', {});
    }
    return file;
  }

  async #publish(mayAsk: boolean): Promise<string | undefined> {
    const state = this.state.value;
    if (!state) return;
    if (state.to === 'address' && mayAsk) await this.#allowed(state.address);
    const file = await this.#prepare();
    if (!file) return;
    const said = await this.#write(file, state);
    this.state.value = await this.#api.ask('publish.done', {});
    return said;
  }

  async #write({ name, text }: PublishedFile, { to, address }: PublishState): Promise<string> {
    const { save, publishFolder } = this.#api;
    const content = new Blob([text], { type: 'application/json' });
    if (to === 'address') {
      await this.#put(address, text);
      return `The scorecard was put at ${address.replace(/\?.*$/, '')}.`;
    }
    if (to === 'folder' && publishFolder) {
      const folder = this.folder.value;
      if (!folder) throw new Refusal('No folder was picked yet. Nothing was written. Pick one.');
      if (!(await publishFolder.open())) {
        throw new Refusal(
          `The browser did not let Fourfold write to “${folder.name}”. ${STAYS} Allow it when it asks, or pick another folder.`,
        );
      }
      await publishFolder.write(name, content);
      this.folder.value = await publishFolder.state();
      return `${name} was written to “${folder.name}”.`;
    }
    save(name, content);
    return `${name} was written to your downloads.`;
  }

  async #allowed(address: string): Promise<void> {
    const origin = originOf(address);
    if (origin === null) {
      throw new Refusal(
        'This is no address that a file can be put at. Write it with https:// and the file’s name, and the user and password in their own fields.',
      );
    }
    if (!(await this.#api.allow([origin]))) {
      throw new Refusal(`The browser was not allowed to write to ${origin}. ${STAYS}`);
    }
  }

  async #put(address: string, text: string): Promise<void> {
    const status = await this.#api.put(address, text, this.#authorization).catch((error) => {
      throw error instanceof TypeError ? unreached() : error;
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
