import type { Says } from './first-look.ts';
import type { Kind } from './kind.ts';

/** A rectangle on the page, frames counted in. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A document or frame that is read, and where its corner stands on the page. */
export interface Frame {
  readonly dx: number;
  readonly dy: number;
  /** The frame's element in the document around it; null for the page itself. */
  readonly host: Element | null;
  readonly outer: Frame | null;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
}

/** What an element gives to all that stands in it. */
export interface Around {
  /** Form fields, code, quotations: numbers in them are not shown as results. */
  readonly skip: boolean;
  /** Menus, breadcrumbs, page numbers. */
  readonly menu: boolean;
  readonly lang: string | null;
  readonly rtl: boolean;
}

/** A text node that holds more than blanks. What was measured of it is kept on it. */
export interface Atom {
  readonly node: Text;
  readonly parent: Element;
  readonly text: string;
  readonly frame: Frame;
  /** Place in the order of the document. */
  readonly order: number;
  /** What it may say besides a name, by a first cheap look. */
  readonly says: Says;
  holder: Branch | null;
  /** Where a person sees it; null where nobody does. */
  box: Box | null | undefined;
}

/** An element that holds text, itself or below, in the order in which a person reads. */
export interface Branch {
  readonly el: Element;
  /** Its tag. */
  readonly name: string;
  /** Which of the kids of the one above it it is. */
  readonly at: number;
  readonly up: Branch | null;
  readonly frame: Frame;
  readonly around: Around;
  /** True where it has a role, a language, a direction, or a name that means something. */
  readonly isMarked: boolean;
  readonly kids: (Branch | Atom)[];
  /** Texts below, how many of them could be quantities, and how many say more than a name. */
  texts: number;
  quantities: number;
  telling: number;
  box: Box | null;
  /** Which overflow it cuts off, once it was asked, and the nearest at or around it that cuts any. */
  cut: number;
  cutter: Branch | null | undefined;
  /** True where a person points at it, or a field in it changes what stands beside. */
  readonly isAlone: boolean;
  /** What it shares with all that are built as it is, once it was asked. */
  kind: Kind | null;
  /** Whether it is drawn at all, once that was asked. */
  drawn: boolean | null;
  /** How many elements stand in it, once that was asked; -1 before. */
  children: number;
}

export const isBranch = (kid: Branch | Atom): kid is Branch => 'kids' in kid;

/** The one around it in the same document. */
export const upIn = ({ up, frame }: Branch): Branch | null => (up?.frame === frame ? up : null);
