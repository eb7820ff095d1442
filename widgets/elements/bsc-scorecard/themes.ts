import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, Status } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import { groups, num, text } from '../../base/loose.ts';
import { say } from '../../base/say.ts';
import { statusMark } from '../../base/status.ts';

/** Social against strategic score of each theme, and whether they lie too far apart. */
export function themes({ themes }: Publication, formats: Formats): TemplateResult | typeof nothing {
  const all = groups(themes, 60);
  if (all.length === 0) return nothing;
  return html`<section class="card themes" part="themes">
    <h3 class="body strong">${say('themes')}</h3>
    <ul>
      ${all.map((one) => {
        const [social, strategic] = [num(one.social), num(one.strategic)];
        const status = ['good', 'watch', 'bad'].includes(text(one.status))
          ? (one.status as Status)
          : 'unknown';
        return html`<li class="row top wrap small" part="theme">
          <span class="grow">${text(one.name)}</span>
          ${
            social === null && strategic === null
              ? nothing
              : html`<span class="soft">${say('theme', { social: formats.score(social), strategic: formats.score(strategic) })}</span>`
          }
          ${statusMark(status)}
          ${one.why ? html`<p class="soft">${text(one.why)}</p>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}
