import {
  ATTRIBUTION_TREE,
  proposeScore,
  SCORE_TREE,
  type ScoreShape,
  THRESHOLD_TREE,
} from '../../../core/choices/index.ts';
import type { StatusThresholds } from '../../../core/model/index.ts';
import type { PublishedKpi } from '../../../core/publication/index.ts';
import { Advice, Fill } from './advice.tsx';
import { signsOf } from './score-aim.tsx';
import { fieldsOf, kindOf, numbersFor, type ScoreFields } from './score-fields.ts';
import { say } from './words.ts';

/** Which score fits, with numbers from what the KPI is worth now. */
export function ScoreAdvice({
  fields,
  kpi,
  onFill,
}: {
  /** The fields as the person left them: a target that stands there because it is suggested is none. */
  fields: { readonly kind: string; readonly target: string; readonly zero: string };
  kpi: PublishedKpi | null;
  onFill(fields: ScoreFields): void;
}) {
  const filledBy = (shape: ScoreShape) => {
    const known = { value: kpi?.value ?? null, ...numbersFor(shape, fields) };
    const { fn, ground } = proposeScore(shape, known);
    const numbers = fn && fieldsOf(fn);
    return { ground, numbers: numbers ?? { kind: kindOf(shape), target: '', zero: '' } };
  };
  return (
    <Advice
      tree={SCORE_TREE}
      offer={({ id, proposes }) => {
        const { ground, numbers } = filledBy(proposes);
        const [best, worst] = signsOf(numbers.kind);
        return (
          <>
            {numbers.target !== '' && (
              <p class="small">
                {best}: <strong>{numbers.target}</strong>
                {worst && numbers.zero !== '' && (
                  <>
                    {' · '}
                    {worst}: <strong>{numbers.zero}</strong>
                  </>
                )}
              </p>
            )}
            <p class="small soft">{say(`advice.ground.${ground}`)}</p>
            <Fill of={id} onFill={() => onFill(numbers)} />
          </>
        );
      }}
    />
  );
}

/** What the fields of thresholds hold. */
export interface ThresholdFields {
  readonly good: string;
  readonly watch: string;
  readonly margin: string;
}

const written = (value: number | undefined) => (value ? String(value) : '');

/** Which thresholds fit; those of the scorecard where none of its own are proposed. */
export function ThresholdAdvice({
  whole,
  onFill,
}: {
  whole: StatusThresholds;
  onFill(fields: ThresholdFields): void;
}) {
  return (
    <Advice
      tree={THRESHOLD_TREE}
      offer={({ id, proposes: { thresholds, margin } }) => (
        <>
          {!thresholds && <p class="small">{say('advice.whole', { ...whole })}</p>}
          <Fill
            of={id}
            onFill={() =>
              onFill({
                good: written(thresholds?.good),
                watch: written(thresholds?.watch),
                margin: written(margin),
              })
            }
          />
        </>
      )}
    />
  );
}

/** Which attribution fits; the question that shares out the credit is asked with it. */
export function AttributionAdvice() {
  return (
    <Advice
      tree={ATTRIBUTION_TREE}
      offer={({ proposes: { method } }) => (
        <a
          class="button"
          href={method ? `#analysis/channel-sales/method=${method}` : '#analysis/event-effect'}
        >
          {say(method ? 'advice.ask' : 'advice.compare')}
        </a>
      )}
    />
  );
}
