import type { LabelUnit } from './types.ts';
export function cleanLabel(raw: string): string {
  return raw.trim();
}
export function labelKey(raw: string): string {
  return raw.trim().toLowerCase();
}
export function unitOfLabel(label: string): LabelUnit {
  return { label };
}
