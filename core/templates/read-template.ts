import * as v from 'valibot';
import { PARTIES } from '../model/index.ts';
import { issueInWords } from './issue-in-words.ts';
import { id, list, oneOf, perspectiveId, text, whole } from './schema-words.ts';
import { TEMPLATE_KINDS, type TemplateFile } from './template-file.ts';
import { hostileTrouble, validateScorecard } from './validate-scorecard.ts';

/** A template that can be used, or why it cannot, in the person's words. */
export type ReadTemplate =
  | { readonly ok: true; readonly file: TemplateFile }
  | { readonly ok: false; readonly why: string };

/** Most characters of a template file: many times what the largest scorecard takes. */
export const MOST_TEMPLATE = 4_000_000;

const VERSION = 1;
const SCHEMA = /^fourfold\/template@(\d{1,6})$/;

const head = {
  schema: v.literal('fourfold/template@1'),
  title: text(200),
  brief: v.exactOptional(text(1000)),
};

const party = oneOf(PARTIES);
const parties = list(party, PARTIES.length);
const days = whole(0, 3660);

const raciPart = v.strictObject({
  kpi: v.exactOptional(id),
  perspective: v.exactOptional(perspectiveId),
  accountable: party,
  responsible: v.pipe(parties, v.minLength(1, 'a list of at least one')),
  consulted: v.exactOptional(parties),
  informed: v.exactOptional(parties),
});

const reviewPart = v.strictObject({
  name: text(200),
  inDays: days,
  who: v.exactOptional(text(400)),
});

const actionPart = v.strictObject({
  name: text(400),
  inDays: days,
  days,
  owner: v.exactOptional(text(400)),
  from: v.exactOptional(oneOf(['quality', 'format', 'interaction', 'outcomes'])),
});

const planPart = v.strictObject({
  goal: v.exactOptional(id),
  name: v.exactOptional(text(400)),
  challenge: v.exactOptional(text(1000)),
  actions: list(actionPart, 100),
});

const some = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(list(item, most), v.minLength(1, 'a list of at least one'));

const schema = v.variant(
  'kind',
  [
    v.strictObject({ ...head, kind: v.literal('scorecard'), scorecard: v.looseObject({}) }),
    v.strictObject({ ...head, kind: v.literal('raci'), parts: some(raciPart, 1000) }),
    v.strictObject({ ...head, kind: v.literal('reviews'), parts: some(reviewPart, 100) }),
    v.strictObject({ ...head, kind: v.literal('plan'), parts: some(planPart, 200) }),
  ],
  `one of ${TEMPLATE_KINDS.join(', ')}`,
);

const no = (why: string): ReadTemplate => ({ ok: false, why });

function versionTrouble(given: unknown): string | null {
  const version = typeof given === 'string' ? SCHEMA.exec(given)?.[1] : undefined;
  if (version === undefined) {
    return 'The file is no template: it should say "schema": "fourfold/template@1".';
  }
  if (Number(version) > VERSION) {
    return `The template was made by a newer Fourfold (version ${Number(version)}; this one reads ${VERSION}). Update Fourfold and open it again.`;
  }
  return Number(version) === VERSION ? null : `There never was a template of version ${version}.`;
}

/** What the schema cannot say: whom a line is about, and that a function has one part in it. */
function senseTrouble(file: TemplateFile): string | null {
  if (file.kind !== 'raci') return null;
  for (const [at, one] of file.parts.entries()) {
    if ((one.kpi === undefined) === (one.perspective === undefined)) {
      return `Line ${at + 1} should name either a KPI or a perspective.`;
    }
    const { accountable, responsible, consulted = [], informed = [] } = one;
    const told = [...consulted, ...informed];
    const all = [...responsible, ...told];
    if (new Set(all).size < all.length || told.includes(accountable)) {
      return `Line ${at + 1} gives one function two parts. Keep one of them.`;
    }
  }
  return null;
}

function parsed(written: string): { readonly given: unknown } | null {
  try {
    return { given: JSON.parse(written) };
  } catch {
    return null;
  }
}

/**
 * Reads the text of a template file, from whoever it came.
 *
 * Meaning: nothing of it is believed before it fits the schema (`docs/templates.md`), names that the
 * schema does not know included; a scorecard in it has to pass `validateScorecard`. The file of a bare
 * scorecard (`fourfold/scorecard@1`) is a template of that scorecard. Never throws: the first thing
 * that is wrong comes back as one sentence.
 *
 * @example
 * readTemplate('{"schema":"fourfold/template@1","kind":"reviews","title":"Two","parts":[{"name":"First","inDays":7}]}').ok // → true
 * readTemplate('{"schema":"fourfold/template@2"}').why // → "The template was made by a newer Fourfold (version 2; this one reads 1). Update Fourfold and open it again."
 */
export function readTemplate(written: string): ReadTemplate {
  if (written.length > MOST_TEMPLATE) return no('The file is larger than any template.');
  const plain = written.replace(/^\uFEFF/, '').trim();
  if (plain === '') return no('The file is empty.');
  if (plain.startsWith('<')) return no('The file is a web page and no template.');
  const json = parsed(plain);
  if (!json) {
    return no(
      plain.startsWith('{')
        ? 'The file breaks off or is damaged. Ask for it once more.'
        : 'The file is no template: it should begin with "{".',
    );
  }
  const { given } = json;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return no('The file is no template: it should begin with "{".');
  }
  const said: unknown = Object.hasOwn(given, 'schema') && 'schema' in given ? given.schema : null;
  if (typeof said === 'string' && said.startsWith('fourfold/scorecard@')) return bare(given);
  const trouble = hostileTrouble(given) ?? versionTrouble(said);
  if (trouble !== null) return no(trouble);
  const result = v.safeParse(schema, given, { abortEarly: true });
  if (!result.success) {
    return no(issueInWords(result.issues[0]).replace(/^The scorecard /, 'The file '));
  }
  if (result.output.kind !== 'scorecard') {
    const why = senseTrouble(result.output);
    return why === null ? { ok: true, file: result.output } : no(why);
  }
  const checked = validateScorecard(result.output.scorecard);
  if (!checked.ok) return no(checked.why);
  return { ok: true, file: { ...result.output, scorecard: checked.scorecard } };
}

function bare(given: object): ReadTemplate {
  const checked = validateScorecard(given);
  if (!checked.ok) return no(checked.why);
  const { scorecard } = checked;
  const title = scorecard.title.slice(0, 200);
  return {
    ok: true,
    file: { schema: 'fourfold/template@1', kind: 'scorecard', title, scorecard },
  };
}
