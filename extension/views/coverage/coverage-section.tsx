import { useEffect, useId, useMemo } from 'preact/hooks';
import type { CoverageField, CoverageState } from '../../../core/strategy/index.ts';
import { speakLibrary } from '../../words/index.ts';
import { GateSection } from '../gate/gate-section.tsx';
import { Choose } from '../kpis/fields.tsx';
import { platformName } from '../names.ts';
import { useLater } from '../use-later.ts';
import type { SectionProps } from '../work/section-props.ts';
import { coverageOf, fieldsOf, PLATFORMS } from './coverage-model.ts';
import { PlatformCard } from './platform-card.tsx';
import { SHAPES, STATES } from './states.ts';
import { say } from './words.ts';

const countOf = (fields: readonly CoverageField[], state: CoverageState) =>
  fields.filter((one) => one.state === state).length;

/** How much of what can be known is measured, and what each kind of field means. */
function Whole({ fields }: { fields: readonly CoverageField[] }) {
  const titled = useId();
  const all = fields.length - countOf(fields, 'unknown');
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>
        {all === 0 ? say('sum.none') : say('sum', { n: countOf(fields, 'measured'), all })}
      </h2>
      <ul class="coverage-legend" aria-label={say('legend')}>
        {STATES.map((state) => (
          <li key={state}>
            <span class={`coverage-state ${SHAPES[state].tone}`}>
              <span aria-hidden="true">{SHAPES[state].shape}</span> {say(`state.${state}`)}
            </span>
            <strong>{countOf(fields, state)}</strong>
            <span class="small soft">{say(`means.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Platform by stage of the funnel by perspective: what is measured, the gaps, and what closes each. */
export function CoverageSection(props: SectionProps) {
  const { edit, mine, publication, ask } = props;
  const model = coverageOf(edit);
  useLater(speakLibrary);
  useEffect(() => {
    model.load(ask);
  }, [publication]);
  const [known, more] = [model.known.value, model.more.value];
  const { scorecard } = mine;
  const { from } = publication.period;
  const platforms = useMemo(
    () => [...new Set([...(known?.platforms ?? []), ...more])],
    [known, more],
  );
  const fields = useMemo(
    () => (known ? fieldsOf(scorecard, known, platforms, from) : []),
    [scorecard, known, platforms, from],
  );
  if (!known) return <p class="soft">{say('reading')}</p>;
  const others = PLATFORMS.filter((one) => !platforms.includes(one));
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      {platforms.length === 0 ? <p class="empty">{say('none')}</p> : <Whole fields={fields} />}
      <GateSection {...props} />
      <div class="coverage">
        {platforms.map((platform) => (
          <PlatformCard
            key={platform}
            {...{ platform, known, mine, edit }}
            fields={fields.filter((one) => one.platform === platform)}
          />
        ))}
      </div>
      {others.length > 0 && (
        <div class="coverage-more">
          <Choose
            name={say('more')}
            value=""
            options={[
              ['', say('more.choose')],
              ...others.map((one) => [one, platformName(one)] as const),
            ]}
            onChoose={(one) => one !== '' && model.look(one)}
          />
        </div>
      )}
    </>
  );
}
