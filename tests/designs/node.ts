export type Css = Readonly<Record<string, string>>;

/** One element of a drawn page, before it is known in which markup it is written. */
export interface Part {
  /** What it is for: tags and class names are chosen by it. */
  readonly role: string;
  readonly css: Css;
  readonly kids: readonly (Part | string)[];
  readonly attrs: Readonly<Record<string, string>>;
  readonly isInline: boolean;
  readonly tag?: string;
  /** Markup as it is, in place of children. */
  readonly raw?: string;
  /** Number of the part of the page. */
  readonly mark?: number;
  /** How high it stands, in pixels, where that is known before it is drawn. */
  readonly height?: number;
}

type More = Partial<Omit<Part, 'role' | 'css' | 'kids'>>;

const part = (role: string, css: Css, kids: Part['kids'], isInline: boolean, more: More): Part => ({
  role,
  css,
  kids,
  attrs: {},
  isInline,
  ...more,
});

export const box = (role: string, css: Css, kids: Part['kids'], more: More = {}): Part =>
  part(role, css, kids, false, more);

export const word = (role: string, css: Css, kids: Part['kids'], more: More = {}): Part =>
  part(role, css, kids, true, more);

/** The same with more style, as when a parent gives it a place. */
export const styled = (one: Part, css: Css, more: More = {}): Part => ({
  ...one,
  ...more,
  css: { ...one.css, ...css },
});

export const px = (length: number): string => `${length}px`;
