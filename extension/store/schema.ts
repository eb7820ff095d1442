import type { DBSchema } from 'idb';
import type {
  Decision,
  LiveSample,
  LiveSession,
  Mapping,
  Miss,
  NumberRevision,
  OwnMetric,
  RemovedNumber,
  RoundStop,
  ScorecardRevision,
} from '../../core/model/index.ts';
import type { CaptureRow } from './captures.ts';
import type { ColumnPart, PartHead } from './columns/part.ts';
import type { RecipeRow } from './recipes.ts';
import type { AccountRow, KeptResult, ObservationRow } from './rows.ts';
import type { SettingRow } from './settings.ts';

/** Name of the database on the person's machine. */
export const DATABASE = 'fourfold';

/** Name of the database of sample numbers, which never meet the person's own. */
export const SAMPLE_DATABASE = 'fourfold-sample';

/** The shape that this program writes. Each step up to it stands in `migrations/`. */
export const VERSION = 8;

/** All object stores and their indexes, as of `VERSION`. */
export interface FourfoldDB extends DBSchema {
  observations: {
    key: string;
    value: ObservationRow;
    indexes: {
      recent: [string, string, string, string];
      account: [string, string];
      validTime: string;
      seen: string;
    };
  };
  accounts: { key: [string, string]; value: AccountRow };
  captures: { key: number; value: CaptureRow; indexes: { seen: string } };
  settings: { key: string; value: SettingRow };
  round: { key: string; value: RoundStop };
  liveSessions: { key: string; value: LiveSession; indexes: { startedAt: string } };
  liveSamples: { key: [string, string]; value: LiveSample };
  decisions: { key: string; value: Decision };
  misses: { key: string; value: Miss };
  ownMetrics: { key: string; value: OwnMetric };
  recipes: { key: string; value: RecipeRow };
  mappings: { key: string; value: Mapping };
  columns: { key: number; value: ColumnPart };
  columnHeads: { key: number; value: PartHead };
  /** What was worked out of the numbers and can be worked out again. */
  kept: { key: string; value: KeptResult };
  removed: { key: string; value: RemovedNumber; indexes: { validTime: string; at: string } };
  revisions: { key: number; value: NumberRevision; indexes: { validTime: string } };
  scorecardEdits: { key: [string, number]; value: ScorecardRevision };
}

/** Names of the object stores. */
export type StoreName =
  | 'observations'
  | 'accounts'
  | 'captures'
  | 'settings'
  | 'round'
  | 'liveSessions'
  | 'liveSamples'
  | 'decisions'
  | 'misses'
  | 'ownMetrics'
  | 'recipes'
  | 'mappings'
  | 'columns'
  | 'columnHeads'
  | 'kept'
  | 'removed'
  | 'revisions'
  | 'scorecardEdits';
