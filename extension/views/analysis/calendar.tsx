import { useEffect } from 'preact/hooks';
import { Events } from '../calendar/events-card.tsx';
import { eventsOf } from '../calendar/events-model.ts';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { say } from './words.ts';

/** The person's one calendar, where questions are asked that start from it. */
export function Calendar({ model, formats }: { model: AnalysisModel; formats: Formats }) {
  const events = eventsOf(model.ask);
  useEffect(() => {
    events.load();
  }, [events]);
  const noted = events.events.value;
  useEffect(() => {
    if (noted) model.noted(noted);
  }, [noted]);
  const n = (noted ?? model.state.value?.events ?? []).length;
  return (
    <details class="card">
      <summary>
        <h2>{say('calendar')}</h2>
        <span class="small soft">{n === 0 ? say('calendar.none') : say('calendar.n', { n })}</span>
      </summary>
      <div class="stack">
        <Events model={events} formats={formats} />
      </div>
    </details>
  );
}
