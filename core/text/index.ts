export { parseDelta, saysComparison } from './delta.ts';
export { findQuantities } from './find.ts';
export { fold } from './fold.ts';
export { cleanLabel, labelKey, unitOfLabel } from './label.ts';
export { likelyQuantity } from './likely.ts';
export { likelyWindow, parsePeriod, parseWindow } from './period.ts';
export { parseQuantity } from './quantity.ts';
export type { FoundQuantity, LabelUnit, ParsedQuantity, Quantity, TextContext } from './types.ts';
