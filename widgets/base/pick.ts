import { html, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../core/publication/reading.ts';
import { daysSince } from './age.ts';
import type { Formats } from './formats.ts';
import { type Group, groups, text } from './loose.ts';
import { platformName } from './names.ts';
import { notHere } from './not-here.ts';
import { say } from './say.ts';
import { tile } from './tile.ts';

interface Wanted {
  readonly of: string | null;
  readonly platform: string | null;
}

/** What an element shows, or the tile that stands instead of it. */
type Picked =
  | { readonly one: Group; readonly instead?: undefined }
  | { readonly instead: TemplateResult };

/**
 * The group of numbers that an element names by metric, id or name, or the first; and else the tile
 * that says what there is, that values are withheld, or what will stand there.
 */
export function pick(
  held: unknown,
  { of, platform }: Wanted,
  kind: 'distribution' | 'matrix',
  { profile }: Publication,
): Picked {
  const all = groups(held).filter((one) => !platform || text(one.platform) === platform);
  if (groups(held).length === 0) {
    const empty =
      profile === 'full'
        ? tile('empty', say(`${kind}.none`), say(`${kind}.none.why`))
        : tile('empty', say('withheld'), say('explain.withheld'), 'empty redacted');
    return { instead: empty };
  }
  const folded = of?.trim().toLowerCase();
  const found = all.find(
    (one) =>
      !folded || [one.metric, one.id, one.name].some((name) => text(name).toLowerCase() === folded),
  );
  const ids = groups(held).map((one) => ({ id: text(one.metric) }));
  const distinct = ids.filter(({ id }, at) => ids.findIndex((one) => one.id === id) === at);
  return found ? { one: found } : { instead: notHere(kind, 'of', of ?? platform, distinct) };
}

/** "Read 3 days ago", told from now. */
function ageOfDay(day: string, formats: Formats): string {
  const age = daysSince(day || null);
  return age === null ? '' : say('read', { age: formats.age(age) });
}

/** Whose numbers they are and of what days. */
export function originOf(one: Group, formats: Formats): TemplateResult {
  const facts = [
    platformName(text(one.platform)),
    text(one.account),
    formats.period(text(one.from) || null, text(one.to) || null),
    ageOfDay(text(one.seen), formats),
  ];
  // Each by itself, so that a Latin name does not turn an Arabic line round.
  const said = facts
    .filter(Boolean)
    .map((fact, i) => html`${i > 0 ? ' · ' : ''}<span>${fact}</span>`);
  return html`<div class="small soft">${said}</div>`;
}
