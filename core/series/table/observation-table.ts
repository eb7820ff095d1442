import { isAccountLevel, type Observation, readDay, type Subject } from '../../model/index.ts';
import { isNoNumber, noNumber } from '../dated.ts';
import { isDate } from '../days.ts';
import { columnsFor, type Growing, grown, type ObservationColumns } from './columns.ts';
import type { LaneTable } from './lane.ts';
import { MetricRows } from './metric-rows.ts';
import { Strand } from './strand.ts';
import { SubjectCodes } from './subject-codes.ts';
import type { Texts } from './table-source.ts';

/**
 * Observations as columns that only grow. Filled from observations or from columns, in whatever order
 * and however many at a time; what is found in it is the same. A million rows take about 75 MB beside
 * the texts. Rows that came later are found as fast as the first.
 *
 * Dates and numbers that are none are kept, and thrown as RangeError when their metric is asked for.
 *
 * @example
 * new ObservationTable().length // → 0
 */
export class ObservationTable implements LaneTable, Texts {
  columns: Growing = columnsFor(0);
  length = 0;
  readonly #metrics: MetricRows[] = [];
  readonly #byId = new Map<string, MetricRows>();
  readonly #subjects = new SubjectCodes();
  readonly #units: string[] = [];
  readonly #unitCodes = new Map<string, number>();
  readonly #supersedes = new Map<number, string>();
  /** Rows of segments of whole accounts, as they came. */
  readonly segmentRows: number[] = [];
  /** Where a row's words are: itself, or the columns that it came in and its place there. */
  readonly #given: (Observation | ObservationColumns)[] = [];
  readonly #starts = new Map<ObservationColumns, number>();

  /** Adds observations, each under its own metric or all under one. */
  add(observations: readonly Observation[], under?: string): void {
    this.#makeRoom(observations.length);
    for (const one of observations) {
      const from = readDay(one.from);
      const to = one.to === one.from ? from : readDay(one.to);
      const seen = readDay(one.seen);
      const row = this.#put(one, one.value, one.low, one.high, isDate(one.to));
      const metric = this.#metricOf(under ?? one.metric);
      const subject = this.#subjects.codeOf(one.subject);
      this.#name(row, metric, subject, this.#unitOf(one.unit));
      if (from === null || to === null || seen === null) {
        const written = from === null ? one.from : to === null ? one.to : one.seen;
        if (isAccountLevel(one.subject)) metric.bad ??= `not a date: ${written}`;
        metric.version++;
        continue;
      }
      if (isNoNumber(one)) {
        if (isAccountLevel(one.subject)) metric.bad ??= noNumber(one);
        metric.version++;
        continue;
      }
      if (!isDate(one.from) || !isDate(one.to)) metric.hasInstants = true;
      this.#date(row, from, to, seen);
      this.#file(row, metric, one.supersedes);
    }
  }

  /** Adds columns, such as come from a store or a worker. Throws RangeError on a place out of range and on what is no number. */
  addColumns(given: ObservationColumns): void {
    this.#makeRoom(given.length);
    this.#starts.set(given, this.length);
    const metrics = given.metrics.map((id) => this.#metricOf(id));
    const subjects = given.subjects.map((subject) => this.#subjects.codeOf(subject));
    const units = given.units.map((unit) => this.#unitOf(unit));
    for (let at = 0; at < given.length; at++) {
      const metric = metrics[given.metric[at] ?? -1];
      const subject = subjects[given.subject[at] ?? -1];
      const unit = units[given.unit[at] ?? -1];
      if (!metric || subject === undefined || unit === undefined) {
        throw new RangeError(`row ${at} names what is not in these columns`);
      }
      const { from, to, seen, value: values, low: lows, high: highs } = given;
      if (![from, to, seen, values, lows, highs].every((one) => Number.isFinite(one[at]))) {
        throw new RangeError(`row ${at} has a time or a value that is no number`);
      }
      const [value, low, high] = [given.value[at], given.low[at], given.high[at]];
      const row = this.#put(given, value ?? 0, low ?? 0, high ?? 0, given.isDay[at] === 1);
      this.#name(row, metric, subject, unit);
      if (given.isDay[at] !== 1 || given.from[at] !== Math.floor(given.from[at] ?? 0)) {
        metric.hasInstants = true;
      }
      this.#date(row, given.from[at] ?? 0, given.to[at] ?? 0, given.seen[at] ?? 0);
      this.#file(row, metric, given.supersedes.get(at));
    }
  }

  /**
   * Adds rows of another table under one metric, as fast as columns can be copied. Their dates were
   * read there, and rows with a date that is none are not to be among them.
   */
  addRows(origin: ObservationTable, rows: readonly number[], under: string): void {
    this.#makeRoom(rows.length);
    const metric = this.#metricOf(under);
    const { value, low, high, isDay, from, to, seen, subject, unit } = origin.columns;
    const subjects = new Map<number, number>();
    for (const row of rows) {
      const one = origin.observation(row);
      const own = this.#put(one, value[row] ?? 0, low[row] ?? 0, high[row] ?? 0, isDay[row] === 1);
      const code = subject[row] ?? 0;
      const place = subjects.get(code) ?? this.#subjects.codeOf(one.subject);
      subjects.set(code, place);
      this.#name(own, metric, place, this.#unitOf(origin.#units[unit[row] ?? 0] ?? ''));
      const begin = from[row] ?? 0;
      if (isDay[row] !== 1 || begin !== Math.floor(begin)) metric.hasInstants = true;
      this.#date(own, begin, to[row] ?? 0, seen[row] ?? 0);
      this.#file(own, metric, origin.targetOf(row));
    }
  }

  /** Whose a row is. */
  subjectOf(row: number): Subject {
    return this.#subjects.subjects[this.columns.subject[row] ?? 0] as Subject;
  }

  /** The ids of all that another row corrects. */
  corrected(): ReadonlySet<string> {
    return new Set(this.#supersedes.values());
  }

  /** All of it as columns, for a worker or a store. They share memory with the table until it grows. */
  toColumns(): ObservationColumns {
    return {
      ...this.columns,
      length: this.length,
      metrics: this.#metrics.map((one) => one.id),
      subjects: this.#subjects.subjects,
      units: this.#units,
      supersedes: this.#supersedes,
      observation: this.observation,
    };
  }

  /** The whole observation of a row, with the words on the page. */
  observation = (row: number): Observation => {
    const given = this.#given[row];
    if (given === undefined) throw new RangeError(`there is no row ${row}`);
    if (this.#starts.size === 0) return given as Observation;
    const start = this.#starts.get(given as ObservationColumns);
    return start === undefined
      ? (given as Observation)
      : (given as ObservationColumns).observation(row - start);
  };

  /** Everything, in the order in which it came. */
  observations(): readonly Observation[] {
    if (this.#starts.size === 0) return this.#given as Observation[];
    return this.#given.map((_, row) => this.observation(row));
  }

  /** From a row on, those that came of some metrics, whatever they count for. */
  rowsOf(ids: readonly string[], first = 0): number[] {
    const codes = ids.flatMap((id) => this.#byId.get(id)?.code ?? []);
    const { metric } = this.columns;
    const [only] = codes;
    const rows: number[] = [];
    for (let row = first; row < this.length; row++) {
      const code = metric[row] ?? 0;
      if (code === only || (codes.length > 1 && codes.includes(code))) rows.push(row);
    }
    return rows;
  }

  /** All that came of one metric, in its lanes; undefined where nothing did. */
  metric(id: string): MetricRows | undefined {
    const metric = this.#byId.get(id);
    if (metric && metric.open.size > 0) this.#untangle(metric);
    return metric;
  }

  /** The observations of whole accounts of one metric. */
  wholeOf(metric: MetricRows): Observation[] {
    return this.wholeRowsOf(metric).map(this.observation);
  }

  /** The rows of whole accounts of one metric. */
  wholeRowsOf(metric: MetricRows): number[] {
    const found: number[] = [];
    for (const strand of metric.strands) {
      strand.settle();
      for (const lane of strand.lanes) {
        for (let at = 0; at < lane.size; at++) {
          for (const row of lane.rivalsAt(at)) found.push(row);
        }
      }
    }
    return found;
  }

  /** Seen later; of the same moment the one with the narrower interval; then by id, to be the same always. */
  isNewer = (one: number, other: number): boolean => {
    const { seen, low, high } = this.columns;
    const later = (seen[one] ?? 0) - (seen[other] ?? 0);
    const width = (row: number) => (high[row] ?? 0) - (low[row] ?? 0);
    const wider = width(one) - width(other);
    if (later !== 0) return later > 0;
    return wider !== 0 ? wider < 0 : this.observation(one).id < this.observation(other).id;
  };

  idOf = (row: number): string => this.observation(row).id;

  targetOf = (row: number): string | undefined => this.#supersedes.get(row);

  found = (row: number): void => {
    this.#metrics[this.columns.metric[row] ?? 0]?.open.delete(row);
  };

  tangle = (row: number): void => {
    const metric = this.#metrics[this.columns.metric[row] ?? 0];
    if (metric) metric.isTangled = true;
  };

  #makeRoom(more: number): void {
    const wanted = this.length + more;
    const room = this.columns.from.length;
    if (wanted <= room) return;
    // A little more than what comes at first, because numbers come one by one afterwards.
    const rows =
      this.length === 0 ? wanted + (wanted >> 5) : Math.max(wanted, Math.ceil(room * 1.5), 16);
    this.columns = grown(this.columns, rows);
  }

  #put(
    given: Observation | ObservationColumns,
    value: number,
    low: number,
    high: number,
    isDay: boolean,
  ): number {
    const row = this.length++;
    const { columns } = this;
    this.#given.push(given);
    columns.value[row] = value;
    columns.low[row] = low;
    columns.high[row] = high;
    columns.isDay[row] = isDay ? 1 : 0;
    return row;
  }

  #name(row: number, metric: MetricRows, subject: number, unit: number): void {
    this.columns.metric[row] = metric.code;
    this.columns.subject[row] = subject;
    this.columns.unit[row] = unit;
  }

  #date(row: number, from: number, to: number, seen: number): void {
    this.columns.from[row] = from;
    this.columns.to[row] = to;
    this.columns.seen[row] = seen;
  }

  /** Notes in which lane a row stands, and what it corrects. */
  #file(row: number, metric: MetricRows, supersedes: string | undefined): void {
    const { columns } = this;
    const [code, unit] = [columns.subject[row] ?? 0, columns.unit[row] ?? 0];
    const subject = this.#subjects.subjects[code] as Subject;
    metric.version++;
    if (supersedes !== undefined) this.#supersedes.set(row, supersedes);
    if (!isAccountLevel(subject)) {
      metric.hasParts = true;
      if (subject.item === undefined) this.segmentRows.push(row);
      return;
    }
    const [from, to] = [columns.from[row] ?? 0, columns.to[row] ?? 0];
    const strand = this.#strandOf(metric, code, subject, this.#units[unit] ?? '');
    strand.version++;
    metric.expect(row, supersedes, this.observation);
    strand.laneFor(to - from).take(row, from, to);
  }

  #strandOf(metric: MetricRows, code: number, subject: Subject, unit: string): Strand {
    let strands = metric.bySubject.get(code);
    if (!strands) {
      strands = [];
      metric.bySubject.set(code, strands);
    }
    for (const one of strands) if (one.unit === unit) return one;
    const strand = new Strand(subject, unit, this);
    metric.units.add(unit);
    metric.strands.push(strand);
    strands.push(strand);
    return strand;
  }

  #metricOf(id: string): MetricRows {
    let metric = this.#byId.get(id);
    if (!metric) {
      metric = new MetricRows(id, this.#metrics.length);
      this.#metrics.push(metric);
      this.#byId.set(id, metric);
    }
    return metric;
  }

  #unitOf(unit: string): number {
    let code = this.#unitCodes.get(unit);
    if (code === undefined) {
      code = this.#units.push(unit) - 1;
      this.#unitCodes.set(unit, code);
    }
    return code;
  }

  /** Finds the rows that are corrected: of the same valid time, as almost all are, or else anywhere. */
  #untangle(metric: MetricRows): void {
    // What came late may meet now what it corrects, or is corrected by.
    for (const strand of metric.strands) strand.settle();
    for (const row of metric.open) {
      const target = this.#supersedes.get(row) ?? '';
      metric.ids ??= new Map(this.wholeOf(metric).map((one) => [one.id, one]));
      if (metric.ids.has(target)) metric.isTangled = true;
      else metric.waiting.set(target, row);
    }
    metric.open.clear();
  }
}
