import { useId, useState } from 'preact/hooks';
import { KPIS } from '../../../core/kpis/index.ts';
import type { KpiDefinition } from '../../../core/model/index.ts';
import { addKpi, bringBackKpi } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords, langOf, speakLibrary } from '../../words/index.ts';
import { useLater } from '../use-later.ts';
import type { EditModel } from './edit-model.ts';
import { Choose, TextField } from './fields.tsx';
import { formulaSaid } from './formula-said.ts';
import { say } from './words.ts';

interface Props {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  onDone(): void;
}

const MOST = 12;

/** KPIs of the library that hold every word that was typed. */
function found(text: string): readonly KpiDefinition[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  // Under the name that the person reads as well as under its first one.
  const name = (one: KpiDefinition) => inWords(one.name).toLowerCase();
  const holds = (one: KpiDefinition, word: string) =>
    `${name(one)} ${one.name} ${inWords(one.brief)} ${one.brief} ${one.category} ${one.formula}`
      .toLowerCase()
      .includes(word);
  return KPIS.filter((one) => one.deprecated === undefined)
    .filter((one) => words.every((word) => holds(one, word)))
    .sort(
      (a, b) =>
        Number(name(b).startsWith(words[0] ?? '')) - Number(name(a).startsWith(words[0] ?? '')),
    );
}

/** One KPI of the library, and the way to add it to a goal. */
export function LibraryEntry({
  one,
  mine,
  model,
}: { one: KpiDefinition } & Pick<Props, 'mine' | 'model'>) {
  const { goals, kpis, retired = [] } = mine.scorecard;
  const likely = goals.find((goal) => goal.perspective === one.perspective) ?? goals[0];
  const [goal, choose] = useState(likely?.id ?? '');
  const isUsed = kpis.some((use) => use.kpi === one.id);
  const isRetired = retired.some(({ kpi }) => kpi === one.id);
  const name = goals.find(({ id }) => id === goal)?.name ?? '';
  const title = inWords(one.name);
  const add = () =>
    model.edit(`The KPI “${one.name}” was added to “${name}”.`, (scorecard) =>
      isRetired
        ? bringBackKpi(scorecard, one.id, goal)
        : addKpi(scorecard, one.id, { goal, part: one.tier ?? 'lagging' }),
    );
  return (
    <li class="entry">
      <div>
        <h3>{title}</h3>
        <p class="small">{inWords(one.brief)}</p>
        <p class="small soft">{formulaSaid(one.formula)}</p>
        {(one.example || one.pitfalls) && (
          <details class="small">
            <summary>{say('more-of', { name: title })}</summary>
            {one.example && (
              <p lang={langOf(one.example)}>{say('example', { text: inWords(one.example) })}</p>
            )}
            {one.pitfalls && (
              <p lang={langOf(one.pitfalls)}>{say('pitfalls', { text: inWords(one.pitfalls) })}</p>
            )}
          </details>
        )}
      </div>
      {isUsed ? (
        <span class="small soft">{say('in-use')}</span>
      ) : (
        <div class="add">
          <Choose
            name={say('goal-of', { name: title })}
            value={goal}
            options={goals.map(({ id, name: called }) => [id, inWords(called)])}
            onChoose={choose}
          />
          <button
            type="button"
            class="button"
            aria-label={say('add.name', { name: title })}
            onClick={add}
          >
            {say('add')}
          </button>
        </div>
      )}
    </li>
  );
}

/** The library of KPIs, searched and added from with one press. */
export function KpiLibrary({ model, mine, onDone }: Props) {
  const [text, type] = useState('');
  const titled = useId();
  useLater(speakLibrary);
  const all = found(text);
  return (
    <section class="card" aria-labelledby={titled}>
      <div class="heading">
        <h2 id={titled}>{say('library')}</h2>
        <button type="button" class="button" onClick={onDone}>
          {say('library.close')}
        </button>
      </div>
      <TextField name={say('library.search')} value={text} most={80} onInput={type} />
      <p class="small soft" role="status">
        {all.length === 0
          ? say('library.none')
          : all.length > MOST
            ? say('library.first', { kpis: say('library.n', { n: all.length }), most: MOST })
            : say('library.n', { n: all.length })}
      </p>
      <ul class="entries">
        {all.slice(0, MOST).map((one) => (
          <LibraryEntry key={one.id} one={one} mine={mine} model={model} />
        ))}
      </ul>
    </section>
  );
}
