import type { Recipe } from '../../core/model/index.ts';
import type { Store } from '../store/index.ts';
import type { Answers, PickerBefore, PickerMetric } from './answers.ts';
import type { Policy } from './policy.ts';
import type { MessageData, MessageType } from './protocol.ts';

/** The time as it is passed in. */
export interface Clock {
  /** This moment, an instant in UTC. */
  now(): string;
  /** The person's own day, `2026-11-23`. */
  today(): string;
}

/** Tabs, by number. */
export interface Tabs {
  /** Reads a tab's page once it is still, the taught numbers among it. What comes back is not checked yet. */
  read(tab: number, waitMs: number, recipes: readonly Recipe[]): Promise<unknown>;
  /** The address of a tab's page, where it may be known. */
  address(tab: number): Promise<string | undefined>;
  /** Starts the content script in a tab whose site is remembered. */
  watch(tab: number): Promise<void>;
  /** Shows how many numbers were recognised; null clears it. */
  badge(tab: number, count: number | null): Promise<void>;
  /** Opens an address behind the tab in front. */
  open(address: string): Promise<number>;
  /** Waits until a tab has loaded, or patience ends; gives its address where that may be known. */
  loaded(tab: number, patienceMs: number): Promise<string | undefined>;
  /** Does something while a tab is in front, then brings back the one that was. */
  inFront<T>(tab: number, work: () => Promise<T>): Promise<T>;
  close(tab: number): Promise<void>;
  /** Has a tab say, while it is in view, when it is time to look at it again. */
  followLive(tab: number, everyMs: number): Promise<void>;
  /** Shows that a capture which nobody watched did not succeed, and why. */
  trouble(tab: number, why: string): Promise<void>;
}

/** The overlay on a page. It stands there only while the person asked for it. */
export interface Overlay {
  /** Lets the person pick a number; with `before`, one that is to be put right. */
  pick(
    tab: number,
    own: readonly PickerMetric[],
    before: (PickerBefore & { readonly recipe?: string }) | null,
  ): Promise<void>;
  /** Outlines the number at a place; null takes the outline away. */
  show(tab: number, at: { readonly place: string; readonly raw: string } | null): Promise<void>;
  /** The recipe anew, of the number that it finds or doubts now. What comes back is not checked yet. */
  adopt(tab: number, recipe: Recipe): Promise<unknown>;
}

/** Sites that the person allowed, by origin. */
export interface Sites {
  remembered(origin: string): Promise<boolean>;
  list(): Promise<string[]>;
  /** Makes the registered content scripts equal to the sites that are allowed. */
  sync(): Promise<void>;
  forget(origin: string): Promise<void>;
}

/** Sample numbers, which lie apart from the person's own. */
export interface Sample {
  isHere(): Promise<boolean>;
  remove(): Promise<void>;
}

/** Who sent a message: a page of the extension, or a content script in a tab. */
export type Sender =
  | { readonly kind: 'own' }
  | { readonly kind: 'content'; readonly tab: number; readonly origin: string };

/** All that a handler may touch. */
export interface Context {
  /** The person's own numbers, or the sample where that was asked for. */
  readonly store: Store;
  readonly isSample: boolean;
  readonly sample: Sample;
  readonly clock: Clock;
  readonly tabs: Tabs;
  readonly sites: Sites;
  readonly overlay: Overlay;
  readonly sender: Sender;
  /** What the person's organisation fixed. */
  policy(): Promise<Policy>;
  /** The person's language, for the publication. */
  readonly locale: string;
}

/** Does what a message asks. Whatever it cannot do it says with a `Refusal` or a `StoreError`. */
export type Handler<T extends MessageType> = (
  data: MessageData<T>,
  context: Context,
) => Promise<Answers[T]>;
