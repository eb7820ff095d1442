import type { PageReadings } from '../../core/model/index.ts';
import type { ReadOptions } from './options.ts';

export function discover(_root: Document, options: ReadOptions): PageReadings {
  return {
    source: options.url.href,
    platform: null,
    page: null,
    account: null,
    period: null,
    readings: [],
    problems: [],
    durationMs: 0,
  };
}
