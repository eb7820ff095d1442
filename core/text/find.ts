import type { FoundQuantity, TextContext } from './types.ts';
export function findQuantities(_text: string, _context: TextContext = {}): FoundQuantity[] {
  return [];
}
