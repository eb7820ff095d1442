import type { Handler } from '../context.ts';

/** The sites that are captured whenever they are opened. */
export const siteList: Handler<'site.list'> = async (_, { sites, isSample }) => ({
  origins: isSample ? [] : await sites.list(),
});
