import { useState } from 'preact/hooks';
import { Mends } from '../checkup/mend-form.tsx';
import type { Way } from '../checkup/mends.ts';
import type { SectionProps } from '../work/section-props.ts';
import type { Told } from './all-findings.ts';
import { AsideForm } from './aside.tsx';
import { Evidence } from './evidence.tsx';
import type { FindingsModel } from './findings-model.ts';
import { say } from './words.ts';

type Props = Pick<
  SectionProps,
  'edit' | 'mine' | 'publication' | 'formats' | 'ask' | 'day' | 'opening'
> & {
  readonly finding: Told;
  readonly model: FindingsModel;
};

/** Where what a report says of a number is settled. */
function wayOfNumber({ rule, about }: Told): Way | null {
  switch (rule) {
    case 'stale-number':
    case 'no-number':
    case 'provisional-number':
      return { label: say('way.capture'), href: '#today' };
    case 'no-target':
    case 'renamed-metric':
      return { label: say('way.kpi'), href: `#kpis/kpi/${about}` };
    case 'asked':
      return { label: say('way.asked'), href: '#analysis' };
    default:
      return null;
  }
}

/** The ways from a finding down to its numbers, and to where it is settled. */
function Ways({ finding, mine, publication, edit, day, opening }: Props) {
  const { about, checked } = finding;
  const way = checked ? null : wayOfNumber(finding);
  const isKpi = publication.kpis.some(({ id }) => id === about);
  const isMetric = about !== null && /^[a-z][\w-]*\.[\w.-]+$/.test(about);
  return (
    <>
      {isKpi && about !== null && (
        <button type="button" class="button" onClick={() => opening.explain(about)}>
          {say('explain')}
        </button>
      )}
      {isMetric && (
        <button
          type="button"
          class="button"
          onClick={() => {
            opening.numbers.choose('stored');
            opening.numbers.filter({ metric: about });
            location.hash = 'numbers';
          }}
        >
          {say('numbers')}
        </button>
      )}
      {checked && <Mends finding={checked} {...{ edit, scorecard: mine.scorecard, day }} />}
      {way && (
        <a class="button" href={way.href}>
          {way.label}
        </a>
      )}
    </>
  );
}

/** What stands below a finding of the list: why it is said, what to do, what shows it, and the ways on. */
export function OneFinding(props: Props) {
  const { finding, mine, model, formats, ask, day, opening } = props;
  const [isOpen, open] = useState(false);
  return (
    <div slot={`finding-${finding.id}`} class="one-finding">
      {finding.fix !== undefined && <p>{finding.fix}</p>}
      <p class="small soft">{finding.reason}</p>
      <Evidence
        {...{ finding, ask, formats }}
        scorecard={mine.scorecard}
        numbers={opening.numbers}
      />
      {isOpen ? (
        <AsideForm {...{ finding, model, day }} onEnd={() => open(false)} />
      ) : (
        <div class="tools mends">
          <Ways {...props} />
          <button
            type="button"
            class="button"
            aria-label={say('aside.name', { what: finding.what })}
            onClick={() => open(true)}
          >
            {say('aside')}
          </button>
        </div>
      )}
    </div>
  );
}
