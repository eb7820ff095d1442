import type { Picture, Shape } from '../charts/picture.ts';

/** Measures and colours of pictures, always those of the light scheme: they go into documents. */
export const WIDTH = 960;
export const EDGE = 32;
/** From one edge to the other. */
export const WIDE = WIDTH - 2 * EDGE;
export const INK = '#1b1d21';
export const SOFT = '#5a5f68';
export const TRACK = '#ebebe7';
export const ACCENT = '#0f6a70';

type Text = Extract<Shape, { kind: 'text' }>;

/** A picture in the making: its title and days stand there, and what is drawn comes below them. */
export class Sheet {
  readonly shapes: Shape[] = [];
  readonly #title: string;

  constructor(title: string, days: string) {
    this.#title = title;
    this.text(EDGE, 52, 24, title, { strong: true, room: WIDE });
    this.text(EDGE, 76, 14, days, { fill: SOFT, room: WIDE });
  }

  text(x: number, y: number, size: number, words: string, more: Partial<Text> = {}): void {
    this.shapes.push({
      kind: 'text',
      x,
      y,
      size,
      text: words,
      fill: INK,
      room: WIDTH / 2,
      ...more,
    });
  }

  /** A share from 0 to 1 as a bar; without one its track stays empty. */
  bar(y: number, share: number | null): void {
    const bar = { kind: 'box', x: EDGE, y, height: 8, round: 4 } as const;
    this.shapes.push({ ...bar, width: WIDE, fill: TRACK });
    if (share !== null) {
      const width = WIDE * Math.max(0, Math.min(1, share));
      this.shapes.push({ ...bar, width, fill: ACCENT });
    }
  }

  /** The picture, as high as was drawn. */
  done(height: number): Picture {
    return { width: WIDTH, height, shapes: this.shapes, words: this.#title };
  }
}
