import { useState } from 'preact/hooks';
import { type TemplateKind, writeTemplate } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { TextField } from '../kpis/fields.tsx';
import type { SectionProps } from '../work/section-props.ts';
import { say } from './words.ts';

type Props = Pick<SectionProps, 'mine' | 'day' | 'opening'> & { readonly kind: TemplateKind };

function Tick({ words, on, turn }: { words: string; on: boolean; turn(): void }) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={turn} />
      <span>{words}</span>
    </label>
  );
}

/** Writes what the person has as a template file: how it is made, and no more than they say. */
export function SaveFile({ mine, day, opening, kind }: Props) {
  const [title, name] = useState<string | null>(null);
  const [hasPeople, turnPeople] = useState(false);
  const [hasTargets, turnTargets] = useState(false);
  const usual = say(`title.${kind}`, { title: inWords(mine.scorecard.title) }).slice(0, 200);
  const file = writeTemplate(mine.scorecard, kind, {
    title: (title ?? usual).trim() || usual,
    ...{ day, hasPeople, hasTargets },
  });
  const write = () =>
    opening.save(
      `fourfold-template-${kind}.json`,
      new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }),
    );
  return (
    <section class="card" aria-labelledby="template-save">
      <h2 id="template-save">{say('save')}</h2>
      {file === null ? (
        <p class="soft">{say(`save.none.${kind}`)}</p>
      ) : (
        <>
          <p class="small soft">{say(`save.about.${kind}`)}</p>
          <TextField name={say('save.name')} value={title ?? usual} most={200} onInput={name} />
          {kind !== 'raci' && (
            <div class="choices">
              <Tick words={say('save.people')} on={hasPeople} turn={() => turnPeople(!hasPeople)} />
              {kind === 'scorecard' && (
                <Tick
                  words={say('save.targets')}
                  on={hasTargets}
                  turn={() => turnTargets(!hasTargets)}
                />
              )}
            </div>
          )}
          <div class="tools">
            <button type="button" class="button" onClick={write}>
              {say('save.do')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
