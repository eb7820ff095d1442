import type { Page } from 'playwright';
import type { Publication } from '../../core/index.ts';
import type { CaptureOutcome, Envelope } from '../../extension/messages/index.ts';
import type { Launched, LaunchOptions } from '../support/browser.ts';
import { SAMPLE_DASHBOARDS } from './pages.ts';
import { type SampleWindow, windowBefore } from './window.ts';

/** Weeks of history that the sample shop's owner pages back through. */
const WEEKS = 12;

/** Where each sample dashboard stands, showing its newest window. */
export const SAMPLE_ORIGINS = (today: string): readonly (readonly [string, string])[] =>
  SAMPLE_DASHBOARDS.map((one) => [one.origin, one.path(windowBefore(today, 0))]);

/** Answers for the sample dashboards' addresses, so that no page of the net is asked. */
export function routeSamples(today: string): NonNullable<LaunchOptions['route']> {
  return (url) => {
    const dashboard = SAMPLE_DASHBOARDS.find((one) => one.origin === url.origin);
    if (!dashboard) return null;
    if (url.pathname === '/favicon.ico') return { status: 404, body: '' };
    const to = url.searchParams.get('to');
    const weeks = to ? Math.round((Date.parse(today) - Date.parse(to)) / (7 * 86_400_000)) : 0;
    return { body: dashboard.html(windowBefore(today, weeks)) };
  };
}

async function ask<T>(panel: Page, message: Readonly<Record<string, unknown>>): Promise<T> {
  const answer = await panel.evaluate(
    (sent) => chrome.runtime.sendMessage(sent) as Promise<Envelope<unknown>>,
    message,
  );
  if (!answer.ok) throw new Error(`${String(message.type)}: ${answer.why}`);
  return answer.value as T;
}

async function captureWindow(
  panel: Page,
  page: Page,
  window: SampleWindow,
): Promise<CaptureOutcome[]> {
  const outcomes: CaptureOutcome[] = [];
  for (const dashboard of SAMPLE_DASHBOARDS) {
    await page.goto(dashboard.origin + dashboard.path(window));
    const tab = await panel.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((one) => one.url === url)?.id;
    }, page.url());
    outcomes.push(await ask(panel, { type: 'page.capture', tab, waitMs: 3000 }));
  }
  return outcomes;
}

/** Opens every sample dashboard for every week, oldest first, and captures it. */
export async function captureSamples(
  browser: Launched,
  today: string,
  weeks = WEEKS,
): Promise<{ pages: number; read: number; added: number; known: number; total: number }> {
  const panel = await browser.open('dashboard.html');
  const page = await browser.context.newPage();
  const outcomes: CaptureOutcome[] = [];
  for (let week = weeks; week >= 0; week--) {
    outcomes.push(...(await captureWindow(panel, page, windowBefore(today, week))));
  }
  const { total } = await ask<{ total: number }>(panel, { type: 'observations.count' });
  await page.close();
  await panel.close();
  const sum = (of: (one: CaptureOutcome) => number) => outcomes.reduce((n, one) => n + of(one), 0);
  return {
    pages: outcomes.length,
    read: sum((one) => one.page.readings.length),
    added: sum((one) => one.added),
    known: sum((one) => one.known),
    total,
  };
}

/** The scorecard as the extension publishes it: the file's text and what it says. */
export async function published(
  browser: Launched,
): Promise<{ publication: Publication; text: string }> {
  const panel = await browser.open('dashboard.html');
  const { text } = await ask<{ text: string }>(panel, { type: 'publish.file' });
  await panel.close();
  return { publication: JSON.parse(text) as Publication, text };
}
