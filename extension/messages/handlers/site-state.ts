import type { Handler } from '../context.ts';

/** Whether a site's numbers are captured whenever it is opened. */
export const siteState: Handler<'site.state'> = async ({ origin }, { sites }) => ({
  remembered: await sites.remembered(origin),
});
