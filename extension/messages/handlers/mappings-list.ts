import type { Handler } from '../context.ts';

/** What the person said of tables that no format knows. */
export const mappingsList: Handler<'mappings.list'> = (_, { store }) => store.mappings();
