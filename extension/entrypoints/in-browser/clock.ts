import type { Clock } from '../../messages/handlers/index.ts';

/** The machine's own clock and the person's own day. */
export const clock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};
