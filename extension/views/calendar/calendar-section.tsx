import { useEffect, useMemo } from 'preact/hooks';
import { recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { type CountingFields, fieldsOf, wrongIn } from './counting-fields.ts';
import { CountingForm, WHOLE } from './counting-form.tsx';
import { EventsCard } from './events-card.tsx';
import { eventsOf } from './events-model.ts';
import { say } from './words.ts';

/** By what calendar the scorecard counts, and what happened when. */
export function CalendarSection({ edit, mine, formats, ask, day }: SectionProps) {
  const records = recordsOf<CountingFields>(edit, 'calendar', wrongIn);
  useMemo(() => records.follow(mine, () => fieldsOf(mine.scorecard)), [mine]);
  const events = eventsOf(ask);
  useEffect(() => {
    events.load();
  }, [events]);
  const stored = fieldsOf(mine.scorecard);
  const fields = records.open.value.get(WHOLE)?.fields ?? stored;
  const set = (part: Partial<CountingFields>) => {
    records.begin(WHOLE, stored);
    records.set(WHOLE, part);
  };
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <CountingForm {...{ records, fields, set, formats, day }} />
      <EventsCard model={events} formats={formats} />
    </>
  );
}
