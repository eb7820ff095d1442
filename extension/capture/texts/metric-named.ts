import { metricForLabel } from '../../../core/metrics/index.ts';

const MOST_REMEMBERED = 5000;
const metrics = new Map<string, Map<string, string | null>>();

/** The metric of a label; the same few labels are asked for again and again. */
export function metricNamed(label: string, locale: string | undefined): string | null {
  const language = locale ?? '';
  let known = metrics.get(language);
  if (!known || known.size > MOST_REMEMBERED) {
    known = new Map();
    metrics.set(language, known);
  }
  let id = known.get(label);
  if (id === undefined) {
    id = metricForLabel(label, locale);
    known.set(label, id);
  }
  return id;
}
