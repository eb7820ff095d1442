/** Something that was not given. Its words are for the person, as a refusal. */
export class Lacking extends Error {
  override readonly name = 'Lacking';
}
