import type { Page } from 'playwright';
import {
  ensureExtension,
  type Launched,
  launchWithExtension,
} from '../../../commands/support/index.ts';
import { readTab } from '../../../commands/support/read-tab.ts';
import type { PageReadings, Reading } from '../../../core/index.ts';

/** A Chromium with the built extension, allowed on one site. Days are UTC's, as the server's are. */
export async function openBrowser(origin: string): Promise<Launched> {
  process.env.TZ = 'UTC';
  return launchWithExtension({
    extensionDir: await ensureExtension('chrome'),
    origins: [`${new URL(origin).protocol}//${new URL(origin).hostname}/*`],
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
  });
}

/** What the extension's content script reads on the page. */
export function capture(browser: Launched, page: Page): Promise<PageReadings> {
  return readTab(browser, page, 8000);
}

/** Every reading that would be stored, whoever read it: one too many is as wrong as one missing. */
export function accepted(readings: PageReadings): readonly Reading[] {
  return readings.readings.filter((r) => r.metric !== null && r.status === 'ok');
}

/** What a person would compare: one line a number. */
export function line(reading: Reading): string {
  const { metric, value, unit, status, period, subject } = reading;
  const days = period ? `${period.from}/${period.to}` : 'no days';
  return `${metric} ${value} ${unit} ${days} ${subject.item ?? ''} ${status}`.replace(
    / {2,}/g,
    ' ',
  );
}
