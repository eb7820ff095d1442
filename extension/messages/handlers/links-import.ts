import type { Handler } from '../context.ts';
import {
  keepLinks,
  keptLinks,
  linksInOrder,
  linksStateOf,
  MOST_LINKS,
  saltNow,
} from '../kept-links.ts';
import { fieldsIn, keyMaker, recordsOf } from '../link-keys.ts';
import { Refusal } from '../refusal.ts';

/**
 * Reads a table of people who interacted, of tickets, sales or customers. What names somebody is
 * hashed at once; nothing else of the table is looked at, and nothing of it is kept or said again,
 * also not in a refusal.
 */
export const linksImport: Handler<'links.import'> = ({ kind, purpose, ...table }, context) =>
  linksInOrder.run(context.store, async () => {
    const fields = [...fieldsIn(table.head).keys()];
    if (fields.length === 0) {
      throw new Refusal(
        'No column of this table names a handle, e-mail, phone, customer, order or ticket. Name it so in the first row.',
      );
    }
    const before = await keptLinks(context);
    if (before.length + table.rows.length > MOST_LINKS) {
      throw new Refusal(
        `There would be more than ${MOST_LINKS} links. Erase a purpose, or take fewer rows.`,
      );
    }
    const { bytes } = await saltNow(context);
    const on = context.clock.today();
    const keyOf = await keyMaker(bytes, purpose);
    const { records, empty } = await recordsOf(table, { kind, purpose, on }, keyOf);
    const sameAs = (one: (typeof records)[number]) =>
      JSON.stringify([one.kind, one.purpose, [...one.keys].sort()]);
    // A salt that was made just now has emptied what was kept.
    const kept = await keptLinks(context);
    const all = new Map(kept.map((one) => [sameAs(one), one]));
    for (const one of records) if (!all.has(sameAs(one))) all.set(sameAs(one), one);
    await keepLinks([...all.values()], context);
    const added = all.size - new Set(kept.map(sameAs)).size;
    return {
      ...(await linksStateOf(context)),
      ...{ added, known: records.length - added, empty, fields },
    };
  });
