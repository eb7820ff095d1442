import type { TemplateResult } from 'lit/html.js';
import { say } from './say.ts';
import { tile } from './tile.ts';

/** The tile for an element whose attribute names nothing in the file, with what it could name. */
export function notHere(
  noun: 'KPI' | 'goal' | 'perspective' | 'distribution' | 'matrix',
  attribute: string,
  asked: string | null,
  all: readonly { readonly id: string }[],
): TemplateResult {
  const some = all.slice(0, 5).map((one) => one.id);
  const names = `${some.join(', ')}${all.length > some.length ? ' …' : ''}`;
  const what = say(`a.${noun}`);
  const hint = some.length === 0 ? say('none.held', { what }) : say('held', { names });
  return asked
    ? tile('error', say('not.here', { asked: asked.slice(0, 80) }), hint)
    : tile('error', say('not.named', { what }), say('name.one', { attribute, hint }));
}
