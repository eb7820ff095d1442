const LOOK_MS = 1000;

/**
 * Says, while the page is in view, when it is time to look at it again, until it is told to stop.
 * Out of view nothing is said: what the board showed then is not known, and stays a gap.
 */
export function followLive(
  everyMs: number,
  tell: () => Promise<boolean>,
  signal: AbortSignal,
): void {
  let last = performance.now();
  let busy = false;
  const look = async () => {
    if (busy || document.hidden || performance.now() - last < everyMs) return;
    busy = true;
    last = performance.now();
    try {
      if (!(await tell())) clearInterval(timer);
    } catch {
      // The extension was updated or removed: this copy of it has nobody left to tell.
      clearInterval(timer);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
