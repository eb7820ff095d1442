/** What a framed page tells of itself. */
export const HEIGHT = 'fourfold:height';
/** Pixels beyond which a height is not believed. */
export const HIGHEST = 20_000;

/** The height that a message tells, in whole pixels; null where it is none of ours. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as { readonly type?: unknown; readonly height?: unknown };
  if (type !== HEIGHT || typeof height !== 'number') return null;
  return height > 0 && height <= HIGHEST ? Math.ceil(height) : null;
}
