import type { EntrantRecord } from '../../../core/model/index.ts';
import type { SectionProps } from '../work/section-props.ts';
import type { Gated, GateModel } from './gate-model.ts';

/** What the parts of a platform's card are given. */
export interface EntrantProps extends SectionProps {
  readonly model: GateModel;
  readonly known: Gated;
  readonly one: EntrantRecord;
}
