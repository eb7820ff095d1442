import type { Handler } from '../context.ts';
import { linksStateOf } from '../kept-links.ts';

/** How many of those who interacted bought or asked, by purpose. */
export const linksState: Handler<'links.state'> = (_, context) => linksStateOf(context);
