const DAY_MS = 86_400_000;

/** The day some days after another, `2026-10-29`. */
export const isoDay = (day: string, later: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY_MS).toISOString().slice(0, 10);
