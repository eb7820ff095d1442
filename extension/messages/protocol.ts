import * as v from 'valibot';
import type { PageReadings, Recipe } from '../../core/model/index.ts';
import { LINK_KINDS, ownMetricSchema, recipeSchema } from '../../core/model/index.ts';
import type { PickerBefore, PickerMetric } from './answers.ts';
import { eventSchema, keptAnswerSchema, MOST_EVENTS } from './kept-answers.ts';
import { notifyParts } from './notices.ts';
import { audience, profile, publishChange, unit } from './publish-rules.ts';
import { asideEntries } from './put-aside.ts';
import { figuresSchema, hashSchema, notesSchema } from './release-schema.ts';

const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const origin = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#\s]+$/i));
/** A name or a reason, as a person types it. */
const someone = v.pipe(v.string(), v.maxLength(400));
const when = v.pipe(v.string(), v.maxLength(40), v.isoDate());
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const stop = v.pipe(v.string(), v.maxLength(3000));
const session = v.pipe(v.string(), v.maxLength(100));

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(8000));
const recipeId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const recipeIds = v.pipe(v.array(recipeId), v.maxLength(5000));
const purpose = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const cells = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(400));
/** A table as it was read on the page: it is hashed and forgotten. */
const linkTable = { head: cells, rows: v.pipe(v.array(cells), v.maxLength(50_001)) };
const recipeText = v.pipe(v.string(), v.maxLength(8_000_000));
const place = v.pipe(v.string(), v.maxLength(4000));
const raw = v.pipe(v.string(), v.maxLength(400));

const scorecardId = v.pipe(v.string(), v.maxLength(100));
const metricIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(400));

const partOfSubject = v.pipe(v.string(), v.maxLength(400));
const scope = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('site'), platform: partOfSubject }),
  v.object({ kind: v.literal('account'), platform: partOfSubject, account: partOfSubject }),
  v.object({ kind: v.literal('before'), day: when }),
]);
const after = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));
const backupLines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(16_000_000))), v.maxLength(5000));

const numberId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const numberIds = v.pipe(v.array(numberId), v.minLength(1), v.maxLength(1000));
const reason = v.pipe(v.string(), v.trim(), v.maxLength(1000));
/** Which numbers are meant. What is searched is plain text, whatever stands in it. */
const numbersQuery = {
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(400))),
  platform: v.exactOptional(partOfSubject),
  account: v.exactOptional(partOfSubject),
  metric: v.exactOptional(v.pipe(v.string(), v.maxLength(400))),
  kind: v.exactOptional(v.picklist(['page', 'file', 'manual', 'register', 'sync'])),
  from: v.exactOptional(when),
  to: v.exactOptional(when),
  state: v.exactOptional(v.picklist(['standing', 'corrected', 'corrections'])),
  sort: v.exactOptional(v.picklist(['seen', 'metric', 'account', 'value', 'period'])),
  isRising: v.exactOptional(v.boolean()),
};

/** The channel on which the extension's own pages hear that what is stored has changed. */
export const CHANGED = 'fourfold changed';

/** What a message says that is asked of sample numbers: it stands beside its name as `of`. */
export const OF_SAMPLE = 'sample';

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
  'scorecard.mine': v.object({}),
  'scorecard.save': v.object({
    of: scorecardId,
    /** The revision that was edited; 0 for the template itself. */
    base: whole(1e9),
    what: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
    undoes: v.exactOptional(whole(1e9)),
    // The handler holds the schema of a scorecard; pages that only ask need not carry it.
    scorecard: v.looseObject({}),
  }),
  'scorecard.revision': v.object({ of: scorecardId, n: whole(1e9) }),
  'scorecard.numbers': v.object({ metrics: metricIds }),
  'publish.file': v.object({
    asOf: v.exactOptional(when),
    profile: v.exactOptional(profile),
    audience: v.exactOptional(audience),
    unit: v.exactOptional(unit),
    isSigned: v.exactOptional(v.boolean()),
  }),
  'publish.state': v.object({}),
  'publish.rules': publishChange,
  // Which file stands there; where it was approved, its figures are kept already.
  'publish.done': v.object({
    file: v.exactOptional(hashSchema),
    figures: v.exactOptional(figuresSchema),
  }),
  'release.state': v.object({}),
  'release.rules': v.object({
    by: someone,
    isReviewed: v.exactOptional(v.boolean()),
    isFourEyes: v.exactOptional(v.boolean()),
  }),
  'release.submit': v.object({
    by: someone,
    notes: notesSchema,
    embargo: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  }),
  'release.approve': v.object({ by: someone }),
  'release.return': v.object({ by: someone, why: someone }),
  'release.take': v.object({ isToLookAt: v.exactOptional(v.boolean()) }),
  'release.reopen': v.object({ by: someone, why: someone }),
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
  'numbers.find': v.object({ ...numbersQuery, skip: whole(1e9), limit: whole(200) }),
  'numbers.choices': v.object({}),
  'numbers.read': v.object({ id: numberId }),
  'numbers.correct': v.object({
    id: numberId,
    /** The number as the person wrote it. */
    text: v.pipe(v.string(), v.maxLength(200)),
    why: reason,
    /** True to hear what would be stored, and store nothing. */
    isTrial: v.exactOptional(v.boolean()),
  }),
  'numbers.delete': v.object({ ids: numberIds, why: reason }),
  'numbers.put-back': v.object({ ids: numberIds, why: reason }),
  'numbers.deleted': v.object({}),
  'numbers.held': v.object({}),
  'mappings.list': v.object({}),
  'mappings.keep': v.object({ mapping: v.looseObject({}) }),
  'mappings.forget': v.object({ signature: v.pipe(v.string(), v.maxLength(100_000)) }),
  'captures.list': v.object({ limit: whole(100) }),
  'number.decide': v.object({ key, kind: v.picklist(['claim', 'value']), right: v.boolean() }),
  'misses.list': v.object({}),
  'misses.forget': v.object({ key }),
  'links.state': v.object({}),
  'links.import': v.object({ kind: v.picklist(LINK_KINDS), purpose, ...linkTable }),
  'links.forget': v.object({ purpose }),
  'links.rotate': v.object({}),
  'gate.state': v.object({}),
  'gate.compare': v.object({
    id: numberId,
    /** The number as the person read it on the page. */
    text: v.pipe(v.string(), v.maxLength(200)),
  }),
  'findings.state': v.object({}),
  'findings.put-aside': v.object({ finding: v.object(asideEntries) }),
  'findings.bring-back': v.object({ id: v.pipe(v.string(), v.maxLength(400)) }),
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
  'first.state': v.object({}),
  // The handler holds its schema.
  'first.keep': v.object({ change: v.looseObject({}) }),
  'sample.state': v.object({}),
  'sample.remove': v.object({}),
  'notify.state': v.object({}),
  'notify.rules': v.object({
    isOn: v.exactOptional(notifyParts.isOn),
    quietFrom: v.exactOptional(notifyParts.quietFrom),
    quietTo: v.exactOptional(notifyParts.quietTo),
    withNumbers: v.exactOptional(notifyParts.withNumbers),
  }),
  'analysis.state': v.object({}),
  'analysis.numbers': v.object({ metric: v.pipe(v.string(), v.maxLength(100)), after }),
  'analysis.keep': v.object({ answer: keptAnswerSchema }),
  'analysis.forget': v.object({ id: v.pipe(v.string(), v.maxLength(80)) }),
  'analysis.events': v.object({ events: v.pipe(v.array(eventSchema), v.maxLength(MOST_EVENTS)) }),
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

/** What the overlay says, in another language than English. */
export interface PickerWords {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** By section of a strings file, its texts and their plural forms. */
  readonly strings: Readonly<
    Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
  >;
  readonly sentences: Readonly<Record<string, string>>;
}

/** What the background asks of the overlay's script. */
export type OverlayRequest =
  | {
      readonly type: 'picker.start';
      /** The person's language, where it is not English: a site's page can fetch none of our files. */
      readonly words: PickerWords | null;
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
