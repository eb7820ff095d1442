import type { Draft } from './draft.ts';

/** One kind of thing that the house has many of, and how one more is added. */
export interface Unit {
  readonly name: string;
  /** Form of a name, in words, with an example. */
  readonly form: string;
  readonly isName: (name: string) => boolean;
  /** What the skeleton is, in a line. */
  readonly brief: string;
  /** Where it will stand, if there is one of that name already. */
  existing(draft: Draft, name: string): Promise<string | null>;
  /** Adds the skeleton and its registry lines to the draft. */
  make(draft: Draft, name: string): Promise<void>;
  /** What a person does next. */
  readonly next: string;
}

/** The file, where it is there. */
export const fileIfThere = (draft: Draft, file: string) => (draft.has(file) ? file : null);
