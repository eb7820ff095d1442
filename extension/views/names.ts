import { isMetricId, metric } from '../../core/metrics/index.ts';
import { isOwnMetricId } from '../../core/model/index.ts';
import { inWords } from '../words/index.ts';
import { sayCommon } from './words.ts';

/** Words of platform ids that are written otherwise than with one capital. */
const WRITTEN: Readonly<Record<string, string>> = {
  youtube: 'YouTube',
  tiktok: 'TikTok',
  linkedin: 'LinkedIn',
  ebay: 'eBay',
  ga4: 'GA4',
  x: 'X',
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A platform as people write it; a site's host stays as it is. */
export function platformName(id: string): string {
  if (id === '') return sayCommon('unknown-site');
  if (id.includes('.')) return id;
  return id
    .split('-')
    .map((word) => WRITTEN[word] ?? capital(word))
    .join(' ');
}

/** The host of an address, or an empty text where it has none. */
export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

/** A metric of the person's own carries its name in its id: `own.pots-thrown-1a2b3c`. */
function ownName(id: string): string {
  const words = id.replace(/^own\./, '').replace(/-[0-9a-f]{6}$/, '');
  return words === 'number' ? sayCommon('own-metric') : capital(words).replaceAll('-', ' ');
}

/** A metric's name in the catalogue or of the person's own; any other is shown by its id. */
export function metricName(id: string): string {
  if (isOwnMetricId(id)) return ownName(id);
  return isMetricId(id) ? inWords(metric(id).name) : id;
}

/** "1 number", "7 numbers". */
export const numbers = (n: number): string => sayCommon('numbers', { n });
