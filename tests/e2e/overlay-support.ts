import type { CDPSession, Page } from 'playwright';
import { until } from './extension-support.ts';

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

function* all(node: Node): Generator<Node> {
  yield node;
  for (const kid of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* all(kid);
}

const textOf = (node: Node): string =>
  node.nodeName === 'STYLE' ? '' : node.nodeValue + (node.children ?? []).map(textOf).join(' ');

const attributeOf = ({ attributes = [] }: Node, name: string): string | null => {
  const at = attributes.indexOf(name);
  return at < 0 || at % 2 === 1 ? null : (attributes[at + 1] ?? null);
};

/**
 * The overlay on a page, as the person sees it. Its inside is closed to the page and to Playwright,
 * so it is looked at through the browser's own tools.
 */
export class OverlaySight {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<OverlaySight> {
    return new OverlaySight(page, await page.context().newCDPSession(page));
  }

  /** The inside of the overlay; null while none stands on the page. */
  async #root(): Promise<Node | null> {
    const { root } = (await this.#session.send('DOM.getDocument', {
      depth: -1,
      pierce: true,
    })) as unknown as { root: Node };
    for (const node of all(root)) {
      if (attributeOf(node, 'popover') !== 'manual') continue;
      const [inner] = node.shadowRoots ?? [];
      if (inner) return inner;
    }
    return null;
  }

  /** All that it says; empty while it is not there. */
  async text(): Promise<string> {
    const root = await this.#root();
    return root ? textOf(root).replace(/\s+/g, ' ').trim() : '';
  }

  async says(words: RegExp): Promise<string> {
    let last = '';
    try {
      return await until(async () => {
        last = await this.text();
        return words.test(last) ? last : undefined;
      }, 8000);
    } catch (cause) {
      throw new Error(`the overlay does not say ${words}, but:\n${last}`, { cause });
    }
  }

  async isGone(): Promise<void> {
    await until(async () => ((await this.#root()) === null ? true : undefined), 8000);
  }

  /** Clicks what says it, where it stands on the screen. */
  async click(name: string, words: RegExp): Promise<void> {
    const root = await this.#root();
    const found =
      root &&
      [...all(root)].find((one) => {
        const label = attributeOf(one, 'aria-label') ?? textOf(one).trim();
        return one.nodeName.toLowerCase() === name && words.test(label);
      });
    if (!found) throw new Error(`the overlay has no ${name} ${words}: ${await this.text()}`);
    const { model } = await this.#session.send('DOM.getBoxModel', { nodeId: found.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    await this.#page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }
}

/** What a page's DOM is, whole, shadow roots and frames not counted. */
export const domOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);

/** Where a text of the page can be clicked. */
export const boxOf = async (tab: Page, text: string) => {
  const box = await tab.getByText(text, { exact: true }).boundingBox();
  if (!box) throw new Error(`no ${text}`);
  return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
};

/** Points at a text of the page and clicks it. */
export async function pickByMouse(tab: Page, text: string): Promise<void> {
  const { x, y } = await boxOf(tab, text);
  await tab.mouse.move(x, y, { steps: 3 });
  await tab.mouse.click(x, y);
}

/** Counts what a scripted person does. */
export class Steps {
  count = 0;
  constructor(readonly tab: Page) {}
  async click(text: string): Promise<void> {
    this.count++;
    await pickByMouse(this.tab, text);
  }
  async key(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.tab.keyboard.press(key);
    this.count += times;
  }
  async type(text: string): Promise<void> {
    this.count++;
    await this.tab.keyboard.type(text);
  }
}
