import * as v from 'valibot';
import { type FirstRun, NOT_BEGUN } from './first-run.ts';

const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\/[^/?#\s]+/i));
const addresses = v.pipe(v.array(address), v.maxLength(60));

const schema = v.object({
  state: v.picklist(['new', 'open', 'skipped', 'done']),
  step: v.picklist(['who', 'template', 'dashboards', 'capture', 'score']),
  who: v.nullable(v.picklist(['specialist', 'creator', 'owner'])),
  dashboards: addresses,
  past: addresses,
});

/** What is kept of the first run; what was damaged begins anew. */
export function firstRunOf(text: string | undefined): FirstRun {
  try {
    return v.parse(schema, JSON.parse(text ?? ''));
  } catch {
    return NOT_BEGUN;
  }
}

/** The first run with a change; null where the change makes none of it. */
export function firstRunWith(run: FirstRun, change: object): FirstRun | null {
  const found = v.safeParse(schema, { ...run, ...change });
  return found.success ? found.output : null;
}
