import type { Handler } from '../context.ts';
import { keepLinks, linksInOrder, linksStateOf, newSalt } from '../kept-links.ts';

/** A new salt. Links that were made with the old one could meet no new one, and are erased with it. */
export const linksRotate: Handler<'links.rotate'> = (_, context) =>
  linksInOrder.run(context.store, async () => {
    await newSalt(context);
    await keepLinks([], context);
    return linksStateOf(context);
  });
