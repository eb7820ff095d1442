import { useEffect, useMemo } from 'preact/hooks';
import type { TaughtNumber } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { hostOf } from '../names.ts';
import { PickFiles } from '../pick-files.tsx';
import { sayCommon } from '../words.ts';
import type { Contents, DashboardApi } from './dashboard-model.ts';
import { Empty, Heading } from './pieces.tsx';
import { type Offer, TaughtModel } from './taught-model.ts';
import { say } from './taught-words.ts';
import { say as sayDashboard } from './words.ts';

interface Props {
  readonly model: TaughtModel;
  readonly formats: Formats;
  readonly now: string;
}

const siteOf = (origin: string) => hostOf(origin) || say('from-file');

/** How a taught number goes, as a shape and in words. */
function State({ taught }: { taught: TaughtNumber }) {
  const { state } = taught;
  if (!state) return <span class="soft">{`○ ${say('unread')}`}</span>;
  if (state.isGood) return <span>{`● ${say('found')}`}</span>;
  return (
    <span>
      {`▲ ${say('look')}`}
      {state.why && <span class="small soft"> {inWords(state.why)}</span>}
    </span>
  );
}

function Row({ taught, model, formats, now }: Props & { taught: TaughtNumber }) {
  const { recipe, name, last } = taught;
  return (
    <tr>
      <th scope="row">
        <bdi>{recipe.label}</bdi>
        {name.toLowerCase() !== recipe.label.toLowerCase() && (
          <span class="small soft"> {name}</span>
        )}
      </th>
      <td>{siteOf(recipe.site.origin)}</td>
      <td class="number">
        {last ? formats.value(last) : '–'}
        {last && <span class="small soft"> {formats.age(last.seen, now)}</span>}
      </td>
      <td>
        <State taught={taught} />
      </td>
      <td class="tools">
        <button
          type="button"
          class="link"
          aria-label={say('export.label', { label: recipe.label })}
          onClick={() => model.exportOnes([recipe.id])}
        >
          {say('export')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={say('forget.label', { label: recipe.label })}
          onClick={() => model.remove(recipe.id)}
        >
          {say('forget')}
        </button>
      </td>
    </tr>
  );
}

function Table(props: Props & { list: readonly TaughtNumber[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="wide" aria-label={say('numbers')} tabIndex={0}>
      <table>
        <caption class="small soft">{say('caption', { n: props.list.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('site')}</th>
            <th scope="col" class="number">
              {say('last-read')}
            </th>
            <th scope="col">{say('state')}</th>
            <th scope="col">
              <span class="hidden">{say('ways')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.list.map((taught) => (
            <Row key={taught.recipe.id} {...props} taught={taught} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ImportTaught({ model, main = false }: { model: TaughtModel; main?: boolean }) {
  return (
    <PickFiles
      words={say('import')}
      label={say('file')}
      accept=".json"
      kind={main ? 'button main' : 'button'}
      onPick={([file]) => model.look(file)}
    />
  );
}

/** What a file holds, before anything of it is kept. */
function Preview({ model, offer }: { model: TaughtModel; offer: Offer }) {
  const { recipes, problems } = offer.contents;
  const chosen = recipes.filter(({ id }) => !model.without.value.has(id)).length;
  return (
    <section class="card" aria-labelledby="offer">
      <h2 id="offer">{say(recipes.length === 0 ? 'offer.none' : 'offer')}</h2>
      <ul class="lines">
        {recipes.map(({ id, label, name, site, isKnown }) => (
          <li key={id} class="line">
            <label>
              <input
                type="checkbox"
                checked={!model.without.value.has(id)}
                disabled={isKnown}
                onChange={() => model.toggle(id)}
              />{' '}
              <bdi>{label}</bdi>{' '}
              <span class="small soft">
                {name} · {siteOf(site)}
                {isKnown && ` · ${say('known')}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {problems.map(({ what }) => (
        <p key={what} class="small soft">
          {inWords(what)}
        </p>
      ))}
      <p class="tools">
        {recipes.length > 0 && (
          <button type="button" class="button main" disabled={chosen === 0} onClick={model.take}>
            {say('take', { n: chosen })}
          </button>
        )}
        <button type="button" class="button" onClick={model.leave}>
          {sayCommon(recipes.length > 0 ? 'cancel' : 'close')}
        </button>
      </p>
    </section>
  );
}

function Told({ model }: { model: TaughtModel }) {
  const removed = model.removed.value;
  return (
    <div role="status">
      {model.trouble.value && <p class="note bad">{model.trouble.value}</p>}
      {model.done.value && <p class="note good">{model.done.value}</p>}
      {removed && (
        <p class="note">
          <bdi>{say('forgotten', { label: removed.label })}</bdi>{' '}
          <button type="button" class="link" onClick={model.undo}>
            {sayCommon('undo')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Every number that the person taught by pointing at it. */
export function Taught({
  api,
  contents,
  formats,
  now,
}: Omit<Props, 'model'> & { api: DashboardApi; contents: Contents }) {
  const model = useMemo(() => new TaughtModel(api), [api]);
  // What is stored has changed, here or elsewhere.
  useEffect(() => {
    model.refresh();
  }, [model, contents]);
  const list = model.list.value;
  const offer = model.offer.value;
  return (
    <>
      <Heading title={sayDashboard('section.taught')}>
        {list && list.length > 0 && (
          <span class="tools">
            <ImportTaught model={model} />
            <button type="button" class="button" onClick={() => model.exportOnes()}>
              {say('export.all')}
            </button>
          </span>
        )}
      </Heading>
      <Told model={model} />
      {offer && <Preview model={model} offer={offer} />}
      {list?.length === 0 && !offer && (
        <Empty words={say('none')}>
          <ImportTaught model={model} main />
        </Empty>
      )}
      {list && list.length > 0 && <Table model={model} formats={formats} now={now} list={list} />}
    </>
  );
}
