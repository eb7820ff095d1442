import { publish } from '../../../core/publication/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const { definition, observations } = given.scorecard();
  const used = `${figures.many(observations.length, 'number')} of 52 weeks`;
  if (observations.length === 0) {
    return refused(
      'Nothing is stored yet of what this scorecard needs. Capture or import numbers first.',
    );
  }
  tell(0.05);
  const { links, goals } = publish({
    scorecard: definition,
    observations,
    asOf: given.today,
    testLinks: true,
  });
  if (links.length === 0)
    return refused(
      'This scorecard has no links between goals. Choose another, or draw links on the map.',
    );
  const name = (id: string) => goals.find((one) => one.id === id)?.name ?? id;
  const borne = links.filter(({ evidence }) => evidence === 'supported');
  return said(
    borne.length === 0
      ? `No link of the map is borne out by numbers yet; ${figures.many(links.length, 'link')} stay untested.`
      : `${borne.length} of ${figures.many(links.length, 'link')} ${borne.length === 1 ? 'is' : 'are'} borne out by numbers.`,
    {
      says: ['An untested link is not refuted: there may be too few numbers yet.'],
      assumes: [
        'Each goal is measured by its first KPI, week by week.',
        'Order in time is evidence, no proof. All links and lags that were tried are counted against chance.',
      ],
      tables: [
        {
          title: 'Links',
          columns: ['From', 'To', 'State', 'Days later', 'What was found'],
          rows: links.map((one) => [
            name(one.from),
            name(one.to),
            one.evidence,
            one.lagDays === null ? '–' : one.lagDays,
            one.note ?? '–',
          ]),
        },
      ],
      used,
    },
  );
}

/** Which links of the strategy map the numbers bear out. */
export const mapLinks = defineQuestion({
  id: 'map-links',
  group: 'Strategy',
  question: 'Does the strategy map hold?',
  brief:
    'Tests for each link of the map whether its cause goes before its effect, and by how many days.',
  needs: 'A year of numbers for the goals at both ends, 20 weeks at least.',
  source: ['S1-M2.4'],
  asks: [{ kind: 'scorecard', id: 'scorecard', label: 'Your scorecard' }],
  answer,
});
