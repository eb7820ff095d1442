/** A folder that the person picked once. */
export interface PickedFolder {
  readonly name: string;
  /** Whether the browser lets Fourfold write there now, or wants to ask the person first. */
  readonly isOpen: boolean;
}

/** Writing to a folder that the person picked. */
export interface Folder {
  /** Null before one was picked. */
  state(): Promise<PickedFolder | null>;
  /** Null where the person picked none. To be called in the click itself. */
  pick(): Promise<PickedFolder | null>;
  /** Asks the person, where the browser wants that. */
  open(): Promise<boolean>;
  /** Writes a file whole, or leaves the one that was there. */
  write(name: string, content: Blob): Promise<void>;
  forget(): Promise<void>;
}
