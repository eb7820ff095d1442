import type { Miss } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { hostOf, platformName } from '../names.ts';
import type { DashboardModel } from './dashboard-model.ts';
import { say } from './words.ts';

interface Props {
  readonly misses: readonly Miss[];
  readonly model: DashboardModel;
  readonly formats: Formats;
  readonly now: string;
}

const siteOf = ({ subject, address }: Miss): string =>
  platformName(subject.platform || hostOf(address));

/** Numbers that were on their pages and are not found, or not believed, any more. */
export function Misses({ misses, model, formats, now }: Props) {
  if (misses.length === 0) return null;
  return (
    <section class="card" aria-labelledby="misses">
      <h2 id="misses">{say('misses')}</h2>
      <ul class="lines">
        {misses.map((miss) => (
          <li key={miss.key} class="line two">
            <span>{sentenceOf(miss, formats, now)}</span>
            <span class="small ways">
              {miss.address !== '' && (
                <a class="link" href={miss.address} target="_blank" rel="noreferrer">
                  {say('misses.fix')}
                  <span class="unseen"> {miss.label}</span>
                </a>
              )}
              <button type="button" class="link" onClick={() => model.forgetMiss(miss.key)}>
                {say('misses.forget')}
                <span class="unseen">: {miss.label}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf(miss: Miss, formats: Formats, now: string): string {
  const { label, why, since, last } = miss;
  // A reason of its own says what stands there instead.
  const site = siteOf(miss);
  if (!why.includes('was not found today')) return `${site}: ${inWords(why)}`;
  const isToday = formats.day(since) === formats.day(now);
  const gone = isToday
    ? say('misses.today', { label, site })
    : say('misses.since', { label, site, day: formats.day(since) });
  if (!last) return gone;
  const good = { value: last.raw ?? formats.value(last), day: formats.day(last.seen) };
  return `${gone} ${say('misses.last', good)}`;
}
