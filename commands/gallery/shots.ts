import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../support/browser.ts';

/** How a page is looked at. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
  rtl: { colorScheme: 'light' },
} as const;
export type Look = keyof typeof LOOKS;
export const LOOK_NAMES = Object.keys(LOOKS) as Look[];

/** Share of the pixels that may differ: letters are drawn a little differently on another machine. */
const MAY_DIFFER = 0.001;

/** What became of a picture: `differs` is the share of its pixels, 1 where its size is another. */
export interface Shot {
  readonly file: string;
  readonly became: 'new' | 'alike' | 'changed' | 'written';
  readonly differs: number;
}

/** Waits until every element shows what its state shows. */
async function settled(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    (loading) =>
      [...document.querySelectorAll('main *')]
        .filter((one) => one.localName.startsWith('bsc-') && one.localName !== 'bsc-source')
        .filter((one) => one.checkVisibility())
        .every((one) => {
          const root = one.shadowRoot;
          const base = root?.querySelector('.root');
          return base && (loading || !root?.querySelector('[part~="loading"]'));
        }),
    state === 'loading',
    { timeout: 60_000 },
  );
}

async function picture(browser: Browser, url: string, look: Look, state: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.emulateMedia({ ...LOOKS[look], reducedMotion: 'reduce' });
    await page.goto(url);
    // Trends are drawn when they come near the screen.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1280, height: Math.min(8000, height + 400) });
    await settled(page, state);
    await page.waitForTimeout(250);
    // The window is as high as the page once was; what it needs now is the picture.
    const end = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom));
    const clip = { x: 0, y: 0, width: 1280, height: end };
    return await page.screenshot({ clip, fullPage: true, animations: 'disabled' });
  } finally {
    await page.close();
  }
}

/** The share of pixels that differ visibly, reckoned by the browser, which can read its own pictures. */
async function difference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0;
  const page = await browser.newPage();
  try {
    // No function in here has a name: what the compiler adds to those is not there in the page.
    return await page.evaluate(
      async (both) => {
        const seen: ImageData[] = [];
        for (const base64 of both) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          const data = context?.getImageData(0, 0, bitmap.width, bitmap.height);
          if (data) seen.push(data);
        }
        const [left, right] = seen;
        if (!left || left.width !== right?.width || left.height !== right.height) return 1;
        let n = 0;
        for (let i = 0; i < left.data.length; i += 4) {
          const far = [0, 1, 2].some(
            (k) => Math.abs((left.data[i + k] ?? 0) - (right.data[i + k] ?? 0)) > 24,
          );
          if (far) n += 1;
        }
        return n / (left.data.length / 4);
      },
      [one.toString('base64'), other.toString('base64')],
    );
  } finally {
    await page.close();
  }
}

export interface ShotsOptions {
  readonly origin: string;
  readonly dir: string;
  readonly states: readonly string[];
  readonly looks: readonly Look[];
  /** Takes the new pictures as right. */
  readonly update: boolean;
}

/**
 * A picture of each state in each look. Where an earlier one lies in the folder the two are compared;
 * one that differs is written beside it as `<name>.new.png`.
 */
export async function shots(
  { origin, dir, states, looks, update }: ShotsOptions,
  told: (shot: Shot) => void,
): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  try {
    for (const state of states) {
      for (const look of looks) {
        const path = look === 'rtl' ? `/${state}.rtl.html` : `/${state}.html`;
        const now = await picture(browser, origin + path, look, state);
        told(await kept(browser, join(dir, `${state}-${look}`), now, update));
      }
    }
  } finally {
    await browser.close();
  }
}

async function kept(browser: Browser, name: string, now: Buffer, update: boolean): Promise<Shot> {
  const file = `${name}.png`;
  rmSync(`${name}.new.png`, { force: true });
  if (!existsSync(file)) {
    writeFileSync(file, now);
    return { file, became: 'new', differs: 0 };
  }
  const differs = await difference(browser, readFileSync(file), now);
  if (differs <= MAY_DIFFER) return { file, became: 'alike', differs };
  writeFileSync(update ? file : `${name}.new.png`, now);
  return { file, became: update ? 'written' : 'changed', differs };
}
