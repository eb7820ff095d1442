import { dayNumber, LEAST_GROUP, type ScorecardDefinition } from '../model/index.ts';
import { quoted } from './issue-in-words.ts';
import { firstOf, isKnownKpi, twice } from './scoring-sense.ts';

type Check = (scorecard: ScorecardDefinition) => string | null;

const kpiTrouble = (scorecard: ScorecardDefinition, where: string, kpi: string | undefined) =>
  kpi === undefined || isKnownKpi(scorecard, kpi)
    ? null
    : `${where} names the KPI ${quoted(kpi)}, which is neither in the library nor your own.`;

const goalTrouble = ({ goals }: ScorecardDefinition, where: string, id: string | undefined) =>
  id === undefined || goals.some((one) => one.id === id)
    ? null
    : `${where} names the goal ${quoted(id)}, which this scorecard does not have.`;

/** Nobody has to guess who stands for an official goal. */
const sponsors: Check = ({ goals }) =>
  firstOf(goals, ({ name, official, sponsor }) =>
    official && sponsor === undefined
      ? `Goal ${quoted(name)} is an official one and has no sponsor. Say who stands for it.`
      : null,
  );

const assumptions: Check = (scorecard) =>
  firstOf(scorecard.assumptions ?? [], ({ statement, about }) => {
    const where = `The assumption ${quoted(statement)}`;
    if ('kpi' in about) return kpiTrouble(scorecard, where, about.kpi);
    const missing =
      goalTrouble(scorecard, where, about.from) ?? goalTrouble(scorecard, where, about.to);
    if (missing !== null) return missing;
    return about.from === about.to ? `${where} is about a link from a goal to itself.` : null;
  });

const trainings: Check = (scorecard) =>
  firstOf(scorecard.training ?? [], ({ topic, group, people, goal }) => {
    const where = `The training ${quoted(topic)}`;
    return group !== undefined && people < LEAST_GROUP
      ? `${where} names a group of ${people}. Name a group only from ${LEAST_GROUP} people on, so that nobody can be told from it.`
      : goalTrouble(scorecard, where, goal);
  });

const experiments: Check = (scorecard) =>
  firstOf(scorecard.experiments ?? [], ({ name, begun, ended, outcome, goal }) => {
    const where = `The experiment ${quoted(name)}`;
    if (ended !== undefined && dayNumber(ended) < dayNumber(begun)) {
      return `${where} ends on ${ended}, before it begins on ${begun}.`;
    }
    return outcome !== undefined && ended === undefined
      ? `${where} has an outcome and no day on which it ended. Add the day.`
      : goalTrouble(scorecard, where, goal);
  });

const initiatives: Check = (scorecard) =>
  firstOf(scorecard.initiatives ?? [], ({ name, begins, due, ended, goal }) => {
    const where = `The initiative ${quoted(name)}`;
    const early = [due, ended].find(
      (one) => one !== undefined && dayNumber(one) < dayNumber(begins),
    );
    return early === undefined
      ? goalTrouble(scorecard, where, goal)
      : `${where} ends on ${early}, before it begins on ${begins}.`;
  });

const audits: Check = (scorecard) =>
  firstOf(scorecard.audits ?? [], ({ day, answers }) => {
    const where = `The audit of ${day}`;
    const double = twice(answers.map(({ question }) => question));
    if (double !== undefined) return `${where} answers ${quoted(double)} twice. Keep one of them.`;
    return answers.some(({ answer, challenge }) => (answer === 'challenge') !== !!challenge)
      ? `${where} has a challenge of which nothing is said, or says one where it has none.`
      : null;
  });

const reviews: Check = ({ reviews: all = [] }) =>
  firstOf(all, ({ name, held, agenda, minutes }) =>
    held === undefined && (agenda !== undefined || minutes !== undefined)
      ? `The review ${quoted(name)} has minutes and no day on which it was held. Add the day.`
      : null,
  );

const decisions: Check = (scorecard) =>
  firstOf(scorecard.decisions ?? [], (one) => {
    const where = `The decision ${quoted(one.what)}`;
    if (dayNumber(one.due) < dayNumber(one.day)) {
      return `${where} is looked at on ${one.due}, before it is taken on ${one.day}.`;
    }
    if (one.outcome === undefined && (one.found !== undefined || one.scoreAfter !== undefined)) {
      return `${where} says what was found and not whether it worked. Say what came of it.`;
    }
    const isThere = (scorecard.reviews ?? []).some(({ id }) => id === one.review);
    return one.review !== undefined && !isThere
      ? `${where} names the review ${quoted(one.review)}, which this scorecard does not have.`
      : kpiTrouble(scorecard, where, one.kpi);
  });

const journeys: Check = (scorecard) => {
  const { stages = [], flows = [] } = scorecard.journey ?? {};
  const ids = new Set(stages.map((one) => one.id));
  const double = twice(flows.map(({ from, to }) => `${from} → ${to}`));
  if (double !== undefined)
    return `Two ways of the journey run ${quoted(double)}. Keep one of them.`;
  return (
    firstOf(stages, ({ name, kpi }) => kpiTrouble(scorecard, `The stage ${quoted(name)}`, kpi)) ??
    firstOf(flows, ({ from, to, kpi }) => {
      const gone = [from, to].find((id) => !ids.has(id));
      return gone === undefined
        ? kpiTrouble(scorecard, 'A way of the journey', kpi)
        : `A way of the journey names the stage ${quoted(gone)}, which the journey does not have.`;
    })
  );
};

/** Each function has one part in a KPI, beside that one of them answers for it. */
const raci: Check = (scorecard) =>
  firstOf(scorecard.raci ?? [], (one) => {
    const { kpi, accountable, responsible, consulted = [], informed = [] } = one;
    const where = `Who does what for ${quoted(kpi)}`;
    const again = twice([...responsible, ...consulted, ...informed]);
    if (again !== undefined) {
      return `${where} gives ${quoted(again)} two parts. Keep one of them.`;
    }
    if ([...consulted, ...informed].includes(accountable)) {
      return `${where} says that ${quoted(accountable)} answers for it and is only asked or told. Keep one of them.`;
    }
    return kpiTrouble(scorecard, where, kpi);
  });

/** What does not fit together in sponsors, assumptions, what was learnt and is done, reviews, and the journey. */
export const recordsTrouble: Check = (scorecard) =>
  firstOf(
    [
      sponsors,
      assumptions,
      trainings,
      experiments,
      initiatives,
      audits,
      raci,
      reviews,
      decisions,
      journeys,
    ],
    (check) => check(scorecard),
  );
