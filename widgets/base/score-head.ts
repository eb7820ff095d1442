import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Status } from '../../core/publication/reading.ts';
import type { Formats } from './formats.ts';
import { type PerspectiveId, perspectiveIcon } from './perspectives.ts';
import { say } from './say.ts';
import { css } from './sheet.ts';
import { statusMark } from './status.ts';
import { scoreRange } from './value.ts';

/** The first line of a card: what it is and how it stands. */
export function cardHead(
  name: string,
  status: Status,
  perspective?: PerspectiveId,
): TemplateResult {
  return html`<header class="row apart top">
    <h3 class="row top body strong" part="label">
      ${perspective ? perspectiveIcon(perspective) : nothing}<span>${name}</span>
    </h3>
    ${statusMark(status)}
  </header>`;
}

/** A score with its interval, and beside it the outlook in the outlined form of all that is leading. */
export function scoreLine(
  score: number | null,
  low: number | null,
  high: number | null,
  outlook: number | null | undefined,
  formats: Formats,
): TemplateResult {
  const range = scoreRange(low, high, formats);
  return html`<p class="row base wrap">
    <span class="value ${score === null ? 'soft' : ''}" part="value">${formats.score(score)}</span>
    <span class="small soft grow">${range}</span>
    ${outlookChip(outlook, formats)}
  </p>`;
}

export function outlookChip(
  outlook: number | null | undefined,
  formats: Formats,
): TemplateResult | typeof nothing {
  if (outlook === undefined) return nothing;
  return html`<span class="chip"><span class="soft">${say('outlook')}</span> <b>${formats.score(outlook)}</b></span>`;
}

export const stackStyles = css`
  .stack {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
  }
  .full,
  .full > * {
    height: 100%;
  }
`;
