import type { Formats } from '../format.ts';
import type { DashboardModel } from './dashboard-model.ts';

const SHOWN: ReadonlySet<string> = new Set(['today', 'scorecard', 'map', 'publish']);

/** How old the scores in view are, while newer ones are worked out. */
export function ScoresOf({
  model,
  formats,
  now,
}: {
  readonly model: DashboardModel;
  readonly formats: Formats;
  readonly now: string;
}) {
  const scored = model.contents.value?.scorecard.scored;
  if (!scored || scored.isCurrent || !SHOWN.has(model.section.value)) return null;
  const age = scored.at === null ? null : formats.age(scored.at, now);
  return (
    <p class="note small" role="status">
      {age === null
        ? 'Your numbers have not been scored yet.'
        : `These scores were worked out ${age}, and numbers came in since.`}{' '}
      {model.scoring.value
        ? 'New scores are being worked out. You can go on meanwhile.'
        : 'Open this page again to work out new ones.'}
    </p>
  );
}
