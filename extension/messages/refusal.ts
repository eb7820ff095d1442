/** Why a message was not done, in the person's words: what happened, why, what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
