/** What the person chose, by name. A key that is not there has its default. */
export interface Settings {
  /** Id of the scorecard that is shown and published. */
  readonly scorecard: string;
  /** In which tab the person picks numbers: tab, origin and since when, parted by blanks. */
  readonly picking: string;
}

/** One choice as it is stored. */
export interface SettingRow {
  readonly key: keyof Settings;
  readonly value: string;
}
