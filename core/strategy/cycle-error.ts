/** Goals that feed each other in a circle. `path` has their ids, the first again at the end. */
export class CycleError extends Error {
  override readonly name = 'CycleError';

  constructor(
    readonly path: readonly string[],
    names: readonly string[],
  ) {
    super(
      `These goals feed each other in a circle: ${names.join(' → ')}. Take one of the links away.`,
    );
  }
}
