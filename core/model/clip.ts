/**
 * A text cut to so many characters, with "…" where something was cut; no character is halved.
 *
 * @example
 * clip('abcdef', 4) // → "abc…"
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
