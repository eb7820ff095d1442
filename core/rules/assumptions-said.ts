import { type AssumptionDefinition, clip, journeyKpis } from '../model/index.ts';
import type { Noticed, RuleContext, Severity } from './rule.ts';
import { kpisIn, namesOf } from './rule-context.ts';

/** What a rule says of an assumption, which is named by its statement and by what it is about. */
interface Saying {
  readonly severity: Severity;
  says(statement: string, where: string): string;
  readonly fix: string;
}

const SHORT = 120;

/** What an assumption is about, as it stands in a sentence; null where the scorecard has it no more. */
function whereOf({ about }: AssumptionDefinition, context: RuleContext) {
  const { goals, links = [], journey, risks = [] } = context.scorecard;
  if ('kpi' in about) {
    const used = [
      ...kpisIn(context.scorecard),
      ...risks.map(({ kpi }) => kpi),
      ...journeyKpis(journey),
    ];
    return used.includes(about.kpi)
      ? { id: about.kpi, words: namesOf(context, [about.kpi]), ids: [about.kpi] }
      : null;
  }
  const { from, to } = about;
  const [cause, effect] = [from, to].map((id) => goals.find((one) => one.id === id));
  if (!cause || !effect) return null;
  const isDrawn =
    links.some((one) => one.from === from && one.to === to) ||
    [...effect.lagging, ...effect.leading].some((one) => 'goal' in one && one.goal === from);
  const words = `the link from “${cause.name}” to “${effect.name}”`;
  return isDrawn ? { id: to, words, ids: [from, to] } : null;
}

/** A finding for each assumption of which there is something to say and whose ground is still in use. */
export function assumptionsSaid(
  context: RuleContext,
  sayingOf: (one: AssumptionDefinition) => Saying | null,
): readonly Noticed[] {
  return (context.scorecard.assumptions ?? []).flatMap((one) => {
    const saying = sayingOf(one);
    const where = saying && whereOf(one, context);
    if (!saying || !where) return [];
    const { severity, fix } = saying;
    const what = saying.says(clip(one.statement, SHORT), where.words);
    return [{ severity, what, about: where.id, who: one.owner, evidence: where.ids, fix }];
  });
}
