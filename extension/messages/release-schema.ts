import * as v from 'valibot';
import type { Figures } from '../../core/publication/index.ts';

/** A name, a day or a reason. */
export const short = v.pipe(v.string(), v.maxLength(400));
const number = v.nullable(v.pipe(v.number(), v.finite()));

/** What of a publication the next one is compared with. */
export const figuresSchema = v.object({
  id: short,
  asOf: short,
  profile: v.picklist(['full', 'indexed', 'banded', 'score-only']),
  overall: number,
  kpis: v.pipe(
    v.array(
      v.object({
        id: short,
        name: short,
        unit: short,
        value: number,
        score: number,
        status: v.picklist(['good', 'watch', 'bad', 'unknown']),
      }),
    ),
    v.maxLength(2000),
    v.readonly(),
  ),
}) satisfies v.GenericSchema<unknown, Figures>;

/** What a reader has to know of KPIs, by their ids. */
export const notesSchema = v.pipe(
  v.record(short, v.pipe(v.string(), v.maxLength(1000))),
  v.check((notes) => Object.keys(notes).length <= 2000, 'too many notes'),
);

/** 64 hex digits of SHA-256. */
export const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const release = v.object({
  stage: v.picklist(['review', 'approved']),
  file: hashSchema,
  name: short,
  asOf: short,
  submitter: short,
  approver: short,
  embargo: short,
  audience: short,
  notes: notesSchema,
  figures: figuresSchema,
});

/** All that is kept of releases, without the file itself. */
export const keptReleaseSchema = v.object({
  isReviewed: v.boolean(),
  isFourEyes: v.boolean(),
  /** The last day of what was published after approval; empty where nothing is locked. */
  lockedUntil: short,
  last: v.nullable(figuresSchema),
  release: v.nullable(release),
});

/** All that is kept of releases, without the file itself. */
export type KeptRelease = v.InferOutput<typeof keptReleaseSchema>;
