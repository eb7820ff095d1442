import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../../core/publication/reading.ts';
import { scoreBar } from '../../base/bar.ts';
import type { Formats } from '../../base/formats.ts';
import { group, num } from '../../base/loose.ts';
import { say } from '../../base/say.ts';

/** How far the value is from baseline to target, or how many periods the baseline still needs. */
export function progressOf(
  { progress, baseline, unit }: PublishedKpi,
  formats: Formats,
): TemplateResult | typeof nothing {
  const { state, value, n, least } = group(baseline);
  if (state === 'baselining') {
    const words = say('baselining', {
      n: formats.count(num(n) ?? 0),
      least: formats.count(num(least) ?? 0),
    });
    return html`<p class="small soft" part="baselining">${words}</p>`;
  }
  if (progress === null) return nothing;
  const from = num(value);
  const since = from === null ? '' : say('progress.from', { value: formats.value(from, unit) });
  return html`<p class="row apart small way">
      <span class="soft">${say('progress')}${since}</span><b>${formats.share(progress / 100)}</b>
    </p>
    ${scoreBar({ score: progress }, 6)}`;
}

/** "Scores 0 at 6,000 and 100 at 18,000." */
export function scaleInWords({ scale, unit }: PublishedKpi, formats: Formats): string {
  const [zero, full] = [num(group(scale).zero), num(group(scale).full)];
  if (zero === null || full === null) return '';
  return say('scale', { zero: formats.value(zero, unit), full: formats.value(full, unit) });
}

/** That the status is held, where the score alone would give another one. */
export function heldInWords({ hysteresis, score, status, thresholds }: PublishedKpi): string {
  if (!hysteresis || score === null) return '';
  const { good, watch } = thresholds;
  const alone = score >= good ? 'good' : score >= watch ? 'watch' : 'bad';
  return alone === status ? '' : say('held.status', { status: say(status), alone: say(alone) });
}
