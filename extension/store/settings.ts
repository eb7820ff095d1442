/** What the person chose, by name. A key that is not there has its default. */
export interface Settings {
  /** Id of the scorecard that is shown and published. */
  readonly scorecard: string;
  /** In which tab the person picks numbers: tab, origin and since when, parted by blanks. */
  readonly picking: string;
  /** Days between two backups, as figures; "0" where the person wants none to be due. */
  readonly backupEvery: string;
  /** When a backup was last written, an instant. */
  readonly backedUp: string;
  /** Numbers whose time ended longer ago than this many days are erased; "0" keeps all. */
  readonly keepDays: string;
  /** How the scorecard is published, as JSON: `PublishRules` and when it was last done. */
  readonly publishing: string;
  /** How it stands with what is to be published, as JSON: `KeptRelease`. */
  readonly release: string;
  /** The file that is in review or approved, word for word. */
  readonly releaseFile: string;
  /** What was handed in, approved and published, as JSON: a chain of `LedgerEntry`. */
  readonly ledger: string;
  /** When and how the person is notified, as JSON: `NotifyRules`. */
  readonly notify: string;
  /** What was told by notifications, as JSON: `NotifyMemory`. In no backup. */
  readonly notified: string;
  /** Answers that the person kept and events of their calendar, as JSON. */
  readonly analyses: string;
  /** Findings that the person put aside, as JSON: a list of `PutAside`. */
  readonly aside: string;
  /** How far the first run has come, as JSON: `FirstRun`. In no backup. */
  readonly firstRun: string;
  /** Pseudonymised records of who interacted, asked and bought, as JSON: a list of `LinkRecord`. In no backup. */
  readonly links: string;
  /** What their keys are hashed with, in base64, and since when, parted by a blank. In no backup. */
  readonly linkSalt: string;
  /** The key that publications are signed with, as a JWK (RFC 8037). In no backup: it has a file of its own. */
  readonly signingKey: string;
}

/** One choice as it is stored. */
export interface SettingRow {
  readonly key: keyof Settings;
  readonly value: string;
}
