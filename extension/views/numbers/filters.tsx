import type { NumbersQuery, SortBy } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { metricName, platformName } from '../names.ts';
import type { NumbersModel, Which } from './numbers-model.ts';
import { kindName } from './where-from.ts';
import { tell } from './words.ts';

interface Props {
  readonly model: NumbersModel;
  readonly formats: Formats;
}

type Option = readonly [value: string, words: string];

function Choice({
  name,
  value,
  options,
  onChoose,
  all,
}: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly all?: string;
  onChoose(value: string): void;
}) {
  return (
    <label class="n-choice small">
      <span class="soft">{name}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

const STATES = ['standing', 'corrections', 'corrected'] as const;
const ORDERS = [
  'seen',
  'period',
  'metric',
  'account',
  'value',
] as const satisfies readonly SortBy[];

const accountKey = (platform: string, account: string) => JSON.stringify([platform, account]);

function accountOf(key: string): Pick<NumbersQuery, 'platform' | 'account'> {
  const [platform, account] = JSON.parse(key) as string[];
  return { ...(platform !== undefined && { platform }), ...(account !== undefined && { account }) };
}

function Who({ model, formats }: Props) {
  const { platforms, accounts, metrics, kinds } = model.choices.value;
  const { platform = '', account, metric = '', kind = '' } = model.query.value;
  const many = (words: string, n: number) => `${words} (${formats.count(n)})`;
  const ofSite = accounts.filter(([its]) => platform === '' || its === platform);
  return (
    <>
      <Choice
        name={tell('site')}
        all={tell('site.all')}
        value={platform}
        options={platforms.map(([id, n]) => [id, many(platformName(id), n)])}
        onChoose={(id) => model.filter({ platform: id || undefined, account: undefined })}
      />
      <Choice
        name={tell('account')}
        all={tell('account.all')}
        value={account === undefined ? '' : accountKey(platform, account)}
        options={ofSite.map(([its, name, n]) => [
          accountKey(its, name),
          many(
            platform
              ? name || tell('not-named')
              : `${name || tell('not-named')}, ${platformName(its)}`,
            n,
          ),
        ])}
        onChoose={(key) => model.filter(key ? accountOf(key) : { account: undefined })}
      />
      <Choice
        name={tell('metric')}
        all={tell('metric.all')}
        value={metric}
        options={metrics.map(([id, n]) => [id, many(metricName(id), n)])}
        onChoose={(id) => model.filter({ metric: id || undefined })}
      />
      <Choice
        name={tell('source')}
        all={tell('source.all')}
        value={kind}
        options={kinds.map(([id, n]) => [id, many(kindName(id), n)])}
        onChoose={(id) => model.filter({ kind: (id || undefined) as NumbersQuery['kind'] })}
      />
    </>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Day({
  name,
  value,
  onChoose,
}: {
  readonly name: string;
  readonly value: string;
  onChoose(day: string | undefined): void;
}) {
  return (
    <label class="n-choice small">
      <span class="soft">{name}</span>
      <input
        type="date"
        value={value}
        onChange={(event) => {
          const day = event.currentTarget.value;
          onChoose(DAY.test(day) ? day : undefined);
        }}
      />
    </label>
  );
}

function Rest({ model }: Pick<Props, 'model'>) {
  const { from = '', to = '', state = '', sort = 'seen', isRising = false } = model.query.value;
  return (
    <>
      <Day name={tell('from')} value={from} onChoose={(day) => model.filter({ from: day })} />
      <Day name={tell('until')} value={to} onChoose={(day) => model.filter({ to: day })} />
      <Choice
        name={tell('state')}
        all={tell('all')}
        value={state}
        options={STATES.map((one) => [one, tell(`state.${one}`)])}
        onChoose={(id) => model.filter({ state: (id || undefined) as NumbersQuery['state'] })}
      />
      <Choice
        name={tell('sorted')}
        value={sort}
        options={ORDERS.map((one) => [one, tell(`sort.${one}`)])}
        onChoose={(id) => model.filter({ sort: id as SortBy })}
      />
      <Choice
        name={tell('order')}
        value={isRising ? 'rising' : 'falling'}
        options={[
          ['falling', tell('falling')],
          ['rising', tell('rising')],
        ]}
        onChoose={(id) => model.filter({ isRising: id === 'rising' || undefined })}
      />
    </>
  );
}

/** Which of the three lists is shown. */
export function Lists({ model, formats }: Props) {
  const lists: readonly (readonly [Which, string, number | null])[] = [
    ['stored', tell('list.stored'), null],
    ['held', tell('list.held'), model.held.value.length],
    ['deleted', tell('list.deleted'), model.deleted.value.length],
  ];
  return (
    <fieldset class="n-lists small">
      <legend class="hidden">{tell('which')}</legend>
      {lists.map(([id, words, n]) => (
        <label key={id}>
          <input
            type="radio"
            name="which-numbers"
            checked={model.which.value === id}
            onChange={() => model.choose(id)}
          />
          {words}
          {n !== null && <span class="soft"> {formats.count(n)}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** Search and filters. What is typed is plain text. */
export function Filters({ model, formats }: Props) {
  const isFiltered = Object.keys(model.query.value).some(
    (key) => key !== 'sort' && key !== 'isRising',
  );
  return (
    <search class="n-filters" aria-label={tell('search')}>
      <label class="n-search">
        <span class="hidden">{tell('search.name')}</span>
        <input
          type="search"
          placeholder={tell('search.hint')}
          maxLength={200}
          value={model.query.value.text ?? ''}
          onInput={(event) => model.filter({ text: event.currentTarget.value || undefined })}
        />
      </label>
      <div class="n-choices">
        <Who model={model} formats={formats} />
        <Rest model={model} />
      </div>
      {isFiltered && (
        <button type="button" class="link small" onClick={model.clear}>
          {tell('show-all')}
        </button>
      )}
    </search>
  );
}
