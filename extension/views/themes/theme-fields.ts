import type { ScorecardDefinition, ThemeDefinition } from '../../../core/model/index.ts';
import { THEME_BAND } from '../../../core/strategy/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { isTaken, type WrongIn } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { say } from './words.ts';

/** A theme as it stands in its fields. */
export interface ThemeFields {
  readonly name: string;
  /** Ids of goals. */
  readonly social: readonly string[];
  /** What they are held against: the overall score, other goals, or a score that was entered. */
  readonly against: 'whole' | 'goals' | 'score';
  readonly goals: readonly string[];
  readonly score: string;
  readonly on: string;
  readonly watch: string;
  readonly bad: string;
}

/** A theme that nothing has been said of yet. */
export const nothing = (day: string): ThemeFields => ({
  ...{ name: '', social: [], against: 'whole', goals: [], score: '', on: day },
  ...{ watch: '', bad: '' },
});

/** A theme of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(
  { themes = [] }: ScorecardDefinition,
  id: string,
  day: string,
): ThemeFields | null {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return null;
  const { name, social, strategic, band } = theme;
  const goals = strategic && 'goals' in strategic ? strategic.goals : [];
  const said = strategic && 'score' in strategic ? strategic : null;
  return {
    ...{ name: inWords(name), social, goals },
    against: strategic === undefined ? 'whole' : said ? 'score' : 'goals',
    ...{ score: said ? String(said.score) : '', on: said?.on ?? day },
    ...{ watch: band ? String(band.watch) : '', bad: band ? String(band.bad) : '' },
  };
}

const isScore = (text: string) => {
  const value = typed(text);
  return value !== null && value >= 0 && value <= 100;
};

/** The points apart at which amber and red begin; null where they make no sense. */
function bandOf({ watch, bad }: Pick<ThemeFields, 'watch' | 'bad'>) {
  const at = (text: string, otherwise: number) =>
    text.trim() === '' ? otherwise : isScore(text) ? typed(text) : null;
  const band = { watch: at(watch, THEME_BAND.watch), bad: at(bad, THEME_BAND.bad) };
  if (band.watch === null || band.bad === null || band.watch > band.bad) return null;
  return { watch: band.watch, bad: band.bad };
}

/** What is wrong with the fields of a theme. */
export function wrongIn(
  fields: ThemeFields,
  { scorecard }: Pick<OwnScorecard, 'scorecard'>,
  id: string,
): WrongIn<ThemeFields> {
  const there = new Set(scorecard.goals.map((one) => one.id));
  const { name, against, on } = fields;
  const some = (goals: readonly string[]) => goals.some((one) => there.has(one));
  return {
    ...(name.trim() === '' ? { name: say('wrong.name') } : {}),
    ...(isTaken(name, scorecard.themes, id) ? { name: say('wrong.taken') } : {}),
    ...(some(fields.social) ? {} : { social: say('wrong.social') }),
    ...(against === 'goals' && !some(fields.goals) ? { goals: say('wrong.goals') } : {}),
    ...(against === 'score' && !isScore(fields.score) ? { score: say('wrong.score') } : {}),
    ...(against === 'score' && !/^\d{4}-\d{2}-\d{2}$/.test(on) ? { on: say('wrong.on') } : {}),
    ...(bandOf(fields) ? {} : { bad: say('wrong.band') }),
  };
}

function strategicOf({
  against,
  goals,
  score,
  on,
}: ThemeFields): Pick<ThemeDefinition, 'strategic'> {
  if (against === 'goals') return { strategic: { goals } };
  return against === 'score' ? { strategic: { score: typed(score) ?? 0, on } } : {};
}

/** The theme of fields in which nothing is wrong. */
export function themeOf(
  fields: ThemeFields,
  was: ThemeDefinition | undefined,
): Omit<ThemeDefinition, 'id'> {
  const band = bandOf(fields) ?? THEME_BAND;
  const isPlain = fields.watch.trim() === '' && fields.bad.trim() === '';
  const name = fields.name.trim();
  return {
    // A template's words that were left as they were stay in the template's own language.
    name: was && inWords(was.name) === name ? was.name : name,
    social: fields.social,
    ...strategicOf(fields),
    ...(isPlain ? {} : { band }),
  };
}
