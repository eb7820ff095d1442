import { useMemo } from 'preact/hooks';
import type { JourneyDefinition, JourneyFlow, JourneyStage } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import { ArrowHead } from '../arrow-head.tsx';
import { type JourneyLayout, journeyLayout } from './journey-layout.ts';
import type { Measured } from './journey-values.ts';
import { say } from './words.ts';

interface Props {
  readonly journey: JourneyDefinition;
  readonly chosen: string | null;
  choose(stage: string | null): void;
  measure(kpi: string | undefined): Measured;
}

/** How a way is drawn: apart from the others where a stage is chosen, dashed where it is not known. */
const kindOf = (flow: JourneyFlow, chosen: string | null, value: string | null) =>
  [
    'way',
    value === null ? 'unmeasured' : '',
    chosen !== null && flow.from !== chosen && flow.to !== chosen ? 'quiet' : '',
  ]
    .filter(Boolean)
    .join(' ');

function Ways({
  layout,
  chosen,
  measure,
}: Pick<Props, 'chosen' | 'measure'> & { layout: JourneyLayout }) {
  return (
    <svg viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      <ArrowHead id="way-head" size={9} />
      {layout.flows.map(({ flow, path, label }) => {
        const { value } = measure(flow.kpi);
        return (
          <g key={`${flow.from} ${flow.to}`} class={kindOf(flow, chosen, value)}>
            <path d={path} marker-end="url(#way-head)" />
            <text x={label.x} y={label.y}>
              {value ?? '–'}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The journey as a drawing: a ring of stages, and the ways between them with what is known of each. */
export function JourneyGraph({ journey, chosen, choose, measure }: Props) {
  const layout = useMemo(() => journeyLayout(journey.stages, journey.flows), [journey]);
  const place = ({ id }: JourneyStage) => {
    const at = layout.places.get(id) ?? { x: 0, y: 0 };
    const share = (n: number, of: number) => `${(100 * n) / of}%`;
    return {
      left: share(at.x - layout.card.width / 2, layout.width),
      top: share(at.y - layout.card.height / 2, layout.height),
      width: share(layout.card.width, layout.width),
      height: share(layout.card.height, layout.height),
    };
  };
  return (
    <section class="card journey" aria-label={say('graph')}>
      <div class="ring">
        <Ways {...{ layout, chosen, measure }} />
        {journey.stages.map((stage) => {
          const { value } = measure(stage.kpi);
          return (
            <button
              key={stage.id}
              type="button"
              class="stage"
              style={place(stage)}
              aria-pressed={chosen === stage.id}
              onClick={() => choose(chosen === stage.id ? null : stage.id)}
            >
              <span class="stage-name">{inWords(stage.name)}</span>
              <span class="small soft">{value ?? say('not-known')}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
