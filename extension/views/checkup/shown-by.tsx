import type { ComponentChildren } from 'preact';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { hrefOf, nameOf } from './mends.ts';
import { say } from './words.ts';

interface Props {
  /** How many things show it. */
  readonly n: number;
  /** KPIs and goals among them. */
  readonly ids: readonly string[];
  readonly scorecard: ScorecardDefinition;
  /** What else shows it. */
  readonly children?: ComponentChildren;
  onToggle?(isOpen: boolean): void;
}

/** What shows a finding, each with the way there; nothing where nothing does. */
export function ShownBy({ n, ids, scorecard, children, onToggle }: Props) {
  if (n === 0) return null;
  return (
    <details class="small evidence" onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{say('evidence', { n })}</summary>
      {ids.length > 0 && (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <a href={hrefOf(scorecard, id)}>{nameOf(scorecard, id)}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </details>
  );
}
