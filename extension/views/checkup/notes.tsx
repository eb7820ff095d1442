import { platformNotes } from '../../../core/metrics/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { inWords } from '../../words/index.ts';
import { platformName } from '../names.ts';
import { say } from './words.ts';

/** What is known of the numbers that the KPIs were made of, each once. */
function notesOn({ kpis }: Publication) {
  const from = new Map(
    kpis.flatMap(({ explanation }) =>
      (explanation?.inputs ?? []).flatMap(({ metric, name, sights }) =>
        sights.map(
          ({ platform }) => [`${metric} ${platform}`, { metric, name, platform }] as const,
        ),
      ),
    ),
  );
  return [...from.values()].flatMap(({ metric, name, platform }) =>
    platformNotes(metric, platform).map((note) => ({ ...note, name })),
  );
}

/** What the platforms mean by the numbers that the scorecard stands on. */
export function Notes({ publication }: { publication: Publication }) {
  const notes = notesOn(publication);
  if (notes.length === 0) return null;
  return (
    <section class="card" aria-labelledby="notes">
      <h2 id="notes">{say('notes')}</h2>
      <ul class="lines">
        {notes.map(({ metric, name, platform, says, source, secondHand }) => (
          <li class="line two" key={`${metric} ${platform} ${says}`}>
            <span>
              {inWords(name)} <span class="small soft">{platformName(platform)}</span>
            </span>
            <span class="small soft">
              {/* What nobody has translated is told to be English: it is read out as that. */}
              <span {...(inWords(says) === says ? { lang: 'en' } : {})}>{inWords(says)}</span>{' '}
              <a class="link" href={source} target="_blank" rel="noreferrer">
                {say(secondHand ? 'notes.second' : 'notes.source')}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
