import { useEffect, useState } from 'preact/hooks';

/**
 * A part of a page that is heavy and seldom needed: it is loaded when something first shows it.
 *
 * @param load Loads it. The same function each time, or it is loaded again.
 * @returns Null until it is there.
 */
export function useLater<T>(load: () => Promise<T>): T | null {
  const [part, set] = useState<{ readonly is: T } | null>(null);
  useEffect(() => {
    let isShown = true;
    void load().then((is) => {
      if (isShown) set({ is });
    });
    return () => {
      isShown = false;
    };
  }, [load]);
  return part === null ? null : part.is;
}
