import type { ParsedQuantity, TextContext } from './types.ts';
export function parseQuantity(raw: string, _context: TextContext = {}): ParsedQuantity {
  return { kind: 'none', raw, why: 'not read yet' };
}
