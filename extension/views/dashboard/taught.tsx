import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TaughtNumber } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { hostOf, numbers } from '../names.ts';
import type { Contents, DashboardApi } from './dashboard-model.ts';
import { Empty, Heading } from './pieces.tsx';
import { type Offer, TaughtModel } from './taught-model.ts';

interface Props {
  readonly model: TaughtModel;
  readonly formats: Formats;
  readonly now: string;
}

const siteOf = (origin: string) => hostOf(origin) || 'a page from a file';

/** How a taught number goes, as a shape and in words. */
function State({ taught }: { taught: TaughtNumber }) {
  const { state } = taught;
  if (!state) return <span class="soft">○ not read yet</span>;
  if (state.isGood) return <span>● found</span>;
  return (
    <span>
      ▲ needs a look
      {state.why && <span class="small soft"> {state.why}</span>}
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
          aria-label={`Export ${recipe.label}`}
          onClick={() => model.exportOnes([recipe.id])}
        >
          Export
        </button>
        <button
          type="button"
          class="link"
          aria-label={`Forget ${recipe.label}`}
          onClick={() => model.remove(recipe.id)}
        >
          Forget
        </button>
      </td>
    </tr>
  );
}

function Table(props: Props & { list: readonly TaughtNumber[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="wide" aria-label="Taught numbers" tabIndex={0}>
      <table>
        <caption class="small soft">{numbers(props.list.length)}, the last taught first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Site</th>
            <th scope="col" class="number">
              Last read
            </th>
            <th scope="col">State</th>
            <th scope="col">
              <span class="hidden">What to do</span>
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
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label="File of taught numbers"
        accept=".json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) model.look(file);
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class={main ? 'button main' : 'button'}
        onClick={() => input.current?.click()}
      >
        Import
      </button>
    </>
  );
}

/** What a file holds, before anything of it is kept. */
function Preview({ model, offer }: { model: TaughtModel; offer: Offer }) {
  const { recipes, problems } = offer.contents;
  const chosen = recipes.filter(({ id }) => !model.without.value.has(id)).length;
  return (
    <section class="card" aria-labelledby="offer">
      <h2 id="offer">
        {recipes.length === 0 ? 'Nothing in this file can be taken' : 'Choose what to take'}
      </h2>
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
                {isKnown && ' · known already'}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {problems.map(({ what }) => (
        <p key={what} class="small soft">
          {what}
        </p>
      ))}
      <p class="tools">
        {recipes.length > 0 && (
          <button type="button" class="button main" disabled={chosen === 0} onClick={model.take}>
            Take {numbers(chosen)}
          </button>
        )}
        <button type="button" class="button" onClick={model.leave}>
          {recipes.length > 0 ? 'Cancel' : 'Close'}
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
          Fourfold looks for <bdi>{removed.label}</bdi> no more. What was stored stays.{' '}
          <button type="button" class="link" onClick={model.undo}>
            Undo
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
      <Heading title="Taught">
        {list && list.length > 0 && (
          <span class="tools">
            <ImportTaught model={model} />
            <button type="button" class="button" onClick={() => model.exportOnes()}>
              Export all
            </button>
          </span>
        )}
      </Heading>
      <Told model={model} />
      {offer && <Preview model={model} offer={offer} />}
      {list?.length === 0 && !offer && (
        <Empty words="Numbers that you teach will be listed here. Open a dashboard, click the Fourfold icon and choose “Teach a number”. Or take them from a file.">
          <ImportTaught model={model} main />
        </Empty>
      )}
      {list && list.length > 0 && <Table model={model} formats={formats} now={now} list={list} />}
    </>
  );
}
