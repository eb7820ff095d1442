import { signal } from '@preact/signals';
import type { MessageData, PutAside } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import { Attempts } from '../attempts.ts';
import { oneFor } from '../one-for.ts';
import { ALL, type Sieve, type Told } from './all-findings.ts';
import { say } from './words.ts';

type Aside = MessageData<'findings.put-aside'>['finding'];

/** Which findings are looked at and what was put aside. Each change is stored and can be taken back. */
export class FindingsModel {
  /** Null until that is known. */
  readonly aside = signal<readonly PutAside[] | null>(null);
  readonly sieve = signal<Sieve>(ALL);
  readonly done = signal<string | null>(null);
  /** Takes the last change back; null where there is none. */
  readonly back = signal<(() => Promise<boolean>) | null>(null);
  readonly #ask: Ask;
  readonly #attempts = new Attempts();
  readonly trouble = this.#attempts.trouble;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  sift = (part: Partial<Sieve>): void => {
    this.sieve.value = { ...this.sieve.value, ...part };
  };

  load = (): Promise<boolean> =>
    this.#attempts.run(async () => {
      this.aside.value = (await this.#ask('findings.state', {})).aside;
    });

  putAside = (
    { id, severity, what }: Pick<Told, 'id' | 'severity' | 'what'>,
    why: string,
    until: Aside['until'],
  ): Promise<boolean> => {
    const finding = { id, severity, what, why: why.trim(), until };
    return this.#change(
      say('done.aside'),
      () => this.#ask('findings.put-aside', { finding }),
      () => this.#ask('findings.bring-back', { id }),
    );
  };

  bringBack = ({ id, severity, what, why, until }: PutAside): Promise<boolean> =>
    this.#change(
      say('done.back'),
      () => this.#ask('findings.bring-back', { id }),
      () => this.#ask('findings.put-aside', { finding: { id, severity, what, why, until } }),
    );

  #change(
    words: string,
    change: () => Promise<{ readonly aside: readonly PutAside[] }>,
    back: (() => Promise<{ readonly aside: readonly PutAside[] }>) | null,
  ): Promise<boolean> {
    return this.#attempts.run(async () => {
      this.done.value = null;
      this.back.value = null;
      this.aside.value = (await change()).aside;
      this.done.value = words;
      this.back.value = back && (() => this.#change(say('done.undone'), back, null));
    });
  }
}

/** The one model of findings on a page. */
export const findingsModelOf = oneFor((ask: Ask) => new FindingsModel(ask));
