import type {
  Figures,
  LedgerCheck,
  LedgerEntry,
  WhatLeaves,
} from '../../core/publication/index.ts';
import type { PublishRules } from './publish-rules.ts';
import type { KeptRelease } from './release-schema.ts';

/** How the scorecard is published, and how it stands with that. */
export interface PublishState extends PublishRules {
  /** When it was last published; null before the first time. */
  readonly published: string | null;
  readonly isDue: boolean;
  /** The business units that it can be published for. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** What a page asks for that trusts this machine's signature; null before the first is made. */
  readonly publicKey: string | null;
  /** What the person's organisation fixed. */
  readonly fixed: readonly ('network' | 'profile' | 'signed')[];
}

/** The file, and what it carries away beside what is kept here. */
export interface PublishedFile {
  readonly name: string;
  readonly text: string;
  readonly leaves: WhatLeaves;
  /** The same of the full publication: what is not in `leaves` is withheld. */
  readonly known: WhatLeaves;
  /** SHA-256 of the text, in hex. */
  readonly hash: string;
  /** What the next publication is compared with: it stays here. */
  readonly figures: Figures;
  /** True where it is signed; false where that was not asked for or the browser cannot. */
  readonly isSigned: boolean;
}

/** How it stands with what is to be published, and what was done. */
export interface ReleaseState extends KeptRelease {
  /** Whether the day of what was handed in has not come yet. */
  readonly isEmbargoed: boolean;
  /** The last entries of the record, the latest first, and whether the whole of it is sound. */
  readonly record: { readonly entries: readonly LedgerEntry[]; readonly check: LedgerCheck };
}
