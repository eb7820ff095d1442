import type { Handler } from '../context.ts';

/** The sites that are captured whenever they are opened. */
export const siteList: Handler<'site.list'> = async (_data, { sites }) => ({
  origins: await sites.list(),
});
