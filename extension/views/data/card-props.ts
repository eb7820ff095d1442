import type { Formats } from '../format.ts';
import type { DataModel } from './data-model.ts';

/** What a card of data care is given. */
export interface CardProps {
  readonly model: DataModel;
  readonly formats: Formats;
  readonly now: string;
}
