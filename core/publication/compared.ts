/** A number or status of a publication that does not follow from the rest of it. */
export interface Mismatch {
  /** `kpis followers score`, `goals results leadingScore`, `overall status` … */
  readonly where: string;
  readonly published: number | string | null;
  readonly again: number | string | null;
}

/** What is said of one thing, by name. */
export type Claims = Readonly<Record<string, number | string | null>>;

/** The claims that are not, to the last bit, what the file gives. */
export function compared(where: string, published: Claims, again: Claims): Mismatch[] {
  return Object.entries(published).flatMap(([name, claim]) =>
    Object.is(claim, again[name] ?? null)
      ? []
      : [{ where: `${where} ${name}`, published: claim, again: again[name] ?? null }],
  );
}
