import * as v from 'valibot';

/** What a record tells of: somebody interacted, asked for help, bought, or is known as a customer. */
export const LINK_KINDS = ['interaction', 'ticket', 'sale', 'customer'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What a key was made of. The same key of two records means the same person or the same order. */
export const LINK_FIELDS = ['handle', 'email', 'phone', 'customer', 'order', 'ticket'] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

/** 128 bits of a keyed hash in base64url. */
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** Schema of a link record: a kind, a purpose and pseudonyms, and nothing that a person wrote or is called. */
export const linkRecordSchema = v.strictObject({
  kind: v.picklist(LINK_KINDS),
  /** What it may be used for: records of two purposes are never linked, not even by their keys. */
  purpose: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  keys: v.pipe(v.array(key), v.minLength(1), v.maxLength(LINK_FIELDS.length)),
  /** The day on which it was imported. */
  on: v.pipe(v.string(), v.isoDate()),
});

/** A pseudonymised record of a person's interaction, ticket, sale or customer entry. */
export type LinkRecord = v.InferOutput<typeof linkRecordSchema>;
