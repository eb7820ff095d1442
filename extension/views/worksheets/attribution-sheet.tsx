import { useState } from 'preact/hooks';
import {
  ATTRIBUTION_TREE,
  type AttributionProposal,
  type TreeOutcome,
} from '../../../core/choices/index.ts';
import type { AssumptionDefinition } from '../../../core/model/index.ts';
import { addRecord, changeRecord } from '../../../core/templates/index.ts';
import { inOurWords, inWords } from '../../words/index.ts';
import { daysAfter } from '../day-of.ts';
import { Advice } from '../kpis/advice.tsx';
import { Choose, TextField } from '../kpis/fields.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import { isDay } from '../work/record-fields.tsx';
import type { SectionProps } from '../work/section-props.ts';
import { Exports } from './exports.tsx';
import type { Sheet } from './sheet-files.ts';
import { say } from './words.ts';

/** Days after which a choice is looked at again, unless the person says another day. */
const LATER = 90;

/** By this a choice is known among the assumptions. */
const CALLED = 'attribution';
const isChoice = ({ id }: AssumptionDefinition) => id.startsWith(`${CALLED}-`);
const isOf = (one: AssumptionDefinition, kpi: string) =>
  isChoice(one) && 'kpi' in one.about && one.about.kpi === kpi;

/** What was chosen for the KPIs, each with why, who answers for it and when it is looked at again. */
const chosenIn = ({ scorecard }: SectionProps['mine']) =>
  (scorecard.assumptions ?? []).filter(isChoice);

/** Who answers for the choice and when it is looked at again; then it stands among the assumptions. */
function Keep({
  outcome,
  kpi,
  edit,
  mine,
  day,
}: Pick<SectionProps, 'edit' | 'mine' | 'day'> & {
  outcome: TreeOutcome<AttributionProposal>;
  kpi: string;
}) {
  const { scorecard } = mine;
  const [who, setWho] = useState(scorecard.kpis.find((one) => one.kpi === kpi)?.owner ?? '');
  const [review, setReview] = useState(daysAfter(day, LATER));
  const name = kpiName(scorecard, kpi);
  const keep = () => {
    const record = {
      statement: say('chosen.statement', { kpi: name, method: inOurWords(outcome.name) }),
      about: { kpi },
      evidence: `${inOurWords(outcome.reason)} ${inOurWords(outcome.mind)}`,
      owner: who.trim(),
      review,
      status: 'open',
    } as const;
    edit.edit(`The assumption “${record.statement}” was added.`, (now) => {
      const before = (now.assumptions ?? []).find((one) => isOf(one, kpi));
      return before
        ? changeRecord(now, 'assumptions', before.id, record)
        : addRecord(now, 'assumptions', `${CALLED} ${kpi}`, record);
    });
  };
  return (
    <div class="kpi-form keep">
      <TextField name={say('chosen.who')} most={400} value={who} onInput={setWho} />
      <TextField name={say('chosen.review')} type="date" value={review} onInput={setReview} />
      <div class="tools wide-field">
        <button
          type="button"
          class="button main"
          disabled={who.trim() === '' || !isDay(review)}
          onClick={keep}
        >
          {say('chosen.keep')}
        </button>
        {who.trim() === '' && <span class="small soft">{say('chosen.lacks')}</span>}
      </div>
    </div>
  );
}

/** What was chosen so far, as a table. */
function Chosen({ heads, rows }: Pick<Sheet, 'heads' | 'rows'>) {
  return (
    <section
      class="wide"
      aria-label={say('now')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table class="sheet">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, i) => (
                <td key={heads[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The worksheet that chooses an attribution: it is kept as an assumption of the KPI, with its review. */
export function AttributionSheet({ edit, mine, formats, day, opening }: SectionProps) {
  const { scorecard } = mine;
  const [kpi, choose] = useState(scorecard.kpis[0]?.kpi ?? '');
  const chosen = chosenIn(mine);
  const rows = chosen.map(({ about, statement, evidence = '', owner, review }) => [
    'kpi' in about ? kpiName(scorecard, about.kpi) : '',
    ...[statement, evidence, owner, formats.date(review)],
  ]);
  const heads = ['KPI', say('head.choice'), say('head.why'), say('head.who'), say('head.review')];
  return (
    <section class="card" aria-labelledby="attribution">
      <h2 id="attribution">{say('sheet.attribution')}</h2>
      <p class="soft">{say('about.attribution')}</p>
      <Choose
        name={say('choose-kpi')}
        value={kpi}
        options={scorecard.kpis.map((one) => [one.kpi, kpiName(scorecard, one.kpi)])}
        onChoose={choose}
      />
      <Advice
        tree={ATTRIBUTION_TREE}
        offer={(outcome) => <Keep key={kpi} {...{ edit, mine, day, kpi, outcome }} />}
      />
      {rows.length === 0 ? (
        <p class="small soft">{say('chosen.none')}</p>
      ) : (
        <Chosen heads={heads} rows={rows} />
      )}
      <Exports
        sheet={{
          title: `${say('sheet.attribution')}: ${inWords(scorecard.title)}`,
          about: say('about.attribution'),
          ...{ heads, rows },
        }}
        name="fourfold-attribution"
        save={opening.save}
      />
    </section>
  );
}
