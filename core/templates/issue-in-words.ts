import type * as v from 'valibot';

const LISTS: Readonly<Record<string, string>> = {
  goals: 'goal',
  perspectives: 'perspective',
  kpis: 'KPI',
  own: 'your own KPI',
  lagging: 'lagging part',
  leading: 'leading part',
  steps: 'step',
  source: 'source',
  targets: 'target',
  units: 'unit',
  weights: 'weight',
  uses: 'use',
  themes: 'theme',
  links: 'link',
  rates: 'rate',
  risks: 'risk',
  assumptions: 'assumption',
  training: 'training',
  experiments: 'experiment',
  initiatives: 'initiative',
  audits: 'audit',
  answers: 'answer',
  raci: 'responsibility',
  responsible: 'who does the work',
  consulted: 'who is asked',
  informed: 'who is told',
  reviews: 'review',
  decisions: 'decision',
  agenda: 'thing on the agenda',
  stages: 'stage',
  flows: 'way',
  layers: 'layer',
  retired: 'retired KPI',
  places: 'place',
};

const LONGEST = 40;

/** Text from a file as it may stand in a sentence: short, and without line breaks. */
export function quoted(text: unknown): string {
  const one = String(text).replace(/\s+/g, ' ');
  return `"${one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one}"`;
}

/** "goal 3, lagging part 1, weight" for goals[2].lagging[0].weight. */
function placeOf(keys: readonly unknown[]): string {
  const parts: string[] = [];
  for (const [index, key] of keys.entries()) {
    if (typeof key !== 'number') {
      if (typeof keys[index + 1] !== 'number') parts.push(quoted(key));
      continue;
    }
    const list = String(keys[index - 1]);
    parts.push(`${Object.hasOwn(LISTS, list) ? LISTS[list] : list} ${key + 1}`);
  }
  return parts.join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence on what is wrong with a scorecard file, where, and what should stand there. */
export function issueInWords(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((item) => item.key);
  const last = keys.at(-1);
  const within = placeOf(keys.slice(0, -1));
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const where = within === '' ? 'The scorecard' : capital(within);
    return `${where} has ${quoted(last)}, which Fourfold does not know. Correct the name or take it out.`;
  }
  const missing = issue.received === 'undefined';
  if (missing && typeof last === 'string') {
    return `${within === '' ? 'The scorecard' : capital(within)} has no ${quoted(last)}. Add it.`;
  }
  const wanted = issue.type === 'strict_object' ? 'a group of names and values' : issue.message;
  return `${capital(placeOf(keys) || 'The scorecard')} should be ${wanted}.`;
}
