import type { Handler } from '../context.ts';
import { keepLinks, linksStateOf, newSalt } from '../kept-links.ts';

/** A new salt. Links that were made with the old one could meet no new one, and are erased with it. */
export const linksRotate: Handler<'links.rotate'> = async (_, context) => {
  await newSalt(context);
  await keepLinks([], context);
  return linksStateOf(context);
};
