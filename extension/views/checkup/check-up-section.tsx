import { useEffect, useMemo } from 'preact/hooks';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Finding, QualityPart, ScorecardQuality } from '../../../core/rules/index.ts';
import { inWords } from '../../words/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { checkUpOf } from './check-up-model.ts';
import { Mends } from './mend-form.tsx';
import { Notes } from './notes.tsx';
import { ShownBy } from './shown-by.tsx';
import { say } from './words.ts';

const SEVERITY = {
  act: ['■', 'bad'],
  watch: ['▲', 'watch'],
  info: ['○', 'unknown'],
} as const;

const rounded = (score: number | null, count: (n: number) => string) =>
  score === null ? '–' : count(Math.round(score));

function Part({ part, count }: { part: QualityPart; count(n: number): string }) {
  const { score } = part;
  return (
    <li class="part">
      <span>
        {say(`part.${part.id}`)}{' '}
        <span class="small soft">{say('part.counts', { n: part.weight })}</span>
      </span>{' '}
      <span class="track" aria-hidden="true">
        {score !== null && <i class="fill" style={{ width: `${score}%` }} />}
      </span>
      <strong>
        {score === null ? <span class="soft">{say('part.unknown')}</span> : rounded(score, count)}
      </strong>
    </li>
  );
}

/** How well the scorecard is made, with its parts. */
function Quality({ quality, count }: { quality: ScorecardQuality; count(n: number): string }) {
  return (
    <section class="card quality" aria-labelledby="quality">
      <h2 id="quality">{say('quality')}</h2>
      <p class="score">
        <strong class="big">{rounded(quality.score, count)}</strong>{' '}
        <span class="soft">{say('quality.of')}</span>
      </p>
      <ul class="parts">
        {quality.parts.map((part) => (
          <Part key={part.id} part={part} count={count} />
        ))}
      </ul>
    </section>
  );
}

function One({
  finding,
  edit,
  scorecard,
  day,
}: {
  finding: Finding;
  edit: EditModel;
  scorecard: ScorecardDefinition;
  day: string;
}) {
  const [shape, tone] = SEVERITY[finding.severity];
  const id = `finding-${finding.id}`;
  return (
    <li class="card finding" aria-labelledby={id}>
      <p class={`small status ${tone}`}>
        <span aria-hidden="true">{shape}</span> {say(`severity.${finding.severity}`)}
      </p>
      <h3 id={id}>{inWords(finding.what)}</h3>
      {finding.fix !== undefined && <p class="soft">{inWords(finding.fix)}</p>}
      <div class="tools mends">
        <Mends {...{ finding, edit, scorecard, day }} />
      </div>
      <ShownBy n={finding.evidence.length} ids={finding.evidence} scorecard={scorecard} />
    </li>
  );
}

/** How the scorecard is made: what is to be mended, and how well it is made in parts. */
export function CheckUpSection({ edit, mine, publication, formats, ask, day }: SectionProps) {
  const model = checkUpOf(edit);
  const { scorecard } = mine;
  useMemo(() => model.follow(scorecard, publication, day), [mine, publication, day]);
  useEffect(() => {
    model.load(ask);
  }, [publication]);
  const [findings, quality] = [model.findings.value, model.quality.value];
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      {quality && <Quality quality={quality} count={formats.count} />}
      {findings && (
        <section class="stack" aria-labelledby="findings">
          <h2 id="findings">{say('findings', { n: findings.length })}</h2>
          {findings.length === 0 && <p class="empty">{say('findings.none')}</p>}
          <ul class="stack">
            {findings.map((finding) => (
              <One key={finding.id} {...{ finding, edit, scorecard, day }} />
            ))}
          </ul>
        </section>
      )}
      <Notes publication={publication} />
    </>
  );
}
