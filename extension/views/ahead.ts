import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * What the background keeps, with the person's choices shown ahead of it. A choice stands in view
 * from the press on: an answer from before it, which comes late, changes all else but not the
 * choice. Where it could not be kept, what is kept shows again.
 */
export class Ahead<State extends object> {
  readonly #shown = signal<State | null>(null);
  readonly #waiting = new Set<Partial<State>>();
  #kept: State | null = null;

  /** What a person sees. Null until the background told it. */
  get shown(): ReadonlySignal<State | null> {
    return this.#shown;
  }

  /** What the background keeps for certain, without the choices that are on their way to it. */
  get kept(): State | null {
    return this.#kept;
  }

  /** Takes an answer of the background. */
  tell = (kept: State): void => {
    this.#kept = kept;
    this.#show();
  };

  /**
   * Shows a choice from now on.
   * @returns what ends that: to be called when the choice is kept, or could not be.
   */
  choose(choice: Partial<State>): () => void {
    this.#waiting.add(choice);
    this.#show();
    return () => {
      this.#waiting.delete(choice);
      this.#show();
    };
  }

  #show(): void {
    const shown = this.#kept;
    this.#shown.value = shown && Object.assign({}, shown, ...this.#waiting);
  }
}
