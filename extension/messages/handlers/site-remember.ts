import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Captures a site from now on. The browser has asked the person before this is called. */
export const siteRemember: Handler<'site.remember'> = async ({ origin, tab }, context) => {
  const { sites, tabs } = context;
  if (!(await sites.remembered(origin))) {
    throw new Refusal(
      'The browser was not allowed to remember this site. Nothing was changed. You can still capture by hand.',
    );
  }
  await sites.sync();
  if (tab !== undefined) await tabs.watch(tab);
  return { remembered: true };
};
