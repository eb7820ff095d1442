import type { Delta } from '../model/index.ts';
import type { TextContext } from './types.ts';
export function parseDelta(_raw: string, _context: TextContext = {}): Delta | null {
  return null;
}
