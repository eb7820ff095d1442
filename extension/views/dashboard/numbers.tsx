import type { Observation } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { metricName, numbers, platformName } from '../names.ts';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, ImportButton, NoNumbers } from './pieces.tsx';

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

const KINDS: Readonly<Record<Observation['source']['kind'], string>> = {
  page: 'page',
  file: 'file',
  manual: 'entered',
  register: 'register',
  sync: 'team',
};

function Row({ row, formats, now }: { row: Observation; formats: Formats; now: string }) {
  const { subject, source } = row;
  const part = subject.item ?? subject.segment;
  const interval = formats.interval(row);
  return (
    <tr>
      <th scope="row">
        {metricName(row.metric)}
        {part && <span class="small soft"> {part}</span>}
      </th>
      <td class="number">
        {formats.value(row)}
        {interval && <span class="small soft"> {interval}</span>}
      </td>
      <td>{formats.period(row)}</td>
      <td>
        {platformName(subject.platform)}
        <span class="small soft">
          {' '}
          {[subject.account, source.label ? `“${source.label}”` : KINDS[source.kind]]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        <time dateTime={row.seen} title={formats.moment(row.seen)}>
          {formats.age(row.seen, now)}
        </time>
        {row.supersedes && <span class="small soft"> corrects an earlier one</span>}
      </td>
    </tr>
  );
}

/** What the last import did, and the lines that it could not take. */
function Imported({ model, formats }: { model: DashboardModel; formats: Formats }) {
  const outcome = model.imported.value;
  if (!outcome) return null;
  const { added, known, problems } = outcome;
  return (
    <div class="note good" role="status">
      <p>
        Stored {numbers(added)}.{' '}
        {known > 0 && `${formats.count(known)} ${known === 1 ? 'was' : 'were'} already known. `}
        {problems.length > 0 &&
          `${formats.count(problems.length)} ${problems.length === 1 ? 'line was' : 'lines were'} left out:`}
      </p>
      {problems.length > 0 && (
        <ul class="small">
          {problems.slice(0, 20).map(({ line, what }) => (
            <li key={line}>
              Line {line}: {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Every number that was stored, the last first. */
export function Numbers({ model, contents, formats, now }: Props) {
  const { rows, total } = contents;
  return (
    <>
      <Heading title="Numbers">{total > 0 && <ImportButton model={model} />}</Heading>
      <Imported model={model} formats={formats} />
      {total === 0 ? (
        <NoNumbers model={model} what="Every number that you capture will be listed here." />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="wide" aria-label="Stored numbers" tabIndex={0}>
          <table>
            <caption class="small soft">{formats.count(total)} stored, the last seen first</caption>
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col" class="number">
                  Value
                </th>
                <th scope="col">Period</th>
                <th scope="col">Source</th>
                <th scope="col">Seen</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} formats={formats} now={now} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length < total && (
        <button type="button" class="button" onClick={model.more}>
          Show more
        </button>
      )}
    </>
  );
}
