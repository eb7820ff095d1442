import { html, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { goalRowStyles } from '../../base/goal-row.ts';
import type { Properties } from '../../base/light-element.ts';
import { find, lookup } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { perspectiveCard, perspectiveStyles } from '../../base/perspective-card.ts';
import { stackStyles } from '../../base/score-head.ts';
import { choose, unfolded } from '../../base/send.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';

/**
 * `<bsc-perspective name="financial">`: one perspective with its goals. `name` is the id or the
 * name that the scorecard gives it.
 *
 * @attr {string} name - `financial`, `customer`, `internal`, `learning`, or the name that it has.
 * @csspart card - The card.
 * @csspart goal - A goal, which unfolds.
 * @csspart kpi - A KPI of a goal.
 * @csspart value - The score.
 * @csspart bar - A score as a bar.
 * @fires bsc-select - `{ kind: 'goal', id, open }` when a goal is unfolded or folded.
 */
export class BscPerspective extends FourfoldElement {
  static override readonly properties: Properties = { ...FourfoldElement.properties, name: 'text' };
  static override readonly styles = [
    ...tokens,
    shared,
    goalRowStyles,
    perspectiveStyles,
    stackStyles,
  ];

  declare name: string | null;

  protected override readonly lines = 9;

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const { perspectives } = lookup(publication);
    const perspective = find(perspectives, this.name ?? '');
    if (!perspective) return notHere('perspective', 'name', this.name, perspectives);
    return html`<div @toggle=${{ handleEvent: choose(this), capture: true }}>
      ${perspectiveCard(perspective, publication, formats, unfolded(this))}
    </div>`;
  }
}
