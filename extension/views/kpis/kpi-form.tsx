import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { changeUse, createKpi } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { sayCommon } from '../words.ts';
import { ScoreAdvice } from './advised.tsx';
import type { EditModel } from './edit-model.ts';
import { Choose, TextField } from './fields.tsx';
import { FormulaPreview } from './formula-field.tsx';
import {
  checked,
  definitionFrom,
  firstGoal,
  firstTarget,
  type KpiDraft,
  pastFor,
} from './kpi-draft.ts';
import { MetricSearch } from './metric-search.tsx';
import { ScoreAim } from './score-aim.tsx';
import { usePreview } from './use-preview.ts';
import { say } from './words.ts';

interface Props {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  readonly formats: Formats;
  readonly day: string;
  onDone(): void;
}

type Picked = Parameters<Parameters<typeof MetricSearch>[0]['onPick']>[0];

/** Two metrics most often make a share; the person changes the formula where it is another thing. */
function withMetric(draft: KpiDraft, metric: Picked, mine: OwnScorecard): Partial<KpiDraft> {
  const before = draft.formula.trim();
  const isAlone = before !== '' && /^[a-z0-9.-]+$/.test(before);
  const formula =
    before === ''
      ? metric.id
      : isAlone
        ? `share(${before}, ${metric.id})`
        : `${before} ${metric.id}`;
  if (before !== '') return { formula };
  const kind = metric.direction === 'lower' ? 'lower' : 'higher';
  return {
    formula,
    kind,
    name: draft.name.trim() === '' ? metric.name : draft.name,
    goal: firstGoal(mine.scorecard, metric.id),
  };
}

/** Whether a KPI says what was reached or what is to be expected. */
export const parts = () =>
  (['lagging', 'leading'] as const).map((part) => [part, say(`part.${part}`)] as const);

/** The draft, what it is worth, and the target that it begins with until the person sets one. */
function useDraft({ model, mine, day }: Pick<Props, 'model' | 'mine' | 'day'>) {
  const [from] = useState(mine);
  const [draft, set] = useState<KpiDraft>({
    ...{ name: '', formula: '', kind: 'higher', target: '', zero: '' },
    goal: from.scorecard.goals[0]?.id ?? '',
    part: 'lagging',
  });
  const [isOwnTarget, setOwnTarget] = useState(false);
  const change = (part: Partial<KpiDraft>) => {
    if (part.target !== undefined) setOwnTarget(true);
    set((now) => ({ ...now, ...part }));
  };
  const check = checked(draft.formula, mine);
  const kpi = usePreview(model, mine, { draft, check, day });
  const suggested = check.ok ? firstTarget(draft.formula, draft.kind, kpi?.value ?? null) : '';
  useEffect(() => {
    if (!isOwnTarget) set((now) => ({ ...now, target: suggested }));
  }, [suggested]);
  const goal = from.scorecard.goals.find((one) => one.id === draft.goal);
  const definition = check.ok && goal ? definitionFrom(draft, check.unit, goal.perspective) : null;
  const made = definition && definition.name !== '' && goal ? { definition, goal } : null;
  const save = () => {
    if (!made) return Promise.resolve(false);
    const place = { goal: made.goal.id, part: draft.part };
    return model.edit(
      `The KPI “${made.definition.name}” was added to “${made.goal.name}”.`,
      (scorecard) => {
        const { scorecard: next, kpi: id } = createKpi(scorecard, made.definition, place);
        return draft.kind === 'versus-baseline' ? changeUse(next, id, pastFor(draft.kind)) : next;
      },
      from,
    );
  };
  const isBegun = !isOwnTarget && suggested !== '';
  return { from, draft, change, check, kpi, save, isReady: made !== null, isBegun };
}

interface FieldsProps {
  readonly draft: KpiDraft;
  readonly goals: readonly (readonly [string, string])[];
  change(part: Partial<KpiDraft>): void;
}

/** All but the formula: filled in, to be changed. */
function Fields({ draft, goals, change }: FieldsProps) {
  return (
    <>
      <TextField
        name={say('name')}
        value={draft.name}
        most={400}
        isWide
        onInput={(name) => change({ name })}
      />
      <ScoreAim
        fields={draft}
        change={({ kind, ...numbers }) =>
          change({ ...numbers, ...(kind && kind !== 'as-is' ? { kind } : {}) })
        }
      />
      <Choose
        name={say('goal')}
        value={draft.goal}
        options={goals}
        onChoose={(id) => change({ goal: id })}
      />
      <Choose
        name={say('says')}
        value={draft.part}
        options={parts()}
        onChoose={(part) => change({ part: part as KpiDraft['part'] })}
      />
    </>
  );
}

/** A KPI of the person's own in a few strokes: a metric, and everything else is filled in to be changed. */
export function KpiForm({ model, mine, formats, day, onDone }: Props) {
  const made = useDraft({ model, mine, day });
  const { from, draft, change, check, kpi } = made;
  const form = useRef<HTMLFormElement>(null);
  const titled = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="card kpi-form"
      aria-labelledby={titled}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await made.save()) onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <h2 id={titled} class="wide-field">
        {say('new')}
      </h2>
      <MetricSearch
        ownMetrics={mine.ownMetrics}
        onPick={(metric) => change(withMetric(draft, metric, mine))}
      />
      <TextField
        name={say('formula')}
        value={draft.formula}
        most={400}
        isWide
        placeholder="share(commerce.orders, traffic.visits)"
        onInput={(formula) => change({ formula })}
      />
      <FormulaPreview formula={draft.formula} check={check} kpi={kpi} formats={formats} />
      <Fields
        draft={draft}
        goals={from.scorecard.goals.map(({ id, name }) => [id, inWords(name)])}
        change={change}
      />
      <ScoreAdvice
        fields={made.isBegun ? { ...draft, target: '' } : draft}
        kpi={kpi}
        onFill={change}
      />
      <div class="tools wide-field">
        <button type="submit" class="button main" disabled={!made.isReady}>
          {say('add-this')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {sayCommon('cancel')}
        </button>
        {made.isBegun && <span class="small soft">{say('begun')}</span>}
      </div>
    </form>
  );
}
