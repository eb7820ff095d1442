import { ADAPTERS, type AdapterPage } from '../../extension/adapters/index.ts';

/** Where it stands what each page of each platform is known to show. */
export const PLATFORM_PAGES_FILE = 'extension/views/coverage/platform-pages.json';

const metricsOn = ({ reads }: AdapterPage): string[] =>
  [...new Set(reads.flatMap(({ claims }) => claims.map(({ metric }) => metric)))].sort();

/** Each platform with its pages, and the metrics of each page, as the records say. */
export const platformPages = (): Record<string, Record<string, readonly string[]>> =>
  Object.fromEntries(
    ADAPTERS.map(({ id, pages }) => [
      id,
      Object.fromEntries(pages.map((page) => [page.id, metricsOn(page)])),
    ]),
  );

/** The same as the file's text, one metric a line, so that a change of one shows as one. */
export const platformPagesText = (): string => `${JSON.stringify(platformPages(), null, 2)}\n`;
