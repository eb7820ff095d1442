import type { ObservationContent } from '../../../core/model/index.ts';
import type { History } from './past-of.ts';
import { distance, NEAR } from './swapped.ts';

/** Numbers of two items that are about alike, from which on they are one item. */
const ENOUGH = 2;
/** Below this, numbers are alike by chance. */
const TELLING = 10;

const NOTHING = 'Nothing was stored for it. Check the page.';

const accountOf = ({ subject }: ObservationContent): string =>
  `${subject.platform} ${subject.account}`;

/**
 * Numbers of items that nobody knows and that have about all that an item had which is gone: the
 * column of names moved, and another one is taken for it. By their place in the list, with the words.
 */
export function renamedItems(
  page: readonly ObservationContent[],
  history: History,
): Map<number, string> {
  const here = new Set(page.map((one) => `${accountOf(one)} ${one.subject.item}`));
  const items = new Map<string, number[]>();
  for (const [i, content] of page.entries()) {
    const { item } = content.subject;
    const known = history.lastItems(content);
    if (item === undefined || known.length === 0) continue;
    if (known.some(({ subject }) => subject.item === item)) continue;
    const key = `${accountOf(content)} ${item}`;
    items.set(key, [...(items.get(key) ?? []), i]);
  }
  const doubts = new Map<number, string>();
  for (const places of items.values()) {
    const gone = goneItem(
      places.map((i) => page[i] as ObservationContent),
      here,
      history,
    );
    if (gone === null) continue;
    for (const i of places) {
      const { item } = (page[i] as ObservationContent).subject;
      doubts.set(
        i,
        `“${item}” has about the numbers that “${gone}” had, which is gone. It may be the same under another name. ${NOTHING}`,
      );
    }
  }
  return doubts;
}

/** The item that is gone and had about these numbers. */
function goneItem(
  mine: readonly ObservationContent[],
  here: ReadonlySet<string>,
  history: History,
): string | null {
  const alike = new Map<string, number>();
  const unlike = new Set<string>();
  for (const content of mine)
    for (const other of history.lastItems(content)) {
      const { item } = other.subject;
      if (item === undefined || here.has(`${accountOf(content)} ${item}`)) continue;
      if (distance(content.value, other.value) >= NEAR) unlike.add(item);
      else if (Math.abs(content.value) >= TELLING) alike.set(item, (alike.get(item) ?? 0) + 1);
    }
  for (const [item, many] of alike) if (many >= ENOUGH && !unlike.has(item)) return item;
  return null;
}
