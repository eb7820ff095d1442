import type { PublishedKpi } from '../../../core/publication/index.ts';
import { inPhrase, inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import type { FormulaCheck } from './kpi-draft.ts';
import { say, statusOf } from './words.ts';

/** Where in the formula something is wrong, marked in it. */
function At({ formula, at }: { formula: string; at: number }) {
  const end = Math.min(
    formula.length,
    at + Math.max(1, /^[\w.-]*/.exec(formula.slice(at))?.[0].length ?? 1),
  );
  return (
    <code class="at">
      {formula.slice(0, at)}
      <mark>{formula.slice(at, end) || ' '}</mark>
      {formula.slice(end)}
    </code>
  );
}

/** What the formula is worth now, in words and in figures, or what is wrong with it and where. */
export function FormulaPreview({
  formula,
  check,
  kpi,
  formats,
}: {
  formula: string;
  check: FormulaCheck;
  kpi: PublishedKpi | null;
  formats: Formats;
}) {
  if (!check.ok) {
    const isPlaced = check.at !== null && formula.length > 0;
    return (
      <div class="worth" role="status">
        {isPlaced && <At formula={formula} at={check.at ?? 0} />}
        <p class={formula.trim() === '' ? 'small soft' : 'small wrong'}>
          {isPlaced
            ? say('at', { n: (check.at ?? 0) + 1, why: inWords(check.why) })
            : inWords(check.why)}
        </p>
      </div>
    );
  }
  if (!kpi)
    return (
      <div class="worth small soft" role="status">
        {say('working')}
      </div>
    );
  const [shape, status] = statusOf(kpi.status);
  const isBand = kpi.low !== null && kpi.high !== null && kpi.low !== kpi.high;
  return (
    <div class="worth" role="status">
      <p class="small soft">{inPhrase(kpi.explanation?.words ?? formula)}</p>
      {kpi.value === null ? (
        <p class="small">
          {say('not-yet')} {inWords(kpi.why ?? '')}
        </p>
      ) : (
        <p>
          <strong class="value">{formats.value({ ...kpi, unit: kpi.unit })}</strong>
          {isBand && (
            <span class="small soft"> {formats.interval({ ...kpi, unit: kpi.unit })}</span>
          )}
          {kpi.score !== null && (
            <span class={`status ${kpi.status}`}>
              {' '}
              <span aria-hidden="true">{shape}</span>{' '}
              {say('score', { n: formats.count(Math.round(kpi.score)) })} · {status}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
