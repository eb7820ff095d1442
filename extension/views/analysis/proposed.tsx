import { useState } from 'preact/hooks';
import type { Proposal } from '../../questions/index.ts';
import type { AnalysisModel } from './analysis-model.ts';

const percent = (part: number) => `${Math.round(1000 * part) / 10} %`;

/** New weights beside the present ones, to be approved one by one. Nothing changes by itself. */
export function Proposed({ proposal, model }: { proposal: Proposal; model: AnalysisModel }) {
  const moved = proposal.rows.filter((one) => Math.abs(one.proposed - one.present) >= 0.0005);
  const [approved, setApproved] = useState<readonly string[]>([]);
  if (moved.length === 0) return null;
  const toggle = (id: string) =>
    setApproved(approved.includes(id) ? approved.filter((one) => one !== id) : [...approved, id]);
  return (
    <fieldset class="choices proposed">
      <legend>Approve weights</legend>
      {moved.map((one) => (
        <label key={one.id} class="choice">
          <input
            type="checkbox"
            checked={approved.includes(one.id)}
            onChange={() => toggle(one.id)}
          />
          <span>
            {one.name}: <del>{percent(one.present)}</del> <ins>{percent(one.proposed)}</ins>
            <span class="what small soft">{one.reason}</span>
          </span>
        </label>
      ))}
      <button
        type="button"
        class="button"
        disabled={approved.length === 0}
        onClick={() => model.approve(proposal, approved)}
      >
        Approve {approved.length === 0 ? 'what is ticked' : `${approved.length} of ${moved.length}`}
      </button>
      <p class="small soft">
        What you do not approve keeps its share; all shares are brought to 100 % again.
      </p>
    </fieldset>
  );
}
