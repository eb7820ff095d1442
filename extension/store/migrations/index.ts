import type { Migration } from './migration.ts';
import { observationsAndCaptures } from './v1-observations-and-captures.ts';
import { validTimeAndAccounts } from './v2-valid-time-and-accounts.ts';
import { roundAndLive } from './v3-round-and-live.ts';
import { decisionsAndMisses } from './v4-decisions-and-misses.ts';
import { recipes } from './v5-recipes.ts';
import { mappings } from './v6-mappings.ts';
import { columnsAndRemoved } from './v7-columns-and-removed.ts';
import { scorecardEdits } from './v8-scorecard-edits.ts';

export type { Migration, UpgradeTransaction } from './migration.ts';

/** Every step of the database's shape, in order. A step that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [
  observationsAndCaptures,
  validTimeAndAccounts,
  roundAndLive,
  decisionsAndMisses,
  recipes,
  mappings,
  columnsAndRemoved,
  scorecardEdits,
];
