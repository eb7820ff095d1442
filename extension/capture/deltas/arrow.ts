/** Which way a drawn arrow points, from the points of its path; null where that is not clear. */
export type Way = 'up' | 'down';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly points: Point[];
  closed: boolean;
}

const TOKEN = /([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/g;
/** How many numbers a command takes, and which two of them are where it ends. */
const ENDS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  t: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  a: 7,
};

class Pen {
  readonly lines: Line[] = [];
  private x = 0;
  private y = 0;
  private start: Point = { x: 0, y: 0 };

  draw(command: string, numbers: readonly number[]): void {
    const kind = command.toLowerCase();
    const takes = ENDS[kind];
    if (kind === 'z') {
      const line = this.lines.at(-1);
      if (line) line.closed = true;
      this.x = this.start.x;
      this.y = this.start.y;
      return;
    }
    if (!takes) return;
    for (let i = 0; i + takes <= numbers.length; i += takes) {
      this.move(kind, command !== kind, numbers.slice(i, i + takes), i === 0);
    }
  }

  private move(kind: string, absolute: boolean, part: readonly number[], first: boolean): void {
    const dx = absolute ? 0 : this.x;
    const dy = absolute ? 0 : this.y;
    if (kind === 'h') this.x = dx + (part[0] ?? 0);
    else if (kind === 'v') this.y = dy + (part[0] ?? 0);
    else {
      this.x = dx + (part.at(-2) ?? 0);
      this.y = dy + (part.at(-1) ?? 0);
    }
    const point = { x: this.x, y: this.y };
    const line = this.lines.at(-1);
    if ((kind === 'm' && first && !goesOn(line, point)) || !line || line.closed) {
      this.lines.push({ points: [point], closed: false });
      this.start = point;
    } else if (!goesOn(line, point)) line.points.push(point);
  }
}

/** "m0 0" where the pen stands: an icon kit's way of going on. */
function goesOn(line: Line | undefined, { x, y }: Point): boolean {
  const last = line?.closed === false ? line.points.at(-1) : undefined;
  return last !== undefined && Math.abs(last.x - x) < 0.01 && Math.abs(last.y - y) < 0.01;
}

function linesOf(d: string): Line[] {
  const pen = new Pen();
  let command = '';
  let numbers: number[] = [];
  for (const [, letter, number] of d.matchAll(TOKEN)) {
    if (letter) {
      if (command) pen.draw(command, numbers);
      command = letter;
      numbers = [];
    } else numbers.push(Number(number));
  }
  if (command) pen.draw(command, numbers);
  return pen.lines;
}

/** Three points: the middle one is the tip. */
function wayOfHead(points: readonly Point[]): Way | null {
  const [a, tip, b] = points;
  if (!a || !tip || !b) return null;
  const rise = (a.y + b.y) / 2 - tip.y;
  const aside = Math.abs(tip.x - (a.x + b.x) / 2);
  const arms = [Math.hypot(tip.x - a.x, tip.y - a.y), Math.hypot(tip.x - b.x, tip.y - b.y)];
  // A tick has one long arm; an arrow's head has two alike.
  if (Math.max(...arms) > 1.4 * Math.min(...arms)) return null;
  if (Math.abs(rise) < 0.5 || aside > 1.6 * Math.abs(rise)) return null;
  return rise > 0 ? 'up' : 'down';
}

function wayOfSolid(points: readonly Point[]): Way | null {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const near = 0.06 * (bottom - top);
  const high = points.filter((p) => p.y - top <= near);
  const low = points.filter((p) => bottom - p.y <= near);
  const spread = (some: readonly Point[]) =>
    Math.max(...some.map((p) => p.x)) - Math.min(...some.map((p) => p.x));
  const middle = (some: readonly Point[]) =>
    Math.abs(some.reduce((sum, p) => sum + p.x, 0) / some.length - (left + right) / 2) <
    0.15 * (right - left);
  const wide = 0.25 * (right - left);
  const tipUp = middle(high) && spread(high) < wide;
  const tipDown = middle(low) && spread(low) < wide;
  if (tipUp !== tipDown) return tipUp ? 'up' : 'down';
  if (tipUp && spread(high) !== spread(low)) return spread(high) < spread(low) ? 'up' : 'down';
  if (tipUp) {
    const widest = points.find((p) => p.x === left)?.y ?? (top + bottom) / 2;
    const at = (widest - top) / (bottom - top);
    if (Math.abs(at - 0.5) > 0.08) return at < 0.5 ? 'up' : 'down';
  }
  return wayOfTrend(points);
}

/** A line that climbs or falls from left to right. */
function wayOfTrend(points: readonly Point[]): Way | null {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return null;
  const ys = points.map((p) => p.y);
  const rise = first.y - last.y;
  if (Math.abs(rise) < 0.3 * (Math.max(...ys) - Math.min(...ys))) return null;
  return rise > 0 ? 'up' : 'down';
}

/**
 * The way an icon points.
 *
 * @param paths the `d` of its paths, the `points` of its polylines
 */
export function wayOfPaths(paths: readonly string[]): Way | null {
  const lines = paths.flatMap((d) => linesOf(/^[\s\d.-]/.test(d) ? `M${d}` : d));
  const heads = lines.filter((line) => !line.closed && line.points.length === 3);
  const trends = lines.filter(
    (line) => !line.closed && line.points.length > 3 && line.points.length < 9,
  );
  const solids = lines.filter((line) => line.closed || line.points.length >= 6);
  const found = new Set<Way | null>();
  for (const line of heads) found.add(wayOfHead(line.points));
  if (found.size === 0) for (const line of trends) found.add(wayOfTrend(line.points));
  if (found.size === 0)
    for (const line of solids) if (line.points.length < 24) found.add(wayOfSolid(line.points));
  const [way] = found;
  return found.size === 1 ? (way ?? null) : null;
}
