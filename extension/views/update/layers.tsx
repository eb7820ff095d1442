import { useState } from 'preact/hooks';
import {
  composeScorecards,
  TEMPLATES,
  template,
  withoutLayer,
} from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose } from '../kpis/fields.tsx';
import { say } from './words.ts';

/** An edit that may be refused in words before it is made: they are said, and nothing is stored. */
function attempt(edit: EditModel, done: string, make: () => OwnScorecard['scorecard']) {
  try {
    const next = make();
    edit.edit(done, () => next);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    edit.done.value = null;
    edit.trouble.value = inWords(error.message);
  }
}

/** Other scorecards that are added to this one, side by side in its perspectives, and taken off again. */
export function Layers({ edit, mine }: { edit: EditModel; mine: OwnScorecard }) {
  const [chosen, choose] = useState('');
  const { scorecard } = mine;
  const layers = scorecard.layers ?? [];
  const on = new Set([scorecard.id, ...layers.map((one) => one.id)]);
  const offered = TEMPLATES.filter(({ id }) => !on.has(id));
  const add = offered.find(({ id }) => id === chosen);
  return (
    <section class="card" aria-labelledby="layers">
      <h2 id="layers">{say('layers')}</h2>
      <p class="soft">{say('layers.about')}</p>
      <ul class="lines">
        {layers.map(({ id, title, goals }) => (
          <li class="line" key={id}>
            <span>
              {inWords(title)}{' '}
              <span class="small soft">{say('layers.goals', { n: goals.length })}</span>
            </span>
            <button
              type="button"
              class="link"
              aria-label={say('layers.off.name', { title })}
              onClick={() =>
                attempt(edit, say('layers.off.done', { title }), () => withoutLayer(scorecard, id))
              }
            >
              {say('layers.off')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="mend"
        onSubmit={(event) => {
          event.preventDefault();
          if (!add) return;
          choose('');
          attempt(edit, say('layers.done', { title: add.title }), () =>
            composeScorecards(scorecard, template(add.id)),
          );
        }}
      >
        <Choose
          name={say('layers.which')}
          value={chosen}
          options={[
            ['', say('layers.choose')],
            ...offered.map(({ id, title }) => [id, inWords(title)] as const),
          ]}
          onChoose={choose}
        />
        <button type="submit" class="button" disabled={!add}>
          {say('layers.add')}
        </button>
      </form>
    </section>
  );
}
