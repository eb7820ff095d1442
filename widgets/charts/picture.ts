import type { Publication, PublishedGoal, Status } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { goalsOf, lookup } from '../base/lookup.ts';
import { say } from '../base/say.ts';
import { SHAPES } from '../base/status.ts';

/** What a picture is made of, in pixels from its top left corner. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly round?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly fill: string;
      readonly text: string;
      readonly strong?: boolean;
      readonly end?: boolean;
      readonly room: number;
    }
  | {
      readonly kind: 'mark';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly fill: string;
      /** An outline of 12 by 12. */
      readonly path: string;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What it shows, in words. */
  readonly words: string;
}

/** Always light: it goes into documents. The colours are those of the light scheme. */
const INK = '#1b1d21';
const SOFT = '#5a5f68';
const TRACK = '#ebebe7';
const ACCENT = '#0f6a70';
const STATUS: Readonly<Record<Status, string>> = {
  good: '#1763b6',
  watch: '#946000',
  bad: '#c0391b',
  unknown: SOFT,
};
const WIDTH = 960;
const EDGE = 32;
const COLUMN = (WIDTH - 3 * EDGE) / 2;
const ROW = 44;

/** The scorecard as one picture: title and day, the whole, and each perspective with its goals. */
export function pictureOf(publication: Publication, formats: Formats): Picture {
  const { title, overall, period, asOf } = publication;
  const shapes: Shape[] = [];
  const text = (x: number, y: number, size: number, words: string, more = {}) =>
    shapes.push({ kind: 'text', x, y, size, text: words, fill: INK, room: COLUMN, ...more });
  const score = say('of.100.pic', { score: formats.score(overall.score) });
  text(EDGE, 52, 24, title, { strong: true, room: WIDTH - 2 * EDGE });
  const days = { period: formats.period(period.from, period.to), day: formats.date(asOf) };
  text(EDGE, 76, 14, say('as.of', days), { fill: SOFT, room: WIDTH - 2 * EDGE });
  text(EDGE, 124, 32, score, { strong: true });
  shapes.push(...statusOf(overall.status, WIDTH - EDGE, 124, 14, say(overall.status), COLUMN));
  shapes.push(...barOf(EDGE, 138, WIDTH - 2 * EDGE, 12, overall.score));
  const tops = [192, 192];
  lookup(publication).perspectives.forEach((one, i) => {
    const column = i % 2;
    const x = EDGE + column * (COLUMN + EDGE);
    // A row of two begins where the longer one above it ends.
    if (column === 0) tops.fill(Math.max(...tops));
    let y = tops[column] ?? 0;
    text(x, y, 16, one.name, { strong: true });
    const words = `${formats.score(one.score)} · ${say(one.status)}`;
    shapes.push(...statusOf(one.status, x + COLUMN, y, 14, words, COLUMN / 2));
    shapes.push(...barOf(x, y + 10, COLUMN, 8, one.score));
    for (const goal of goalsOf(one, publication)) {
      y += ROW;
      shapes.push(...goalOf(goal, x, y, formats));
    }
    tops[column] = y + ROW + 24;
  });
  const height = Math.max(...tops) + 8;
  return { width: WIDTH, height, shapes, words: `${title}. ${score}` };
}

function goalOf(goal: PublishedGoal, x: number, y: number, formats: Formats): Shape[] {
  const { laggingScore: score, status } = goal;
  const words = `${formats.score(score)} · ${say(status)}`;
  return [
    { kind: 'text', size: 13, x, y, text: goal.name, fill: INK, room: COLUMN - 166 },
    ...statusOf(status, x + COLUMN, y, 13, words, 140),
    ...barOf(x, y + 8, COLUMN, 6, score),
  ];
}

/** Words that end at `right`, with the shape of the status after them: a picture may be printed grey. */
export function statusOf(
  status: Status,
  right: number,
  y: number,
  size: number,
  words: string,
  room: number,
): Shape[] {
  const fill = STATUS[status];
  const mark = size * 0.8;
  return [
    { kind: 'text', x: right - mark - 5, y, size, text: words, fill, end: true, room },
    { kind: 'mark', x: right - mark, y: y - mark, size: mark, fill, path: SHAPES[status] },
  ];
}

function barOf(x: number, y: number, width: number, height: number, score: number | null): Shape[] {
  const box = { kind: 'box', x, y, height, round: height / 2 } as const;
  const track = { ...box, width, fill: TRACK };
  return score === null ? [track] : [track, { ...box, width: (width * score) / 100, fill: ACCENT }];
}

const FONT = 'system-ui, sans-serif';

const escaped = (text: string) =>
  text
    // What XML cannot hold.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, (sign) => (sign.length > 1 ? sign : ''))
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The picture as an SVG file: shapes and texts alone, so that nothing in it can run. */
export function svgOf({ width, height, shapes, words }: Picture): string {
  const drawn = shapes.map((shape) => {
    if (shape.kind === 'box') {
      const { x, y, fill, round = 0 } = shape;
      return `<rect x="${x}" y="${y}" width="${shape.width}" height="${shape.height}" rx="${round}" fill="${fill}"/>`;
    }
    if (shape.kind === 'mark') {
      const { x, y, size, fill, path } = shape;
      return `<path transform="translate(${x} ${y}) scale(${size / 12})" d="${path}" fill="${fill}"/>`;
    }
    const { x, y, size, fill, text, strong, end } = shape;
    const weight = strong ? ' font-weight="600"' : '';
    return `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${fill}" text-anchor="${end ? 'end' : 'start'}">${escaped(shortened(text, shape))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img"><title>${escaped(words)}</title><rect width="${width}" height="${height}" fill="#fff"/>${drawn.join('')}</svg>\n`;
}

/** An SVG cannot measure: a mean sign is taken to be a little over half as wide as it is high. */
function shortened(text: string, { size, room }: { size: number; room: number }): string {
  const most = Math.floor(room / (size * 0.56));
  return text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;
}

/** The same on a canvas, `scale` times as fine. */
export function paint(
  context: CanvasRenderingContext2D,
  { width, height, shapes }: Picture,
  scale: number,
): void {
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) {
    context.fillStyle = shape.fill;
    if (shape.kind === 'box') {
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.round ?? 0);
      context.fill();
    } else if (shape.kind === 'mark') {
      context.save();
      context.translate(shape.x, shape.y);
      context.scale(shape.size / 12, shape.size / 12);
      context.fill(new Path2D(shape.path));
      context.restore();
    } else {
      context.font = `${shape.strong ? '600 ' : ''}${shape.size}px ${FONT}`;
      context.textAlign = shape.end ? 'right' : 'left';
      context.fillText(shortened(shape.text, shape), shape.x, shape.y, shape.room);
    }
  }
}
