import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';

/** Branded Chrome is not among them: since version 137 it ignores `--load-extension`. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** A Chromium that can load an unpacked extension, or null: the named one, the system's, Playwright's. */
export function findChromium(): string | null {
  const named = process.env.FOURFOLD_CHROMIUM;
  const own = (() => {
    try {
      return chromium.executablePath();
    } catch {
      return '';
    }
  })();
  const candidates = [named, ...PLACES, own];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Manifest {
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/**
 * A copy of a built extension in which the named origins are granted from the start, which is what
 * a person's "allow" does: a browser without a person has nobody to answer the question.
 * `target` is the folder to write; absent, a new temporary one.
 */
export async function grantedCopy(
  dir: string,
  origins: readonly string[],
  target?: string,
): Promise<string> {
  const copy = target ?? (await mkdtemp(join(tmpdir(), 'fourfold-extension-')));
  await rm(copy, { recursive: true, force: true });
  await cp(dir, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...origins])];
  const left = (manifest.optional_host_permissions ?? []).filter((o) => !origins.includes(o));
  manifest.optional_host_permissions = left;
  await writeFile(file, JSON.stringify(manifest));
  return copy;
}

/** What a page of another site answers with, in place of the net. */
export interface RouteAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LaunchOptions {
  readonly extensionDir: string;
  /** Match patterns that the person has allowed, such as `https://studio.youtube.com/*`. */
  readonly origins?: readonly string[];
  /** A profile folder that outlives the browser; absent, a temporary one. */
  readonly profile?: string;
  /** True unless said otherwise. */
  readonly headless?: boolean;
  /** Stands in for the net: an answer, or null to let the request through. */
  readonly route?: (url: URL) => RouteAnswer | null | Promise<RouteAnswer | null>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly args?: readonly string[];
  /** Leaves the page open that the extension opens when it is new; closed unless said otherwise. */
  readonly withWelcome?: boolean;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's background as it was at the start; `background()` finds it after it slept. */
  readonly worker: Worker;
  background(): Promise<Worker>;
  /** Opens a page of the extension, such as `popup.html`. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  const own = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const running = context.serviceWorkers().find(own);
  return running ?? context.waitForEvent('serviceworker', { predicate: own, timeout: 30_000 });
}

const WELCOME_MS = 10_000;

/** The page that the extension opens when it is new: who has other things to do closes it. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/dashboard.html#first');
  const end = Date.now() + WELCOME_MS;
  while (Date.now() < end) {
    const page = context.pages().find(isWelcome);
    if (page) return page.close();
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function routeAll(
  context: BrowserContext,
  answer: NonNullable<LaunchOptions['route']>,
): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const given = await answer(new URL(route.request().url()));
    if (given === null) return route.fallback();
    return route.fulfill({
      status: given.status ?? 200,
      contentType: given.type ?? 'text/html; charset=utf-8',
      body: given.body,
      ...(given.headers === undefined ? {} : { headers: { ...given.headers } }),
    });
  });
}

function start(options: LaunchOptions, extension: string, profile: string, executable: string) {
  const args = [
    ...QUIET,
    // Playwright's own headless mode is the old shell where it finds one, and that loads no extension.
    ...(options.headless === false ? [] : ['--headless=new']),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(options.args ?? []),
  ];
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    args,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
}

/** A Chromium with the built extension in it. The caller closes it; a temporary profile goes with it. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const executable = findChromium();
  if (executable === null) {
    throw new Error(
      'No Chromium found. Install one, or set FOURFOLD_CHROMIUM to the path of a Chromium (branded Chrome does not load unpacked extensions).',
    );
  }
  const temporary: string[] = [];
  const clean = async () => {
    await Promise.all(temporary.map((dir) => rm(dir, { recursive: true, force: true })));
  };
  let context: BrowserContext | null = null;
  try {
    const isNew = options.profile === undefined || !existsSync(join(options.profile, 'Default'));
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'fourfold-profile-')));
    if (options.profile === undefined) temporary.push(profile);
    let extension = options.extensionDir;
    if (options.origins !== undefined && options.origins.length > 0) {
      // The extension's id follows from its folder, so a lasting profile needs a lasting folder.
      const target = options.profile === undefined ? undefined : `${options.profile}-extension`;
      extension = await grantedCopy(options.extensionDir, options.origins, target);
      if (target === undefined) temporary.push(extension);
    }
    const opened = await start(options, extension, profile, executable);
    context = opened;
    if (options.route !== undefined) await routeAll(opened, options.route);
    const worker = await workerOf(opened);
    const extensionId = new URL(worker.url()).host;
    if (isNew && options.withWelcome !== true) await closeWelcome(opened);
    return {
      context: opened,
      extensionId,
      worker,
      background: () => workerOf(opened),
      open: async (path) => {
        const page = await opened.newPage();
        await page.goto(`chrome-extension://${extensionId}/${path}`);
        return page;
      },
      close: async () => {
        await opened.close();
        await clean();
      },
    };
  } catch (error) {
    await context?.close();
    await clean();
    throw error;
  }
}
