import { useState } from 'preact/hooks';
import { formulaReader } from '../../../core/kpis/index.ts';
import { historyRule, type KpiDefinition, type KpiUse } from '../../../core/model/index.ts';
import { placesOfKpi } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Choose } from '../kpis/fields.tsx';
import { formulaSaid } from '../kpis/formula-said.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { KpiSettings } from '../kpis/kpi-settings.tsx';
import { say as sayKpis, targetInWords } from '../kpis/words.ts';
import { metricName } from '../names.ts';
import type { SectionProps } from '../work/section-props.ts';
import { Exports } from './exports.tsx';
import { Gap } from './mapping-sheet.tsx';
import { say } from './words.ts';

/** One question of the card and its answer; null where nothing was said yet. */
type Line = readonly [question: string, answer: string | null];

function metricsOf(formula: string, ownMetrics: OwnScorecard['ownMetrics']): string | null {
  try {
    return formulaReader(ownMetrics)(formula).metrics.map(metricName).join(', ');
  } catch {
    return null;
  }
}

function baselineSaid({ baseline }: Partial<KpiUse>, { count, date }: Formats): string | null {
  if (!baseline) return null;
  if (baseline.kind === 'fixed')
    return say('baseline.fixed', { n: count(baseline.value), day: date(baseline.on) });
  return say('baseline.history', { n: historyRule(baseline).periods });
}

/** What it is and where it comes from. */
function meaningOf(
  { scorecard, ownMetrics }: OwnScorecard,
  { id, brief, formula, name, pitfalls }: KpiDefinition,
): readonly Line[] {
  const places = placesOfKpi(scorecard, id);
  const goals = scorecard.goals.filter((goal) => places.some((one) => one.goal === goal.id));
  const decisions = goals.flatMap(({ decision }) => (decision ? [inWords(decision)] : []));
  const parts = [...new Set(places.map(({ part }) => sayKpis(`part.${part}`)))];
  return [
    [say('card.means'), brief === '' || brief === name ? null : inWords(brief)],
    [say('card.goal'), goals.map((goal) => inWords(goal.name)).join(' · ') || null],
    [sayKpis('says'), parts.join(' · ') || null],
    [say('card.decision'), decisions.join(' ') || null],
    [sayKpis('formula'), formulaSaid(formula, ownMetrics)],
    [say('head.numbers'), metricsOf(formula, ownMetrics)],
    [say('card.pitfalls'), pitfalls ? inWords(pitfalls) : null],
  ];
}

/** How it is judged, and by whom. */
function judgedBy(
  { scorecard }: OwnScorecard,
  { suggested, unit }: KpiDefinition,
  use: Partial<KpiUse>,
  formats: Formats,
): readonly Line[] {
  const thresholds = use.thresholds ?? scorecard.thresholds;
  const guards = (use.guards ?? []).map((one) => kpiName(scorecard, one));
  return [
    [say('card.target'), targetInWords(use.score ?? suggested, unit, formats)],
    [say('card.status'), sayKpis('advice.whole', { ...thresholds })],
    [sayKpis('baseline'), baselineSaid(use, formats)],
    [sayKpis('guard'), guards.join(', ') || null],
    [say('card.stands'), use.proxy?.for ?? null],
    [say('head.who'), use.owner ?? null],
  ];
}

/** The design of a KPI, question by question; null of one that is not there any more. */
export function cardOf(mine: OwnScorecard, id: string, formats: Formats): readonly Line[] | null {
  const definition = definitionOf(mine.scorecard, id);
  if (!definition) return null;
  const use = mine.scorecard.kpis.find(({ kpi }) => kpi === id) ?? {};
  return [...meaningOf(mine, definition), ...judgedBy(mine, definition, use, formats)];
}

/** The questions whose answer may be missing. */
const optional = (): ReadonlySet<string> =>
  new Set([sayKpis('baseline'), sayKpis('guard'), say('card.stands'), say('card.pitfalls')]);

/** The card itself; what may well be missing stands there only once it is said. */
function Design({ lines }: { lines: readonly Line[] }) {
  const may = optional();
  return (
    <dl class="design">
      {lines
        .filter(([question, answer]) => answer !== null || !may.has(question))
        .map(([question, answer]) => (
          <div key={question}>
            <dt class="small soft">{question}</dt>
            <dd>{answer ?? <Gap words={say('gap.said')} />}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The worksheet that designs one KPI: what it is, how it is judged, who answers, and what is not said yet. */
export function CardSheet({ edit, mine, formats, day, opening }: SectionProps) {
  const { scorecard } = mine;
  const [chosen, choose] = useState(scorecard.kpis[0]?.kpi ?? '');
  const [isOpen, open] = useState(false);
  const lines = cardOf(mine, chosen, formats);
  const may = optional();
  const name = kpiName(scorecard, chosen);
  const gaps = (lines ?? []).filter(([question, answer]) => answer === null && !may.has(question));
  return (
    <section class="card" aria-labelledby="design">
      <h2 id="design">{say('sheet.card')}</h2>
      <p class="soft">{say('about.card')}</p>
      <Choose
        name={say('choose-kpi')}
        value={chosen}
        options={scorecard.kpis.map(({ kpi }) => [kpi, kpiName(scorecard, kpi)])}
        onChoose={(kpi) => {
          choose(kpi);
          open(false);
        }}
      />
      {lines && (
        <>
          <p role="status">
            {gaps.length === 0 ? say('card.whole') : say('card.gaps', { n: gaps.length })}
          </p>
          <Design lines={lines} />
          {isOpen ? (
            <KpiSettings
              key={chosen}
              {...{ model: edit, mine, id: chosen, formats, day }}
              onDone={() => open(false)}
            />
          ) : (
            <div class="tools">
              <button type="button" class="button main" onClick={() => open(true)}>
                {say('card.change', { name })}
              </button>
              <a class="button" href="#map">
                {say('card.map')}
              </a>
            </div>
          )}
          <Exports
            sheet={{
              title: `${say('sheet.card')}: ${name}`,
              about: inWords(scorecard.title),
              heads: [say('head.question'), say('head.answer')],
              rows: lines.map(([question, answer]) => [question, answer ?? '']),
            }}
            name={`fourfold-kpi-${chosen}`}
            save={opening.save}
          />
        </>
      )}
    </section>
  );
}
