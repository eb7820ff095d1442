/** The dashboard's sections, in the order of the rail; `section.<id>` of the strings names them. */
export const SECTIONS = [
  'today',
  'scorecard',
  'map',
  'numbers',
  'taught',
  'import',
  'live',
  'publish',
  'settings',
] as const;

/** The id of a section, which is also its address within the page. */
export type Section = (typeof SECTIONS)[number];

/** The section that an address within the page names; "Today" where it names none. */
export function sectionOf(hash: string): Section {
  const id = hash.replace(/^#/, '');
  return SECTIONS.find((one) => one === id) ?? 'today';
}
