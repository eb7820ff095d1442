import type { Handler } from '../context.ts';
import { keepLinks, keptLinks, linksInOrder, linksStateOf } from '../kept-links.ts';

/** Erases every link of a purpose. */
export const linksForget: Handler<'links.forget'> = ({ purpose }, context) =>
  linksInOrder.run(context.store, async () => {
    const links = await keptLinks(context);
    await keepLinks(
      links.filter((one) => one.purpose !== purpose),
      context,
    );
    return linksStateOf(context);
  });
