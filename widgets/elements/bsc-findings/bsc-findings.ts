import { LazyElement } from '../../base/lazy-element.ts';

/**
 * `<bsc-findings>`: what the rules noticed, the most urgent first, with who has to act.
 *
 * @slot finding-* - Below a finding, by its id: what the page has to add to it, such as a button.
 * @csspart card - The list.
 * @csspart finding - One finding.
 * @csspart status - Its urgency as shape and word.
 * @fires bsc-select - `{ kind: 'finding', id }` when what one speaks of is pressed.
 */
export class BscFindings extends LazyElement {
  protected readonly drawnBy = ['more', 'findings'] as const;

  protected override readonly lines = 10;
}
