/** A part of an address that names one thing among many: an id, a number, a handle, a long code. */
const VARIABLE =
  /^(?:\d+|@.+|[0-9a-f]{8}-[0-9a-f-]{27}|(?=.*\d)[\w-]{8,}|(?=.*[a-z])(?=.*[A-Z])[\w-]{16,}|[A-Z]{2,}[\w-]*\d[\w-]*)$/;

const ANY = '*';

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * The pattern of a page's path: parts that name one thing among many stand as `*`, so that the
 * pattern holds for another video or shop too.
 *
 * @param path path of an address, with the `#/…` of a single-page app where it has one
 * @returns the pattern; `/` for an empty path. Never throws.
 * @example
 * pathPattern('/channel/UCx2PkLoh1wUQs4Zg7aW3oPA/analytics') // → "/channel/*\/analytics"
 * pathPattern('/orders/2026/') // → "/orders/*"
 */
export function pathPattern(path: string): string {
  return `/${partsOf(path)
    .map((part) => (VARIABLE.test(part) ? ANY : part))
    .join('/')}`;
}

/**
 * Whether a path is one that the pattern names.
 *
 * @example
 * isOfPattern('/video/*\/analytics', '/video/dQw4w9WgXcQ/analytics/') // → true
 * isOfPattern('/video/*\/analytics', '/video/dQw4w9WgXcQ') // → false
 */
export function isOfPattern(pattern: string, path: string): boolean {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  return (
    wanted.length === given.length && wanted.every((part, at) => part === ANY || part === given[at])
  );
}
