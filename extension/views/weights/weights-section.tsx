import { useMemo } from 'preact/hooks';
import type { EditModel } from '../kpis/edit-model.ts';
import { oneFor } from '../one-for.ts';
import { signed } from '../work/scores.ts';
import type { SectionProps } from '../work/section-props.ts';
import type { WeightGroup, WeightRow } from './weight-rows.ts';
import { WeightsModel } from './weights-model.ts';
import { say } from './words.ts';

/** What was begun stays, also while the person looks at another section. */
const modelOf = oneFor((edit: EditModel) => new WeightsModel(edit));

type RowProps = { readonly model: WeightsModel; count(n: number): string };

function WeightField({ model, row }: Pick<RowProps, 'model'> & { row: WeightRow }) {
  const wrong = model.wrong.value[row.key];
  const id = `weight ${row.key}`;
  const isShare = row.key.startsWith('share ');
  return (
    <>
      <input
        class="weight"
        inputMode="decimal"
        autocomplete="off"
        maxLength={12}
        placeholder={isShare ? '–' : '1'}
        aria-label={say(isShare ? 'share.of' : 'weight.of', { name: row.name })}
        aria-invalid={wrong !== undefined}
        {...(wrong === undefined ? {} : { 'aria-describedby': id })}
        value={model.textOf(row, model.storedRow(row.key))}
        onInput={(event) => model.type(row.key, event.currentTarget.value)}
      />
      {isShare && <span class="soft"> %</span>}
      {wrong !== undefined && (
        <p class="small wrong" id={id}>
          {wrong}
        </p>
      )}
    </>
  );
}

function PerspectiveName({ model, row }: Pick<RowProps, 'model'> & { row: WeightRow }) {
  const key = `name ${row.id}`;
  const wrong = model.wrong.value[key];
  return (
    <>
      <input
        class="name"
        maxLength={400}
        autocomplete="off"
        aria-label={say('name.of', { name: row.name })}
        aria-invalid={wrong !== undefined}
        value={model.typed.value[key] ?? row.name}
        onInput={(event) => model.type(key, event.currentTarget.value)}
      />
      {wrong !== undefined && <p class="small wrong">{wrong}</p>}
    </>
  );
}

const percent = (share: number, count: RowProps['count']) =>
  `${count(Math.round(1000 * share) / 10)} %`;

/** What a KPI makes of the whole, in words. */
function wholeOf({ whole, part }: WeightRow, count: RowProps['count']): string {
  if (whole === null) return '';
  return say(part === 'leading' ? 'of-outlook' : 'of-score', { part: percent(whole, count) });
}

function Row({ model, row, count }: RowProps & { row: WeightRow }) {
  const head =
    row.kind === 'perspective' ? (
      <PerspectiveName model={model} row={row} />
    ) : (
      <>
        {row.name}
        {row.part === 'leading' && <span class="small soft"> {say('leading')}</span>}
      </>
    );
  return (
    <tr class={`row-${row.kind} ${row.part ?? ''}`}>
      <th scope="row">{head}</th>
      <td>
        {row.isOpen && !row.isAlone ? (
          <WeightField model={model} row={row} />
        ) : (
          <span class="soft small">{say(row.isOpen ? 'alone' : 'follows')}</span>
        )}
      </td>
      <td class="number">
        {percent(row.share, count)}
        <span class="small soft">{wholeOf(row, count)}</span>
      </td>
      <td class={`number moves ${row.more === null ? 'none' : ''}`} data-head={say('head.more')}>
        {row.more === null ? <span class="soft">–</span> : signed(row.more, count)}
      </td>
    </tr>
  );
}

function Group({ model, group, count }: RowProps & { group: WeightGroup }) {
  const rows = [group.row, ...group.goals.flatMap((one) => [one.row, ...one.parts])];
  return (
    <tbody class={`perspective-${group.perspective}`}>
      {rows.map((row) => (
        <Row key={row.key} model={model} row={row} count={count} />
      ))}
    </tbody>
  );
}

function Troubles({ model }: { model: WeightsModel }) {
  const found = model.trouble.value;
  return (
    <div role="status" class="stack">
      {found.map((one) => (
        <div key={one.id} class="note sum">
          <p>{one.what}</p>
          {one.to > 0 && (
            <button type="button" class="button" onClick={() => model.addUp(one)}>
              {say('sum.bring', { to: `${one.to}${one.id === 'shares' ? ' %' : ''}` })}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

/** The overall score as it is and as it would be, with the way to keep it. */
function Effect({ model, count }: RowProps) {
  const { before, after } = model.overall.value;
  const score = (value: number | null) => (value === null ? '–' : count(Math.round(value)));
  const isChanged = model.isChanged.value;
  const moved = before === null || after === null ? null : after - before;
  return (
    <section class="card effect" aria-labelledby="weights-overall">
      <h2 id="weights-overall">{say('overall')}</h2>
      <p class="score" role="status">
        <strong class="big">{score(isChanged ? after : before)}</strong>{' '}
        <span class="soft">
          {isChanged && moved !== null
            ? say('moved', { before: score(before), difference: signed(moved, count) })
            : say('as-stored')}
        </span>
      </p>
      <div class="tools">
        <button
          type="submit"
          class="button main"
          disabled={!isChanged || Object.keys(model.wrong.value).length > 0}
        >
          {say('save')}
        </button>
        <button type="button" class="button" disabled={!isChanged} onClick={model.discard}>
          {say('discard')}
        </button>
      </div>
    </section>
  );
}

/** Names of perspectives and all weights, with what they make of the score while they are typed. */
export function WeightsSection({ edit, mine, publication, formats }: SectionProps) {
  const model = modelOf(edit);
  useMemo(() => model.follow(mine, publication), [mine, publication]);
  const { count } = formats;
  const isAbsolute = mine.scorecard.weighting === 'absolute';
  return (
    <form
      class="stack weights"
      onSubmit={(event) => {
        event.preventDefault();
        model.save();
      }}
    >
      <p class="small soft about">{say(isAbsolute ? 'about.absolute' : 'about')}</p>
      <Effect model={model} count={count} />
      <Troubles model={model} />
      <div class="wide">
        <table class="tree">
          <caption class="unseen">{say('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('head.what')}</th>
              <th scope="col">{say(isAbsolute ? 'head.share' : 'head.weight')}</th>
              <th scope="col" class="number">
                {say('head.part')}
              </th>
              <th scope="col" class="number">
                {say('head.more')}
              </th>
            </tr>
          </thead>
          {model.groups.value.map((group) => (
            <Group key={group.perspective} model={model} group={group} count={count} />
          ))}
        </table>
      </div>
    </form>
  );
}
