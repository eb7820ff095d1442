export type Stillness = 'still' | 'busy';

export interface StillOptions {
  readonly quietMs?: number;
  readonly maxMs?: number;
}

export function whenStill(_root: Document, _options: StillOptions = {}): Promise<Stillness> {
  return Promise.resolve('still');
}
