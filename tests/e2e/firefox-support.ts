import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { until } from './extension-support.ts';

/** A Firefox on this machine, or undefined. */
export const firefox =
  process.env.FOURFOLD_FIREFOX ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

const ADDON = 'fourfold@fourfold.example';
const MOST_MS = 60_000;

/** Puppeteer's own connection: what it has no method for is asked of WebDriver BiDi itself. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: never }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Outcome {
  readonly type: string;
  readonly result: { readonly value: string };
}

/** Runs in the browser's own window. The questions that Firefox asks stand there, and in no page. */
const PROMPT = `async (answer) => {
  for (let left = 600; left > 0; left--) {
    const isOpen = document.getElementById('notification-popup').state === 'open';
    const asked = isOpen && document.getElementById('addon-webext-permissions-notification');
    if (asked) {
      const words = asked.textContent;
      (answer === 'Allow' ? asked.button : asked.secondaryButton).click();
      return words;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Firefox asked nothing');
}`;

/** Where the window keeps the popup that is open, and the sidebar. */
const POPUP = "document.querySelector('browser.webextension-popup-browser')";
const SIDEBAR =
  "document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')";

/** Presses the extension's button where Firefox keeps it: behind the puzzle piece. */
const PRESS = `async (id) => {
  const until = async (look) => {
    for (let left = 600; left > 0; left--) {
      const found = look();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('it did not come about in time: ' + look);
  };
  gUnifiedExtensions.togglePanel(new MouseEvent('click'));
  const item = await until(() => gUnifiedExtensions.panel?.state === 'open' &&
    [...document.querySelectorAll('.unified-extensions-item')].find((one) => one.dataset.extensionid === id));
  item.querySelector('.unified-extensions-item-action-button').click();
  await until(() => ${POPUP}?.messageManager);
  return '';
}`;

/** Runs one expression in one of them. */
const within = (place: string) => `(script) => new Promise((done) => {
  const pipe = ${place}?.messageManager;
  if (!pipe) return done('');
  const name = 'fourfold-test-' + Math.random();
  pipe.addMessageListener(name, ({ data }) => done(data));
  const code = 'sendAsyncMessage(' + JSON.stringify(name) + ', String((() => { ' + script + ' })()))';
  pipe.loadFrameScript('data:,' + encodeURIComponent(code), false);
  setTimeout(() => done(''), 2000);
})`;

const SAID = "return content.document.body?.innerText ?? ''";

const CLOSE = `() => {
  ${POPUP}?.closest('panel')?.hidePopup();
  return '';
}`;

/** A Firefox in which the built extension is installed as a person installs it, without any right. */
export class Firefox {
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #downloads: string;

  private constructor(browser: Browser, folder: string, downloads: string) {
    this.#browser = browser;
    this.#folder = folder;
    this.#downloads = downloads;
  }

  /** @param folder The built extension. */
  static async launch(folder: string): Promise<Firefox> {
    const downloads = await mkdtemp(join(tmpdir(), 'fourfold-downloads-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      // Since Firefox 153 an extension's own pages, and the browser's, are out of reach without it:
      // https://firefox-source-docs.mozilla.org/testing/geckodriver/Flags.html
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      defaultViewport: null,
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        // A person cannot press a question's button in its first half second; neither need a test wait.
        'security.notification_enable_delay': 0,
      },
    });
    return new Firefox(browser, folder, downloads);
  }

  /** Installs Fourfold anew, with nothing kept from before, and gives the page that it opens by itself. */
  async install(): Promise<Page> {
    const others = await this.#browser.pages();
    await this.#browser.installExtension(this.#folder);
    return until(async () => {
      for (const page of await this.#browser.pages()) {
        if (others.includes(page)) continue;
        const at = await page.evaluate(() => location.href).catch(() => '');
        if (at.endsWith('/dashboard.html#first')) return page;
      }
    }, MOST_MS);
  }

  /** Takes Fourfold away with all that it stored, and closes its pages. */
  uninstall(): Promise<void> {
    return this.#browser.uninstallExtension(ADDON);
  }

  async visit(address: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(address);
    return page;
  }

  /** Presses a button of the question that Firefox asks now. Gives what it asked. */
  answer(button: 'Allow' | 'Deny'): Promise<string> {
    return this.#inWindow(PROMPT, button);
  }

  /** Presses the toolbar button: the popup opens over the page in front. */
  async openPopup(): Promise<void> {
    await this.#inWindow(PRESS, ADDON);
  }

  /** Waits until the popup says it. */
  popupSays(words: RegExp): Promise<void> {
    return this.#says(POPUP, words);
  }

  /** Waits until the sidebar says it. */
  sidebarSays(words: RegExp): Promise<void> {
    return this.#says(SIDEBAR, words);
  }

  async #says(place: string, words: RegExp): Promise<void> {
    let last = '';
    await until(async () => {
      last = await this.#inWindow(within(place), SAID);
      return words.test(last) ? true : undefined;
    }, MOST_MS).catch((cause) => {
      throw new Error(`it does not say ${words}, but:\n${last}`, { cause });
    });
  }

  /** Presses the popup's button that says it. */
  async popupPress(words: RegExp): Promise<void> {
    const find = `[...content.document.querySelectorAll('button')].find((one) => ${words}.test(one.innerText) && !one.disabled)`;
    await until(async () => {
      // As a person's own press: nothing else may open a sidebar.
      const script = `const one = ${find}; const input = content.windowUtils.setHandlingUserInput(true); one?.click(); input.destruct(); return Boolean(one);`;
      return (await this.#inWindow(within(POPUP), script)) === 'true' ? true : undefined;
    });
  }

  async closePopup(): Promise<void> {
    await this.#inWindow(CLOSE, '');
  }

  /** The text of a file that was written to the person's downloads, once it is whole. */
  downloaded(name: string): Promise<string> {
    return until(async () => {
      const all = await readdir(this.#downloads);
      if (!all.includes(name) || all.includes(`${name}.part`)) return undefined;
      const text = await readFile(join(this.#downloads, name), 'utf8');
      return text === '' ? undefined : text;
    }, MOST_MS);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#downloads, { recursive: true, force: true });
  }

  /** Runs a function with one text in the browser's own window. */
  async #inWindow(declaration: string, text: string): Promise<string> {
    const { connection } = this.#browser as unknown as { readonly connection: Connection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (tree.result as Tree).contexts.find(({ url }) => url.endsWith('browser.xhtml'));
    const answer = await connection.send('script.callFunction', {
      functionDeclaration: declaration,
      awaitPromise: true,
      target: { context: window?.context },
      arguments: [{ type: 'string', value: text }],
    });
    const outcome = answer.result as Outcome;
    if (outcome.type !== 'success') throw new Error(JSON.stringify(outcome).slice(0, 1000));
    return outcome.result.value;
  }
}

/** All that a person sees on a page, line by line. */
const saidOn = (page: Page) =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
  page.evaluate(() => document.body.innerText);

/** Waits for words; where they do not come, the failure says what stood there instead. */
export async function sees(page: Page, words: RegExp): Promise<void> {
  const options = { timeout: MOST_MS, polling: 100 };
  await page
    .waitForFunction(
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
      (text) => new RegExp(text).test(document.body.innerText),
      options,
      words.source,
    )
    .catch(async (cause) => {
      const said = await saidOn(page);
      throw new Error(`the page does not say ${words}, but:\n${said}`, { cause });
    });
}

const CONTROLS = 'button, a, label, summary, input, select, [role=row]';

/** Whatever a person can press that is called so, once it is there and can be pressed. */
export async function control(page: Page, name: RegExp): Promise<ElementHandle<HTMLElement>> {
  const found = await page
    .waitForFunction(
      (controls, text) => {
        const isCalled = new RegExp(text);
        return [...document.querySelectorAll<HTMLElement>(controls)].find((one) => {
          // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
          const called = one.getAttribute('aria-label') ?? one.innerText.trim();
          return isCalled.test(called) && one.checkVisibility() && !one.matches(':disabled');
        });
      },
      { timeout: MOST_MS, polling: 100 },
      CONTROLS,
      name.source,
    )
    .catch(async (cause) => {
      const said = await saidOn(page);
      throw new Error(`nothing to press is called ${name} in:\n${said}`, { cause });
    });
  return found as ElementHandle<HTMLElement>;
}

/** Presses it with the mouse. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await (await control(page, name)).click();
}

/** Writes into the field of that name in place of what stands there. */
export async function write(page: Page, name: RegExp, text: string): Promise<void> {
  const label = await control(page, name);
  await label.evaluate((one) => {
    const field = one instanceof HTMLLabelElement ? one.control : one;
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  await page.keyboard.type(text);
}
