import type {
  AccountTally,
  CaptureTally,
  Every,
  FoundNumbers,
  KeptCounts,
  LastGood,
  LinkField,
  LiveSample,
  LiveSession,
  Mapping,
  Miss,
  NumberStory,
  NumbersChoices,
  Observation,
  OwnMetric,
  PageReadings,
  Recipe,
  RemovedNumber,
  Restored,
  RevisionNote,
  RoundStop,
  ScorecardDefinition,
  Unit,
  Visit,
} from '../../core/model/index.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { LinkedPeople } from '../../core/strategy/index.ts';
import type { FirstRun } from './first-run.ts';
import type { KeptAnalyses } from './kept-answers.ts';
import type { NotifyRules } from './notices.ts';
import type { PublishedFile, PublishState, ReleaseState } from './publish-answers.ts';
import type { PutAside } from './put-aside.ts';

/** What is kept of links: counts by purpose, and never a key or what it was made of. */
export interface LinksState {
  readonly purposes: readonly (LinkedPeople & { readonly purpose: string })[];
  /** The day since which keys are made with the salt of now; null before the first import. */
  readonly since: string | null;
}

/** What became of a file of links. */
export interface LinksImported extends LinksState {
  readonly added: number;
  /** Rows that said nothing new, and such as name nobody. */
  readonly known: number;
  readonly empty: number;
  /** What was hashed, by what it was. */
  readonly fields: readonly LinkField[];
}

/** Of one platform, how many of the numbers that were due on captured pages were found. */
export interface PlatformTally extends CaptureTally {
  readonly platform: string;
}

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
  /** What the person's organisation fixed. */
  readonly fixed: readonly ('keepDays' | 'backupEvery')[];
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

/** The person's own scorecard as it is now, and how it came to be so. */
export interface OwnScorecard {
  /** The template that the person began from. */
  readonly of: string;
  /** The last edit; 0 where there was none, and the scorecard is the template's. */
  readonly n: number;
  readonly scorecard: ScorecardDefinition;
  /** Metrics that the person made. */
  readonly ownMetrics: readonly OwnMetric[];
  /** The last edits, the latest first. */
  readonly notes: readonly RevisionNote[];
}

/** A number with what its rounding allows. */
export type Figures = Pick<Observation, 'value' | 'low' | 'high' | 'unit'>;

/** A number that a capture held back. It is not stored. */
export interface HeldNumber {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly metric: string | null;
  readonly platform: string | null;
  readonly account: string | null;
  readonly seen: string;
  /** The page's address, where it has one. */
  readonly source: string;
}

/** When and how the person is notified, and whether the organisation forbids it. */
export interface NotifyState extends NotifyRules {
  readonly isForbidden: boolean;
}

/** What there is to be asked about, and what was kept. */
export interface AnalysisState extends KeptAnalyses {
  /** The person's own day. */
  readonly today: string;
  /** Metrics of which something is stored, with how many numbers. */
  readonly metrics: readonly { readonly metric: string; readonly count: number }[];
  readonly scorecard: ScorecardDefinition;
  /** Its KPIs, as it names them. */
  readonly kpiNames: readonly { readonly id: string; readonly name: string }[];
  /** The metrics that the scorecard needs. */
  readonly needed: readonly string[];
}

/** A stretch of numbers and where the next begins; null after the last. */
export interface NumbersPart {
  readonly rows: readonly Observation[];
  readonly next: string | null;
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
    readonly choices: readonly {
      readonly id: string;
      readonly title: string;
      /** Whether the person changed something of it. */
      readonly isYours?: boolean;
    }[];
    readonly publication: Publication;
    /** When that was worked out, and whether nothing has changed since. */
    readonly scored: { readonly at: string | null; readonly isCurrent: boolean };
  };
  'scorecard.choose': { readonly template: string };
  'scorecard.mine': OwnScorecard;
  /** False where another edit came in between: then nothing was stored. */
  'scorecard.save': { readonly isKept: boolean; readonly mine: OwnScorecard };
  /** The scorecard after an edit, and for 0 the template. */
  'scorecard.revision': { readonly scorecard: ScorecardDefinition };
  'scorecard.numbers': { readonly observations: readonly Observation[] };
  'publish.file': PublishedFile;
  'publish.state': PublishState;
  'publish.rules': PublishState;
  'publish.done': PublishState;
  'release.state': ReleaseState;
  'release.rules': ReleaseState;
  'release.submit': ReleaseState;
  'release.approve': ReleaseState;
  'release.return': ReleaseState;
  'release.take': { readonly name: string; readonly text: string; readonly file: string };
  'release.reopen': ReleaseState;
  'publish.key-save': { readonly name: string; readonly text: string };
  'publish.key-load': PublishState;
  'observations.list': { readonly rows: readonly Observation[]; readonly total: number };
  'observations.count': { readonly total: number };
  'observations.import': ImportOutcome;
  'observations.store': { readonly added: number; readonly known: number };
  'numbers.find': FoundNumbers;
  'numbers.choices': NumbersChoices;
  'numbers.read': NumberStory | null;
  'numbers.correct': Figures & { readonly id: string | null };
  'numbers.delete': { readonly ids: readonly string[] };
  'numbers.put-back': { readonly ids: readonly string[] };
  'numbers.deleted': readonly RemovedNumber[];
  'numbers.held': readonly HeldNumber[];
  'mappings.list': readonly Mapping[];
  'mappings.keep': { readonly kept: boolean };
  'mappings.forget': { readonly kept: boolean };
  'captures.list': readonly PastCapture[];
  'number.decide': { readonly right: boolean };
  'misses.list': readonly Miss[];
  'misses.forget': readonly Miss[];
  'links.state': LinksState;
  'links.import': LinksImported;
  'links.forget': LinksState;
  'links.rotate': LinksState;
  'gate.state': { readonly tallies: readonly PlatformTally[] };
  'gate.compare': { readonly agreed: boolean };
  'findings.state': { readonly aside: readonly PutAside[] };
  'findings.put-aside': { readonly aside: readonly PutAside[] };
  'findings.bring-back': { readonly aside: readonly PutAside[] };
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
  'first.state': FirstRun;
  'first.keep': FirstRun;
  'sample.state': { readonly isHere: boolean };
  'sample.remove': { readonly isHere: boolean };
  'notify.state': NotifyState;
  'notify.rules': NotifyState;
  'analysis.state': AnalysisState;
  'analysis.numbers': NumbersPart;
  'analysis.keep': KeptAnalyses;
  'analysis.forget': KeptAnalyses;
  'analysis.events': KeptAnalyses;
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
