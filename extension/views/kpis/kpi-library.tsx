import { useId, useState } from 'preact/hooks';
import { formulaInWords, formulaReader, KPIS } from '../../../core/kpis/index.ts';
import type { KpiDefinition } from '../../../core/model/index.ts';
import { addKpi, bringBackKpi } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from './edit-model.ts';
import { Choose, TextField } from './fields.tsx';

interface Props {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  onDone(): void;
}

const MOST = 12;
const read = formulaReader();

/** KPIs of the library that hold every word that was typed. */
function found(text: string): readonly KpiDefinition[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const name = (one: KpiDefinition) => one.name.toLowerCase();
  const holds = (one: KpiDefinition, word: string) =>
    `${name(one)} ${one.brief} ${one.category} ${one.formula}`.toLowerCase().includes(word);
  return KPIS.filter((one) => one.deprecated === undefined)
    .filter((one) => words.every((word) => holds(one, word)))
    .sort(
      (a, b) =>
        Number(name(b).startsWith(words[0] ?? '')) - Number(name(a).startsWith(words[0] ?? '')),
    );
}

function Entry({ one, mine, model }: { one: KpiDefinition } & Pick<Props, 'mine' | 'model'>) {
  const { goals, kpis, retired = [] } = mine.scorecard;
  const likely = goals.find((goal) => goal.perspective === one.perspective) ?? goals[0];
  const [goal, choose] = useState(likely?.id ?? '');
  const isUsed = kpis.some((use) => use.kpi === one.id);
  const isRetired = retired.some(({ kpi }) => kpi === one.id);
  const name = goals.find(({ id }) => id === goal)?.name ?? '';
  const add = () =>
    model.edit(`The KPI “${one.name}” was added to “${name}”.`, (scorecard) =>
      isRetired
        ? bringBackKpi(scorecard, one.id, goal)
        : addKpi(scorecard, one.id, { goal, part: one.tier ?? 'lagging' }),
    );
  return (
    <li class="entry">
      <div>
        <h3>{one.name}</h3>
        <p class="small">{one.brief}</p>
        <p class="small soft">{formulaInWords(read(one.formula))}</p>
        {(one.example || one.pitfalls) && (
          <details class="small">
            <summary>{`Example and pitfalls of ${one.name}`}</summary>
            {one.example && <p>{`Example: ${one.example}`}</p>}
            {one.pitfalls && <p>{`Pitfalls: ${one.pitfalls}`}</p>}
          </details>
        )}
      </div>
      {isUsed ? (
        <span class="small soft">In use</span>
      ) : (
        <div class="add">
          <Choose
            name={`Goal of ${one.name}`}
            value={goal}
            options={goals.map(({ id, name: called }) => [id, called])}
            onChoose={choose}
          />
          <button type="button" class="button" aria-label={`Add ${one.name}`} onClick={add}>
            Add
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
  const all = found(text);
  return (
    <section class="card" aria-labelledby={titled}>
      <div class="heading">
        <h2 id={titled}>Library of KPIs</h2>
        <button type="button" class="button" onClick={onDone}>
          Close the library
        </button>
      </div>
      <TextField name="Search the library" value={text} most={80} onInput={type} />
      <p class="small soft" role="status">
        {all.length === 0
          ? 'No KPI of the library has these words. Try others, or make one of your own.'
          : `${all.length} KPIs${all.length > MOST ? `, the first ${MOST} are shown` : ''}`}
      </p>
      <ul class="entries">
        {all.slice(0, MOST).map((one) => (
          <Entry key={one.id} one={one} mine={mine} model={model} />
        ))}
      </ul>
    </section>
  );
}
