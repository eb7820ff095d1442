/**
 * Answers come in any order. Of questions about the same, only the answer to the newest counts: an
 * older one that comes late would bring back what a person has just changed.
 */
export class Newest {
  #asked = 0;

  /**
   * Begins a question, or a change that makes every answer from before it old.
   * @returns whether it is still the newest, to be asked when the answer is there.
   */
  begin(): () => boolean {
    this.#asked += 1;
    const mine = this.#asked;
    return () => mine === this.#asked;
  }
}
