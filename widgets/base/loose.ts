// Parts of a file that the schema passes on unchecked are read through these: whatever stands there,
// an element gets a number, a text or a list of groups, and never throws.

export const num = (value: unknown): number | null =>
  Number.isFinite(value) ? (value as number) : null;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export type Group = Readonly<Record<string, unknown>>;

export const group = (value: unknown): Group =>
  typeof value === 'object' && value !== null ? (value as Group) : {};

export const groups = (value: unknown, most = 200): Group[] =>
  Array.isArray(value) ? value.slice(0, most).map(group) : [];
