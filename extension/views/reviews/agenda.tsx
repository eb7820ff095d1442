import { useEffect, useMemo } from 'preact/hooks';
import type { AgendaKind, AgendaNote } from '../../../core/model/index.ts';
import { agendaOf } from '../../../core/rules/index.ts';
import { isAside } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { checkUpOf } from '../checkup/check-up-model.ts';
import { findingsModelOf } from '../findings/findings-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { say } from './words.ts';

/** Kinds of things on an agenda, in the order in which they are talked about, with where each is settled. */
const KINDS: readonly (readonly [AgendaKind, string])[] = [
  ['sunset', '#kpis'],
  ['stale', '#numbers'],
  ['unlinked', '#map'],
  ['low-signal', '#kpis'],
  ['decision', '#reviews'],
  ['assumption', '#assumptions'],
  ['finding', '#findings'],
];

/** What there is to talk about now; null until it is known what was put aside. */
export function useAgenda(props: SectionProps): readonly AgendaNote[] | null {
  const { edit, mine, publication, day, ask } = props;
  const checks = checkUpOf(edit);
  const findings = findingsModelOf(ask);
  useMemo(() => checks.follow(mine.scorecard, publication, day), [mine, publication, day]);
  useEffect(() => {
    checks.load(ask);
    findings.load();
  }, [publication]);
  const [checked, aside] = [checks.findings.value, findings.aside.value];
  return useMemo(() => {
    if (!checked || !aside) return null;
    const all = [...publication.findings, ...checked];
    return agendaOf({
      scorecard: mine.scorecard,
      asOf: day,
      kpis: publication.kpis,
      findings: all.filter((one) => !isAside(one, aside, day)),
    });
  }, [mine, publication, checked, aside, day]);
}

/** The things of an agenda by what they are, each kind with how many. */
export function AgendaList({
  notes,
  decide,
}: {
  notes: readonly AgendaNote[];
  /** Begins a decision about a thing; absent where it is over. */
  decide?: (note: AgendaNote) => void;
}) {
  return (
    <div class="agenda">
      {KINDS.map(([kind, href]) => {
        const own = notes.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <details key={kind} open={decide === undefined || own.length <= 5}>
            <summary>
              {say(`kind.${kind}`)} <span class="soft">({own.length})</span>
            </summary>
            <p class="small soft">
              {say(`ask.${kind}`)}{' '}
              {decide && href !== '#reviews' && (
                <a class="link" href={href}>
                  {say('look-at')}
                </a>
              )}
            </p>
            <ul class="lines">
              {own.map((one, i) => (
                <li class="line" key={`${i} ${one.what}`}>
                  <span>{inWords(one.what)}</span>
                  {decide && kind !== 'decision' && (
                    <button
                      type="button"
                      class="link"
                      aria-label={say('decide.name', { what: inWords(one.what) })}
                      onClick={() => decide(one)}
                    >
                      {say('decide')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
