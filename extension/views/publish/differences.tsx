import type { Differences, KpiDifference } from '../../../core/publication/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import type { ReleaseModel } from './release-model.ts';
import { sayRelease as say } from './words.ts';

type Part = KpiDifference['was'];

const scoreOf = ({ score }: Part, { count }: Formats) =>
  score === null ? say('unknown') : count(Math.round(score));

function Row({
  one,
  formats,
  release,
  isOpen,
}: {
  one: KpiDifference;
  formats: Formats;
  release: ReleaseModel;
  isOpen: boolean;
}) {
  const { id, was, is, isDecline } = one;
  const name = inWords(one.name);
  const value = ({ value }: Part) => (value === null ? say('unknown') : formats.count(value));
  return (
    <li class="difference">
      <p>
        <strong>{name}</strong>{' '}
        {isDecline && (
          <span class="status bad">
            <span aria-hidden="true">▼</span> {say('decline')}
          </span>
        )}
      </p>
      <p class="small soft">
        {say('moved', {
          was: scoreOf(was, formats),
          is: scoreOf(is, formats),
          before: value(was),
          now: value(is),
        })}
      </p>
      {isDecline && isOpen && (
        <label class="field wide-field">
          {say('note', { name })}
          <textarea
            rows={2}
            maxLength={1000}
            value={release.notes.value[id] ?? ''}
            onInput={(event) => release.note(id, event.currentTarget.value)}
          />
        </label>
      )}
    </li>
  );
}

interface Props {
  readonly differences: Differences | null;
  readonly formats: Formats;
  readonly release: ReleaseModel;
  /** Whether notes are written still. */
  readonly isOpen: boolean;
}

/** What differs since the last publication, with what is worse first. */
export function DifferencesSaid({ differences, formats, release, isOpen }: Props) {
  if (!differences) return <p class="small soft">{say('first')}</p>;
  const { since, overall, came, gone, changed } = differences;
  const names = (list: readonly string[]) => list.map(inWords).join(', ');
  const number = (n: number | null) => (n === null ? say('unknown') : formats.count(Math.round(n)));
  const isSame = !overall && came.length + gone.length + changed.length === 0;
  return (
    <section class="differences" aria-labelledby="differences">
      <h3 id="differences">{say('differences', { day: formats.date(since) })}</h3>
      {isSame && <p class="small">{say('same')}</p>}
      {overall && <p>{say('overall', { was: number(overall.was), is: number(overall.is) })}</p>}
      {came.length > 0 && <p class="small">{say('came', { names: names(came) })}</p>}
      {gone.length > 0 && <p class="small">{say('gone', { names: names(gone) })}</p>}
      <ul class="plain">
        {[...changed]
          .sort((a, b) => Number(b.isDecline) - Number(a.isDecline))
          .map((one) => (
            <Row key={one.id} {...{ one, formats, release, isOpen }} />
          ))}
      </ul>
    </section>
  );
}
