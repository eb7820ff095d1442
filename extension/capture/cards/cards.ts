import { atOnce, type Steps } from '../page/pace.ts';
import type { Box } from '../page/seen.ts';
import type { Figure, Name, Span } from '../texts/figure.ts';
import { isPhrase, type Phrase } from '../texts/phrase.ts';
import { MANY, measured, runsOf, Taken } from './many.ts';
import { Meeting, NAMES_KEPT } from './meeting.ts';
import { ACCEPT } from './pair.ts';
import {
  type Course,
  EMPTY,
  firstNames,
  isName,
  joinedOf,
  meets,
  type Named,
  type Part,
  type Teller,
  type Within,
} from './part.ts';
import { isLater, isTableScope, type Kid, type Scope, type TableScope } from './shape.ts';

/** Boxes that are gone into or left to a step. */
const SOME = 16;

/**
 * Pairs figures with names from the inside of the page outwards: the smallest box that holds one
 * figure and a name of its own is its card, and where boxes with figures meet, each is settled.
 */
export class Cards {
  readonly spans: Span[] = [];
  private readonly teller: Teller;
  private readonly isOver: () => boolean;
  private readonly meeting: Meeting;
  /** False where the time ran out first: then only what was settled stands. */
  complete = true;

  constructor(teller: Teller, isOver: () => boolean = () => false) {
    this.teller = teller;
    this.isOver = isOver;
    this.meeting = new Meeting(teller, (named, reach) => this.namesIn(named, reach));
  }

  get figures(): Figure[] {
    return this.meeting.figures;
  }

  *read(root: Kid): Steps<void> {
    const rest = yield* this.resolve(root);
    for (const figure of rest.open) this.meeting.settle(figure, ACCEPT);
    for (const span of rest.spans) this.spans.push(span);
  }

  /** Goes down and up by a list of its own: a page may be nested deeper than calls can be. */
  private *resolve(root: Kid): Steps<Part> {
    const course: Course = { within: [], at: root, part: null };
    while (!this.resolveSome(course)) {
      const { at, many } = course;
      if (many) course.part = yield* this.many(many.at, many.parts);
      else if (isTableScope(at)) course.part = yield* this.table(at);
      course.many = undefined;
      yield;
      if (this.isOver()) this.complete = false;
      if (!this.complete) return EMPTY();
    }
    return course.part ?? EMPTY();
  }

  /** Some steps down or up; true at the end, false for a rest, a table, or a crowd. */
  private resolveSome(course: Course): boolean {
    const { within } = course;
    for (let left = SOME; left > 0; left -= 1) {
      const { at } = course;
      if (!course.part) {
        if (isTableScope(at)) return false;
        if (isPhrase(at)) course.part = this.single(at);
        else if (isLater(at)) course.part = { ...EMPTY(), names: [at] };
        else within.push({ at, parts: [], since: this.figures.length });
      }
      while (course.part) {
        const scope = within.at(-1);
        if (!scope) return true;
        scope.parts.push(course.part);
        course.part = null;
        if (scope.parts.length < scope.at.kids.length) break;
        within.pop();
        course.part = this.joined(scope);
        if (course.part) continue;
        course.many = scope;
        return false;
      }
      const scope = within.at(-1) as Within;
      course.at = scope.at.kids[scope.parts.length] as Kid;
    }
    return false;
  }

  /** What a box comes to; null where so many figures meet that it takes steps of its own. */
  private joined({ at, parts, since }: Within): Part | null {
    const whole = joinedOf(parts);
    if (whole.open.length + whole.settled === 0) this.meeting.takeLone(whole, parts);
    if (whole.open.length === 0) {
      if (whole.settled === 0) whole.names = firstNames(parts, NAMES_KEPT);
      return whole;
    }
    if (whole.open.length > MANY) return null;
    this.meeting.takeValues(whole, parts);
    if (whole.open.length === 1) this.meeting.widen(at, parts, whole, since);
    else this.meeting.meet(at, parts, whole, since);
    return whole;
  }

  /** So many figures in one box are settled run by run, each with the names that stand around it. */
  private *many(at: Scope, parts: readonly Part[]): Steps<Part> {
    const rest = EMPTY();
    const taken = new Taken();
    for (const { run, around } of runsOf(parts)) {
      yield;
      const whole = joinedOf(run);
      yield* measured(whole);
      const since = this.figures.length;
      const names = around.filter((name) => !taken.has(name));
      this.meeting.meet(at, [...taken.leftIn(run), { ...EMPTY(), names }], whole, since);
      for (const figure of whole.open) this.meeting.settle(figure, ACCEPT);
      for (const figure of this.figures.slice(since)) taken.add(figure);
      rest.settled += whole.settled + whole.open.length;
      for (const span of whole.spans) rest.spans.push(span);
    }
    return rest;
  }

  private *table({ table, rows }: TableScope): Steps<Part> {
    const cells = yield* this.teller.table(table, rows);
    if (cells) {
      for (const cell of cells) this.figures.push(cell);
      return { ...EMPTY(), settled: cells.length };
    }
    const opened = yield* this.teller.open(table);
    return opened ? yield* this.resolve(opened) : EMPTY();
  }

  /** The names among what was found and what was left for later, now that figures look for theirs. */
  private namesIn(named: readonly Named[], reach: Box): Name[] {
    const names: Name[] = [];
    for (const one of named) {
      if (isName(one)) names.push(one);
      else if (isPhrase(one)) {
        const { name } = this.teller.tell(one);
        if (name) names.push(name);
      } else {
        const extent = this.teller.extentOf(one);
        if (extent && !meets(extent, reach)) continue;
        for (const kid of this.teller.openLater(one))
          names.push(...this.namesIn(atOnce(this.resolve(kid)).names, reach).slice(0, NAMES_KEPT));
      }
    }
    return names;
  }

  private single(phrase: Phrase): Part {
    if (phrase.isWords) return { ...EMPTY(), names: [phrase] };
    const { figure, name, change, span } = this.teller.tell(phrase);
    return {
      open: figure ? [figure] : [],
      names: name ? [name] : [],
      changes: change ? [change] : [],
      spans: span ? [span] : [],
      row: null,
      settled: 0,
    };
  }
}
