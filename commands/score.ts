// npm run -s score -- --help says what there is.
import {
  dayNumber,
  forUnit,
  type Profile,
  type Publication,
  publish,
  type ScorecardDefinition,
  sampleObservations,
} from '../core/index.ts';
import { check } from './score/check.ts';
import { checkUpOf, printedCheckUp } from './score/check-up.ts';
import { changed, readObservations, readScorecard, withRates } from './score/input.ts';
import { printed } from './score/print-publication.ts';
import { scoreRubric } from './score/rubric.ts';
import { printedWhatIf, readChanges, whatIfOf } from './score/what-if.ts';
import { type Args, ArgumentError, main, readArgs } from './support/args.ts';

const USAGE =
  'Usage: npm run -s score -- --scorecard <template or file> --observations <file.ndjson> --as-of <date> [--json]. More with --help.';

const HELP = `Scores a scorecard and prints its publication.

  npm run -s score -- --scorecard <template or file> --observations <file.ndjson> --as-of <date> [--json]

Of that report
  --unit <id>           as a business unit weighs it
  --rates <file>        rates between currencies, CSV (from,to,day,rate,source) or JSON
  --seen-by <date>      only what was seen by then
  --profile <name>      full, indexed, banded or score-only: what leaves the machine
  --locale, --audience  language of the file, and for whom it is
  --sensitivity         and how far the overall score moves with each score and each weight
  --past                and the numbers that the points of the past were made of, for --check
  --test-links          and which links of the strategy map the last year of weeks bears out

  --sample              of sample numbers that tell a story, instead of --observations

Instead of the publication
  --check-up            how well the scorecard is made: quality, alignment, findings with suggestions
  --what-if <changes>   what moves: followers=12000, followers:score=80, followers:score=none,
                        followers:weight=2, goal/reach:weight=2, perspective/customer:weight=2
  --definition          the scorecard itself, as a file (needs no numbers)

Of the scorecard, before it is used
  --update              up to the version of its template that is here, with your changes kept
  --add <template or file>, --without <layer id>

Alone
  --check <publication.json>                        whether everything in it follows from the file
  --rubric <id> [--answers <file.json>] [--as-of <date>] [--account <platform/account>]
                                                    points and score of a checklist, and its number

Exit codes: 0 done, 1 something could not be read (the rest is still printed), 2 bad arguments.`;

const OPTIONS = [
  ...['scorecard', 'observations', 'as-of', 'rates', 'seen-by', 'locale', 'audience'],
  ...['profile', 'unit', 'check', 'what-if', 'add', 'without', 'rubric', 'answers', 'account'],
];
const FLAGS = [
  ...[
    'json',
    'help',
    'sensitivity',
    'past',
    'test-links',
    'check-up',
    'definition',
    'update',
    'sample',
  ],
];

const say = (text: string) => process.stdout.write(`${text}\n`);
const data = (thing: unknown) => say(JSON.stringify(thing, null, 1));

function isDay(text: string): boolean {
  try {
    return Number.isFinite(dayNumber(text));
  } catch {
    return false;
  }
}

function day(text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new ArgumentError(`"${text}" is not a date. Write it like 2026-11-23.`);
}

function profileOf(name = 'full'): Profile {
  if (name === 'full' || name === 'indexed' || name === 'banded' || name === 'score-only') {
    return name;
  }
  throw new ArgumentError('A profile is one of full, indexed, banded, score-only.');
}

/** The scorecard as the command line wants it; what an update left as it was is said. */
function scorecardOf({ options, flags }: Args): ScorecardDefinition {
  const { scorecard, add, without } = options;
  if (!scorecard) throw new ArgumentError(USAGE);
  const { scorecard: made, conflicts } = changed(readScorecard(scorecard), {
    update: flags.has('update'),
    add,
    without,
  });
  for (const { at } of conflicts)
    process.stderr.write(`${at} was changed by you and by the template; yours stays.\n`);
  return made;
}

/** Publications hold whatever is asked of them; what is asked instead is made from one in full. */
function report(args: Args): number {
  const { options, flags } = args;
  const { observations: file, unit } = options;
  const asOf = day(options['as-of']);
  const seenBy = day(options['seen-by']);
  const isSample = flags.has('sample') && file === undefined;
  if (!options.scorecard || !(file || isSample) || !asOf) throw new ArgumentError(USAGE);
  const { definition, wrong } = withRates(scorecardOf(args), options.rates, asOf);
  if (unit && !definition.units?.some((one) => one.id === unit)) {
    throw new ArgumentError(`The scorecard has no unit "${unit}".`);
  }
  const profile = profileOf(options.profile);
  const { observations, problems } = file
    ? readObservations(file, definition)
    : { observations: sampleObservations(definition, { asOf: asOf.slice(0, 10) }), problems: [] };
  const instead = flags.has('check-up') || options['what-if'] !== undefined;
  const publication = publish({
    scorecard: definition,
    observations,
    asOf,
    profile: instead ? 'full' : profile,
    ...(flags.has('sensitivity') ? { sensitivity: true } : {}),
    ...(flags.has('past') ? { pastNumbers: true } : {}),
    ...(flags.has('test-links') ? { testLinks: true } : {}),
    ...(seenBy === undefined ? {} : { seenBy }),
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.audience ? { audience: options.audience } : {}),
    ...(unit ? { unit } : {}),
  });
  const scorecard = unit ? forUnit(definition, unit) : definition;
  if (flags.has('check-up')) {
    const made = checkUpOf({ scorecard, observations, asOf }, publication);
    if (flags.has('json')) data(made);
    else say(printedCheckUp(scorecard.title, made));
  } else if (options['what-if'] !== undefined) {
    sayWhatIf(options['what-if'], scorecard, publication, flags.has('json'));
  } else if (flags.has('json')) data(publication);
  else say(printed(publication));
  return problems.length + wrong > 0 ? 1 : 0;
}

function sayWhatIf(
  text: string,
  scorecard: ScorecardDefinition,
  publication: Publication,
  json: boolean,
): void {
  const changes = readChanges(text, publication.kpis);
  const found = whatIfOf(scorecard, publication, changes);
  const { scores, moved } = found;
  if (!json) say(printedWhatIf(scorecard.title, found));
  else data({ scorecard: scorecard.id, asOf: publication.asOf, changes, moved, scores });
}

await main(async () => {
  const args = readArgs(process.argv.slice(2), OPTIONS, FLAGS);
  const { options, flags, rest } = args;
  if (flags.has('help')) {
    say(HELP);
    return 0;
  }
  if (rest.length > 0) throw new ArgumentError(USAGE);
  if (options.check !== undefined) {
    if (Object.keys(options).length > 1) throw new ArgumentError(USAGE);
    return check(options.check);
  }
  if (options.rubric !== undefined) {
    const asOf = day(options['as-of']);
    const { answers, account } = options;
    say(
      scoreRubric(options.rubric, {
        ...(answers === undefined ? {} : { answers }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(account === undefined ? {} : { account }),
        json: flags.has('json'),
      }),
    );
    return 0;
  }
  if (flags.has('definition')) {
    data(scorecardOf(args));
    return 0;
  }
  return report(args);
});
