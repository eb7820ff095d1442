import type { Observation } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { platformName } from '../names.ts';
import { type ChecklistsModel, isOfItems } from './checklists-model.ts';
import { say } from './words.ts';

/** Of what a number is: a post, an account, or the work as a whole. */
function ofWhat({ subject: { platform, account, item } }: Observation, ofItems: boolean): string {
  const whose =
    platform === 'own' ? say('account.own') : account === '' ? platformName(platform) : account;
  if (item !== undefined) return platform === 'own' ? item : `${item} · ${whose}`;
  return ofItems ? say('mean', { whose }) : whose;
}

/** What was stored before, the last first, each with the answers behind it. */
export function History({ model, formats }: { model: ChecklistsModel; formats: Formats }) {
  const numbers = model.history.value;
  const rubric = model.rubric.value;
  const ofItems = isOfItems(rubric);
  return (
    <section class="card" aria-labelledby="checklist-history">
      <h2 id="checklist-history">{say('history')}</h2>
      {numbers.length === 0 && <p class="soft">{say('history.none')}</p>}
      <ul class="lines">
        {numbers.map((one) => (
          <li class="line" key={one.id}>
            <details class="behind">
              <summary>
                {ofWhat(one, ofItems)}{' '}
                <span class="small soft">{formats.period({ from: one.from, to: one.from })}</span>
              </summary>
              <p class="small soft">{one.source.raw ?? ''}</p>
            </details>
            <span>
              <strong>{formats.value(one)}</strong>
              {one.low < one.high && (
                <span class="small soft"> {say('between', { range: formats.interval(one) })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {numbers.length > 0 && (
        <p class="small">
          <a class="link" href="#numbers">
            {say('history.all')}
          </a>
        </p>
      )}
    </section>
  );
}
