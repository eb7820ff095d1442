import { useEffect, useState } from 'preact/hooks';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { effectiveShares, weighByShares } from '../../../core/strategy/index.ts';
import { changesInWords } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import type { Ask } from '../asks.ts';
import { EditModel } from '../kpis/edit-model.ts';
import { Said } from '../kpis/edits.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import { say } from './words.ts';

/** A KPI's part of all weights that were proposed, 0–1. */
export interface ApprovedWeight {
  readonly id: string;
  readonly weight: number;
}

/** What the approved weights make of the scorecard. */
export interface Written {
  readonly scorecard: ScorecardDefinition;
  /** Share of the score before and after, 0–1, of every KPI whose share moves. */
  readonly shares: readonly {
    readonly id: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly changes: readonly string[];
}

/** Less than a tenth of a percent is rounding. */
const SEEN = 0.0005;

/**
 * The scorecard with approved weights: together they keep the part of the score that their KPIs have
 * now, and every other KPI keeps its own. Null where nothing of them counts in the score.
 */
export function withApproved(
  scorecard: ScorecardDefinition,
  approved: readonly ApprovedWeight[],
): Written | null {
  const before = effectiveShares(scorecard);
  const here = approved.filter(({ id, weight }) => weight > 0 && (before.get(id)?.score ?? 0) > 0);
  const parts = here.reduce((sum, one) => sum + one.weight, 0);
  if (parts === 0) return null;
  const whole = here.reduce((sum, { id }) => sum + (before.get(id)?.score ?? 0), 0);
  const asked = new Map(here.map(({ id, weight }) => [id, (whole * weight) / parts]));
  const next = weighByShares(scorecard, asked);
  const after = effectiveShares(next);
  const shares = [...before].flatMap(([id, { score }]) => {
    const is = after.get(id)?.score ?? 0;
    return Math.abs(is - score) < SEEN ? [] : [{ id, before: score, after: is }];
  });
  return { scorecard: next, shares, changes: changesInWords(scorecard, next) };
}

const percent = (part: number) => `${Math.round(1000 * part) / 10} %`;

function Differences({ of, scorecard }: { of: Written; scorecard: ScorecardDefinition }) {
  return (
    <>
      <ul class="lines small">
        {of.shares.map(({ id, before, after }) => (
          <li class="line" key={id}>
            <span>{kpiName(scorecard, id)}</span>
            <span>
              <del>{percent(before)}</del> <ins>{percent(after)}</ins>
            </span>
          </li>
        ))}
      </ul>
      <details class="small">
        <summary>{say('write.changes', { n: of.changes.length })}</summary>
        <ul>
          {of.changes.map((one) => (
            <li key={one}>{inWords(one)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What the approved weights would change of the scorecard, the word to write it, and its undo. */
export function WriteWeights({ ask, approved }: { ask: Ask; approved: readonly ApprovedWeight[] }) {
  const [edit] = useState(() => new EditModel(ask, async () => undefined));
  useEffect(() => {
    edit.load();
  }, [edit]);
  const mine = edit.mine.value;
  const written = mine ? withApproved(mine.scorecard, approved) : null;
  return (
    <section class="stack write-weights" aria-labelledby="write-weights">
      <h3 id="write-weights">{say('write.head')}</h3>
      <Said model={edit} />
      {mine && written && written.shares.length > 0 && (
        <>
          <p class="small soft">{say('write.about')}</p>
          <Differences of={written} scorecard={mine.scorecard} />
          <div class="actions">
            <button
              type="button"
              class="button main"
              onClick={() =>
                edit.edit(
                  say('write.done', { n: written.shares.length }),
                  () => written.scorecard,
                  mine,
                )
              }
            >
              {say('write')}
            </button>
            <a class="button" href="#weights">
              {say('write.see')}
            </a>
          </div>
        </>
      )}
      {mine && (!written || written.shares.length === 0) && (
        <p class="small soft">{say('write.same')}</p>
      )}
    </section>
  );
}
