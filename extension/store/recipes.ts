import type { Recipe } from '../../core/model/index.ts';

/** How the last capture of a taught number went. */
export interface RecipeState {
  readonly seen: string;
  /** True where the number was read; false where it was shown to the person instead. */
  readonly isGood: boolean;
  readonly why?: string;
}

/** A recipe as it is stored, with when it was taught and how it goes. */
export interface RecipeRow {
  readonly id: string;
  readonly recipe: Recipe;
  readonly savedAt: string;
  readonly state: RecipeState | null;
}
