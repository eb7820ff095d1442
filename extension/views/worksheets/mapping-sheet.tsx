import { useState } from 'preact/hooks';
import { KPIS } from '../../../core/kpis/index.ts';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import {
  addKpi,
  changeUse,
  type MappedObjective,
  objectiveMap,
  placesOfKpi,
} from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { parts } from '../kpis/kpi-form.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import { metricName } from '../names.ts';
import type { SectionProps } from '../work/section-props.ts';
import { Exports } from './exports.tsx';
import type { Sheet } from './sheet-files.ts';
import { say } from './words.ts';

const byName = (a: readonly [string, string], b: readonly [string, string]) =>
  a[1].localeCompare(b[1]);

/** What may measure a goal: KPIs in use first, then those of its perspective that the library has. */
function Kpis({ scorecard, goal }: { scorecard: ScorecardDefinition; goal: string }) {
  const used = new Set(scorecard.kpis.map(({ kpi }) => kpi));
  const perspective = scorecard.goals.find(({ id }) => id === goal)?.perspective;
  const named = (id: string) => [id, kpiName(scorecard, id)] as const;
  const library = KPIS.filter((one) => one.perspective === perspective && !used.has(one.id));
  const groups = [
    ['in-use', [...used].map(named).sort(byName)],
    ['of-library', library.map(({ id }) => named(id)).sort(byName)],
  ] as const;
  return (
    <>
      <option value="">{say('choose-kpi')}</option>
      {groups.map(([group, options]) => (
        <optgroup key={group} label={say(group)}>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

interface Line {
  readonly goal: string;
  readonly kpi: string;
  readonly part: 'lagging' | 'leading';
  readonly who: string;
}

/** A scorecard in which a KPI measures a goal and somebody answers for it. */
function mapped(scorecard: ScorecardDefinition, { goal, kpi, part, who }: Line) {
  const before = placesOfKpi(scorecard, kpi).some((one) => one.goal === goal && one.part === part);
  const placed = before ? scorecard : addKpi(scorecard, kpi, { goal, part });
  return changeUse(placed, kpi, { owner: who.trim() || undefined });
}

/** Goal, KPI, metric, who: one line after the other, put into the scorecard at once. */
function MapForm({ edit, mine }: Pick<SectionProps, 'edit' | 'mine'>) {
  const { scorecard } = mine;
  const [line, setAll] = useState<Line>({
    ...{ goal: scorecard.goals[0]?.id ?? '', kpi: '', part: 'lagging', who: '' },
  });
  const set = (part: Partial<Line>) => setAll((now) => ({ ...now, ...part }));
  const ownerOf = (id: string) => scorecard.kpis.find(({ kpi }) => kpi === id)?.owner ?? '';
  const [found] = objectiveMap(mapped(scorecard, line)).filter(({ kpi }) => kpi === line.kpi);
  return (
    <form
      class="kpi-form"
      aria-label={say('mapping')}
      onSubmit={async (event) => {
        event.preventDefault();
        const name = kpiName(scorecard, line.kpi);
        const kept = await edit.edit(`The KPI “${name}” was changed.`, (now) => mapped(now, line));
        if (kept) set({ kpi: '', who: '' });
      }}
    >
      <Choose
        name={say('step.goal')}
        value={line.goal}
        options={scorecard.goals.map(({ id, name }) => [id, inWords(name)])}
        onChoose={(goal) => set({ goal })}
      />
      <Choose
        name={say('step.kpi')}
        value={line.kpi}
        onChoose={(kpi) => set({ kpi, who: ownerOf(kpi) })}
      >
        <Kpis scorecard={scorecard} goal={line.goal} />
      </Choose>
      <Choose
        name={say('step.says')}
        value={line.part}
        options={parts()}
        onChoose={(part) => set({ part: part as Line['part'] })}
      />
      <TextField
        name={say('step.who')}
        most={400}
        value={line.who}
        placeholder={say('who.example')}
        onInput={(who) => set({ who })}
      />
      <p class="small soft wide-field" role="status">
        {found && found.metrics.length > 0
          ? say('needs', { metrics: found.metrics.map(metricName).join(', ') })
          : say('needs.choose')}
      </p>
      <div class="tools wide-field">
        <button type="submit" class="button main" disabled={line.goal === '' || line.kpi === ''}>
          {say('put')}
        </button>
      </div>
    </form>
  );
}

/** A gap is said, and never left to be guessed from an empty cell. */
export const Gap = ({ words }: { words: string }) => (
  <span class="small gap">
    <span aria-hidden="true">○</span> {words}
  </span>
);

function Row({ scorecard, line }: { scorecard: ScorecardDefinition; line: MappedObjective }) {
  const { goal, kpi, part, metrics, owner } = line;
  return (
    <tr>
      <th scope="row">{inWords(scorecard.goals.find(({ id }) => id === goal)?.name ?? goal)}</th>
      <td>
        {kpi === null ? <Gap words={say('gap.kpi')} /> : kpiName(scorecard, kpi)}
        {part === 'leading' && <span class="small soft">{say('leading')}</span>}
      </td>
      <td>{metrics.map(metricName).join(', ')}</td>
      <td>{kpi !== null && (owner ?? <Gap words={say('gap.who')} />)}</td>
    </tr>
  );
}

/** The objective map as it leaves the page. */
export function mappingSheet(scorecard: ScorecardDefinition): Sheet {
  return {
    title: `${say('sheet.mapping')}: ${inWords(scorecard.title)}`,
    about: say('about.mapping'),
    heads: [say('head.perspective'), say('head.goal'), 'KPI', say('head.numbers'), say('head.who')],
    rows: objectiveMap(scorecard).map(({ goal, perspective, kpi, metrics, owner }) => [
      inWords(scorecard.perspectives.find(({ id }) => id === perspective)?.name ?? perspective),
      inWords(scorecard.goals.find(({ id }) => id === goal)?.name ?? goal),
      kpi === null ? '' : kpiName(scorecard, kpi),
      metrics.map(metricName).join(', '),
      owner ?? '',
    ]),
  };
}

/** The worksheet that maps objectives: what measures each goal, from which numbers, and who answers. */
export function MappingSheet({ edit, mine, opening }: SectionProps) {
  const { scorecard } = mine;
  const lines = objectiveMap(scorecard);
  const gaps = lines.filter(({ kpi, owner }) => kpi === null || owner === null).length;
  return (
    <section class="card" aria-labelledby="mapping">
      <h2 id="mapping">{say('sheet.mapping')}</h2>
      <p class="soft">{say('about.mapping')}</p>
      <MapForm edit={edit} mine={mine} />
      <p role="status">{gaps === 0 ? say('gaps.none') : say('gaps', { n: gaps })}</p>
      <section
        class="wide"
        aria-label={say('now')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table class="sheet">
          <thead>
            <tr>
              {[say('head.goal'), 'KPI', say('head.numbers'), say('head.who')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row
                key={`${line.goal} ${line.kpi} ${line.part}`}
                scorecard={scorecard}
                line={line}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Exports sheet={mappingSheet(scorecard)} name="fourfold-objectives" save={opening.save} />
    </section>
  );
}
