import './findings.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Publication } from '../../../core/publication/index.ts';
import { isAside } from '../../messages/index.ts';
import { checkUpOf } from '../checkup/check-up-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { LastDone, Trouble } from '../last-done.tsx';
import { OneNumber } from '../numbers/one-number.tsx';
import type { SectionProps } from '../work/section-props.ts';
import { ALL, allFindings, KINDS, passes, SEVERITIES, type Told } from './all-findings.ts';
import { AsideList } from './aside.tsx';
import { type FindingsModel, findingsModelOf } from './findings-model.ts';
import { OneFinding } from './one-finding.tsx';
import { say } from './words.ts';

/** As many are drawn at first: each has buttons, fields and evidence of its own. */
const MOST = 50;

const counted = (words: string, n: number) => `${words} (${n})`;

/** By what findings are sifted, with how many each choice would leave. */
function Sieves({
  model,
  all,
  publication,
}: {
  model: FindingsModel;
  all: readonly Told[];
  publication: Publication;
}) {
  const sieve = model.sieve.value;
  const left = (part: Partial<typeof sieve>) =>
    all.filter((one) => passes(one, { ...sieve, ...part })).length;
  const goals = publication.goals.filter(({ id }) => all.some(({ goal }) => goal === id));
  return (
    <search class="sieves">
      <TextField name={say('find')} value={sieve.text} onInput={(text) => model.sift({ text })} />
      <Choose
        name={say('severity')}
        value={sieve.severity}
        options={[
          ['', counted(say('severity.all'), left({ severity: '' }))],
          ...SEVERITIES.map(
            (severity) =>
              [severity, counted(say(`severity.${severity}`), left({ severity }))] as const,
          ),
        ]}
        onChoose={(severity) => model.sift({ severity })}
      />
      <Choose
        name={say('kind')}
        value={sieve.kind}
        options={[
          ['', counted(say('kind.all'), left({ kind: '' }))],
          ...KINDS.map((kind) => [kind, counted(say(`kind.${kind}`), left({ kind }))] as const),
        ]}
        onChoose={(kind) => model.sift({ kind })}
      />
      <Choose
        name={say('goal')}
        value={sieve.goal}
        options={[
          ['', counted(say('goal.all'), left({ goal: '' }))],
          ...goals.map(({ id, name }) => [id, counted(name, left({ goal: id }))] as const),
        ]}
        onChoose={(goal) => model.sift({ goal })}
      />
    </search>
  );
}

/** What was last done, and the way back. */
function Done({ model }: { model: FindingsModel }) {
  const back = model.back.value;
  return (
    <>
      <Trouble words={model.trouble.value} />
      <LastDone done={model.done.value} undo={model.done.value ? back : null} />
    </>
  );
}

/** The findings that pass, drawn by the element that readers see; what can be done stands below each. */
function List({
  shown,
  model,
  ...section
}: SectionProps & { shown: readonly Told[]; model: FindingsModel }) {
  const [isWhole, setWhole] = useState(false);
  const drawn = isWhole ? shown : shown.slice(0, MOST);
  const { publication } = section;
  const data = useMemo(
    () => ({ ...publication, findings: [...drawn] }),
    [publication, drawn.map(({ id, what }) => id + what).join('\n')],
  );
  return (
    <>
      <bsc-findings data={data}>
        {drawn.map((finding) => (
          <OneFinding key={finding.id} {...section} finding={finding} model={model} />
        ))}
      </bsc-findings>
      {drawn.length < shown.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {say('show-all', { n: shown.length })}
        </button>
      )}
    </>
  );
}

/** Everything that rules and analyses noticed, to be opened, settled, or put aside with a reason. */
export function FindingsSection(props: SectionProps) {
  const { edit, mine, publication, formats, ask, day, now, opening } = props;
  const model = findingsModelOf(ask);
  const checks = checkUpOf(edit);
  useMemo(() => checks.follow(mine.scorecard, publication, day), [mine, publication, day]);
  useEffect(() => {
    checks.load(ask);
    model.load();
  }, [publication]);
  const [checked, aside] = [checks.findings.value, model.aside.value];
  const all = useMemo(
    () => (checked ? allFindings(publication, checked) : []),
    [publication, checked],
  );
  if (!checked || !aside) {
    return model.trouble.value ? <Done model={model} /> : <p class="soft">{say('reading')}</p>;
  }
  const open = all.filter((one) => !isAside(one, aside, day));
  const shown = open.filter((one) => passes(one, model.sieve.value));
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <Sieves model={model} all={open} publication={publication} />
      <Done model={model} />
      {shown.length === 0 && open.length > 0 ? (
        <p class="note">
          {say('none-pass', { n: open.length })}{' '}
          <button type="button" class="link" onClick={() => model.sift(ALL)}>
            {say('all')}
          </button>
        </p>
      ) : (
        <List {...props} shown={shown} model={model} />
      )}
      <AsideList model={model} formats={formats} day={day} />
      <OneNumber model={opening.numbers} formats={formats} now={now} />
    </>
  );
}
