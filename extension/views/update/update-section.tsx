import { useMemo } from 'preact/hooks';
import { inWords } from '../../words/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Trouble } from '../last-done.tsx';
import { oneFor } from '../one-for.ts';
import type { SectionProps } from '../work/section-props.ts';
import { Layers } from './layers.tsx';
import { type Offer, type Update, UpdateModel } from './update-model.ts';
import { say } from './words.ts';

const modelOf = oneFor((edit: EditModel) => new UpdateModel(edit));

function Offers({
  model,
  legend,
  offers,
}: {
  model: UpdateModel;
  legend: string;
  offers: readonly Offer[];
}) {
  if (offers.length === 0) return null;
  return (
    <fieldset class="choices offers">
      <legend>{legend}</legend>
      {offers.map((one) => (
        <label key={one.at} class="choice">
          <input type="checkbox" checked={model.isTaken(one)} onChange={() => model.turn(one.at)} />
          <span>{inWords(one.what)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Newer({ model, update }: { model: UpdateModel; update: Update & { kind: 'newer' } }) {
  const { title, from, to, offers, kept } = update;
  const taken = offers.filter((one) => model.isTaken(one)).length;
  const trouble = model.trouble.value;
  return (
    <>
      <section class="card" aria-labelledby="newer">
        <h2 id="newer">{say('newer', { title, to, from })}</h2>
        <p class="soft">{say('newer.about')}</p>
        <Offers model={model} legend={say('new')} offers={offers.filter((one) => !one.isYours)} />
        <Offers model={model} legend={say('both')} offers={offers.filter((one) => one.isYours)} />
        {offers.length === 0 && <p>{say('new.none')}</p>}
        <Trouble words={trouble && say('trouble', { why: inWords(trouble) })} />
        <div class="tools">
          <button
            type="button"
            class="button main"
            disabled={trouble !== null}
            onClick={model.take}
          >
            {say('take', { n: taken, all: offers.length })}
          </button>
        </div>
      </section>
      <section class="card" aria-labelledby="kept">
        <h2 id="kept">{say('kept')}</h2>
        {kept.length === 0 && <p class="soft">{say('kept.none')}</p>}
        <ul class="lines">
          {kept.map((one) => (
            <li class="line" key={one}>
              {inWords(one)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What an update would bring, over a model; apart from where the templates come from. */
export function UpdateView({ model }: { model: UpdateModel }) {
  const update = model.update.value;
  if (!update) return null;
  if (update.kind === 'newer') return <Newer model={model} update={update} />;
  return (
    <div class="empty">
      <p>{inWords(update.words)}</p>
      {update.origin && <p class="soft">{say('none.about')}</p>}
    </div>
  );
}

/** A newer version of the template that the scorecard was made from. */
export function UpdateSection({ edit, mine }: SectionProps) {
  const model = modelOf(edit);
  useMemo(() => model.follow(mine), [mine]);
  return (
    <>
      <UpdateView model={model} />
      <Layers edit={edit} mine={mine} />
    </>
  );
}
