import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import { say } from '../../base/say.ts';
import { aheadInWords } from '../../base/value.ts';

/** What a reader has to know of the file as a whole: withheld, checked, or from a clock that differs. */
export function remarks(
  { profile, asOf }: Publication,
  verified: boolean,
  formats: Formats,
): (TemplateResult | typeof nothing)[] {
  const remark = (words: string) => html`<p class="small soft" part="remark">${words}</p>`;
  const ahead = aheadInWords(asOf, formats);
  return [
    profile === 'full' ? nothing : remark(say(`profile.${profile}`)),
    verified ? remark(say('verified')) : nothing,
    ahead ? remark(ahead) : nothing,
  ];
}
