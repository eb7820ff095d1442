import { useEffect, useRef } from 'preact/hooks';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { LeftOfTemplate, TemplateFile } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { Choose } from '../kpis/fields.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import type { SectionProps } from '../work/section-props.ts';
import { inTheirWords, type Looked, outlookOf, type TemplatesModel } from './templates-model.ts';
import { say } from './words.ts';

/** More than a person reads: the rest is counted. */
const MOST_SHOWN = 40;

type Props = Pick<SectionProps, 'mine' | 'day'> & {
  readonly model: TemplatesModel;
  readonly looked: Looked;
};

function Lines({ texts }: { texts: readonly string[] }) {
  const more = texts.length - MOST_SHOWN;
  return (
    <ul class="template-lines">
      {texts.slice(0, MOST_SHOWN).map((text, at) => (
        <li key={at}>{text}</li>
      ))}
      {more > 0 && <li class="soft">{say('more', { n: more })}</li>}
    </ul>
  );
}

const leftIn = (scorecard: ScorecardDefinition, { why, what }: LeftOfTemplate): string =>
  why === 'unknown-kpi' || why === 'has-already'
    ? say(`left.${why}`, { name: kpiName(scorecard, what) })
    : say(`left.${why}`, { name: inWords(what) });

/** How the template is used, where there is more than one way. */
function Ways({ model, looked, mine }: Props) {
  const { file, replaces, goals } = looked;
  if (file.kind === 'raci') {
    return (
      <label class="choice">
        <input
          type="checkbox"
          checked={replaces}
          onChange={() => model.change({ replaces: !replaces })}
        />
        <span>{say('raci.replace')}</span>
      </label>
    );
  }
  if (file.kind === 'scorecard') {
    if (file.scorecard.id === mine.scorecard.id) return <p>{say('replace.only')}</p>;
    return (
      <fieldset class="choices">
        <legend>{say('how')}</legend>
        {([false, true] as const).map((one) => (
          <label class="choice" key={String(one)}>
            <input
              type="radio"
              name="template-way"
              checked={replaces === one}
              onChange={() => model.change({ replaces: one })}
            />
            <span>{say(one ? 'replace' : 'beside')}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  if (file.kind !== 'plan') return null;
  const isHere = (id: string | undefined) => mine.scorecard.goals.some((one) => one.id === id);
  return (
    <div class="template-goals">
      {file.parts.map((part, at) => (
        <Choose
          key={at}
          name={say('for-goal', { name: goalWords(part) })}
          value={goals[at] ?? (isHere(part.goal) ? (part.goal ?? '') : '')}
          options={[
            ['', say('no-goal')],
            ...mine.scorecard.goals.map(({ id, name }) => [id, inWords(name)] as const),
          ]}
          onChoose={(id) => model.change({ goals: { ...goals, [at]: id } })}
        />
      ))}
    </div>
  );
}

const goalWords = ({
  challenge,
  name,
  actions,
}: Extract<TemplateFile, { kind: 'plan' }>['parts'][number]) =>
  inWords(name ?? challenge ?? actions[0]?.name ?? '');

/** What a template would do, before anything is done. */
export function Look(props: Props) {
  const { model, looked, mine, day } = props;
  const { scorecard } = mine;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [looked.file]);
  const outlook = outlookOf(scorecard, { ...looked, file: inTheirWords(looked.file) }, day);
  const changes = outlook.ok ? outlook.changes : [];
  const { file } = looked;
  return (
    <section class="card template-look" aria-labelledby="template-look">
      <h2 id="template-look" ref={title} tabIndex={-1}>
        {inWords(file.title)}
      </h2>
      <p class="small soft">
        {say(`kind.${file.kind}`)}
        {file.brief !== undefined && ` · ${inWords(file.brief)}`}
      </p>
      <Ways {...props} />
      {outlook.ok ? (
        <>
          <h3>
            {changes.length === 0 ? say('changes.none') : say('changes', { n: changes.length })}
          </h3>
          {changes.length > 0 && <Lines texts={changes.map(inWords)} />}
          {outlook.left.length > 0 && (
            <>
              <h3>{say('left', { n: outlook.left.length })}</h3>
              <Lines texts={outlook.left.map((one) => leftIn(scorecard, one))} />
            </>
          )}
        </>
      ) : (
        <p class="note bad" role="alert">
          {inWords(outlook.why)}
        </p>
      )}
      <div class="tools">
        <button
          type="button"
          class="button main"
          disabled={changes.length === 0}
          onClick={() => model.use(day)}
        >
          {say('use')}
        </button>
        <button type="button" class="button" onClick={model.leave}>
          {say('leave')}
        </button>
      </div>
    </section>
  );
}
