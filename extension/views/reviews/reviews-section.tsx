import './reviews.css';
import { useMemo } from 'preact/hooks';
import type { AgendaNote } from '../../../core/model/index.ts';
import { daysAfter } from '../day-of.ts';
import { say as sayTemplates } from '../templates/words.ts';
import { NEW, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { AgendaList, useAgenda } from './agenda.tsx';
import * as deciding from './decision-fields.ts';
import { DecisionsList, LATER } from './decisions-list.tsx';
import { Lives } from './lives.tsx';
import { Report } from './report.tsx';
import * as meeting from './review-fields.ts';
import { ReviewsList } from './reviews-list.tsx';
import { say } from './words.ts';

/** Reviews: when they are, what there is to talk about, what was decided, and what it was worth. */
export function ReviewsSection(props: SectionProps) {
  const { edit, mine, day } = props;
  const reviews = recordsOf<meeting.ReviewFields>(edit, 'reviews', meeting.wrongIn(day));
  const decisions = recordsOf<deciding.DecisionFields>(edit, 'decisions', deciding.wrongIn);
  useMemo(() => {
    reviews.follow(mine, (id) => meeting.fieldsOf(mine.scorecard, id));
    decisions.follow(mine, (id) => deciding.fieldsOf(mine.scorecard, id));
  }, [mine]);
  const agenda = useAgenda(props);
  if (!agenda) return <p class="soft">{say('reading')}</p>;
  const decide = ({ about }: AgendaNote) => {
    const isKpi = mine.scorecard.kpis.some(({ kpi }) => kpi === about);
    const fields = deciding.nothing(day, daysAfter(day, LATER));
    const given = isKpi ? { kpi: about ?? '' } : { does: 'other' };
    decisions.begin(NEW, fields);
    decisions.set(NEW, given);
  };
  return (
    <>
      <p class="small soft about">
        {say('about')}{' '}
        <a class="link" href="#templates/reviews">
          {sayTemplates('link')}
        </a>
      </p>
      <ReviewsList {...props} records={reviews} agenda={agenda} />
      <section class="card" aria-labelledby="reviews-agenda">
        <h2 id="reviews-agenda">{say('agenda.head', { n: agenda.length })}</h2>
        <p class="small soft">{say('agenda.about')}</p>
        {agenda.length === 0 ? (
          <p>{say('agenda.none')}</p>
        ) : (
          <AgendaList notes={agenda} decide={decide} />
        )}
      </section>
      <DecisionsList {...props} records={decisions} />
      <Lives {...props} />
      <Report {...props} agenda={agenda} />
    </>
  );
}
