import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { timeSchema } from './period.ts';
import { unitSchema } from './unit.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = (most: number) => v.pipe(v.array(text(400)), v.maxLength(most));
const finite = v.pipe(v.number(), v.finite());

/** Selectors from the page inwards: each but the last leads to a shadow host or a frame. */
const selectors = v.pipe(v.array(text(1000)), v.minLength(1), v.maxLength(8));

/**
 * Schema of where a number stands on its page, said in several ways that do not depend on each
 * other. Texts are kept as they are compared: folded, in small letters.
 */
export const anchorsSchema = v.object({
  /** The text that names the number, as shown; "" where nothing does. */
  label: text(400),
  /** Language of the page, `pt-BR`; null where the page does not say. */
  language: v.nullable(text(40)),
  /** What the value or its card is called for those who cannot see, digits left out. */
  spoken: v.nullable(v.object({ role: text(40), name: text(400) })),
  near: v.object({
    /** The heading over the card. */
    heading: v.nullable(text(400)),
    /** The other words in the card. */
    card: words(12),
    /** Names of the cards of the same row, in order; the card's own among them. */
    row: words(40),
  }),
  structure: v.object({
    /** Tags from the card down to the value with which of its numbers it is, and to the label. */
    value: text(400),
    label: text(400),
    /** The card's own tag with the tags of its children: what its like repeat. */
    card: text(400),
  }),
  /** Where it is a cell: the words at the head of its row and of its column. */
  cell: v.nullable(v.object({ row: v.nullable(text(400)), column: text(400) })),
  selector: selectors,
  /** Where the period stands that the number is of, and what was written there. */
  period: v.nullable(v.object({ selector: selectors, raw: text(400) })),
});

/** Where a number stands on its page, said in several independent ways. */
export type Anchors = v.InferOutput<typeof anchorsSchema>;

const entries = {
  site: v.object({
    /** Scheme, host and port: `https://shop.example`; "" for a page from a file. */
    origin: v.pipe(v.string(), v.regex(/^(?:https?:\/\/[^/?#\s]{1,290})?$/i)),
    /** Path with `*` for parts that vary; with the `#/…` of a single-page app. */
    path: text(1000),
  }),
  /** A metric of the catalogue, or one that the person made (`own.…`). */
  metric: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/), v.maxLength(100)),
  /** What the number was called when it was taught. Never changes; anchors do. */
  label: text(400),
  unit: unitSchema,
  /** What one shown unit is in `unit`, where the page does not say so: 3600 for bare hours. */
  scale: v.exactOptional(v.pipe(finite, v.gtValue(0), v.maxValue(1e9))),
  /** What a bare currency sign means there. */
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  time: v.picklist(['period', 'now', 'lifetime']),
  subject: v.object({ item: v.exactOptional(text(400)), segment: v.exactOptional(text(400)) }),
  anchors: anchorsSchema,
  /** Anchors that held before the page changed, the newest first. */
  past: v.exactOptional(v.pipe(v.array(anchorsSchema), v.maxLength(3))),
  /** The number as it stood there when it was taught. */
  taught: v.object({ raw: text(400), value: finite, seen: timeSchema }),
};

/** Schema of a recipe as it stands in the store and in files. */
export const recipeSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  version: v.literal(1),
  ...entries,
});

/** How one number on one kind of page is found and what it is, as the person taught it. */
export type Recipe = v.InferOutput<typeof recipeSchema>;

/** A recipe before it has its id. */
export type RecipeContent = Omit<Recipe, 'id' | 'version'>;

/**
 * The id that follows from what a recipe says, not from where it finds it: 32 hex digits over page,
 * metric, subject, time and the label at teaching. So a recipe that healed keeps its id, and the
 * same number taught twice is one recipe.
 */
export function recipeId(recipe: RecipeContent): string {
  const { site, metric, subject, time, label } = recipe;
  const content = canonicalize({ site, metric, subject, time, label });
  return bytesToHex(sha256(utf8ToBytes(content ?? ''))).slice(0, 32);
}

/** A recipe with its id. */
export function recipeOf(content: RecipeContent): Recipe {
  return { id: recipeId(content), version: 1, ...content };
}

/** Anchors that are kept after a page changed. */
const MOST_PAST = 3;

/**
 * The recipe after the page has changed and its number was found again and accepted: with the new
 * anchors, and the old ones kept behind them.
 */
export function healedRecipe(recipe: Recipe, anchors: Anchors): Recipe {
  const past = [recipe.anchors, ...(recipe.past ?? [])].slice(0, MOST_PAST);
  return { ...recipe, anchors, past };
}
