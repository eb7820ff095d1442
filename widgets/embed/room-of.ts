/** Narrowest and widest place that is looked at, and how far apart. */
const WIDTHS = { from: 200, to: 1440, step: 20 };
/** Shares of a height that a place may be higher than what stands in it, so that few pairs say it all. */
const SLACK = 0.05;

/** How high an element is at a width, in pixels. */
export interface Measured {
  readonly width: number;
  readonly height: number;
}

/**
 * What the attribute `room` of an element says: pairs of a width and the height that it keeps from
 * there on. Between two widths it keeps the height of whichever needs more, so that it is never
 * too small; it is at most a twentieth too high.
 *
 * @example
 * roomFor([{ width: 240, height: 900 }, { width: 260, height: 880 }, { width: 280, height: 500 }]) // → "240:900 280:500"
 * roomFor([]) // → null
 */
export function roomFor(measured: readonly Measured[]): string | null {
  const pairs: { width: number; most: number; least: number }[] = [];
  measured.forEach(({ width, height }, at) => {
    // What is wider than this and narrower than the next may be as high as either.
    const high = Math.ceil(Math.max(height, measured[at + 1]?.height ?? height));
    const last = pairs.at(-1);
    const least = Math.min(last?.least ?? high, height);
    if (last && Math.max(last.most, high) <= least * (1 + SLACK)) {
      Object.assign(last, { most: Math.max(last.most, high), least });
    } else pairs.push({ width, most: high, least: height });
  });
  return pairs.length === 0 ? null : pairs.map(({ width, most }) => `${width}:${most}`).join(' ');
}

/**
 * Draws an element where nobody sees it and measures it at each width. Null where it is not drawn in
 * time: lines without a room still work.
 */
export async function measured(
  tag: string,
  attributes: Readonly<Record<string, string | null>>,
  data: unknown,
): Promise<readonly Measured[]> {
  const box = document.createElement('div');
  box.inert = true;
  // The size and font that most pages have; the dashboard's own are smaller.
  box.style.cssText =
    'position:fixed;inset-block-start:0;inset-inline-start:-9999px;visibility:hidden;font:16px/1.5 system-ui,sans-serif';
  const element = Object.assign(document.createElement(tag), { data });
  // It keeps no room of its outline: what is measured is what it finally takes.
  element.setAttribute('room', 'none');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value);
  }
  box.append(element);
  document.body.append(box);
  try {
    if (!(await isDrawn(element))) return [];
    const found: Measured[] = [];
    for (let width = WIDTHS.from; width <= WIDTHS.to; width += WIDTHS.step) {
      box.style.width = `${width}px`;
      found.push({ width, height: element.getBoundingClientRect().height });
    }
    return found;
  } finally {
    box.remove();
  }
}

/** Whether its content stands there, with the words of its language and the part that draws it. */
async function isDrawn(element: HTMLElement): Promise<boolean> {
  for (let tries = 0; tries < 60; tries += 1) {
    const base = element.shadowRoot?.querySelector('[part~=base]');
    if (base && !base.querySelector('[part~=loading]')) {
      return base.querySelector('[part~=error], [part~=empty]') === null;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}
