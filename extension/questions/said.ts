/** A cell of a table: words, or a number with its unit. */
export type SaidCell = string | number | null;

/** A table of evidence. */
export interface SaidTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SaidCell[])[];
}

/** A place of a line: its time as ISO date, and what is known there. */
export interface ChartPoint {
  readonly at: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** What is drawn beside the words. Each has the same in its tables. */
export type AnswerChart =
  | {
      readonly kind: 'line';
      readonly title: string;
      readonly unit: string;
      readonly name: string;
      readonly points: readonly ChartPoint[];
      /** A second line, such as what was to be expected. */
      readonly beside?: { readonly name: string; readonly points: readonly ChartPoint[] };
      readonly events?: readonly { readonly day: string; readonly label: string }[];
    }
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly unit: string;
      readonly bars: readonly {
        readonly name: string;
        readonly value: number | null;
        readonly low?: number | null;
        readonly high?: number | null;
      }[];
    };

/** The answer to a question, or in words why there is none. */
export interface Said {
  /** Why there is no answer and what would bring one; null where there is one. */
  readonly why: string | null;
  /** The answer in one sentence. */
  readonly headline: string;
  /** What else there is to say, a sentence each. */
  readonly says: readonly string[];
  /** What was taken for granted. */
  readonly assumes: readonly string[];
  readonly tables: readonly SaidTable[];
  readonly chart: AnswerChart | null;
  /** The stretch of time that the data are of, ends included; null where they carry no time. */
  readonly range: { readonly from: string; readonly to: string } | null;
  /** How many numbers, rows or words it stands on, in words. */
  readonly used: string;
  /** Something that a person may approve, such as other weights. */
  readonly proposal?: Proposal;
}

/** New weights that a person may approve, one by one. */
export interface Proposal {
  readonly kind: 'weights';
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly present: number;
    readonly proposed: number;
    readonly reason: string;
  }[];
}

const NOTHING = {
  headline: '',
  says: [],
  assumes: [],
  tables: [],
  chart: null,
  range: null,
  used: '',
} as const;

/** No answer, and why. */
export function refused(why: string, used = ''): Said {
  return { ...NOTHING, why, used };
}

/** An answer; what is not given is empty. */
export function said(headline: string, rest: Partial<Omit<Said, 'headline' | 'why'>>): Said {
  return { ...NOTHING, ...rest, headline, why: null };
}
