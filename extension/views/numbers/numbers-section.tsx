import { useEffect } from 'preact/hooks';
import type { Formats } from '../format.ts';
import { metricName, platformName } from '../names.ts';
import { Filters, Lists } from './filters.tsx';
import { NumberList } from './number-list.tsx';
import type { NumbersModel } from './numbers-model.ts';
import { OneNumber } from './one-number.tsx';

interface Props {
  readonly model: NumbersModel;
  readonly formats: Formats;
  readonly now: string;
}

function Deleted({ model, formats }: Props) {
  const rows = model.deleted.value;
  if (rows.length === 0) {
    return (
      <p class="soft">Nothing was deleted. What you delete stands here and can be put back.</p>
    );
  }
  return (
    <ul class="lines card">
      {rows.map(({ id, observation, at, why }) => (
        <li key={id} class="line">
          <span>
            {metricName(observation.metric)} <s>{formats.value(observation)}</s>
            <span class="small soft">
              {' '}
              {formats.period(observation)}, {platformName(observation.subject.platform)}. Deleted{' '}
              {formats.moment(at)}: {why}
            </span>
          </span>
          <span class="ways">
            <button type="button" class="link" onClick={() => model.read(id)}>
              Look
            </button>
            <button type="button" class="link" onClick={() => model.putBack([id])}>
              Put back
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
    return <p class="soft">The last capture of each page held nothing back.</p>;
  }
  return (
    <>
      <p class="small soft">
        What the last capture of each page was not sure of. None of it is stored. Open the page and
        click the Fourfold icon: there stands why, and how it is settled.
      </p>
      <ul class="lines card">
        {rows.map((row, at) => (
          <li key={at} class="line two">
            <span>
              {row.label || 'Without a name'} {formats.value(row)}
            </span>
            <span class="small soft">
              {row.platform ? `${platformName(row.platform)}, ` : ''}
              {row.account ? `${row.account}, ` : ''}
              {formats.age(row.seen, now)}.{' '}
              {isAddress(row.source) && (
                <a class="link" href={row.source} target="_blank" rel="noreferrer">
                  Open the page
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
        {total === null
          ? 'Looking…'
          : `${formats.count(total)} ${total === 1 ? 'number' : 'numbers'}`}
      </p>
      {total === 0 ? (
        <p class="note">
          No number is like this.{' '}
          <button type="button" class="link" onClick={model.clear}>
            Show all
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
      {model.trouble.value && (
        <p class="note bad" role="alert">
          {model.trouble.value}
        </p>
      )}
      {!model.open.value && (
        <p class="small said" role="status">
          {model.done.value}{' '}
          {model.undo.value && (
            <button type="button" class="link" onClick={() => model.undo.value?.()}>
              Undo
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
