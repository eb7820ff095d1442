/** Prints each stage of a run with the time it took. */
export class Stages {
  readonly #begun = Date.now();
  #last = Date.now();

  /** A stage ended: what it was, what came of it, how long since the one before. */
  done(stage: string, result: string): void {
    const now = Date.now();
    console.log(
      `${stage.padEnd(12)} ${((now - this.#last) / 1000).toFixed(1).padStart(6)} s  ${result}`,
    );
    this.#last = now;
  }

  total(): void {
    console.log(
      `${'total'.padEnd(12)} ${((Date.now() - this.#begun) / 1000).toFixed(1).padStart(6)} s`,
    );
  }
}
