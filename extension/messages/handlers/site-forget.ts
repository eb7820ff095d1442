import type { Handler } from '../context.ts';

/** Captures a site no more by itself. What was stored stays. */
export const siteForget: Handler<'site.forget'> = async ({ origin }, { sites }) => {
  await sites.forget(origin);
  return { remembered: await sites.remembered(origin) };
};
