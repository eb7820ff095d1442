import { useId } from 'preact/hooks';
import { RELEVANCE_QUESTIONS, type RelevanceAnswer } from '../../../core/model/index.ts';
import {
  assessEntrant,
  LEAST_DAYS,
  LEAST_YES,
  type ProbationReport,
} from '../../../core/scoring/index.ts';
import { answerRelevance, letIn, passProbation } from '../../../core/templates/index.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { platformName } from '../names.ts';
import type { EntrantProps } from './entrant-props.ts';
import { Reliability, whichOf } from './reliability.tsx';
import { say } from './words.ts';

/** Numbers that are shown at once; the others stand among all numbers. */
const SHOWN = 5;

const ANSWERS: readonly RelevanceAnswer[] = ['yes', 'no', 'unsure'];

/** What is kept of it already: shown as it is, and marked as not scored. */
function Kept({ known, one, formats }: EntrantProps) {
  const seen = known.seen.get(one.platform);
  if (!seen || seen.total === 0) return <p class="small">{say('kept.none')}</p>;
  return (
    <>
      <p class="small">{say('kept', { n: formats.count(seen.total) })}</p>
      <ul class="gate-kept">
        {seen.rows.slice(0, SHOWN).map((number) => (
          <li key={number.id}>
            <span>
              {whichOf(number)} <span class="small soft">{formats.period(number)}</span>
            </span>
            <span>
              <strong>{formats.value(number)}</strong>{' '}
              <span class="small soft">{say('not-scored')}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Five questions about whether it matters. */
function Relevance({ one, edit, day, report }: EntrantProps & { report: ProbationReport }) {
  const { platform } = one;
  const name = platformName(platform);
  const answer = (question: (typeof RELEVANCE_QUESTIONS)[number], given: string) => {
    const found = ANSWERS.find((known) => known === given);
    if (!found) return;
    edit.edit(`A question about “${name}” was answered.`, (now) =>
      answerRelevance(now, { platform, on: day }, question, found),
    );
  };
  return (
    <div class="gate-part">
      <h3>{say('relevance')}</h3>
      <p class="small soft">{say('relevance.about', { n: LEAST_YES })}</p>
      <div class="gate-questions">
        {RELEVANCE_QUESTIONS.map((question) => (
          <Choose
            key={question}
            name={say(`question.${question}`)}
            value={one.answers?.[question] ?? ''}
            options={[
              ...(one.answers?.[question] ? [] : [['', say('answer')] as const]),
              ...ANSWERS.map((given) => [given, say(`answer.${given}`)] as const),
            ]}
            onChoose={(given) => answer(question, given)}
          />
        ))}
      </div>
      <p class="small">
        {say('relevance.sum', { n: report.yes, all: RELEVANCE_QUESTIONS.length })}
      </p>
    </div>
  );
}

/** The way into the score without having passed: for a reason that is kept. */
function Override({ model, one, edit, day }: Pick<EntrantProps, 'model' | 'one' | 'edit' | 'day'>) {
  const { platform } = one;
  const name = platformName(platform);
  const key = `reason ${platform}`;
  const reason = (model.typed.value.get(key) ?? '').trim();
  return (
    <details>
      <summary>{say('override')}</summary>
      <form
        class="gate-form"
        aria-label={say('override.name', { name })}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason === '') return;
          edit.edit(
            `The platform “${name}” was let into the score.`,
            (now) => letIn(now, { platform, on: day }, reason),
            edit.mine.value,
            () => model.type(key, ''),
          );
        }}
      >
        <TextField
          name={say('override.reason')}
          value={model.typed.value.get(key) ?? ''}
          most={1000}
          isWide
          onInput={(text) => model.type(key, text)}
        />
        <button type="submit" class="button" disabled={reason === ''}>
          {say('override.go')}
        </button>
      </form>
    </details>
  );
}

/** What it lacks, or that nothing is lacking; and both ways into the score. */
function Decide({
  model,
  one,
  edit,
  day,
  known,
  report,
}: EntrantProps & { report: ProbationReport }) {
  const { platform } = one;
  const name = platformName(platform);
  const tally = known.tallies.find((its) => its.platform === platform) ?? null;
  const counts = `The platform “${name}” counts in the score.`;
  const captures = tally && { found: tally.found, due: tally.due, days: tally.days };
  if (report.lacks.length === 0) {
    return (
      <div class="gate-part">
        <p>
          <span class="status good">
            <span aria-hidden="true">●</span> {say('passes')}
          </span>
        </p>
        <button
          type="button"
          class="button main"
          aria-label={say('count.name', { name })}
          onClick={() =>
            edit.edit(counts, (now) => passProbation(now, { platform, on: day }, captures))
          }
        >
          {say('count')}
        </button>
      </div>
    );
  }
  return (
    <div class="gate-part">
      <h3>{say('lacks')}</h3>
      <ul class="gate-lacks small">
        {report.lacks.map((lack) => (
          <li key={lack}>{say(`lack.${lack}`, { n: LEAST_DAYS })}</li>
        ))}
      </ul>
      <Override {...{ model, one, edit, day }} />
    </div>
  );
}

/** A platform on probation: what is kept of it, whether it matters, and how far it can be trusted. */
export function EntrantCard(props: EntrantProps) {
  const titled = useId();
  const { one, known, formats } = props;
  const tally = known.tallies.find((its) => its.platform === one.platform) ?? null;
  const report = assessEntrant(one, tally);
  return (
    <section class="card gate-card" aria-labelledby={titled}>
      <div class="coverage-head">
        <h2 id={titled}>{say('card', { name: platformName(one.platform) })}</h2>
        <span class="small status unknown">
          <span aria-hidden="true">◐</span> {say('since', { day: formats.date(one.on) })}
        </span>
      </div>
      <Kept {...props} />
      <div class="gate-parts">
        <Relevance {...props} report={report} />
        <Reliability {...props} report={report} tally={tally} />
      </div>
      <Decide {...props} report={report} />
    </section>
  );
}
