/**
 * What an adapter is: a record that says where a platform shows its numbers and what they are
 * called there. Records hold no code that touches the page; one engine reads all of them
 * (`extension/capture/adapter-engine.ts`). Only `when` and `itemOf` run, and they get the address.
 */

/** Names of one number as pages show them, by language (`en`, `pt-BR`); the engine compares them folded. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** One number that a page shows: which metric it is, and what it is called there. */
export interface MetricClaim {
  readonly metric: string;
  readonly labels: Labels;
  /** Matches a block that the page itself marks as this metric; its label must agree all the same. */
  readonly mark?: string;
  /** Lowest and highest value that can be true. Default: 0–100 for `%`, 0 and up for the rest. */
  readonly range?: readonly [number, number];
  /** What a unit the label names multiplies to, where the page writes it only in the header. */
  readonly unit?: string;
}

/**
 * How the change beside a value is read. `up` and `down` are selectors (an icon, a colour class)
 * matched by the delta's element, by something inside it, or by the block's part that holds it.
 */
export interface DeltaSource {
  readonly at: readonly string[];
  readonly up?: string;
  readonly down?: string;
  /** The shown change speaks of another stretch of time than the value, or of none. */
  readonly words?: Readonly<{ up: readonly string[]; down: readonly string[] }>;
}

/** Cards: each element that `block` matches holds one label, one value and perhaps one change. */
export interface CardSource {
  readonly kind: 'cards';
  readonly block: string;
  /** Where the label stands inside a block, most trusted first. */
  readonly label: readonly string[];
  /** Where the value stands inside a block, most trusted first. */
  readonly value: readonly string[];
  readonly delta?: DeltaSource;
  readonly claims: readonly MetricClaim[];
  /** Blocks inside these are of another period or another thing (a realtime card, a hover card). */
  readonly outside?: string;
  /** Parts of a label or value that are no part of it (a tooltip, a share). */
  readonly without?: string;
  /** What the numbers say nothing of: the period on the page (`now`, a lifetime total). */
  readonly time?: 'period' | 'now' | 'lifetime';
  /** The period that belongs to these cards where it is not the page's. */
  readonly period?: PeriodSource;
  /** Shows that the page promises this claim always: then a missing one is a problem to name. */
  readonly required?: boolean;
}

/** A table of items: header cells name the metrics, a row is an item, a cell is a reading. */
export interface TableSource {
  readonly kind: 'table';
  readonly table: string;
  readonly header: string;
  readonly row: string;
  /** Cells in the order of the header cells. */
  readonly cell: string;
  /** Where inside a cell the value stands, most trusted first; the cell itself when none is given. */
  readonly value?: readonly string[];
  readonly item: ItemSource;
  /** What the row of totals is called, by language: its readings speak of the account. */
  readonly totals?: Labels;
  readonly claims: readonly MetricClaim[];
  readonly outside?: string;
  readonly without?: string;
  readonly time?: 'period' | 'now' | 'lifetime';
}

/** What names the item of a row: a link's address (the first group of `id`), else a text. */
export interface ItemSource {
  readonly link?: { readonly at: string; readonly id: RegExp };
  readonly text?: readonly string[];
}

/** Where the period stands, most trusted first. `selected` names the chip or option that is on. */
export interface PeriodSource {
  readonly text?: readonly string[];
  readonly selected?: readonly string[];
  /** A parameter of the address, and what its values mean in days that ended yesterday. */
  readonly parameter?: { readonly name: string; readonly days: RegExp };
}

/** Whose dashboard it is: the first group of `path` in the address, a text on the page, or the host. */
export interface AccountSource {
  readonly path?: RegExp;
  readonly text?: readonly string[];
  readonly link?: { readonly at: string; readonly id: RegExp };
  readonly host?: boolean;
  readonly name?: readonly string[];
}

/** One page of a platform. */
export interface AdapterPage {
  readonly id: string;
  when(url: URL): boolean;
  /** What shows that the page looks as said: a fixture, a source; or `unverified: …`. */
  readonly evidence: string;
  readonly period?: PeriodSource;
  /** The item that the whole page speaks of, read from the address. */
  itemOf?(url: URL): string | undefined;
  readonly reads: readonly (CardSource | TableSource)[];
}

/** One platform. */
export interface Adapter<Id extends string = string> {
  /** The folder's name; stands in `subject.platform` of every reading. */
  readonly id: Id;
  /** The platform's name as people write it. */
  readonly name: string;
  /** Raised when what is read from the same page changes. */
  readonly version: string;
  /** Hosts, or `any` for software that people host themselves. */
  readonly hosts: readonly string[] | 'any';
  /** For `any`: one of these must be on the page, so that a like path elsewhere is not mistaken. */
  readonly marks?: readonly string[];
  readonly account: AccountSource;
  readonly pages: readonly AdapterPage[];
}

/** An adapter whose id is a type, so that a registry can say which ids there are. */
export function defineAdapter<const Id extends string>(adapter: Adapter<Id>): Adapter<Id> {
  return adapter;
}
