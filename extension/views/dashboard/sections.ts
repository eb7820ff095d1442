/** The dashboard's sections, in the order of the rail; `section.<id>` of the strings names them. */
export const SECTIONS = [
  'today',
  'scorecard',
  'map',
  'numbers',
  'analysis',
  'taught',
  'live',
  'publish',
  'settings',
] as const;

/** Sections that are reached from another one, which stays marked in the rail. */
export const BESIDE = {
  embed: 'publish',
  received: 'publish',
  first: 'today',
  import: 'numbers',
  findings: 'scorecard',
  kpis: 'scorecard',
  basics: 'scorecard',
  weights: 'scorecard',
  units: 'scorecard',
  themes: 'scorecard',
  risks: 'scorecard',
  raci: 'scorecard',
  assumptions: 'scorecard',
  learning: 'scorecard',
  reviews: 'scorecard',
  journey: 'scorecard',
  coverage: 'scorecard',
  links: 'scorecard',
  plan: 'scorecard',
  advice: 'scorecard',
  calendar: 'scorecard',
  'what-if': 'scorecard',
  'check-up': 'scorecard',
  checklists: 'scorecard',
  worksheets: 'scorecard',
  templates: 'scorecard',
  update: 'scorecard',
} as const satisfies Readonly<Record<string, (typeof SECTIONS)[number]>>;

/** Sections in which something is done with the scorecard beside looking at it. */
export const WORK = [
  'findings',
  'what-if',
  'basics',
  'weights',
  'units',
  'themes',
  'risks',
  'raci',
  'assumptions',
  'learning',
  'reviews',
  'journey',
  'coverage',
  'links',
  'plan',
  'advice',
  'calendar',
  'check-up',
  'checklists',
  'worksheets',
  'templates',
  'update',
] as const;

/** Whether something is done with the scorecard in a section. */
export const isWork = (section: Section): section is WorkSection =>
  (WORK as readonly Section[]).includes(section);

/** What stands beside the scorecard: what is seen of it, what shapes it, what keeps it sound. */
export const BESIDE_SCORECARD = {
  see: ['scorecard', 'findings', 'journey', 'coverage', 'links', 'advice', 'what-if'],
  shape: [
    'worksheets',
    'templates',
    'plan',
    'kpis',
    'weights',
    'basics',
    'units',
    'themes',
    'risks',
    'calendar',
  ],
  keep: ['reviews', 'raci', 'assumptions', 'check-up', 'checklists', 'learning', 'update'],
} as const satisfies Readonly<Record<string, readonly Section[]>>;

/** The id of a section in which something is done with the scorecard. */
export type WorkSection = (typeof WORK)[number];

/** The id of a section, which is also its address within the page. */
export type Section = (typeof SECTIONS)[number] | keyof typeof BESIDE;

/** Sections that belong to the person's own pages and sites alone: sample numbers have none of them. */
const OWN: ReadonlySet<Section> = new Set<Section>([
  'taught',
  'live',
  'settings',
  'import',
  'first',
  'received',
]);

/** Whether a section is there among sample numbers too. */
export const isInSample = (section: Section): boolean => !OWN.has(section);

/** The word of the rail under which a section stands. */
export const railOf = (section: Section): Section =>
  Object.hasOwn(BESIDE, section) ? BESIDE[section as keyof typeof BESIDE] : section;

/** Where in a section an address leads, such as `goal/earn` of `#map/goal/earn`; empty for its whole. */
export const placeIn = (hash: string): string => hash.replace(/^#[^/]*\/?/, '');

/** The section that an address within the page names; "Today" where it names none. */
export function sectionOf(hash: string): Section {
  const [id = ''] = hash.replace(/^#/, '').split('/');
  if (Object.hasOwn(BESIDE, id)) return id as keyof typeof BESIDE;
  return SECTIONS.find((one) => one === id) ?? 'today';
}
