import { useEffect, useState } from 'preact/hooks';
import type { Observation, ScorecardDefinition } from '../../../core/model/index.ts';
import type { Ask } from '../asks.ts';
import { ShownBy } from '../checkup/shown-by.tsx';
import type { Formats } from '../format.ts';
import { metricName, platformName } from '../names.ts';
import type { NumbersModel } from '../numbers/numbers-model.ts';
import type { Told } from './all-findings.ts';
import { say } from './words.ts';

/** As many numbers are shown; the rest stands in the list of all. */
const MOST = 12;

const isNumber = (id: string) => /^[0-9a-f]{32}$/.test(id);

interface Props {
  readonly finding: Told;
  readonly scorecard: ScorecardDefinition;
  readonly ask: Ask;
  readonly formats: Formats;
  readonly numbers: NumbersModel;
}

/** The numbers that show it, each opened down to the words on its page. */
function Numbers({
  ids,
  ask,
  formats,
  numbers,
}: { ids: readonly string[] } & Omit<Props, 'finding' | 'scorecard'>) {
  const [found, set] = useState<readonly (Observation | null)[] | null>(null);
  useEffect(() => {
    let isShown = true;
    const read = async (id: string) => {
      const story = await ask('numbers.read', { id }).catch(() => null);
      return story?.versions.find((one) => one.id === id) ?? null;
    };
    Promise.all(ids.slice(0, MOST).map(read)).then((all) => {
      if (isShown) set(all);
    });
    return () => {
      isShown = false;
    };
  }, [ids.join(' ')]);
  if (found === null) return <p class="small soft">{say('evidence.reading')}</p>;
  const here = found.flatMap((one) => one ?? []);
  return (
    <>
      <ul class="lines">
        {here.map((one) => (
          <li key={one.id} class="line">
            <button type="button" class="link" onClick={() => numbers.read(one.id)}>
              {metricName(one.metric)} {formats.value(one)}
            </button>
            <span class="small soft">
              {[platformName(one.subject.platform), one.subject.account, one.subject.item]
                .filter(Boolean)
                .join(' · ')}
              {', '}
              {formats.period(one)}
            </span>
          </li>
        ))}
      </ul>
      {here.length < found.length && (
        <p class="small soft">{say('evidence.gone', { n: found.length - here.length })}</p>
      )}
      {ids.length > MOST && (
        <p class="small soft">{say('evidence.more', { n: ids.length - MOST })}</p>
      )}
    </>
  );
}

/** What shows a finding: numbers, or KPIs and goals, each with the way there. Asked for when opened. */
export function Evidence({ finding, scorecard, ...rest }: Props) {
  const [isOpen, open] = useState(false);
  const { evidence = [] } = finding;
  const ids = evidence.filter(isNumber);
  const others = [...new Set(evidence.filter((id) => !isNumber(id)))];
  return (
    <ShownBy n={evidence.length} ids={others} scorecard={scorecard} onToggle={open}>
      {isOpen && ids.length > 0 && <Numbers ids={ids} {...rest} />}
    </ShownBy>
  );
}
