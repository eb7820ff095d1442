import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { NumbersSection } from '../numbers/numbers-section.tsx';
import { tell } from '../numbers/words.ts';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, ImportButton, NoNumbers } from './pieces.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

/** What the last import did, and the lines that it could not take. */
function Imported({ model }: { model: DashboardModel }) {
  const outcome = model.imported.value;
  if (!outcome) return null;
  const { added, known, problems } = outcome;
  return (
    <div class="note good" role="status">
      <p>
        {tell('imported', { n: added })} {known > 0 && `${tell('imported.known', { n: known })} `}
        {problems.length > 0 && tell('imported.left', { n: problems.length })}
      </p>
      {problems.length > 0 && (
        <ul class="small">
          {problems.slice(0, 20).map(({ line, what }) => (
            <li key={line}>{tell('line', { n: line, what: inWords(what) })}</li>
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
      <Heading title={say('section.numbers')}>
        {total > 0 && <ImportButton model={model} />}
      </Heading>
      <Imported model={model} />
      {total === 0 ? (
        <NoNumbers model={model} what={tell('will-stand')} />
      ) : (
        <NumbersSection model={model.numbers} formats={formats} now={now} />
      )}
    </>
  );
}
