/** One answer to a question, and where it leads: to another question or to an outcome, by id. */
export interface TreeOption {
  readonly id: string;
  readonly label: string;
  readonly to: string;
}

/** One plain question; `hint` helps who is in doubt. */
export interface TreeQuestion {
  readonly id: string;
  readonly question: string;
  readonly hint?: string;
  readonly options: readonly TreeOption[];
}

/** Where a tree ends: what is proposed, why, and what to mind about it. */
export interface TreeOutcome<P> {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly mind: string;
  readonly proposes: P;
}

/** Questions that lead to a proposal, as data. */
export interface DecisionTree<P> {
  readonly id: string;
  readonly question: string;
  /** The first question is asked first. */
  readonly questions: readonly TreeQuestion[];
  readonly outcomes: readonly TreeOutcome<P>[];
}

/** Answers by the id of their question. */
export type TreeAnswers = Readonly<Record<string, string>>;

/** How far the answers lead: the questions on the way, the last of them open unless there is an outcome. */
export interface TreeWalk<P> {
  readonly asked: readonly { readonly question: TreeQuestion; readonly answer: string | null }[];
  readonly outcome: TreeOutcome<P> | null;
}

function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at);
}

/** Ids in the order in which they are reached from the first question; throws where a way comes round. */
function reachedFrom(tree: DecisionTree<unknown>, where: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) throw new TypeError(`${where}: "${id}" leads back to itself`);
    reached.add(id);
    const question = tree.questions.find((one) => one.id === id);
    if (!question && !tree.outcomes.some((one) => one.id === id)) {
      throw new TypeError(`${where}: an answer leads to "${id}", which is not there`);
    }
    for (const { to } of question?.options ?? []) visit(to, [...way, id]);
  };
  const [first] = tree.questions;
  if (!first) throw new TypeError(`${where} asks nothing`);
  visit(first.id, []);
  return reached;
}

/**
 * Makes a decision tree, after checking that it is sound: no id stands twice, each question has two
 * answers or more, every answer leads somewhere, none leads back, and nothing stands where no answer
 * leads.
 *
 * Errors: throws TypeError that names the tree and the offending id.
 *
 * @example
 * defineTree({ id: 'day', question: 'Which day?', questions: [{ id: 'late', question: 'Is it late?', options: [{ id: 'yes', label: 'Yes', to: 'tomorrow' }, { id: 'no', label: 'No', to: 'today' }] }], outcomes: [{ id: 'tomorrow', name: 'Tomorrow', reason: '', mind: '', proposes: 1 }, { id: 'today', name: 'Today', reason: '', mind: '', proposes: 0 }] }).id // → "day"
 */
export function defineTree<P>(tree: DecisionTree<P>): DecisionTree<P> {
  const where = `decision tree "${tree.id}"`;
  const ids = [...tree.questions, ...tree.outcomes].map(({ id }) => id);
  const double = twice(ids);
  if (double !== undefined) throw new TypeError(`${where}: "${double}" stands there twice`);
  for (const { id, options } of tree.questions) {
    if (options.length < 2) throw new TypeError(`${where}: "${id}" leaves nothing to choose`);
    const same = twice(options.map((one) => one.id));
    if (same !== undefined) throw new TypeError(`${where}: "${id}" has the answer "${same}" twice`);
  }
  const reached = reachedFrom(tree, where);
  const left = ids.find((id) => !reached.has(id));
  if (left !== undefined) throw new TypeError(`${where}: no answer leads to "${left}"`);
  return tree;
}

/**
 * Follows the answers as far as they lead. What was answered to a question that is no longer on the
 * way counts for nothing, and so does an answer that the question does not have: the question is open.
 *
 * @example
 * walkTree(SCORE_TREE, { says: 'done' }).outcome.id // → "yes-no"
 * walkTree(SCORE_TREE, {}).asked.length // → 1
 */
export function walkTree<P>(tree: DecisionTree<P>, answers: TreeAnswers): TreeWalk<P> {
  const asked: { question: TreeQuestion; answer: string | null }[] = [];
  let at = tree.questions[0]?.id;
  while (at !== undefined) {
    const question = tree.questions.find((one) => one.id === at);
    if (!question) break;
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const option = question.options.find((one) => one.id === given);
    asked.push({ question, answer: option?.id ?? null });
    if (!option) return { asked, outcome: null };
    at = option.to;
  }
  return { asked, outcome: tree.outcomes.find((one) => one.id === at) ?? null };
}
