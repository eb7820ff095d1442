import type { Handler } from '../context.ts';

/** Outlines a number on its page while the person looks at it in a list; null takes the outline away. */
export const pickerShow: Handler<'picker.show'> = async ({ tab, at }, { overlay }) => {
  await overlay.show(tab, at);
  return { shown: at !== null };
};
