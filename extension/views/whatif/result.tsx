import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { statusOf } from '../../../core/scoring/index.ts';
import type { Moved, WhatIf } from '../../../core/strategy/index.ts';
import { inWords } from '../../words/index.ts';
import { say as sayDashboard } from '../dashboard/words.ts';
import type { Formats } from '../format.ts';
import { signed } from '../work/scores.ts';
import { partInWords, partsOf, type Reason, reasonsOf } from './reasons.ts';
import { say } from './words.ts';

interface Given {
  readonly scorecard: ScorecardDefinition;
  readonly changed: ReadonlyMap<string, { name: string; difference: number | null }>;
}

type Props = { readonly result: WhatIf; readonly given: Given; readonly formats: Formats };

const SHAPES = { good: '●', watch: '▲', bad: '■', unknown: '○' } as const;

const rounded = (score: number | null, { count }: Formats) =>
  score === null ? '–' : count(Math.round(score));

/** Before and after on one track: where it was as a tick, where it would be as the bar. */
function Track({ before, after }: Pick<Moved, 'before' | 'after'>) {
  return (
    <div class="track two" aria-hidden="true">
      {after !== null && <i class="fill" style={{ width: `${after}%` }} />}
      {before !== null && <i class="tick" style={{ insetInlineStart: `${before}%` }} />}
    </div>
  );
}

function reasonInWords({ name: english, difference, share, days }: Reason, { count }: Formats) {
  const name = inWords(english);
  const said =
    difference === null
      ? say('because.known', { name })
      : say('because', { name, difference: signed(difference, count) });
  return [
    said,
    ...(share === null ? [] : [say('because.share', { part: count(Math.round(100 * share)) })]),
    ...(days === null ? [] : [say('because.days', { n: days })]),
  ].join(', ');
}

function StatusOf({ score, given }: { score: number | null; given: Given }) {
  const status = statusOf(score, given.scorecard.thresholds);
  return (
    <span class={`small status ${status}`}>
      <span aria-hidden="true">{SHAPES[status]}</span> {sayDashboard(`status.${status}`)}
    </span>
  );
}

/** One score that moved, with what moved it. */
function Line({ moved, result, given, formats }: Props & { moved: Moved }) {
  const { before, after, difference, name, id } = moved;
  const reasons = reasonsOf(moved, result, given);
  return (
    <li class={`moved ${partsOf(id).part}`}>
      <div class="moved-head">
        <h4>
          {inWords(name)} <span class="small soft">{partInWords(id)}</span>
        </h4>
        <p class="moved-score">
          <span class="soft">{rounded(before, formats)}</span>
          <span aria-hidden="true"> → </span>
          <span class="unseen"> {say('to')} </span>
          <strong>{rounded(after, formats)}</strong>
          {difference !== null && (
            <span class="difference"> {signed(difference, formats.count)}</span>
          )}
        </p>
      </div>
      <Track before={before} after={after} />
      <div class="moved-foot">
        <StatusOf score={after} given={given} />
        <ul class="small soft">
          {reasons.map((one) => (
            <li key={one.name}>{reasonInWords(one, formats)}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

const LAYERS = ['goal', 'perspective'] as const;

/** What moves, from the goals up to the whole, and what does not. */
export function Result({ result, ...props }: Omit<Props, 'result'> & { result: WhatIf | null }) {
  const { formats } = props;
  if (!result) {
    return (
      <section class="card" aria-labelledby="moves">
        <h2 id="moves">{say('moves')}</h2>
        <p class="soft">{say('moves.none-yet')}</p>
      </section>
    );
  }
  const { moved, scores } = result;
  const overall = scores.find((one) => one.id === 'overall/score');
  const outlook = scores.find((one) => one.id === 'overall/outlook');
  const still = scores.length - moved.length;
  const of = (kind: string) => moved.filter((one) => partsOf(one.id).kind === kind);
  const heads = [overall, outlook].filter((one) => one !== undefined);
  return (
    <section class="card" aria-labelledby="moves">
      <h2 id="moves">{say('moves')}</h2>
      <p class="score" role="status">
        <strong class="big">{rounded(overall?.after ?? null, formats)}</strong>{' '}
        <span class="soft">
          {overall?.difference
            ? say('overall', {
                before: rounded(overall.before, formats),
                difference: signed(overall.difference, formats.count),
              })
            : say('overall.same')}
        </span>
      </p>
      {moved.length === 0 && <p class="soft">{say('moves.nothing')}</p>}
      {LAYERS.filter((kind) => of(kind).length > 0).map((kind) => (
        <div key={kind} class="layer">
          <h3>{say(`layer.${kind}`)}</h3>
          <ul>
            {of(kind).map((one) => (
              <Line key={one.id} moved={one} result={result} {...props} />
            ))}
          </ul>
        </div>
      ))}
      {heads.some((one) => moved.includes(one)) && (
        <div class="layer">
          <h3>{say('layer.overall')}</h3>
          <ul>
            {heads
              .filter((one) => moved.includes(one))
              .map((one) => (
                <Line key={one.id} moved={one} result={result} {...props} />
              ))}
          </ul>
        </div>
      )}
      {still > 0 && <p class="small soft">{say('still', { n: still })}</p>}
    </section>
  );
}
