import type { JourneyFlow, JourneyStage } from '../../../core/model/index.ts';

/** A place in the drawing; its unit is that of the drawing's own box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way as it is drawn: a curve, and where its words stand. */
export interface DrawnFlow {
  readonly flow: JourneyFlow;
  readonly path: string;
  readonly label: Point;
}

/** The drawing: its size, the middle of each stage's card by id, and the ways. */
export interface JourneyLayout {
  readonly width: number;
  readonly height: number;
  readonly card: { readonly width: number; readonly height: number };
  readonly places: ReadonlyMap<string, Point>;
  readonly flows: readonly DrawnFlow[];
}

const WIDTH = 860;
const CARD = { width: 136, height: 58 };
/** Room for the loop above or below a card. */
const EDGE = 62;
const GAP = 4;

const round = (n: number) => Math.round(n * 10) / 10;

/** Where the line from a card's middle towards a point leaves the card. */
function border(at: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - at.x, towards.y - at.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (CARD.width / 2 + GAP) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (CARD.height / 2 + GAP) / Math.abs(dy),
  );
  return Number.isFinite(scale) ? { x: at.x + dx * scale, y: at.y + dy * scale } : at;
}

const say = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** A loop outside the ring, from a stage to itself. */
function loop(at: Point, middle: Point): Pick<DrawnFlow, 'path' | 'label'> {
  const side = at.y > middle.y ? 1 : -1;
  const y = at.y + side * (CARD.height / 2 + GAP);
  const [left, right] = [at.x - 26, at.x + 26];
  const far = y + side * 44;
  return {
    path: `M${round(left)} ${round(y)} C${round(left - 14)} ${round(far)} ${round(right + 14)} ${round(far)} ${round(right)} ${round(y)}`,
    label: { x: at.x, y: y + side * 40 },
  };
}

/** A curve between two cards, bent to its own right, so that a way and the way back lie apart. */
function curve(from: Point, to: Point): Pick<DrawnFlow, 'path' | 'label'> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(46, length / 5);
  const bent = {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  };
  const [start, end] = [border(from, bent), border(to, bent)];
  const label = {
    x: start.x / 4 + bent.x / 2 + end.x / 4,
    y: start.y / 4 + bent.y / 2 + end.y / 4,
  };
  return { path: `M${say(start)} Q${say(bent)} ${say(end)}`, label };
}

/**
 * Lays a journey out as a ring, the first stage at the left and the others clockwise, because it has no
 * end. Ways begin and end at the edges of cards. The same journey always gives the same drawing; ways
 * of stages that are not there are left out.
 */
export function journeyLayout(
  stages: readonly JourneyStage[],
  flows: readonly JourneyFlow[],
): JourneyLayout {
  const height = 400 + 30 * Math.max(0, stages.length - 5);
  const middle = { x: WIDTH / 2, y: height / 2 };
  const [rx, ry] = [WIDTH / 2 - CARD.width / 2 - 12, height / 2 - CARD.height / 2 - EDGE];
  const places = new Map(
    stages.map(({ id }, at) => {
      const angle = Math.PI + (2 * Math.PI * at) / Math.max(1, stages.length);
      return [
        id,
        { x: round(middle.x + rx * Math.cos(angle)), y: round(middle.y + ry * Math.sin(angle)) },
      ] as const;
    }),
  );
  return {
    ...{ width: WIDTH, height, card: CARD, places },
    flows: flows.flatMap((flow) => {
      const [from, to] = [places.get(flow.from), places.get(flow.to)];
      if (!from || !to) return [];
      return [{ flow, ...(from === to ? loop(from, middle) : curve(from, to)) }];
    }),
  };
}
