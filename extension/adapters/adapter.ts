/**
 * What an adapter is: a record that says where a platform shows its numbers and what they are
 * called there. Records hold no code that touches the page; one engine reads all of them
 * (`extension/capture/adapter/engine.ts`). Only `when` and `itemOf` run, and they get the address.
 */
import type { MetricId } from '../../core/metrics/index.ts';
import type { CurrencyCode, Unit } from '../../core/model/index.ts';

/** Names of one number as pages show them, by language (`en`, `pt-BR`); compared folded. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** CSS selectors, most trusted first: the first that finds something visible is taken. */
export type Places = readonly string[];

/** One number that a page shows: which metric it is, and what it is called there. */
export interface MetricClaim {
  readonly metric: MetricId;
  readonly labels: Labels;
  /** Matches a block that the page itself marks as this metric; its label must agree all the same. */
  readonly mark?: string;
  /** Lowest and highest value that can be true. Default: 0–100 for `%`, 0 and up for the rest. */
  readonly range?: readonly [number, number];
  /**
   * What a bare number is counted in where neither label nor value says so; `money` is the currency
   * that the platform settles.
   */
  readonly in?: { readonly unit: Unit | 'money'; readonly scale: number };
  /** The step that the page rounds to without showing it: `$368` is 367.50 to 368.50 at a step of 1. */
  readonly roundedTo?: number;
  /** Says what `time` of the block says, for this number alone. */
  readonly time?: Time;
  /**
   * The claim holds only while the page is set to one of these words: the chosen tab of several, or
   * the only one shown. Where it is not clear which is chosen, the number is the person's to settle.
   */
  readonly when?: Labels;
  /** The names are those of parts of a whole, and each share is a segment ("Search 12%"). */
  readonly areParts?: true;
  /** A percentage beside the value is its share of a whole, and no change. */
  readonly besideIsShare?: true;
  /**
   * Why nothing shows yet that the number means this on a page, in words that go on after "Needs
   * your confirmation: " ("this name is known from exported files alone"). For the claim as a whole,
   * or for those of its languages that are named here.
   */
  readonly unverified?: string | Readonly<Record<string, string>>;
  /** The part of the account that the number speaks of ("Instagram reach" beside "Reach"). */
  readonly segment?: string;
}

/**
 * What stretch of time the numbers speak of: the page's period, this moment (a level), or all time
 * until this moment (a running total, which is a level too).
 */
export type Time = 'period' | 'now' | 'lifetime';

/** How the change beside a value is read. */
export interface DeltaSource {
  /** Where it stands inside a block. */
  readonly at: Places;
  /**
   * Selectors of an icon or a colour class that says up or down: matched by the delta's element or
   * something inside it. Where both or neither match and the text has no sign, the sign is `?`.
   */
  readonly up?: string;
  readonly down?: string;
  /** Words that carry the sign ("79 less than usual"), by language, around the number. */
  readonly words?: Readonly<{ up: Labels; down: Labels }>;
}

/** Cards: each element that `block` matches holds one label, one value and perhaps one change. */
export interface CardSource {
  readonly kind: 'cards';
  readonly block: string;
  /** Places inside a block. Where they find nothing, the block's own text is searched for a known name. */
  readonly label?: Places;
  readonly value?: Places;
  /**
   * Instead of places, what each line of a block is. A block with another number of lines, or whose
   * label no claim knows, is something else: so `block` may be as broad as `button`.
   */
  readonly lines?: readonly ('label' | 'value' | 'delta' | 'other')[];
  /** Blocks may have fewer lines than `lines`, after the value, and more of them: those are other things. */
  readonly open?: true;
  /**
   * `block` matches something inside each card, and the card is the largest element around it that
   * holds no second one and still begins with a known name: for cards that have no mark of their own.
   */
  readonly around?: true;
  /**
   * Each block is one text of number and name ("359 views"); its item and its other numbers stand in
   * the largest element around it that holds no second one.
   */
  readonly said?: true;
  /** What names the item that a block speaks of; a block without it is something else. */
  readonly item?: ItemSource;
  readonly delta?: DeltaSource;
  /** The block is one text, its number before its name ("1.2K visits"), and a card of its own. */
  readonly inOneText?: true;
  /** What the block speaks of, named somewhere in the nearest element around it that matches. */
  readonly about?: ItemSource & { readonly around: string };
  /** A period of its own, under which the block stands: the text at `at` in what is around it. */
  readonly heading?: HeadingSource;
  readonly claims: readonly MetricClaim[];
  /** Blocks inside these are of another period or another thing (a realtime card, a hover card). */
  readonly outside?: string;
  /** Parts of a label or value that are no part of it (a tooltip, a share). */
  readonly without?: string;
  readonly time?: Time;
}

/** The heading of a part of the page that says which days its numbers are about. */
export interface HeadingSource {
  readonly around: string;
  readonly at: Places;
  /** What it says for all time until now. */
  readonly lifetime?: Labels;
  /** Other ways of saying so many days before today. */
  readonly days?: readonly { readonly names: Labels; readonly count: number }[];
}

/** A table of items: header cells name the metrics, a row is an item, a cell is a reading. */
export interface TableSource {
  readonly kind: 'table';
  readonly table: string;
  readonly header: string;
  readonly row: string;
  /** Cells in the order of the header cells. */
  readonly cell: string;
  /** Where inside a cell the value stands; the cell itself when none is given. */
  readonly value?: Places;
  readonly item: ItemSource;
  /** What the row of totals is called: its readings speak of the account. */
  readonly totals?: Labels;
  readonly claims: readonly MetricClaim[];
  readonly outside?: string;
  readonly without?: string;
  readonly time?: Time;
}

/** A chart whose points carry their numbers in attributes: one reading a point, a day each. */
export interface SeriesSource {
  readonly kind: 'series';
  readonly block: string;
  readonly label: Places;
  readonly point: string;
  readonly value: { readonly attribute: string; readonly minorUnits?: boolean };
  /** The instant at which the point's day ends; the first group of `pattern`. */
  readonly dayEnd: { readonly attribute: string; readonly pattern: RegExp };
  readonly currency?: { readonly attribute: string; readonly pattern: RegExp };
  readonly claims: readonly MetricClaim[];
}

/**
 * Names alone, for a page whose elements nobody has seen. Labels and values are paired by the general
 * reader, from what a person sees: cards, tables (the row is the item), shares (the part is the
 * segment). The record says which number a name means there. All that makes the general reader unsure
 * keeps a number from being stored here too.
 */
export interface LabelSource {
  readonly kind: 'labels';
  readonly claims: readonly MetricClaim[];
  /** Only what stands inside these. Default: the whole page. */
  readonly within?: string;
  /** Numbers inside these are of another period or another thing, and are not read at all. */
  readonly outside?: string;
  /**
   * Headings of parts of the page that are of another time ("Real-time"). Such a part reaches as far
   * around its heading as none of `headings` is in it.
   */
  readonly asides?: Labels;
  /** Headings of the parts that are the page's own. */
  readonly headings?: Labels;
  /** Rows of a table that speak of the account as a whole. */
  readonly totals?: Labels;
  /** Heads of the column that names a row's item, most trusted first: an id outlives a title. */
  readonly items?: Labels;
  /** What names the item of a row better than its text: the address of a link in it. */
  readonly item?: Required<Pick<ItemSource, 'link'>>;
  /** How the platform draws a change beside a number, where that is known of it. */
  readonly delta?: DeltaSource;
  readonly time?: Time;
}

/** Anything that numbers of a page are read from. */
export type Source = CardSource | TableSource | SeriesSource | LabelSource;

/** What names the item of a row: a link's address (the first group of `id`), else a text. */
export interface ItemSource {
  readonly link?: { readonly at: string; readonly id: RegExp };
  readonly text?: Places;
  /** The first line of the first visible element that this matches: what stands under it is its kind. */
  readonly firstLine?: string;
}

/** Where the period stands. Every place that can be read must agree with the others. */
export interface PeriodSource {
  readonly at: Places;
  /** Text that is no part of the period: times of day. */
  readonly without?: RegExp;
  /** The platform counts the running day in ("last 30 days" with today as its last). */
  readonly throughToday?: boolean;
  /**
   * Where no place has it, the one text on the page that is a period is it. Slower; for platforms
   * whose names for their elements change.
   */
  readonly anywhere?: boolean;
  /** What the choice is called that means all time until now. */
  readonly lifetime?: Labels;
  /** A parameter of the address whose first group is a number of days before today. */
  readonly parameter?: { readonly name: string; readonly days: RegExp };
  /**
   * Parameters of the address that hold the first and the last day, as `2026-10-01`: one for each, or
   * one that both are in (the first two groups of `pattern`). They stand over what the page shows.
   */
  readonly range?:
    | { readonly first: string; readonly last: string }
    | { readonly name: string; readonly pattern: RegExp };
  /**
   * Text at the period's place that means the running day so far ("Real-time: 14:00"); where no
   * place is given, anywhere.
   */
  readonly realtime?: RegExp;
}

/**
 * Whose dashboard it is: the first group of `path` in the address, of `hash` in what stands behind
 * its "#", or of `id` in a parameter of it, a link, a text, or the host.
 */
export interface AccountSource {
  readonly path?: RegExp;
  readonly hash?: RegExp;
  readonly parameter?: {
    readonly name: string;
    readonly id: RegExp;
    /** The hosts where it says whose shop it is; default: all. */
    readonly hosts?: readonly string[];
  };
  readonly link?: { readonly at: string; readonly id: RegExp };
  readonly text?: { readonly at: Places; readonly id: RegExp };
  readonly host?: boolean;
  readonly name?: Places;
}

/** One page of a platform. */
export interface AdapterPage {
  readonly id: string;
  when(url: URL): boolean;
  /** What shows that the page looks as said; begins with `unverified:` where nothing does. */
  readonly evidence: string;
  readonly period?: PeriodSource;
  /** Parts of the page whose numbers nobody may take for the account's own (cards of single posts). */
  readonly outside?: string;
  /** What stands in place of the numbers where the platform withholds them, and what that means. */
  readonly gate?: { readonly says: Labels; readonly means: string };
  /** The item that the whole page speaks of, read from the address. */
  itemOf?(url: URL): string | undefined;
  readonly reads: readonly Source[];
}

/** One platform. */
export interface Adapter<Id extends string = string> {
  /** The folder's name; stands in `subject.platform` of every reading. */
  readonly id: Id;
  /** The platform's name as people write it. */
  readonly name: string;
  /** Raised when what is read from the same page changes. */
  readonly version: string;
  /**
   * Hosts (`*.substack.com` for every name under one), or `any` for software that people host
   * themselves.
   */
  readonly hosts: readonly string[] | 'any';
  /** For `any`: one of these must be on the page, so that a like path elsewhere is not mistaken. */
  readonly marks?: Places;
  /** What a bare currency sign means there, where the platform settles it. */
  readonly currency?: CurrencyCode;
  /** The same where it hangs on the address; stands over `currency`. */
  readonly currencies?: {
    /** By host. */
    readonly hosts?: Readonly<Record<string, CurrencyCode>>;
    /** By a parameter of the address, which stands over the host. */
    readonly parameter?: {
      readonly name: string;
      readonly values: Readonly<Record<string, CurrencyCode>>;
    };
  };
  readonly account: AccountSource;
  readonly pages: readonly AdapterPage[];
}

/** An adapter whose id is a type, so that a registry can say which ids there are. */
export function defineAdapter<const Id extends string>(adapter: Adapter<Id>): Adapter<Id> {
  return adapter;
}
