import { useEffect, useId } from 'preact/hooks';
import { type EntrantRecord, isOnProbation } from '../../../core/model/index.ts';
import { putOnProbation, turnOffGate, turnOnGate } from '../../../core/templates/index.ts';
import { Choose } from '../kpis/fields.tsx';
import { platformName } from '../names.ts';
import type { SectionProps } from '../work/section-props.ts';
import { EntrantCard } from './entrant-card.tsx';
import { entrantsOf, gateOf } from './gate-model.ts';
import { say } from './words.ts';

/** Numbers that a person or a record gives are of no platform. */
const isPlatform = (id: string) => isOnProbation({ since: '', counted: [] }, id);

/** Whether new platforms are looked at first, and the way to look at one that counts. */
function Switch({ edit, mine, day, formats, platforms }: SwitchProps) {
  const titled = useId();
  const { gate } = mine.scorecard;
  const counting = platforms.filter((one) => isPlatform(one) && !isOnProbation(gate, one));
  const toggle = () =>
    gate?.since === undefined
      ? edit.edit('New platforms begin on probation.', (now) => turnOnGate(now, day, counting))
      : edit.edit('New platforms count at once.', turnOffGate);
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>{say('title')}</h2>
      <p class="small">
        {gate?.since === undefined
          ? say('off')
          : say('on', { day: formats.date(gate.since), n: (gate.counted ?? []).length })}
      </p>
      <div class="gate-switch">
        <button type="button" class="button" onClick={toggle}>
          {gate?.since === undefined ? say('turn-on') : say('turn-off')}
        </button>
        {counting.length > 0 && (
          <Choose
            name={say('ask')}
            value=""
            options={[
              ['', say('ask.choose')],
              ...counting.map((one) => [one, platformName(one)] as const),
            ]}
            onChoose={(one) =>
              one !== '' &&
              edit.edit(`The platform “${platformName(one)}” is on probation.`, (now) =>
                putOnProbation(now, one, day),
              )
            }
          />
        )}
      </div>
    </section>
  );
}

interface SwitchProps extends Pick<SectionProps, 'edit' | 'mine' | 'day' | 'formats'> {
  readonly platforms: readonly string[];
}

/** A platform that counts, why, and the way back. */
function Decided({ one, edit, day, formats }: DecidedProps) {
  const { platform, outcome } = one;
  if (!outcome) return null;
  const [name, on] = [platformName(platform), formats.date(outcome.on)];
  return (
    <li class="gate-decided">
      <span>
        <span class={`status ${outcome.kind === 'passed' ? 'good' : 'watch'}`}>
          <span aria-hidden="true">{outcome.kind === 'passed' ? '●' : '▲'}</span> {name}
        </span>{' '}
        <span class="small soft">
          {outcome.kind === 'passed'
            ? say('passed', { day: on })
            : say('let-in', { day: on, reason: outcome.reason })}
        </span>
      </span>
      <button
        type="button"
        class="link small"
        aria-label={say('again.name', { name })}
        onClick={() =>
          edit.edit(`The platform “${name}” is on probation.`, (now) =>
            putOnProbation(now, platform, day),
          )
        }
      >
        {say('again')}
      </button>
    </li>
  );
}

interface DecidedProps extends Pick<SectionProps, 'edit' | 'day' | 'formats'> {
  readonly one: EntrantRecord;
}

/** New platforms: whether they are looked at before they count, and how far each of them is. */
export function GateSection(props: SectionProps) {
  const { edit, mine, publication, ask, day, formats } = props;
  const model = gateOf(edit);
  const titled = useId();
  useEffect(() => {
    model.load(ask, mine.scorecard);
  }, [publication, mine]);
  const known = model.known.value;
  if (!known) return null;
  const { waiting, decided } = entrantsOf(mine.scorecard, known.platforms);
  return (
    <>
      <Switch {...{ edit, mine, day, formats }} platforms={known.platforms} />
      {waiting.map((one) => (
        <EntrantCard key={one.platform} {...props} {...{ model, known, one }} />
      ))}
      {decided.length > 0 && (
        <section class="card" aria-labelledby={titled}>
          <h2 id={titled}>{say('decided')}</h2>
          <ul class="gate-list">
            {decided.map((one) => (
              <Decided key={one.platform} {...{ one, edit, day, formats }} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
