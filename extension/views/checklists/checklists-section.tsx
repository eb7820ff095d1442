import { useEffect } from 'preact/hooks';
import { RUBRICS } from '../../../core/kpis/index.ts';
import type { RubricItem, RubricScore } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import type { Ask } from '../asks.ts';
import type { Formats } from '../format.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { LastDone, Trouble } from '../last-done.tsx';
import { platformName } from '../names.ts';
import { oneFor } from '../one-for.ts';
import type { SectionProps } from '../work/section-props.ts';
import { ChecklistsModel, isOfItems } from './checklists-model.ts';
import { History } from './history.tsx';
import { say } from './words.ts';

const modelOf = oneFor(
  (_: EditModel, ask: Ask, changed: () => Promise<void>) => new ChecklistsModel(ask, changed),
);

type Part = { readonly model: ChecklistsModel; readonly formats: Formats };

/** Yes, no or not known, or one of the levels. Not known is no no. */
function Item({ model, item }: Pick<Part, 'model'> & { item: RubricItem }) {
  const { id, label, points, levels, gate } = item;
  const answer = model.answers.value[id] ?? null;
  const choices = levels
    ? levels.map((name, level) => [level, inWords(name)] as const)
    : ([
        [true, say('yes')],
        [false, say('no')],
      ] as const);
  return (
    <fieldset class="item">
      <legend>
        {inWords(label)}{' '}
        <span class="small soft">
          {say('points', { n: points })}
          {gate ? ` · ${say('gate')}` : ''}
        </span>
      </legend>
      <div class="segments">
        {[...choices, [null, say('unanswered')] as const].map(([value, name]) => (
          <label key={String(value)} class={value === null ? 'open' : ''}>
            <input
              type="radio"
              name={`item ${id}`}
              checked={answer === value}
              onChange={() => model.answer(id, value)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The items under their headings. */
function Items({ model }: Pick<Part, 'model'>) {
  const { items } = model.rubric.value;
  const groups = [...new Set(items.map((one) => one.group))];
  return (
    <>
      {groups.map((group) => (
        <div key={group ?? ''} class="stack group">
          {group !== undefined && <h3>{inWords(group)}</h3>}
          {items
            .filter((one) => one.group === group)
            .map((item) => (
              <Item key={item.id} model={model} item={item} />
            ))}
        </div>
      ))}
    </>
  );
}

/** What must be met before it may begin, where there is such a thing. */
function Ready({ model, result }: Pick<Part, 'model'> & { result: RubricScore }) {
  const { items } = model.rubric.value;
  if (!items.some((one) => one.gate)) return null;
  const named = (ids: readonly string[]) =>
    ids.map((id) => inWords(items.find((one) => one.id === id)?.label ?? id)).join(' · ');
  const isOpen = result.unmet.length === 0 && result.undecided.length > 0;
  const [shape, tone] = result.ready ? ['●', 'good'] : isOpen ? ['○', 'unknown'] : ['■', 'bad'];
  const words = result.ready ? 'ready' : isOpen ? 'ready.open' : 'ready.not';
  return (
    <div role="status">
      <p class={`status ${tone}`}>
        <span aria-hidden="true">{shape}</span> {say(words)}
      </p>
      {!result.ready && <p class="small soft">{named(isOpen ? result.undecided : result.unmet)}</p>}
    </div>
  );
}

/** What the answers come to so far, and what the open ones may still make of it. */
function Result({ model, formats: { count } }: Part) {
  const result = model.result.value;
  const { as } = model.rubric.value.yields;
  const isPoints = as === 'points';
  const value = isPoints ? result.points : result.score;
  const [low, high] = isPoints ? [result.pointsLow, result.pointsHigh] : [result.low, result.high];
  const round = (n: number) => count(Math.round(10 * n) / 10);
  return (
    <div class="so-far">
      <p class="score" role="status">
        <strong class="big">{value === null ? '–' : round(value)}</strong>{' '}
        <span class="soft">
          {isPoints ? say('of-points', { most: result.most }) : say('of-100')}
        </span>
      </p>
      <div class="track" aria-hidden="true">
        <i
          class="band"
          style={{ insetInlineStart: `${result.low}%`, width: `${result.high - result.low}%` }}
        />
        <i class="fill" style={{ width: `${result.low}%` }} />
      </div>
      <p class="small soft">
        {value === null
          ? say('nothing')
          : result.unanswered.length === 0
            ? say('whole')
            : say('open', { n: result.unanswered.length, low: round(low), high: round(high) })}
      </p>
      <Ready model={model} result={result} />
    </div>
  );
}

/** Of what, of whom and for which day. */
function About({ model }: Pick<Part, 'model'>) {
  const accounts = model.accounts.value.filter(([platform]) => platform !== 'own');
  return (
    <div class="kpi-form about-fields">
      {isOfItems(model.rubric.value) && (
        <TextField
          name={say('item')}
          value={model.item.value}
          most={200}
          placeholder={say('item.example')}
          onInput={(text) => {
            model.item.value = text;
          }}
        />
      )}
      <Choose
        name={say('account')}
        value={model.account.value}
        options={[
          ['', say('account.own')],
          ...accounts.map(
            ([platform, account]) =>
              [
                `${platform}\n${account}`,
                account === '' ? platformName(platform) : `${account} (${platformName(platform)})`,
              ] as const,
          ),
        ]}
        onChoose={(account) => {
          model.account.value = account;
        }}
      />
      <TextField
        name={say('day')}
        type="date"
        value={model.day.value}
        onInput={(day) => {
          model.day.value = day;
        }}
      />
    </div>
  );
}

function Said({ model }: Pick<Part, 'model'>) {
  return (
    <>
      <Trouble words={model.trouble.value} />
      <LastDone done={model.done.value} undo={model.stored.value.length > 0 ? model.undo : null} />
    </>
  );
}

/** A checklist to be filled in: its score becomes a number by hand, with the answers as its words. */
export function ChecklistsSection({ edit, formats, ask, changed, day, now }: SectionProps) {
  const model = modelOf(edit, ask, changed);
  useEffect(() => {
    model.open(day);
  }, [model]);
  const rubric = model.rubric.value;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <Said model={model} />
      <form
        class="card checklist"
        aria-labelledby="checklist"
        onSubmit={(event) => {
          event.preventDefault();
          model.store(now);
        }}
      >
        <div class="heading">
          <h2 id="checklist">{inWords(rubric.name)}</h2>
          <Choose
            name={say('which')}
            value={rubric.id}
            options={RUBRICS.map(({ id, name }) => [id, inWords(name)])}
            onChoose={model.choose}
          />
        </div>
        <p class="soft">{inWords(rubric.brief)}</p>
        <About model={model} />
        <div class="columns checks">
          <div class="stack">
            <Items key={rubric.id} model={model} />
          </div>
          <div class="stack sum">
            <Result model={model} formats={formats} />
            <button type="submit" class="button main" disabled={model.lacks.value !== null}>
              {say('store')}
            </button>
            <p class="small soft">{model.lacks.value ?? say('store.about')}</p>
          </div>
        </div>
      </form>
      <History model={model} formats={formats} />
    </>
  );
}
