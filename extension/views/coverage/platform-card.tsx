import { useId, useState } from 'preact/hooks';
import { type CoverageField, STAGES } from '../../../core/strategy/index.ts';
import { inWords } from '../../words/index.ts';
import { platformName } from '../names.ts';
import { PerspectiveIcon } from '../perspective-icon.tsx';
import type { SectionProps } from '../work/section-props.ts';
import { Closing, type ClosingProps } from './closing.tsx';
import { SHAPES } from './states.ts';
import { say } from './words.ts';

interface Props extends Pick<SectionProps, 'mine' | 'edit'>, Pick<ClosingProps, 'known'> {
  readonly platform: string;
  readonly fields: readonly CoverageField[];
}

const keyOf = ({ perspective, stage }: CoverageField) => `${perspective}/${stage}`;

interface CellProps {
  readonly field: CoverageField;
  /** The perspective as this scorecard names it. */
  readonly named: string;
  readonly isOpen: boolean;
  readonly controls: string;
  onPress(): void;
}

/** One field; where nothing is known of it there is nothing to open. */
function Cell({ field, named, isOpen, controls, onPress }: CellProps) {
  const { shape, tone } = SHAPES[field.state];
  const state = say(`state.${field.state}`);
  const drawn = (
    <>
      <span aria-hidden="true">{shape}</span> {state}
    </>
  );
  if (field.state === 'unknown') return <span class={`coverage-state ${tone}`}>{drawn}</span>;
  const stage = say(`stage.${field.stage}`);
  return (
    <button
      type="button"
      class={`coverage-state ${tone}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      aria-label={say('field', { perspective: named, stage, state })}
      onClick={onPress}
    >
      {drawn}
    </button>
  );
}

interface MatrixProps extends Pick<Props, 'mine' | 'fields'> {
  readonly id: string;
  readonly open: CoverageField | undefined;
  choose(key: string | null): void;
}

/** Perspectives down, stages across. */
function Matrix({ id, mine, fields, open, choose }: MatrixProps) {
  return (
    /* `evidence` keeps a table one on a narrow page: these columns are short. */
    <table class="evidence coverage-table" aria-labelledby={`${id}-name`}>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{say('perspective')}</span>
          </th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col">
              {say(`stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mine.scorecard.perspectives.map((perspective) => (
          <tr key={perspective.id} class={`perspective-${perspective.id}`}>
            <th scope="row">
              <PerspectiveIcon id={perspective.id} />
              {inWords(perspective.name)}
            </th>
            {fields
              .filter((one) => one.perspective === perspective.id)
              .map((field) => (
                <td key={field.stage}>
                  <Cell
                    field={field}
                    named={inWords(perspective.name)}
                    isOpen={open === field}
                    controls={`${id}-open`}
                    onPress={() => choose(open === field ? null : keyOf(field))}
                  />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One platform: its fields, and below them the one that was chosen. */
export function PlatformCard({ platform, fields, mine, edit, known }: Props) {
  const id = useId();
  const [chosen, choose] = useState<string | null>(null);
  const { perspectives } = mine.scorecard;
  const open = fields.find((one) => keyOf(one) === chosen && one.state !== 'unknown');
  const can = fields.filter(({ state }) => state !== 'unknown');
  const measured = can.filter(({ state }) => state === 'measured').length;
  const nameOf = (of: string) => inWords(perspectives.find((one) => one.id === of)?.name ?? of);
  return (
    <section class="card coverage-card" aria-labelledby={`${id}-name`}>
      <div class="coverage-head">
        <h2 id={`${id}-name`}>{platformName(platform)}</h2>
        {can.length > 0 && (
          <span class="small soft">{say('of', { n: measured, all: can.length })}</span>
        )}
      </div>
      <Matrix {...{ id, mine, fields, open, choose }} />
      {open && (
        <section class="coverage-open" id={`${id}-open`} aria-labelledby={`${id}-title`}>
          <h3 id={`${id}-title`}>
            {say('field.title', {
              perspective: nameOf(open.perspective),
              stage: say(`stage.${open.stage}`),
            })}
          </h3>
          <Closing field={open} {...{ known, mine, edit }} />
        </section>
      )}
    </section>
  );
}
