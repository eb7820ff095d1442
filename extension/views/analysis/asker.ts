import type { FromWorker, Numbered, ToWorker } from '../../questions/index.ts';
import { say } from './words.ts';

/** As much of a worker as is needed; tests hand in one that is none. */
export interface WorkerLike {
  postMessage(message: Numbered<ToWorker>): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** That the person stopped it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** That the worker could not do it, in the person's words. */
export class Failed extends Error {
  override readonly name = 'Refusal';
}

type Wanted = {
  readonly done: (said: FromWorker) => void;
  readonly failed: (error: Error) => void;
  readonly progress: (part: number) => void;
};

/** Asks a worker, which is started with the first question and again after it was stopped. */
export class Asker {
  readonly #make: () => WorkerLike;
  #worker: WorkerLike | null = null;
  #n = 0;
  readonly #wanted = new Map<number, Wanted>();

  constructor(make: () => WorkerLike) {
    this.#make = make;
  }

  ask<K extends FromWorker['kind']>(
    kind: K,
    message: ToWorker,
    progress: (part: number) => void = () => undefined,
  ): Promise<Extract<FromWorker, { kind: K }>> {
    const worker = this.#started();
    this.#n += 1;
    const n = this.#n;
    return new Promise((done, failed) => {
      const take = (said: FromWorker) => {
        if (said.kind === kind) done(said as Extract<FromWorker, { kind: K }>);
        else failed(new Failed(said.kind === 'failed' ? said.why : say('broken')));
      };
      this.#wanted.set(n, { done: take, failed, progress });
      worker.postMessage({ ...message, n });
    });
  }

  /** Ends whatever is under way at once. What the worker was given is gone with it. */
  stop(): void {
    this.#end(new Stopped('stopped'));
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const wanted = [...this.#wanted.values()];
    this.#wanted.clear();
    for (const one of wanted) one.failed(error);
  }

  #started(): WorkerLike {
    if (this.#worker) return this.#worker;
    const worker = this.#make();
    worker.onmessage = ({ data }) => {
      const wanted = this.#wanted.get(data.n);
      if (!wanted) return;
      if (data.kind === 'progress') {
        wanted.progress(data.part);
        return;
      }
      this.#wanted.delete(data.n);
      wanted.done(data);
    };
    worker.onerror = () => this.#end(new Failed(say('broken')));
    this.#worker = worker;
    return worker;
  }
}
