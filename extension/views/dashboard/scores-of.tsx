import type { Formats } from '../format.ts';
import type { DashboardModel } from './dashboard-model.ts';
import { say } from './words.ts';

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
      {age === null ? say('scores.none') : say('scores.old', { age })}{' '}
      {model.scoring.value ? (
        say('scores.under-way')
      ) : (
        <>
          {say('scores.failed')}{' '}
          <button type="button" class="link" onClick={model.rescore}>
            {say('again')}
          </button>
        </>
      )}
    </p>
  );
}
