/** A goal's card as it stands on the page. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** A cubic curve: start, two handles, end, each x then y. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

/** How one link runs: its curves from edge to edge, and where its number stands. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly curves: readonly Curve[];
  readonly label: { readonly x: number; readonly y: number };
  /** Whether it arrives from below (the usual way: causes lie under their effects). */
  readonly up: boolean;
}

interface Row {
  readonly boxes: readonly Box[];
  readonly top: number;
  readonly bottom: number;
}

interface Plan {
  readonly arrow: Arrow;
  readonly from: Box;
  readonly to: Box;
  readonly fromRow: number;
  readonly toRow: number;
}

type Side = 'top' | 'bottom';

/** Room left free on either side of the rows for links that pass a full row. */
const MARGIN = 10;
const LANE_STEP = 5;
/** How far a link between neighbours of one row rises above them, at most. */
const RISE = 30;

/**
 * Routes links between cards that stand in rows, so that no link runs through a card: a link leaves
 * at the upper or lower edge, turns only in the empty strips between rows, and passes a row only in
 * the gap between two of its cards or beside them. Cards of one row must not overlap sideways.
 */
export function routeLinks(boxes: readonly Box[], arrows: readonly Arrow[]): Route[] {
  const rows = rowsOf(boxes);
  const plans = arrows.flatMap((arrow) => plan(arrow, rows));
  const ports = portsOf(plans);
  const used = new Map<string, number>();
  return plans.map((one, i) => route(one, i, rows, ports, used));
}

/** Cards whose heights overlap form one row, whatever lane they are in. */
function rowsOf(boxes: readonly Box[]): Row[] {
  const rows: { boxes: Box[]; top: number; bottom: number }[] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && box.y < row.bottom) {
      row.boxes.push(box);
      row.bottom = Math.max(row.bottom, box.y + box.height);
    } else {
      rows.push({ boxes: [box], top: box.y, bottom: box.y + box.height });
    }
  }
  for (const row of rows) row.boxes.sort((a, b) => a.x - b.x);
  return rows;
}

function plan(arrow: Arrow, rows: readonly Row[]): Plan[] {
  const find = (id: string) =>
    rows.flatMap(({ boxes }, row) =>
      boxes.filter((box) => box.id === id).map((box) => ({ box, row })),
    )[0];
  const [from, to] = [find(arrow.from), find(arrow.to)];
  if (!from || !to || from.box === to.box) return [];
  return [{ arrow, from: from.box, to: to.box, fromRow: from.row, toRow: to.row }];
}

const sides = ({ fromRow, toRow }: Plan): [Side, Side] => {
  if (fromRow === toRow) return ['top', 'top'];
  return fromRow > toRow ? ['top', 'bottom'] : ['bottom', 'top'];
};

const centre = (box: Box) => box.x + box.width / 2;

/** Ends that share an edge are spread along it in the order of where they lead, so that they cross little. */
function portsOf(plans: readonly Plan[]): Map<string, number> {
  const edges = new Map<string, { key: string; box: Box; toward: number }[]>();
  plans.forEach((one, i) => {
    const [out, into] = sides(one);
    const add = (box: Box, side: Side, end: string, toward: number) => {
      const edge = `${side} ${box.id}`;
      edges.set(edge, [...(edges.get(edge) ?? []), { key: `${i} ${end}`, box, toward }]);
    };
    add(one.from, out, 'from', centre(one.to));
    add(one.to, into, 'to', centre(one.from));
  });
  const ports = new Map<string, number>();
  for (const ends of edges.values()) {
    ends.sort((a, b) => a.toward - b.toward);
    ends.forEach(({ key, box }, i) => {
      const step = Math.min(36, box.width / (ends.length + 1));
      ports.set(key, centre(box) + (i - (ends.length - 1) / 2) * step);
    });
  }
  return ports;
}

function route(
  one: Plan,
  index: number,
  rows: readonly Row[],
  ports: ReadonlyMap<string, number>,
  used: Map<string, number>,
): Route {
  const start = ports.get(`${index} from`) ?? centre(one.from);
  const end = ports.get(`${index} to`) ?? centre(one.to);
  const { from, to } = one.arrow;
  if (one.fromRow === one.toRow) return { from, to, up: false, ...over(one, rows, start, end) };
  const up = one.fromRow > one.toRow;
  return { from, to, up, ...through(one, rows, start, end, used) };
}

/** Between two cards of one row: out of the upper edge, over, and down into the upper edge. */
function over(one: Plan, rows: readonly Row[], start: number, end: number) {
  const top = rows[one.fromRow]?.top ?? 0;
  const above = rows[one.fromRow - 1]?.bottom ?? top - RISE;
  // A cubic reaches three quarters of the way to its handles.
  const handle = top - Math.min(RISE, (top - above) * 0.8) / 0.75;
  const curves: Curve[] = [
    straight(start, one.from.y, top),
    [start, top, start, handle, end, handle, end, top],
    straight(end, top, one.to.y),
  ];
  return { curves, label: { x: (start + end) / 2, y: (top * 1 + handle * 3) / 4 } };
}

function through(
  one: Plan,
  rows: readonly Row[],
  start: number,
  end: number,
  used: Map<string, number>,
) {
  const step = one.fromRow > one.toRow ? -1 : 1;
  const leaving = (row: Row) => (step < 0 ? row.top : row.bottom);
  const arriving = (row: Row) => (step < 0 ? row.bottom : row.top);
  const first = rows[one.fromRow] as Row;
  const last = rows[one.toRow] as Row;
  const curves: Curve[] = [straight(start, step < 0 ? one.from.y : edge(one.from), leaving(first))];
  let x = start;
  let y = leaving(first);
  const steps = Math.abs(one.toRow - one.fromRow);
  for (let r = one.fromRow + step, i = 1; r !== one.toRow; r += step, i++) {
    const row = rows[r] as Row;
    const ideal = start + ((end - start) * i) / steps;
    const next = passage(row, r, ideal, used);
    curves.push(bend(x, y, next, arriving(row)), straight(next, arriving(row), leaving(row)));
    x = next;
    y = leaving(row);
  }
  curves.push(bend(x, y, end, arriving(last)));
  curves.push(straight(end, arriving(last), step < 0 ? edge(one.to) : one.to.y));
  return { curves, label: { x: (x + end) / 2, y: (y + arriving(last)) / 2 } };
}

const edge = (box: Box) => box.y + box.height;

/** The free place nearest to where the link would like to pass a row; those who share it lie side by side. */
function passage(row: Row, index: number, ideal: number, used: Map<string, number>): number {
  const first = row.boxes[0] as Box;
  const last = row.boxes.at(-1) as Box;
  const places = [
    { x: first.x - MARGIN, room: MARGIN - 2 },
    { x: last.x + last.width + MARGIN, room: MARGIN - 2 },
  ];
  row.boxes.slice(1).forEach((box, i) => {
    const before = row.boxes[i] as Box;
    const gap = box.x - (before.x + before.width);
    if (gap >= 6) places.push({ x: box.x - gap / 2, room: gap / 2 - 2 });
  });
  places.sort((a, b) => Math.abs(a.x - ideal) - Math.abs(b.x - ideal));
  const { x, room } = places[0] as { x: number; room: number };
  const key = `${index} ${Math.round(x)}`;
  const count = used.get(key) ?? 0;
  used.set(key, count + 1);
  const offset = Math.ceil(count / 2) * LANE_STEP * (count % 2 === 0 ? 1 : -1);
  return x + Math.max(-room, Math.min(room, offset));
}

function straight(x: number, from: number, to: number): Curve {
  return [x, from, x, from, x, to, x, to];
}

/** An S within the strip between two rows: it never leaves the strip, for its handles lie in it. */
function bend(x0: number, y0: number, x1: number, y1: number): Curve {
  const middle = (y0 + y1) / 2;
  return [x0, y0, x0, middle, x1, middle, x1, y1];
}

/** The point of a curve at `t` from 0 to 1. */
export function pointOn(curve: Curve, t: number): { x: number; y: number } {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = curve;
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return { x: mix(x0, x1, x2, x3), y: mix(y0, y1, y2, y3) };
}

/** The route as an SVG path, ended `short` before the card so that the arrow's head meets the edge. */
export function pathOf(route: Route, short = 0): string {
  const [first] = route.curves;
  if (!first) return '';
  const curves = route.curves.filter((c) => c[0] !== c[6] || c[1] !== c[7]);
  const last = curves.length - 1;
  const parts = curves.map((c, i) => {
    const cut = i === last ? (route.up ? short : -short) : 0;
    return `C${c[2]} ${c[3]} ${c[4]} ${c[5]} ${c[6]} ${c[7] + cut}`;
  });
  return `M${first[0]} ${first[1]}${parts.join('')}`;
}

/** All that leads to a goal and all that it leads to, itself included. */
export function chainOf(id: string, arrows: readonly Arrow[]): Set<string> {
  const walk = (next: (at: string) => string[]) => {
    const seen = new Set([id]);
    const queue = [id];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const one of next(at)) {
        if (!seen.has(one)) queue.push(one);
        seen.add(one);
      }
    }
    return seen;
  };
  const causes = walk((at) => arrows.filter((arrow) => arrow.to === at).map((arrow) => arrow.from));
  const effects = walk((at) =>
    arrows.filter((arrow) => arrow.from === at).map((arrow) => arrow.to),
  );
  return new Set([...causes, ...effects]);
}
