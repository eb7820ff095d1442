import type { Observation, Subject } from '../../model/index.ts';

/**
 * Observations as columns, so that a million of them take megabytes and can be handed to a worker or
 * kept in pieces. Texts that come again and again stand once and are named by their place.
 */
export interface ObservationColumns {
  readonly length: number;
  readonly metrics: readonly string[];
  readonly subjects: readonly Subject[];
  readonly units: readonly string[];
  /** Places in `metrics`, `subjects` and `units`. */
  readonly metric: Uint32Array;
  readonly subject: Uint32Array;
  readonly unit: Uint32Array;
  /** Days since 1970-01-01 UTC, with a fraction for instants. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly seen: Float64Array;
  /** In the row's unit. */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where `to` is a day and not an instant. */
  readonly isDay: Uint8Array;
  /** Of rows that correct another: the id of that one. */
  readonly supersedes: ReadonlyMap<number, string>;
  /** The whole observation, with the words on the page. Asked only for rows that a value is made of. */
  readonly observation: (row: number) => Observation;
}

type Growing = Omit<
  ObservationColumns,
  'length' | 'metrics' | 'subjects' | 'units' | 'supersedes' | 'observation'
>;

/** Empty columns with room for so many rows. */
export function columnsFor(rows: number): Growing {
  return {
    metric: new Uint32Array(rows),
    subject: new Uint32Array(rows),
    unit: new Uint32Array(rows),
    from: new Float64Array(rows),
    to: new Float64Array(rows),
    seen: new Float64Array(rows),
    value: new Float64Array(rows),
    low: new Float64Array(rows),
    high: new Float64Array(rows),
    isDay: new Uint8Array(rows),
  };
}

/** The same columns with room for so many rows. */
export function grown(columns: Growing, rows: number): Growing {
  const wider = columnsFor(rows);
  for (const [name, column] of Object.entries(columns)) {
    wider[name as keyof Growing].set(column);
  }
  return wider;
}

export type { Growing };
