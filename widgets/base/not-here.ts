import type { TemplateResult } from 'lit/html.js';
import { tile } from './tile.ts';

/** The tile for an element whose attribute names nothing in the file, with what it could name. */
export function notHere(
  noun: string,
  attribute: string,
  asked: string | null,
  all: readonly { readonly id: string }[],
): TemplateResult {
  const some = all.slice(0, 5).map((one) => one.id);
  const hint =
    some.length === 0
      ? `This scorecard holds no ${noun} yet.`
      : `This scorecard holds: ${some.join(', ')}${all.length > some.length ? ' …' : ''}`;
  if (!asked)
    return tile(
      'error',
      `No ${noun} is named`,
      `Name one with the attribute ${attribute}. ${hint}`,
    );
  return tile('error', `“${asked.slice(0, 80)}” is not in this scorecard`, `${hint}`);
}
