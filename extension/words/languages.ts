/** Languages beside English in which the extension speaks: each has its strings file here. */
export const LANGUAGES = ['id'] as const;

export type Language = (typeof LANGUAGES)[number];
