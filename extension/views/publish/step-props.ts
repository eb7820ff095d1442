import type { Formats } from '../format.ts';
import type { PublishModel } from './publish-model.ts';

/** What a step of publishing is given. */
export interface StepProps {
  readonly model: PublishModel;
  readonly formats: Formats;
  readonly now: string;
}
