import * as v from 'valibot';
import type {
  AccountTally,
  Every,
  KeptCounts,
  LastGood,
  LiveSample,
  LiveSession,
  Mapping,
  Miss,
  Observation,
  OwnMetric,
  PageReadings,
  Recipe,
  Restored,
  RoundStop,
  Unit,
  Visit,
} from '../../core/model/index.ts';
import { ownMetricSchema, recipeSchema } from '../../core/model/index.ts';
import type { WhatLeaves } from '../../core/publication/index.ts';
import type { Publication } from '../../core/publication/publication.ts';

const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const origin = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#\s]+$/i));
const when = v.pipe(v.string(), v.maxLength(40), v.isoDate());
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const stop = v.pipe(v.string(), v.maxLength(3000));
const session = v.pipe(v.string(), v.maxLength(100));

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(8000));
const recipeId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const recipeIds = v.pipe(v.array(recipeId), v.maxLength(5000));
const recipeText = v.pipe(v.string(), v.maxLength(8_000_000));
const place = v.pipe(v.string(), v.maxLength(4000));
const raw = v.pipe(v.string(), v.maxLength(400));

const profile = v.picklist(['full', 'indexed', 'banded', 'score-only']);
const audience = v.pipe(v.string(), v.maxLength(400));

const publishing = {
  profile,
  audience,
  isSigned: v.boolean(),
  /** Days between two publications; 0 where the person publishes by hand alone. */
  every: v.picklist([0, 1, 7, 30]),
  to: v.picklist(['downloads', 'folder', 'address']),
  /** Where it is put by HTTP, if anywhere. */
  address: v.pipe(v.string(), v.maxLength(4000)),
};
const publishRules = v.object(publishing);

/** A change of how the scorecard is published: what of it, for whom, how often and to where. */
export const publishChange = v.object({
  profile: v.exactOptional(publishing.profile),
  audience: v.exactOptional(publishing.audience),
  isSigned: v.exactOptional(publishing.isSigned),
  every: v.exactOptional(publishing.every),
  to: v.exactOptional(publishing.to),
  address: v.exactOptional(publishing.address),
});

const partOfSubject = v.pipe(v.string(), v.maxLength(400));
const scope = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('site'), platform: partOfSubject }),
  v.object({ kind: v.literal('account'), platform: partOfSubject, account: partOfSubject }),
  v.object({ kind: v.literal('before'), day: when }),
]);
const after = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));
const backupLines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(16_000_000))), v.maxLength(5000));

/** The channel on which the extension's own pages hear that what is stored has changed. */
export const CHANGED = 'fourfold changed';

/** Most characters of a file of numbers that is taken at once. */
export const MOST_IMPORTED = 32_000_000;

/** Most numbers that are stored at once: far below what a message may weigh. */
export const MOST_STORED = 5000;

/** Every message and what it carries, one line each. What does not fit is refused. */
export const MESSAGES = {
  'page.read': v.object({ tab, waitMs: v.exactOptional(whole(60_000)) }),
  'page.capture': v.object({ tab, waitMs: v.exactOptional(whole(60_000)) }),
  'page.recognised': v.object({ count: v.nullable(whole(100_000)) }),
  'site.state': v.object({ origin }),
  'site.remember': v.object({ origin, tab: v.exactOptional(tab) }),
  'site.forget': v.object({ origin }),
  'site.list': v.object({}),
  'scorecard.read': v.object({ asOf: v.exactOptional(when) }),
  'scorecard.choose': v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
  'publish.file': v.object({
    asOf: v.exactOptional(when),
    profile: v.exactOptional(profile),
    audience: v.exactOptional(audience),
    isSigned: v.exactOptional(v.boolean()),
  }),
  'publish.state': v.object({}),
  'publish.rules': publishChange,
  'publish.done': v.object({}),
  'publish.key-save': v.object({}),
  'publish.key-load': v.object({ text: v.pipe(v.string(), v.maxLength(4000)) }),
  'observations.list': v.object({ skip: whole(1e9), limit: whole(1000) }),
  'observations.count': v.object({}),
  'observations.import': v.object({
    file: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(MOST_IMPORTED)),
  }),
  'observations.store': v.object({
    // The handler holds the schema of an observation; pages that only ask need not carry it.
    observations: v.pipe(v.array(v.looseObject({})), v.maxLength(MOST_STORED)),
  }),
  'mappings.list': v.object({}),
  'mappings.keep': v.object({ mapping: v.looseObject({}) }),
  'mappings.forget': v.object({ signature: v.pipe(v.string(), v.maxLength(100_000)) }),
  'captures.list': v.object({ limit: whole(100) }),
  'number.decide': v.object({ key, kind: v.picklist(['claim', 'value']), right: v.boolean() }),
  'misses.list': v.object({}),
  'misses.forget': v.object({ key }),
  'round.list': v.object({}),
  'round.visit': v.object({ key: stop }),
  'round.set': v.object({ key: stop, every: v.picklist([0, 1, 7]) }),
  'round.remove': v.object({ key: stop }),
  'live.start': v.object({ tab }),
  'live.tick': v.object({}),
  'live.mark': v.object({
    id: session,
    kind: v.picklist(['voucher', 'flash-deal', 'pin', 'other']),
  }),
  'live.stop': v.object({ id: session }),
  'live.list': v.object({ limit: whole(100) }),
  'live.read': v.object({ id: session }),
  'recipes.list': v.object({}),
  'recipes.save': v.object({
    recipe: recipeSchema,
    own: v.exactOptional(ownMetricSchema),
    replaces: v.exactOptional(recipeId),
  }),
  'recipes.restore': v.object({ recipe: recipeSchema }),
  'recipes.remove': v.object({ id: recipeId }),
  'recipes.confirm': v.object({ tab, id: recipeId }),
  'recipes.export': v.object({ ids: v.exactOptional(recipeIds) }),
  'recipes.preview': v.object({ text: recipeText }),
  'recipes.import': v.object({ text: recipeText, ids: v.exactOptional(recipeIds) }),
  'picker.open': v.object({
    tab,
    fix: v.exactOptional(
      v.object({
        label: v.pipe(v.string(), v.maxLength(400)),
        metric: v.nullable(v.pipe(v.string(), v.maxLength(100))),
        why: v.pipe(v.string(), v.maxLength(1000)),
        place,
        raw,
        recipe: v.exactOptional(recipeId),
        good: v.exactOptional(
          v.object({
            words: v.pipe(v.string(), v.maxLength(200)),
            when: v.pipe(v.string(), v.maxLength(200)),
          }),
        ),
      }),
    ),
  }),
  'picker.show': v.object({ tab, at: v.nullable(v.object({ place, raw })) }),
  'data.state': v.object({}),
  'data.rules': v.object({
    backupEvery: v.exactOptional(v.picklist([0, 1, 7, 30])),
    keepDays: v.exactOptional(whole(36_500)),
  }),
  'data.tidy': v.object({}),
  'data.backup': v.object({ after }),
  'data.backed-up': v.object({}),
  'data.numbers': v.object({ after }),
  'data.check': v.object({ lines: backupLines, isFirst: v.boolean() }),
  'data.restore': v.object({ lines: backupLines }),
  'data.measure': v.object({ scope }),
  'data.erase': v.object({ scope }),
} as const;

/** The name of a message. */
export type MessageType = keyof typeof MESSAGES;

/** What a message carries. */
export type MessageData<T extends MessageType> = v.InferOutput<(typeof MESSAGES)[T]>;

/** A number that was not stored, and why, in the person's words. */
export interface LeftOut {
  readonly label: string;
  readonly why: string;
  /** Its place in the page's list of readings. */
  readonly reading: number;
  /**
   * What the person can settle with one word: that a name means its metric (`claim`), or that a
   * number which looks wrong is right (`value`).
   */
  readonly ask?: { readonly kind: 'claim' | 'value'; readonly key: string };
  /** The last number of the same metric that was accepted. */
  readonly last?: LastGood;
}

/** A page as the popup shows it, before anything is stored. */
export interface PageView {
  readonly page: PageReadings;
  /** The numbers that a capture takes, by their place in the page's list. */
  readonly taken: readonly number[];
  readonly left: readonly LeftOut[];
}

/** What a capture did. It is told only when it is on the disk. */
export interface CaptureOutcome extends PageView {
  readonly added: number;
  readonly known: number;
}

/** What an import did. */
export interface ImportOutcome {
  readonly added: number;
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly what: string }[];
}

/** One capture of the past. */
export interface PastCapture {
  readonly seen: string;
  readonly source: string;
  readonly platform: string | null;
  readonly page: string | null;
  readonly added: number;
  readonly known: number;
  readonly left: number;
}

/** A page of the round as "Today" shows it. */
export interface RoundPage extends RoundStop {
  readonly due: boolean;
  /** Whether the browser lets Fourfold open and read it by itself. */
  readonly allowed: boolean;
}

/** The last number that was right. */
export interface GoodNumber {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly seen: string;
}

/** A number that the person taught, as the dashboard lists it. */
export interface TaughtNumber {
  readonly recipe: Recipe;
  /** The metric as people call it. */
  readonly name: string;
  readonly savedAt: string;
  readonly last: GoodNumber | null;
  /** How the last capture went; null before the first. */
  readonly state: { readonly seen: string; readonly isGood: boolean; readonly why?: string } | null;
}

/** What became of a number that was just taught. */
export interface TaughtOutcome {
  readonly name: string;
  /** The number as it was stored; null where only the way to it was kept. */
  readonly stored: GoodNumber | null;
  /** Why the number was not stored. */
  readonly why?: string;
}

/** A recipe of a file, before anything is kept. */
export interface OfferedRecipe {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly site: string;
  /** Whether it is kept already. */
  readonly isKnown: boolean;
}

/** What the picker is told of a number that is to be put right. */
export interface PickerBefore {
  readonly metric: string | null;
  readonly label: string;
  readonly time: Recipe['time'] | null;
  readonly good: { readonly words: string; readonly when: string } | null;
  readonly why: string;
  readonly place: string;
  readonly raw: string;
}

/** A metric of the person's own, as far as choosing one needs it. */
export type PickerMetric = Pick<OwnMetric, 'id' | 'name' | 'brief' | 'unit' | 'kind'>;

/** What is kept, and by which rules. */
export interface DataState {
  readonly accounts: readonly AccountTally[];
  readonly numbers: number;
  /** Days between two backups; 0 where none is to be due. */
  readonly backupEvery: number;
  /** When a backup was last written; null before the first. */
  readonly backedUp: string | null;
  readonly isBackupDue: boolean;
  /** Days after which numbers are erased; 0 keeps all. */
  readonly keepDays: number;
}

/** How the scorecard is published. */
export type PublishRules = v.InferOutput<typeof publishRules>;

/** How the scorecard is published, and how it stands with that. */
export interface PublishState extends PublishRules {
  /** When it was last published; null before the first time. */
  readonly published: string | null;
  readonly isDue: boolean;
  /** What a page asks for that trusts this machine's signature; null before the first is made. */
  readonly publicKey: string | null;
}

/** The file, and what it carries away beside what is kept here. */
export interface PublishedFile {
  readonly name: string;
  readonly text: string;
  readonly leaves: WhatLeaves;
  /** The same of the full publication: what is not in `leaves` is withheld. */
  readonly known: WhatLeaves;
  /** True where it is signed; false where that was not asked for or the browser cannot. */
  readonly isSigned: boolean;
}

/** A stretch of lines and where the next begins; null after the last. */
export interface DataPart {
  readonly lines: readonly string[];
  readonly next: string | null;
}

/** What a stretch of a backup holds, before anything is restored. */
export interface CheckedPart extends Restored {
  /** When the backup was made, where this stretch says so. */
  readonly made: string | null;
  /** How many rows the whole backup has by its last line, where this stretch holds it. */
  readonly end: number | null;
  /** Rows that could be read. */
  readonly rows: number;
  /** What could not, by its place among the lines. */
  readonly problems: readonly { readonly at: number; readonly what: string }[];
}

/** What answers a message. */
export interface Answers {
  'page.read': PageView;
  'page.capture': CaptureOutcome;
  'page.recognised': { readonly watch: boolean };
  'site.state': { readonly remembered: boolean };
  'site.remember': { readonly remembered: boolean };
  'site.forget': { readonly remembered: boolean };
  'site.list': { readonly origins: readonly string[] };
  'scorecard.read': {
    readonly template: string;
    /** What there is to choose from, in order. */
    readonly choices: readonly { readonly id: string; readonly title: string }[];
    readonly publication: Publication;
  };
  'scorecard.choose': { readonly template: string };
  'publish.file': PublishedFile;
  'publish.state': PublishState;
  'publish.rules': PublishState;
  'publish.done': PublishState;
  'publish.key-save': { readonly name: string; readonly text: string };
  'publish.key-load': PublishState;
  'observations.list': { readonly rows: readonly Observation[]; readonly total: number };
  'observations.count': { readonly total: number };
  'observations.import': ImportOutcome;
  'observations.store': { readonly added: number; readonly known: number };
  'mappings.list': readonly Mapping[];
  'mappings.keep': { readonly kept: boolean };
  'mappings.forget': { readonly kept: boolean };
  'captures.list': readonly PastCapture[];
  'number.decide': { readonly right: boolean };
  'misses.list': readonly Miss[];
  'misses.forget': readonly Miss[];
  'round.list': { readonly pages: readonly RoundPage[] };
  'round.visit': Visit;
  'round.set': { readonly every: Every };
  'round.remove': { readonly removed: boolean };
  'live.start': { readonly session: LiveSession };
  'live.tick': { readonly go: boolean };
  'live.mark': { readonly session: LiveSession };
  'live.stop': { readonly session: LiveSession; readonly added: number };
  'live.list': { readonly sessions: readonly LiveSession[] };
  'recipes.list': readonly TaughtNumber[];
  'recipes.save': TaughtOutcome;
  'recipes.restore': { readonly kept: true };
  'recipes.remove': { readonly removed: Recipe | null };
  'recipes.confirm': TaughtOutcome;
  'recipes.export': { readonly name: string; readonly text: string; readonly count: number };
  'recipes.preview': {
    readonly recipes: readonly OfferedRecipe[];
    readonly problems: readonly { readonly what: string }[];
  };
  'recipes.import': { readonly added: number; readonly known: number };
  'picker.open': { readonly opened: true };
  'picker.show': { readonly shown: boolean };
  'live.read': { readonly session: LiveSession; readonly samples: readonly LiveSample[] };
  'data.state': DataState;
  'data.rules': DataState;
  'data.tidy': KeptCounts;
  'data.backup': DataPart;
  'data.backed-up': DataState;
  'data.numbers': DataPart;
  'data.check': CheckedPart;
  'data.restore': Restored;
  'data.measure': KeptCounts;
  'data.erase': KeptCounts;
}

/** A message as it travels. */
export type Message<T extends MessageType = MessageType> = { readonly type: T } & MessageData<T>;

/** An answer as it travels: what was asked for, or why not, in the person's words. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** What the background tells the content script of a live board: to say when it is time to look. */
export interface LiveRequest {
  readonly type: 'live.follow';
  readonly everyMs: number;
}

/** What the content script answers: a page's readings, and what it would need to say more. */
export type ReadAnswer = PageReadings & { readonly needs?: 'sentiment' };

/** What the background asks the content script. It answers with a `ReadAnswer`. */
export interface ReadRequest {
  readonly type: 'page.read';
  readonly waitMs?: number;
  /** What the person taught on this site. */
  readonly recipes?: readonly Recipe[];
}

/** What the background asks of the overlay's script. */
export type OverlayRequest =
  | {
      readonly type: 'picker.start';
      readonly own: readonly PickerMetric[];
      readonly before: (PickerBefore & { readonly recipe?: string }) | null;
    }
  | {
      readonly type: 'picker.show';
      readonly at: { readonly place: string; readonly raw: string } | null;
    }
  | { readonly type: 'picker.adopt'; readonly recipe: Recipe };

/** What the overlay's script answers: that it is there, and what was asked for. */
export interface OverlayAnswer {
  readonly answer: unknown;
}

/** The messages that a content script may send: a web page could stand behind it. */
export const FROM_CONTENT: readonly MessageType[] = [
  'page.recognised',
  'live.tick',
  'recipes.save',
];
