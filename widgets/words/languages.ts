/** Languages beside English that the chrome is written in: each has its strings file here. */
export const LANGUAGES = ['ar', 'de', 'es', 'fr', 'id', 'ja', 'pt', 'th', 'vi', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];
