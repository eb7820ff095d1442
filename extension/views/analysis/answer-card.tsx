import { useEffect, useRef } from 'preact/hooks';
import type { Said, SaidCell, SaidTable } from '../../questions/index.ts';
import { inPhrase, inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { Chart } from './answer-chart.tsx';
import type { Saved } from './answer-file.ts';
import { Proposed } from './proposed.tsx';
import { say, term } from './words.ts';

/** Words of a cell; numbers stand as the worker wrote them. */
const cellOf = (cell: SaidCell) => (typeof cell === 'string' ? term(cell) : (cell ?? '–'));

export function Table({ title: named, columns, rows }: SaidTable) {
  const title = inWords(named);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="wide" aria-label={title} tabIndex={0}>
      <table class="evidence">
        <caption class="small soft">{title}</caption>
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col">
                {inWords(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 200).map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    {cellOf(cell)}
                  </th>
                ) : (
                  <td key={j}>{cellOf(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Shown = Pick<Said, 'says' | 'assumes' | 'tables' | 'chart' | 'range' | 'used'>;

/** Everything below the headline: also of an answer that was kept. */
export function AnswerBody({
  said,
  formats,
  locale,
}: {
  said: Shown;
  formats: Formats;
  locale: string;
}) {
  const { says, assumes, tables, chart, range, used } = said;
  return (
    <>
      {says.length > 0 && (
        <ul class="says">
          {says.map((one) => (
            <li key={one}>{inWords(one)}</li>
          ))}
        </ul>
      )}
      {chart && <Chart chart={chart} formats={formats} locale={locale} />}
      {tables.map((one) => (
        <Table key={one.title} {...one} />
      ))}
      {assumes.length > 0 && (
        <div class="assumes">
          <h3>{say('assumes')}</h3>
          <ul>
            {assumes.map((one) => (
              <li key={one}>{inWords(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="small soft">
        {range
          ? say('from.range', {
              used: inPhrase(used),
              from: formats.date(range.from),
              to: formats.date(range.to),
            })
          : say('from', { used: inPhrase(used) })}
      </p>
    </>
  );
}

/** Saves an answer as a file that spreadsheets open. */
export function SaveAnswer({
  model,
  question,
  at,
  said,
}: {
  model: AnalysisModel;
  question: string;
  at: string;
  said: Saved;
}) {
  return (
    <>
      {(['xlsx', 'csv'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="link"
          onClick={() => model.saveAs(question, at, said, kind)}
        >
          {say(`save.${kind}`)}
        </button>
      ))}
    </>
  );
}

/** The answer to what was asked, or why there is none. */
export function AnswerCard({
  model,
  formats,
  locale,
}: {
  model: AnalysisModel;
  formats: Formats;
  locale: string;
}) {
  const one = model.answered.value;
  const head = useRef<HTMLHeadingElement>(null);
  const at = one?.at;
  useEffect(() => {
    if (at) head.current?.focus();
  }, [at]);
  if (!one) return null;
  const { said, kept } = one;
  if (said.why !== null) {
    return (
      <section class="note" aria-labelledby="answer">
        <h2 id="answer" ref={head} tabIndex={-1}>
          {say('none')}
        </h2>
        <p>{inWords(said.why)}</p>
        {said.used && <p class="small soft">{say('looked', { used: inPhrase(said.used) })}</p>}
      </section>
    );
  }
  return (
    <section class="card answer" aria-labelledby="answer">
      <h2 id="answer" class="answer-head" ref={head} tabIndex={-1}>
        {inWords(said.headline)}
      </h2>
      <AnswerBody said={said} formats={formats} locale={locale} />
      {said.proposal && <Proposed proposal={said.proposal} model={model} />}
      <div class="actions">
        {kept === null ? (
          <>
            <button type="button" class="button" onClick={() => model.keep(false)}>
              {say('keep')}
            </button>
            <button type="button" class="button" onClick={() => model.keep(true)}>
              {say('keep.finding')}
            </button>
          </>
        ) : (
          <p class="small soft">{say('kept.below')}</p>
        )}
        <SaveAnswer model={model} question={one.card.question} at={one.at} said={said} />
      </div>
    </section>
  );
}
