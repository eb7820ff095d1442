import type { Handler } from '../context.ts';

/** Erases for good what the person chose. Told when it is gone from the disk. */
export const dataErase: Handler<'data.erase'> = ({ scope }, { store }) => store.erase(scope);
