import type { RaciReport } from '../../../core/registers/index.ts';
import type { Formats } from '../format.ts';
import { say } from './words.ts';

interface Props {
  readonly report: RaciReport;
  readonly kpis: number;
  readonly formats: Formats;
}

/** What is missing in the chart and who carries too much of it, in sentences. */
export function Report({ report, kpis, formats }: Props) {
  const { orphans, loads, idle } = report;
  const count = formats.count;
  const overloaded = loads.filter((one) => one.isOverloaded);
  return (
    <section class="card raci-report" aria-labelledby="raci-report">
      <h2 id="raci-report">{say('report')}</h2>
      <ul class="plain">
        <li>
          <span class={`status ${orphans.length === 0 ? 'good' : 'watch'}`}>
            <span aria-hidden="true">{orphans.length === 0 ? '●' : '▲'}</span>{' '}
            {orphans.length === 0
              ? say('orphans.none')
              : say('orphans', { n: orphans.length, all: count(kpis) })}
          </span>
        </li>
        {overloaded.map(({ party, accountable }) => (
          <li key={party}>
            <span class="status watch">
              <span aria-hidden="true">▲</span>{' '}
              {say('overload', {
                party: say(`party.${party}`),
                n: count(accountable),
                all: count(kpis - orphans.length),
              })}
            </span>
          </li>
        ))}
        {overloaded.length === 0 && orphans.length < kpis && (
          <li>
            <span class="status good">
              <span aria-hidden="true">●</span> {say('overload.none')}
            </span>
          </li>
        )}
        {orphans.length < kpis && idle.length > 0 && (
          <li class="soft">
            {say('idle', { parties: idle.map((one) => say(`party.${one}`)).join(', ') })}
          </li>
        )}
      </ul>
    </section>
  );
}
