import { useEffect, useRef } from 'preact/hooks';
import type { Said, SaidTable } from '../../questions/index.ts';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { Chart } from './answer-chart.tsx';
import { Proposed } from './proposed.tsx';

export function Table({ title, columns, rows }: SaidTable) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="wide" aria-label={title} tabIndex={0}>
      <table class="evidence">
        <caption class="small soft">{title}</caption>
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col">
                {one}
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
                    {cell ?? '–'}
                  </th>
                ) : (
                  <td key={j}>{cell ?? '–'}</td>
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
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {chart && <Chart chart={chart} formats={formats} locale={locale} />}
      {tables.map((one) => (
        <Table key={one.title} {...one} />
      ))}
      {assumes.length > 0 && (
        <div class="assumes">
          <h3>What was taken for granted</h3>
          <ul>
            {assumes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="small soft">
        From {used}
        {range &&
          `, ${formats.day(range.from)} ${range.from.slice(0, 4)} to ${formats.day(range.to)} ${range.to.slice(0, 4)}`}
        .
      </p>
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
          No answer yet
        </h2>
        <p>{said.why}</p>
        {said.used && <p class="small soft">Looked at: {said.used}.</p>}
      </section>
    );
  }
  return (
    <section class="card answer" aria-labelledby="answer">
      <h2 id="answer" class="answer-head" ref={head} tabIndex={-1}>
        {said.headline}
      </h2>
      <AnswerBody said={said} formats={formats} locale={locale} />
      {said.proposal && <Proposed proposal={said.proposal} model={model} />}
      <div class="actions">
        {kept === null ? (
          <>
            <button type="button" class="button" onClick={() => model.keep(false)}>
              Keep this answer
            </button>
            <button type="button" class="button" onClick={() => model.keep(true)}>
              Keep and add to findings
            </button>
          </>
        ) : (
          <p class="small soft">Kept below.</p>
        )}
      </div>
    </section>
  );
}
