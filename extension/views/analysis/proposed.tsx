import { useState } from 'preact/hooks';
import type { Proposal } from '../../questions/index.ts';
import { inWords } from '../../words/index.ts';
import type { Ask } from '../asks.ts';
import { useLater } from '../use-later.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { say } from './words.ts';

const writing = () => import('./write-weights.tsx');

/** What edits the scorecard comes once there is something to write into it. */
function WriteLater(props: { ask: Ask; approved: readonly { id: string; weight: number }[] }) {
  const part = useLater(writing);
  return part ? <part.WriteWeights {...props} /> : null;
}

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
      <legend>{say('approve.head')}</legend>
      {moved.map((one) => (
        <label key={one.id} class="choice">
          <input
            type="checkbox"
            checked={approved.includes(one.id)}
            onChange={() => toggle(one.id)}
          />
          <span>
            {inWords(one.name)}: <del>{percent(one.present)}</del>{' '}
            <ins>{percent(one.proposed)}</ins>
            <span class="what small soft">{inWords(one.reason)}</span>
          </span>
        </label>
      ))}
      <button
        type="button"
        class="button"
        disabled={approved.length === 0}
        onClick={() => model.approve(proposal, approved)}
      >
        {approved.length === 0
          ? say('approve.ticked')
          : say('approve', { n: approved.length, all: moved.length })}
      </button>
      <p class="small soft">{say('approve.about')}</p>
      {model.approved.value?.proposal === proposal && (
        <WriteLater ask={model.ask} approved={model.approved.value.weights} />
      )}
    </fieldset>
  );
}
