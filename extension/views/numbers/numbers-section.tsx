import { useEffect } from 'preact/hooks';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { metricName, numbers, platformName } from '../names.ts';
import { sayCommon } from '../words.ts';
import { Filters, Lists } from './filters.tsx';
import { NumberList } from './number-list.tsx';
import type { NumbersModel } from './numbers-model.ts';
import { OneNumber } from './one-number.tsx';
import { tell } from './words.ts';

interface Props {
  readonly model: NumbersModel;
  readonly formats: Formats;
  readonly now: string;
}

function Deleted({ model, formats }: Props) {
  const rows = model.deleted.value;
  if (rows.length === 0) {
    return <p class="soft">{tell('deleted.none')}</p>;
  }
  return (
    <ul class="lines card">
      {rows.map(({ id, observation, at, why }) => (
        <li key={id} class="line">
          <span>
            {metricName(observation.metric)} <s>{formats.value(observation)}</s>
            <span class="small soft">
              {' '}
              {tell('deleted.one', {
                period: formats.period(observation),
                site: platformName(observation.subject.platform),
                moment: formats.moment(at),
                why: inWords(why),
              })}
            </span>
          </span>
          <span class="ways">
            <button type="button" class="link" onClick={() => model.read(id)}>
              {tell('look')}
            </button>
            <button type="button" class="link" onClick={() => model.putBack([id])}>
              {tell('put-back')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

const isAddress = (address: string) => /^https?:\/\//.test(address);

function Held({ model, formats, now }: Props) {
  const rows = model.held.value;
  if (rows.length === 0) {
    return <p class="soft">{tell('held.none')}</p>;
  }
  return (
    <>
      <p class="small soft">{tell('held.about')}</p>
      <ul class="lines card">
        {rows.map((row, at) => (
          <li key={at} class="line two">
            <span>
              {row.label || tell('no-name')} {formats.value(row)}
            </span>
            <span class="small soft">
              {row.platform ? `${platformName(row.platform)}, ` : ''}
              {row.account ? `${row.account}, ` : ''}
              {formats.age(row.seen, now)}.{' '}
              {isAddress(row.source) && (
                <a class="link" href={row.source} target="_blank" rel="noreferrer">
                  {tell('open-page')}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Stored(props: Props) {
  const { model, formats } = props;
  const total = model.total.value;
  return (
    <>
      <Filters model={model} formats={formats} />
      <p class="small soft" role="status">
        {total === null ? tell('looking') : numbers(total)}
      </p>
      {total === 0 ? (
        <p class="note">
          {tell('none')}{' '}
          <button type="button" class="link" onClick={model.clear}>
            {tell('show-all')}
          </button>
        </p>
      ) : (
        <NumberList {...props} />
      )}
    </>
  );
}

/** Every number: searched, filtered, opened, corrected, deleted and put back. */
export function NumbersSection(props: Props) {
  const { model, formats } = props;
  useEffect(() => {
    model.show();
    return model.hide;
  }, [model]);
  const which = model.which.value;
  return (
    <div class="numbers">
      <Lists model={model} formats={formats} />
      <Trouble words={model.trouble.value} />
      {!model.open.value && (
        <p class="small said" role="status">
          {model.done.value}{' '}
          {model.undo.value && (
            <button type="button" class="link" onClick={() => model.undo.value?.()}>
              {sayCommon('undo')}
            </button>
          )}
        </p>
      )}
      {which === 'stored' && <Stored {...props} />}
      {which === 'deleted' && <Deleted {...props} />}
      {which === 'held' && <Held {...props} />}
      <OneNumber {...props} />
    </div>
  );
}
