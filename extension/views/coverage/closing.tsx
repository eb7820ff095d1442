import { kpi as libraryKpi } from '../../../core/kpis/index.ts';
import type { CoverageField } from '../../../core/strategy/index.ts';
import { localeNow, speakLibrary } from '../../words/index.ts';
import { LibraryEntry } from '../kpis/kpi-library.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import { metricName, platformName } from '../names.ts';
import { useLater } from '../use-later.ts';
import type { SectionProps } from '../work/section-props.ts';
import { addressOf, type CoverageModel } from './coverage-model.ts';
import { say } from './words.ts';

export interface ClosingProps extends Pick<SectionProps, 'mine' | 'edit'> {
  readonly field: CoverageField;
  readonly known: NonNullable<CoverageModel['known']['value']>;
}

const named = (metrics: readonly string[]) => metrics.map(metricName).join(', ');

/** A page's id as a person reads it: `business-reports` is Business reports. */
const pageName = (id: string) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');

/** The KPIs that speak of it, each with the way there. */
function Counted({ field, mine }: Pick<ClosingProps, 'field' | 'mine'>) {
  if (field.kpis.length === 0) return null;
  const says = field.state === 'no-number' ? 'asks' : 'counts';
  return (
    <ul class="coverage-list">
      {field.kpis.map(({ kpi, metrics }) => (
        <li key={kpi}>
          <a class="link" href={`#kpis/kpi/${kpi}`}>
            {say(says, {
              kpi: kpiName(mine.scorecard, kpi),
              metrics: named(metrics),
            })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where the numbers that are missing stand, and the way there. */
function Opened({ field, known }: Pick<ClosingProps, 'field' | 'known'>) {
  const platform = platformName(field.platform);
  const { open, state } = field;
  if (open.length === 0)
    return state === 'old' ? <p class="small">{say('open.none', { platform })}</p> : null;
  const metrics = [...new Set(open.flatMap((one) => one.metrics))];
  const pages = open.map(({ page }) => pageName(page)).join(', ');
  const href = addressOf(field, known, localeNow());
  return (
    <div class="coverage-way">
      <p class="small">{say('open', { metrics: named(metrics), platform, pages })}</p>
      {href !== null && (
        <p class="small">
          <a class="link" href={href} target="_blank" rel="noreferrer">
            {say('open.go', { platform })}
          </a>{' '}
          {say('open.then')}
        </p>
      )}
    </div>
  );
}

/** KPIs of the library that would speak of it; they need a goal that they can count for. */
function Added({ field, mine, edit }: Omit<ClosingProps, 'known'>) {
  useLater(speakLibrary);
  if (field.add.length === 0) return null;
  const { goals } = mine.scorecard;
  if (!goals.some(({ perspective }) => perspective === field.perspective)) {
    return (
      <p class="small">
        {say('add.goal')}{' '}
        <a class="link" href="#map">
          {say('add.map')}
        </a>
      </p>
    );
  }
  return (
    <>
      <p class="small soft">{say('add')}</p>
      <ul class="entries">
        {field.add.map((id) => (
          <LibraryEntry key={id} one={libraryKpi(id)} mine={mine} model={edit} />
        ))}
      </ul>
    </>
  );
}

/** What a field rests on, and what would close its gap: a page to open, or a KPI to add. */
export function Closing({ field, known, mine, edit }: ClosingProps) {
  return (
    <>
      <Counted field={field} mine={mine} />
      <Added {...{ field, mine, edit }} />
      <Opened field={field} known={known} />
    </>
  );
}
