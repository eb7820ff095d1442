import { useId, useState } from 'preact/hooks';
import { guardRailsOf } from '../../../core/kpis/index.ts';
import type { KpiDefinition } from '../../../core/model/index.ts';
import type { PublishedKpi } from '../../../core/publication/index.ts';
import { retireKpi } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { sayCommon } from '../words.ts';
import { AttributionAdvice, ScoreAdvice, ThresholdAdvice } from './advised.tsx';
import type { EditModel } from './edit-model.ts';
import { Choose, TextField } from './fields.tsx';
import { FormulaPreview } from './formula-field.tsx';
import { checked, definitionOf, type KpiDraft } from './kpi-draft.ts';
import { editOf, fieldsFor, type KpiFields, lacksScore } from './kpi-fields.ts';
import { parts } from './kpi-form.tsx';
import { kpiName } from './kpi-name.ts';
import { More } from './more.tsx';
import { isMoreRight } from './more-fields.ts';
import { ScoreAim } from './score-aim.tsx';
import { usePreview } from './use-preview.ts';
import { say, targetInWords } from './words.ts';

interface Props {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  readonly id: string;
  readonly formats: Formats;
  readonly day: string;
  onDone(): void;
}

function PeriodTargets({
  fields,
  set,
}: {
  fields: KpiFields;
  set(part: Partial<KpiFields>): void;
}) {
  const change = (at: number, part: Partial<KpiFields['targets'][number]>) =>
    set({ targets: fields.targets.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <fieldset class="targets wide-field">
      <legend class="small soft">{say('periods')}</legend>
      {fields.targets.map((one, i) => (
        <div class="target-row" key={i}>
          <TextField
            name={say('from')}
            type="date"
            value={one.from}
            onInput={(from) => change(i, { from })}
          />
          <TextField
            name={say('until')}
            type="date"
            value={one.to}
            onInput={(to) => change(i, { to })}
          />
          <TextField
            name={say('target-then')}
            isNumber
            value={one.target}
            onInput={(target) => change(i, { target })}
          />
          <button
            type="button"
            class="link"
            onClick={() => set({ targets: fields.targets.filter((_, at) => at !== i) })}
          >
            {say('remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="link"
        onClick={() =>
          set({ targets: [...fields.targets, { from: '', to: '', target: fields.target }] })
        }
      >
        {say('add-period')}
      </button>
    </fieldset>
  );
}

interface FieldsProps {
  readonly fields: KpiFields;
  readonly mine: OwnScorecard;
  set(part: Partial<KpiFields>): void;
}

/** What it is called and worked out from. */
function Definition({ fields, set }: Omit<FieldsProps, 'mine'>) {
  return (
    <>
      <TextField
        name={say('name')}
        value={fields.name}
        most={400}
        isWide
        onInput={(name) => set({ name })}
      />
      <TextField
        name={say('formula')}
        value={fields.formula}
        most={400}
        isWide
        onInput={(formula) => set({ formula })}
      />
    </>
  );
}

/** What it aims at. A score function that has no fields of its own is named, and stays until another is chosen. */
function Aim({
  fields,
  set,
  asItIs,
  kpi,
}: Omit<FieldsProps, 'mine'> & { asItIs: string; kpi: PublishedKpi | null }) {
  return (
    <>
      <ScoreAim fields={fields} first={asItIs === '' ? [] : [['as-is', asItIs]]} change={set} />
      <ScoreAdvice fields={fields} kpi={kpi} onFill={set} />
    </>
  );
}

/** Where it counts, and for whom. */
function Place({ fields, set, mine }: FieldsProps) {
  const { goals, thresholds } = mine.scorecard;
  return (
    <>
      <Choose
        name={say('goal')}
        value={fields.goal}
        options={goals.map((one) => [one.id, inWords(one.name)])}
        onChoose={(goal) => set({ goal })}
      />
      <Choose
        name={say('says')}
        value={fields.part}
        options={parts()}
        onChoose={(part) => set({ part: part as KpiFields['part'] })}
      />
      <TextField
        name={say('weight-in-goal')}
        isNumber
        placeholder="1"
        value={fields.weight}
        onInput={(weight) => set({ weight })}
      />
      <TextField
        name={say('owner')}
        most={400}
        value={fields.owner}
        onInput={(owner) => set({ owner })}
      />
      <TextField
        name={say('good-from')}
        isNumber
        placeholder={String(thresholds.good)}
        value={fields.good}
        onInput={(good) => set({ good })}
      />
      <TextField
        name={say('bad-below')}
        isNumber
        placeholder={String(thresholds.watch)}
        value={fields.watch}
        onInput={(watch) => set({ watch })}
      />
    </>
  );
}

/** What was begun, of which state, and what it makes of the scorecard. */
function useFields({ model, mine, id, day }: Pick<Props, 'model' | 'mine' | 'id' | 'day'>) {
  const [from] = useState(mine);
  const [was] = useState(() => fieldsFor(mine, id));
  const [fields, setAll] = useState(was);
  const set = (part: Partial<KpiFields>) => setAll((now) => ({ ...now, ...part }));
  const isOwn = from.scorecard.own?.some((one) => one.id === id) ?? false;
  const check = checked(fields.formula, mine);
  const unit: KpiDefinition['unit'] | null = isOwn && check.ok ? check.unit : null;
  const draft: KpiDraft = { ...fields, kind: fields.kind === 'as-is' ? 'higher' : fields.kind };
  const kpi = usePreview(model, mine, { draft, check, day });
  const save = () =>
    model.edit(`The KPI “${was.name}” was changed.`, editOf(id, was, fields, { unit, day }), from);
  const retire = () =>
    model.edit(`The KPI “${was.name}” was retired.`, (now) => retireKpi(now, id, day), from);
  return { from, was, fields, set, isOwn, check, kpi, save, retire };
}

/** The other KPIs of the scorecard: the guards that the library knows first. */
function guardsFor(scorecard: OwnScorecard['scorecard'], id: string) {
  const known: readonly string[] = guardRailsOf(id);
  const use = scorecard.kpis.find((one) => one.kpi === id);
  const others = scorecard.kpis.map(({ kpi }) => kpi).filter((one) => one !== id);
  const rank = (one: string) => (known.includes(one) ? known.indexOf(one) : known.length);
  return [...new Set([...others, ...(use?.guards ?? [])])]
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => [one, kpiName(scorecard, one)] as const);
}

/** Everything of one KPI to be changed; the definition only of one's own. */
export function KpiSettings({ model, mine, id, formats, day, onDone }: Props) {
  const { from, was, fields, set, isOwn, check, kpi, save, retire } = useFields({
    ...{ model, mine, id, day },
  });
  const definition = definitionOf(from.scorecard, id);
  const fn = from.scorecard.kpis.find((one) => one.kpi === id)?.score ?? definition?.suggested;
  const asItIs =
    was.kind === 'as-is' && definition && fn ? targetInWords(fn, definition.unit, formats) : '';
  const titled = useId();
  const done = async (work: Promise<boolean>) => {
    if (await work) onDone();
  };
  return (
    <form
      class="kpi-form"
      aria-labelledby={titled}
      onSubmit={(event) => {
        event.preventDefault();
        done(save());
      }}
    >
      <h5 id={titled} class="wide-field">
        {say('change.title', { name: inWords(was.name) })}
      </h5>
      {isOwn && <Definition fields={fields} set={set} />}
      <FormulaPreview formula={fields.formula} check={check} kpi={kpi} formats={formats} />
      <Aim fields={fields} set={set} asItIs={asItIs} kpi={kpi} />
      <Place fields={fields} set={set} mine={from} />
      <ThresholdAdvice
        whole={from.scorecard.thresholds}
        onFill={({ margin, ...thresholds }) =>
          set({ ...thresholds, more: { ...fields.more, margin } })
        }
      />
      <PeriodTargets fields={fields} set={set} />
      <More
        fields={fields.more}
        guards={guardsFor(from.scorecard, id)}
        set={(more) => set({ more: { ...fields.more, ...more } })}
      />
      {definition?.category === 'conversions-and-financial' && <AttributionAdvice />}
      <div class="tools wide-field">
        <button
          type="submit"
          class="button main"
          disabled={!check.ok || !isMoreRight(fields.more) || lacksScore(fields)}
        >
          {say('save')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {sayCommon('cancel')}
        </button>
        <button type="button" class="button" onClick={() => done(retire())}>
          {say('retire')}
        </button>
      </div>
    </form>
  );
}
