import type { Formats } from '../format.ts';
import { numbers } from '../names.ts';
import { NumbersSection } from '../numbers/numbers-section.tsx';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, ImportButton, NoNumbers } from './pieces.tsx';

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
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

/** Every number that was stored, and the way to more of them. */
export function Numbers({ model, contents, formats, now }: Props) {
  const { total } = contents;
  return (
    <>
      <Heading title="Numbers">{total > 0 && <ImportButton model={model} />}</Heading>
      <Imported model={model} formats={formats} />
      {total === 0 ? (
        <NoNumbers model={model} what="Every number that you capture will be listed here." />
      ) : (
        <NumbersSection model={model.numbers} formats={formats} now={now} />
      )}
    </>
  );
}
