/** Under which name the person's choice of a language is kept. */
export const LANGUAGE = 'language';
