const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const KEBAB = new RegExp(`^${WORD}$`);
const DOTTED = new RegExp(`^${WORD}\\.${WORD}$`);

/** Words in small letters, joined by hyphens: `live-session`. */
export const isKebab = (name: string) => KEBAB.test(name);

/** An area and a thing, joined by a dot: `content.views`. */
export const isDotted = (name: string) => DOTTED.test(name);

/** `live-session` and `live.session` as a name in code: `liveSession`. */
export function camel(name: string): string {
  return name.replace(/[-.]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `live-session` as a type's name: `LiveSession`. */
export function pascal(name: string): string {
  const joined = camel(name);
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** `live-session` as a person reads it: `Live session`. */
export function words(name: string): string {
  const text = name.replaceAll(/[-.]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
