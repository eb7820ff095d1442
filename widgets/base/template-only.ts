import type { TemplateResult } from 'lit/html.js';

/**
 * Lit's templates without what draws them, for the lazy classic script: the main script draws them.
 * A second whole Lit on the page would ask for its Trusted Types policy twice, which strict pages refuse.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  _$litType$: 1,
  strings,
  values,
});

export const svg = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<2> => ({
  _$litType$: 2,
  strings,
  values,
});

export const nothing = Symbol.for('lit-nothing');
