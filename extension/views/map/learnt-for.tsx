import type { GoalDefinition } from '../../../core/model/index.ts';
import { learntOf } from '../../../core/publication/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { say } from './words.ts';

interface Props {
  readonly mine: OwnScorecard;
  readonly goal: GoalDefinition;
  readonly day: string;
}

/** What was learnt for a goal: trainings and experiments that serve it, in sums that name nobody. */
export function LearntFor({ mine, goal, day }: Props) {
  const { learnt } = learntOf(goal.id, mine.scorecard, day);
  if (!learnt && goal.perspective !== 'learning') return null;
  return (
    <section aria-labelledby="learnt-for">
      <h3 id="learnt-for">{say('learnt')}</h3>
      {!learnt && <p class="small soft">{say('learnt.none')}</p>}
      {learnt && (
        <p class="small">
          {learnt.trainings > 0 &&
            (learnt.hours === null
              ? say('learnt.few', { n: learnt.trainings })
              : say('learnt.trainings', { n: learnt.trainings, hours: learnt.hours }))}{' '}
          {learnt.running + learnt.ended > 0 &&
            say('learnt.experiments', {
              n: learnt.running + learnt.ended,
              ended: learnt.ended,
              won: learnt.won,
            })}
        </p>
      )}
      <p class="small">
        <a class="link" href="#learning">
          {say('learnt.go')}
        </a>
      </p>
    </section>
  );
}
