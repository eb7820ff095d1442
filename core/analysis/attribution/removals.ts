/** How probable a conversion is from the start of a path, and what is expected of it. */
export interface Reached {
  readonly conversion: number;
  readonly value: number;
}

/** Where paths end with every channel in place, and with each one of them removed. */
export interface Removals {
  readonly all: Reached;
  readonly without: readonly Reached[];
}
