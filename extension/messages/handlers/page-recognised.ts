import type { Handler } from '../context.ts';
import { isVisiting } from '../visiting.ts';
import { capture } from './page-capture.ts';

/**
 * A content script says that it is there (`count: null`) or how many numbers its page holds. On a
 * site that the person asked to capture from now on the numbers are stored; elsewhere it is told to
 * rest.
 */
export const pageRecognised: Handler<'page.recognised'> = async ({ count }, context) => {
  const { sender, sites, tabs } = context;
  if (sender.kind !== 'content' || isVisiting(sender.tab)) return { watch: false };
  if (!(await sites.remembered(sender.origin))) {
    return { watch: false };
  }
  if (count === null) return { watch: true };
  await tabs.badge(sender.tab, count);
  if (count > 0) {
    try {
      await capture(sender.tab, undefined, context, true);
    } catch (error) {
      await tabs.trouble(sender.tab, error instanceof Error ? error.message : '');
    }
  }
  return { watch: true };
};
