/**
 * Calls back once so many frames were drawn, or after `mostMs` where none are: a window that is
 * covered draws nothing. Returns what calls it off.
 */
export function afterFrames(count: number, mostMs: number, done: () => void): () => void {
  let frame = 0;
  let left = count;
  const end = () => {
    off();
    done();
  };
  const timer = setTimeout(end, mostMs);
  const off = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const next = () => {
    left -= 1;
    if (left < 0) end();
    else frame = requestAnimationFrame(next);
  };
  next();
  return off;
}
