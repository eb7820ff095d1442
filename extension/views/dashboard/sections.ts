/** The dashboard's sections, in the order of the rail. */
export const SECTIONS = [
  { id: 'today', name: 'Today' },
  { id: 'scorecard', name: 'Scorecard' },
  { id: 'map', name: 'Map' },
  { id: 'numbers', name: 'Numbers' },
  { id: 'taught', name: 'Taught' },
  { id: 'import', name: 'Import' },
  { id: 'live', name: 'Live' },
  { id: 'publish', name: 'Publish' },
  { id: 'settings', name: 'Settings' },
] as const;

/** The id of a section, which is also its address within the page. */
export type Section = (typeof SECTIONS)[number]['id'];

/** The section that an address within the page names; "Today" where it names none. */
export function sectionOf(hash: string): Section {
  const id = hash.replace(/^#/, '');
  return SECTIONS.find((one) => one.id === id)?.id ?? 'today';
}
