import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import {
  ensureExtension,
  grantedCopy,
  type Launched,
  type LaunchOptions,
  launchWithExtension,
} from '../../commands/support/index.ts';
import type {
  Answers,
  Envelope,
  MessageData,
  MessageType,
} from '../../extension/messages/index.ts';

/** Lets a test press the toolbar button, which is what gives the extension the page in front. */
const PRESS = '--enable-unsafe-extension-debugging';

/**
 * A Chromium with the built extension, whose toolbar button can be pressed. It runs from a copy: a
 * build that another test asks for would take the files away under it.
 */
export async function launch(
  options: Partial<LaunchOptions> & {
    /** A permission that the person's browser does not grant. */
    readonly without?: string;
    /** An optional permission that the person has granted. */
    readonly allowed?: string;
  } = {},
): Promise<Launched> {
  const { args = [], without, allowed, ...rest } = options;
  const extensionDir = await grantedCopy(await ensureExtension('chrome'), []);
  if (without || allowed) {
    const file = join(extensionDir, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
    const { permissions } = manifest;
    manifest.permissions = [...permissions, ...(allowed ? [allowed] : [])].filter(
      (one) => one !== without,
    );
    await writeFile(file, JSON.stringify(manifest));
  }
  const launched = await launchWithExtension({
    extensionDir,
    locale: 'en-US',
    ...rest,
    args: [...args, PRESS],
  });
  return {
    ...launched,
    close: async () => {
      await launched.close();
      await rm(extensionDir, { recursive: true, force: true });
    },
  };
}

/** Asks the background as the dashboard page would; gives the answer or throws its words. */
export async function ask<T extends MessageType>(
  panel: Page,
  type: T,
  data: MessageData<T>,
): Promise<Answers[T]> {
  const answer = (await panel.evaluate((message) => chrome.runtime.sendMessage(message), {
    ...data,
    type,
  })) as Envelope<Answers[T]>;
  if (!answer.ok) throw new Error(answer.why);
  return answer.value;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

type Answer = {
  readonly id?: number;
  readonly result?: never;
  readonly error?: { message: string };
};

/**
 * The popup as the toolbar button opens it. Playwright lists no popups, so this one is spoken to
 * through its target.
 */
export class Popup {
  #session: CDPSession;
  #id: string;
  #asked = new Map<number, (answer: Answer) => void>();
  #count = 0;

  private constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.#asked.get(answer.id)?.(answer);
    });
  }

  /**
   * Presses the toolbar button while `page` is in front. A popup closes when another window takes
   * the focus, which a tab that is just closing can cause; then the button is pressed once more.
   */
  static async press(launched: Launched, page: Page): Promise<Popup> {
    for (let tries = 1; ; tries++) {
      try {
        const popup = await Popup.#pressOnce(launched, page);
        await until(async () => ((await popup.text()) === '' ? undefined : true), 5000);
        return popup;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  static async #pressOnce({ context, extensionId }: Launched, page: Page): Promise<Popup> {
    await page.bringToFront();
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('this Chromium cannot be asked to press the button');
    const targets = async () =>
      (await session.send('Target.getTargets', { filter: [{}] })).targetInfos as Target[];
    const isPopup = ({ type, url }: Target) =>
      type === 'page' && url === `chrome-extension://${extensionId}/popup.html`;
    const all = await targets();
    const before = new Set(all.filter(isPopup).map((one) => one.targetId));
    const tab = all.findLast((one) => one.type === 'tab' && one.url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    const button = { id: extensionId, targetId: tab.targetId };
    await session.send('Extensions.triggerAction' as never, button as never);
    const found = await until(async () =>
      (await targets()).find((one) => isPopup(one) && !before.has(one.targetId)),
    );
    return Popup.#attached(session, found);
  }

  static async #attached(session: CDPSession, { targetId }: Target): Promise<Popup> {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new Popup(session, sessionId);
  }

  /** The side panel that stands open beside the page: it is spoken to as a popup is. */
  static async sidePanel({ context, extensionId }: Launched): Promise<Popup> {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('this Chromium cannot be asked for its side panel');
    const found = await until(async () => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      return (targetInfos as Target[]).find(
        ({ type, url }) =>
          type === 'page' && url === `chrome-extension://${extensionId}/sidepanel.html`,
      );
    });
    return Popup.#attached(session, found);
  }

  async #send(
    method: string,
    params: Record<string, unknown> = {},
  ): Promise<Record<string, never>> {
    this.#count++;
    const id = this.#count;
    const answered = new Promise<Answer>((done) => this.#asked.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#id, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  /** Runs one expression in the popup, with the rights of a click where it clicks. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    })) as { result?: { value?: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value as T;
  }

  /** All that the popup says. */
  text(): Promise<string> {
    return this.evaluate("document.body?.innerText ?? ''");
  }

  /** Waits until the popup says it, and gives all that it says then. */
  async says(words: RegExp): Promise<string> {
    let last = '';
    try {
      return await until(async () => {
        last = await this.text();
        return words.test(last) ? last : undefined;
      });
    } catch (cause) {
      throw new Error(`the popup does not say ${words}, but:\n${last}`, { cause });
    }
  }

  /** Presses the button that says it. */
  async press(words: RegExp): Promise<void> {
    const pressed = await this.evaluate<boolean>(
      `(() => { const b = [...document.querySelectorAll('button')].find((one) => ${words}.test(one.innerText) && !one.disabled); b?.click(); return Boolean(b); })()`,
    );
    if (!pressed) throw new Error(`the popup has no button ${words}`);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = (await this.#send('Page.captureScreenshot')) as { data?: string };
    return Buffer.from(data ?? '', 'base64');
  }

  /** Runs a script in the popup that defines something, such as axe. */
  async add(script: string): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: script });
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    await this.#send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
  }

  async close(): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => undefined);
    await this.#session.detach().catch(() => undefined);
  }
}

/** Tries until there is an answer. */
export async function until<T>(work: () => Promise<T | undefined>, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await work();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('it did not come about in time');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * What the person chooses of the extension's sites in the browser's own settings: on all that it was
 * allowed, or on none of them until they click its icon.
 */
export async function siteAccess(
  { context, extensionId }: Launched,
  hostAccess: 'ON_ALL_SITES' | 'ON_CLICK',
): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async ([id, access]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
      };
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access });
    },
    [extensionId, hostAccess] as const,
  );
  await settings.close();
}

/** So many days from the person's own today: the scorecard is of the last 28. */
export function dayFromToday(from: number): string {
  const now = new Date();
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + from, 12);
  return at.toISOString().slice(0, 10);
}

/** Numbers of a shop over the last 28 days, as a file to import. */
export const numbersOfMonth = (
  numbers: readonly (readonly [metric: string, value: number])[],
): string =>
  numbers
    .map(([metric, value]) =>
      JSON.stringify({
        metric,
        subject: { platform: 'shopify', account: 'kiln' },
        ...{ value, low: value, high: value, unit: '1' },
        ...{ from: dayFromToday(-28), to: dayFromToday(0), seen: new Date().toISOString() },
        source: { kind: 'page', label: metric, raw: String(value) },
      }),
    )
    .join('\n');
