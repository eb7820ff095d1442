import type { Handler } from '../context.ts';

/** How much an erasing would take, before the person says yes. */
export const dataMeasure: Handler<'data.measure'> = ({ scope }, { store }) => store.measure(scope);
