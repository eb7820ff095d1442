/** Tabs that a round has open: what they hold is stored by the round, not by the watch as well. */
const open = new Set<number>();

/** Does something in a tab while the watch leaves it alone. */
export async function whileVisiting<T>(tab: number, work: () => Promise<T>): Promise<T> {
  open.add(tab);
  try {
    return await work();
  } finally {
    open.delete(tab);
  }
}

/** Whether a round is at work in a tab. */
export const isVisiting = (tab: number): boolean => open.has(tab);
