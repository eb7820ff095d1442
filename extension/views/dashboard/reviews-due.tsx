import type { Publication } from '../../../core/publication/index.ts';
import type { Formats } from '../format.ts';
import { say } from './words.ts';

/** Assumptions whose day of review has come, each with who looks at it again; nothing where none is due. */
export function ReviewsDue({
  publication: { assumptions = [] },
  formats,
}: {
  publication: Publication;
  formats: Formats;
}) {
  const due = assumptions.filter((one) => one.due);
  if (due.length === 0) return null;
  return (
    <section class="card" aria-labelledby="reviews-due">
      <h2 id="reviews-due">{say('reviews')}</h2>
      <ul class="lines">
        {due.map(({ id, statement, owner, review }) => (
          <li key={id} class="line two">
            <a class="link" href="#assumptions">
              {statement}
            </a>
            <span class="small soft">
              {say('reviews.one', { owner, day: formats.date(review) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
